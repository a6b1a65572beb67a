import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemPath } from '../debian-program';
import { eachRun, isMain, looked } from '../suite';
import { type Journey, journeys, longestJourneys } from './journeys';
import { install } from './part';
import { copyRoot, identityOf, stateOf, writeCluster } from './scratch-root';

/** What install.sh runs of a machine where it starts nothing. */
const commands = [
  'awk',
  'cat',
  'chmod',
  'cmp',
  'cp',
  'dirname',
  'find',
  'grep',
  'id',
  'ln',
  'ls',
  'mkdir',
  'mv',
  'rm',
  'rmdir',
  'sed',
  'sh',
  'sort',
  'wc',
];

/** Stands before a command: it counts, and at its turn ends all of the script at once. What copies has copied half by then. */
const counting = (name: string, path: string) => `#!/bin/sh
printf x >>"$CALLS"
if [ "\${KILL_AT}" -gt 0 ] && [ "$(/usr/bin/stat -c %s "$CALLS")" -ge "$KILL_AT" ]; then
  ${name === 'cp' ? 'size=$(/usr/bin/stat -c %s "$1"); /usr/bin/head -c "$((size / 2))" "$1" >"$2"' : ':'}
  kill -9 0
fi
exec ${path} "$@"
`;

eachRun(install, (run) => {
  const place = mkdtempSync(join(tmpdir(), 'keelson-install-'));
  const bin = join(place, 'bin');
  let folders = 0;
  const fresh = () => join(place, String(++folders));

  beforeAll(() => {
    mkdirSync(bin);
    for (const name of commands) {
      const path = systemPath.map((folder) => join(folder, name)).find((candidate) => existsSync(candidate));
      if (path === undefined) throw new Error(`this machine has no ${name}`);
      writeFileSync(join(bin, name), counting(name, path));
      chmodSync(join(bin, name), 0o755);
    }
  });

  afterAll(() => rmSync(place, { recursive: true, force: true }));

  /** Runs the install.sh of a node in a process group of its own. */
  function installed(cluster: string, { node }: Journey, root: string, killAt = 0) {
    const calls = join(place, 'calls');
    rmSync(calls, { force: true });
    const script = join(cluster, 'host', node.name, 'install.sh');
    const child = spawn(run.programs.sh.path, [script, '--root', root], {
      env: { PATH: `${bin}:${systemPath.join(':')}`, CALLS: calls, KILL_AT: String(killAt) },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    return new Promise<{ status: number | null; output: string; calls: number }>((done) => {
      child.on('close', (status) => done({ status, output, calls: existsSync(calls) ? statSync(calls).size : 0 }));
    });
  }

  describe.each((isMain(run) ? longestJourneys() : journeys()).map((journey) => [journey.name, journey] as const))(
    'install.sh, %s',
    (_, journey) => {
      const { node, before, after } = journey;

      test('a second run changes nothing; killed at its commands, it is finished by the next', async () => {
        const cluster = fresh();
        writeCluster(cluster, after, node);
        const start = fresh();
        mkdirSync(join(start, 'etc'), { recursive: true });
        writeFileSync(join(start, 'etc/fstab'), '/dev/sda1 / ext4 defaults 0 1\n/swap.img none swap sw 0 0\n');
        if (before) {
          const former = fresh();
          writeCluster(former, before, node);
          expect(await installed(former, journey, start)).toMatchObject({ status: 0 });
        }
        const whole = copyRoot(start, fresh());
        const { status, output, calls } = await installed(cluster, journey, whole);
        expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining(`${node.name}: done\n`) });
        const [end, identity] = [stateOf(whole), identityOf(whole)];
        expect(await installed(cluster, journey, whole)).toMatchObject({ status: 0, output: `${node.name}: unchanged\n` });
        expect(identityOf(whole)).toEqual(identity);
        expect(Object.keys(end).filter((path) => path.endsWith('.keelson-new'))).toEqual([]);
        looked(run, 'second runs', 1);

        const step = isMain(run) ? Math.ceil(calls / 8) : 1;
        let killed = 0;
        for (let at = 1; at <= calls; at += step) {
          const root = copyRoot(start, fresh());
          const cut = await installed(cluster, journey, root, at);
          expect([at, cut.status]).toEqual([at, null]);
          killed++;
          const repaired = await installed(cluster, journey, root);
          expect([at, repaired.status, stateOf(root)]).toEqual([at, 0, end]);
          rmSync(root, { recursive: true });
        }
        expect(killed).toBeGreaterThan(4);
        looked(run, 'scripts killed', killed);
      });
    },
  );
});
