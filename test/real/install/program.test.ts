import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { dataDirOf } from '../../../src/k3s-host';
import type { ClusterTree } from '../cluster-trees';
import { eachRun, isMain, looked } from '../suite';
import { type Journey, journeys, longestJourneys } from './journeys';
import { install } from './part';
import { copyRoot, identityOf, stateOf } from './scratch-root';

const project = resolve(__dirname, '../../..');

eachRun(install, (run) => {
  const place = mkdtempSync(join(tmpdir(), 'keelson-program-'));
  const preload = join(place, 'killed-process.cjs');
  let folders = 0;
  const fresh = () => join(place, String(++folders));

  beforeAll(() => {
    execFileSync(process.execPath, [join(project, 'scripts/build.cjs')], { cwd: project });
    buildSync({ entryPoints: [join(__dirname, 'killed-process.ts')], bundle: true, platform: 'node', outfile: preload, logLevel: 'error' });
  });

  afterAll(() => rmSync(place, { recursive: true, force: true }));

  /** A project of that cluster alone, in the form that its file may have. */
  function projectOf({ cluster, spec }: ClusterTree): string {
    const folder = fresh();
    mkdirSync(join(folder, 'clusters'), { recursive: true });
    writeFileSync(join(folder, 'clusters', `${cluster.name}.json`), JSON.stringify(spec.written));
    return folder;
  }

  /** Runs the built program as its users do. Waiting for k3s is not its business where nothing runs. */
  function installed(folder: string, { node, after }: Journey, root: string, killAt = 0) {
    const operations = join(place, 'operations');
    rmSync(operations, { force: true });
    const isServerOfK3s =
      after.cluster.k3s !== undefined &&
      node.role === 'server' &&
      [...after.files.keys()].some((path) => path.startsWith('k3s-manifests/'));
    const to = join(root, dataDirOf(after.cluster), 'server/manifests');
    if (isServerOfK3s) mkdirSync(dirname(to), { recursive: true });
    const args = ['install', after.cluster.name, '--host-root', root, '--node', node.name, ...(isServerOfK3s ? ['--to', to] : [])];
    const child = spawn(process.execPath, [join(project, 'bin/keelson.cjs'), ...args], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: `--require ${preload}`, KEELSON_KILL_AT: String(killAt), KEELSON_OPERATIONS: operations },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    return new Promise<{ status: number | null; signal: string | null; output: string; operations: number }>((done) => {
      child.on('close', (status, signal) =>
        done({ status, signal, output, operations: existsSync(operations) ? Number(readFileSync(operations, 'utf8')) : 0 }),
      );
    });
  }

  describe.each((isMain(run) ? longestJourneys() : journeys()).map((journey) => [journey.name, journey] as const))(
    'keelson install, %s',
    (_, journey) => {
      const { before, after } = journey;

      test('a second run changes nothing; killed at what it does to the disk, it is finished by the next', async () => {
        const folder = projectOf(after);
        const start = fresh();
        mkdirSync(start);
        if (before) expect(await installed(projectOf(before), journey, start)).toMatchObject({ status: 0 });
        const whole = copyRoot(start, fresh());
        const { status, output, operations } = await installed(folder, journey, whole);
        expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining(' written') });
        expect(operations).toBeGreaterThan(10);
        const [end, identity] = [stateOf(whole), identityOf(whole)];
        expect(await installed(folder, journey, whole)).toMatchObject({ status: 0 });
        expect(identityOf(whole)).toEqual(identity);
        looked(run, 'second runs', 1);

        const step = isMain(run) ? Math.ceil(operations / 8) : 1;
        let killed = 0;
        for (let at = 1; at <= operations; at += step) {
          const root = copyRoot(start, fresh());
          expect([at, await installed(folder, journey, root, at)]).toMatchObject([at, { signal: 'SIGKILL' }]);
          killed++;
          expect([at, await installed(folder, journey, root)]).toMatchObject([at, { status: 0 }]);
          expect([at, stateOf(root)]).toEqual([at, end]);
          rmSync(root, { recursive: true });
        }
        expect(killed).toBeGreaterThan(4);
        looked(run, 'processes killed', killed);
      });
    },
  );
});
