import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boxed } from '../boxed';
import { committedTrees, distinct, needsOf, nodeFiles, variedTrees } from '../cluster-trees';
import { eachRun, looked } from '../suite';
import { systemd } from './part';

const files = distinct(nodeFiles([...committedTrees(), ...variedTrees()], /^etc\/modules-load\.d\//));

/** Modules of this machine are hidden from it, so that the kernel that all share is left alone: it says which it does not find. */
const load = `
for folder in /lib/modules /usr/lib/modules; do [ ! -d $folder ] || mount -t tmpfs tmpfs $folder; done
SYSTEMD_LOG_TARGET=console exec "$1" "$2"
`;

eachRun(systemd, (run) => {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-modules-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every file names to systemd the modules that are needed, and nothing else', async () => {
    let modules = 0;
    for (const file of files) {
      const path = join(folder, 'keelson.conf');
      writeFileSync(path, file.content);
      const { stderr } = await boxed(load, [run.programs.modulesLoad.path, path], { env: { SYSTEMD_LOG_LEVEL: 'debug' } });
      const named = [...stderr.matchAll(/^Failed to find module '(.*)'$/gm)].map(([, name]) => name);
      const loading = [...stderr.matchAll(/^Loading module: (.*)$/gm)].map(([, name]) => name);
      expect([file.name, ...named]).toEqual([file.name, ...needsOf(file).modules]);
      expect(loading).toEqual(named);
      modules += named.length;
    }
    looked(run, 'names of modules', modules);
  });
});
