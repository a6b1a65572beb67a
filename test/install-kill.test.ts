import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { piecesOf } from '../src/addon-file';
import { settleTime } from '../src/install-plan';
import { treeOf } from './commands/project';
import { type History, histories, installBefore, installOnce, installUntilDone } from './install-histories';
import { interruptAfter, visibleOperations } from './interrupted-disk';

const place = mkdtempSync(join(tmpdir(), 'keelson-kill-'));
const program = join(place, 'killed.cjs');
let folders = 0;

beforeAll(() => {
  buildSync({ entryPoints: [join(__dirname, 'install-killed.ts')], bundle: true, platform: 'node', outfile: program, logLevel: 'error' });
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A folder like another. */
function copyOf(folder: string): string {
  const copy = join(place, String(++folders));
  // With its times, by which a file is judged that no ledger names.
  if (existsSync(folder)) cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

/** What a machine holds in the end: the times in the ledger are those of its runs. */
function endOf(folder: string): Record<string, string> {
  const ledger = join(folder, 'manifests/.keelson-ledger');
  const text = existsSync(ledger) ? readFileSync(ledger, 'utf8').replace(/^ *"at": \d+,\n/gm, '') : '';
  return { ...treeOf(folder), 'manifests/.keelson-ledger': text };
}

/** Texts of all files that k3s, or a service of the machine, may read now. */
function readable(folder: string): Record<string, string> {
  const paths = Object.keys(treeOf(folder)).filter((path) => !path.endsWith('/') && !/\/\.[^/]*$/.test(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The machine before the install that is disturbed, the one after its first run, and the end of it all. */
function undisturbed(history: History, counted?: readonly string[]) {
  const before = copyOf('');
  const now = installBefore(before, history);
  // Once for the sake of the test runner, which compiles what is run for the first time.
  installOnce(copyOf(before), history.last, now);
  const after = copyOf(before);
  const disk = interruptAfter(0, () => {}, counted);
  try {
    installOnce(after, history.last, now);
  } finally {
    disk.restore();
  }
  const end = copyOf(after);
  installUntilDone(end, history.last, now + settleTime);
  return { before, after: readable(after), end: endOf(end), now, operations: disk.done };
}

/** Nothing is ever there by half: each file is as it was or as it is to be. */
function expectWhole(folder: string, before: Record<string, string>, after: Record<string, string>): void {
  for (const [path, text] of Object.entries(readable(folder))) {
    expect([path, [before[path], after[path]].includes(text)]).toEqual([path, true]);
    if (path.startsWith('manifests/') && text.startsWith('# ')) expect(piecesOf(text)).toBeDefined();
  }
}

const kills: Record<string, number> = {};

describe.each(Object.keys(histories))('%s', (name) => {
  const history = histories[name] as History;

  test('is finished by the next run, whatever operation fails', () => {
    const { before, after, end, now, operations } = undisturbed(history);
    expect(operations).toBeGreaterThan(20);
    const first = readable(before);
    let [stopped, swallowed] = [0, 0];
    for (let limit = 1; limit <= operations; limit++) {
      const folder = copyOf(before);
      const disk = interruptAfter(limit, () => {
        stopped++;
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      });
      try {
        installOnce(folder, history.last, now);
        // Only that a folder could not be flushed is no failure.
        swallowed++;
      } catch (error) {
        expect((error as Error).message).toMatch(/^(manifests|root) cannot be written: the disk is full$/);
      } finally {
        disk.restore();
      }
      expectWhole(folder, first, after);
      // Nothing but what is to be is left behind by a run that could clean up.
      const drafts = Object.keys(treeOf(folder)).filter((path) => path.endsWith('.keelson-new'));
      expect(drafts).toEqual([]);
      installUntilDone(folder, history.last, now + settleTime);
      expect(endOf(folder)).toEqual(end);
      rmSync(folder, { recursive: true });
    }
    expect(stopped).toBe(operations);
    expect(swallowed).toBeLessThan(operations / 5);
  });

  test('is finished by the next run, wherever it is killed', () => {
    const { before, after, end, now, operations } = undisturbed(history, visibleOperations);
    const first = readable(before);
    let killed = 0;
    for (let limit = 1; limit <= operations; limit++) {
      const folder = copyOf(before);
      const { signal, stderr } = spawnSync(process.execPath, [program, folder, name, String(now), String(limit)], { encoding: 'utf8' });
      expect([signal, stderr]).toEqual(['SIGKILL', '']);
      killed++;
      expectWhole(folder, first, after);
      installUntilDone(folder, history.last, now + settleTime);
      expect(endOf(folder)).toEqual(end);
      rmSync(folder, { recursive: true });
    }
    kills[name] = killed;
    expect(killed).toBeGreaterThan(15);
  }, 60_000);
});

test('every write of every history was looked at', () => {
  expect(Object.keys(kills)).toEqual(Object.keys(histories));
  expect(Object.values(kills).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(200);
  expect(readdirSync(place).length).toBeGreaterThan(0);
});
