import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { definePart } from './real/part';
import type { Tool } from './real/tool';
import { outcomeOf, recorded, unmet, type Verification, verificationPage } from './real/verification';

const tool: Tool = { name: 'program', find: async () => ({ missing: 'program is not installed' }) };
const part = (name: string, more: readonly string[] = []) =>
  definePart({
    name,
    real: `The real ${name}`,
    holds: 'It takes all.',
    tools: { program: tool },
    minutes: 1,
    more: Object.fromEntries(more.map((version) => [version, { program: tool }])),
  });
const seen = (ran: number, failed = 0) => ({ version: 'program 1.0', ran, failed });
const outcomes = (entries: Record<string, Record<string, ReturnType<typeof seen>>>) =>
  new Map(Object.entries(entries).map(([name, runs]) => [name, new Map(Object.entries(runs))]));

describe('the record', () => {
  const before: Verification = {
    parts: { bird: seen(3), helm: { ...seen(5), more: { '3.1': seen(2), '2.0': seen(1) } }, gone: seen(9) },
  };
  const parts = [part('bird'), part('helm', ['3.1', '3.2']), part('young')];

  test('keeps what was last seen of parts and runs that were not made', () => {
    const after = recorded(before, parts, outcomes({ bird: { main: seen(4, 1) } }));
    expect(after.parts.bird).toEqual(seen(4, 1));
    expect(after.parts.helm).toEqual({ ...seen(5), more: { '3.1': seen(2) } });
  });

  test('takes runs in further versions beside the main one', () => {
    const after = recorded(before, parts, outcomes({ helm: { main: seen(6), '3.2': seen(7) } }));
    expect(after.parts.helm).toEqual({ ...seen(6), more: { '3.1': seen(2), '3.2': seen(7) } });
  });

  test('names every part of the catalogue, also one that never ran, and no other', () => {
    const after = recorded(before, parts, new Map());
    expect(Object.keys(after.parts)).toEqual(['bird', 'helm', 'young']);
    expect(after.parts.young).toEqual({ version: '', ran: 0, failed: 0 });
    expect(verificationPage(after, parts)).toContain('| [young](#young) |  | not run |  |  |');
  });

  test('does not change by a rerun that sees the same', () => {
    const made = outcomes({ bird: { main: seen(4) }, helm: { main: seen(6), '3.2': seen(7) } });
    const once = recorded(before, parts, made);
    expect(recorded(once, parts, made)).toEqual(once);
  });
});

describe('the outcome of a run', () => {
  const ended = (run: string, status: string) => ({ ancestorTitles: [run], status });

  test('counts its own tests, and what they looked at', () => {
    const tests = [ended('main', 'passed'), ended('main', 'failed'), ended('main', 'pending'), ended('3.2', 'passed')];
    const looks = [
      { run: 'main', what: 'objects', count: 2 },
      { run: 'main', what: 'files', count: 1 },
      { run: 'main', what: 'objects', count: 3 },
      { run: '3.2', what: 'objects', count: 9 },
    ];
    expect(outcomeOf('main', 'program 1.0', tests, looks, 0)).toEqual({
      version: 'program 1.0',
      ran: 2,
      failed: 1,
      skipped: 1,
      looked: { files: 1, objects: 5 },
    });
  });

  test('is a failure where nothing ran, or a file of tests did not load', () => {
    expect(outcomeOf('main', '', [], [], 0).failed).toBe(1);
    expect(outcomeOf('main', '', [ended('main', 'pending')], [], 0).failed).toBe(1);
    expect(outcomeOf('main', '', [ended('main', 'passed')], [], 1).failed).toBe(1);
    expect(outcomeOf('main', '', [ended('main', 'passed')], [], 0).failed).toBe(0);
  });
});

test('a required part has run, and all of its tests', () => {
  const made = outcomes({ bird: { main: seen(4, 1) }, helm: { '3.2': seen(7) } });
  const some = new Map([...made, ['kubeadm', new Map([['main', { ...seen(9), skipped: 2 }]])]]);
  expect(unmet(['bird'], some)).toEqual([]);
  expect(unmet(['bird', 'helm', 'kubeadm', 'young'], some)).toEqual([
    'helm: required, and not run',
    'kubeadm: required, and 2 of its tests were not run',
    'young: required, and not run',
  ]);
});

describe('npm run test:real', () => {
  const suite = (...args: readonly string[]) => {
    // Without a path there is no Go, and in an empty folder nothing was built.
    const home = mkdtempSync(join(tmpdir(), 'keelson-real-'));
    try {
      return spawnSync(process.execPath, ['-r', 'tsx/cjs', 'test/real/run.ts', ...args], {
        cwd: resolve(__dirname, '..'),
        encoding: 'utf8',
        env: { PATH: '', HOME: home },
      });
    } finally {
      rmSync(home, { recursive: true });
    }
  };

  test('names what was not run, and why', () => {
    const { status, stdout, stderr } = suite('kubeadm');
    expect(stderr).toContain('not run: kubeadm (Go is not installed, from which kubeadm is built)');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'real: 0 passed, 0 failed\n' });
  });

  test('fails where a part that is required was not run', () => {
    const { status, stdout, stderr } = suite('kubeadm', '--require', 'kubeadm');
    expect(stderr).toContain('FAIL  kubeadm: required, and not run');
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'real: 0 passed, 1 failed\n' });
  });

  test.each([
    ['a part that there is not', ['no-such-part'], 'no part no-such-part; there are '],
    ['a part to require that there is not', ['--require', 'no-such-part'], 'no part no-such-part; there are '],
    ['a part to require that is not to run', ['kubeadm', '--require', 'helm'], 'helm is required, and not among the parts to run'],
    ['a number of jobs that is none', ['kubeadm', '--jobs', '0'], '--jobs takes a number from 1, got 0'],
    ['an option that there is not', ['--frequire'], "Unknown option '--frequire'"],
  ])('refuses %s', (_, args, message) => {
    const { status, stderr } = suite(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
