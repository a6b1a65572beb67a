import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { committedTrees, distinct, nodeFiles, variedTrees } from '../cluster-trees';
import { ended } from '../command-output';
import { eachRun, looked } from '../suite';
import { systemd } from './part';

const unit = /^etc\/systemd\/system\/[^/]*\.service$/;
const units = [...nodeFiles(committedTrees(), unit), ...distinct(nodeFiles(variedTrees(), unit))];

eachRun(systemd, (run) => {
  const root = mkdtempSync(join(tmpdir(), 'keelson-systemd-'));

  beforeAll(() => {
    // What a machine has: the targets that units name, and the programs that they run.
    cpSync('/usr/lib/systemd/system', join(root, 'usr/lib/systemd/system'), { recursive: true });
    for (const name of ['lib', 'sbin']) symlinkSync(`usr/${name}`, join(root, name));
    for (const program of ['usr/sbin/modprobe', 'usr/local/bin/k3s']) put(program, '#!/bin/sh\n', 0o755);
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function put(path: string, content: string, mode: number): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    chmodSync(join(root, path), mode);
  }

  async function verified(path: string, content: string) {
    put(path, content, 0o644);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const { status, stdout, stderr } = await ended(run.programs.analyze.path, [`--root=${root}`, '--man=no', 'verify', name]);
    rmSync(join(root, path));
    return { status, said: stdout + stderr };
  }

  test('every unit is read without a warning, and all that it names is there', async () => {
    for (const { name, path, content } of units) {
      expect({ name, ...(await verified(path, content)) }).toEqual({ name, status: 0, said: '' });
    }
    looked(run, 'units', units.length);
  });

  test.each([
    ['a key that systemd does not know', (text: string) => text.replace('Delegate=', 'Delegates='), "Unknown key 'Delegates'"],
    [
      'a value that it does not',
      (text: string) => text.replace('Restart=always', 'Restart=allways'),
      'Failed to parse service restart specifier',
    ],
    ['a program that is not there', (text: string) => text.replace('/bin/k3s ', '/bin/k3z '), '/bin/k3z is not executable'],
  ])('%s would be told', async (_, broken, said) => {
    for (const { path, content } of distinct(units)) {
      expect(broken(content)).not.toBe(content);
      expect((await verified(path, broken(content))).said).toContain(said);
    }
    looked(run, 'broken units', distinct(units).length);
  });
});
