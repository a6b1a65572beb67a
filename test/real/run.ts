// Feeds what Keelson writes to the real things, part by part, and records what they say in docs/verification.json.
//
//   npm run test:real -- [PART…] [--require PART,…] [--all] [--install] [--cluster] [--list] [--jobs N]
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from './debian-packages';
import { mainRun, type Part } from './part';
import { parts } from './parts';
import { askedVariable } from './running-cluster/asked-cluster';
import { type Look, looksOf, type Run, type State, stateVariable } from './suite';
import { type Found, isFound } from './tool';
import { type JestTest, type Outcome, outcomeOf, recorded, unmet, type Verification, verificationPage } from './verification';

const root = resolve(__dirname, '../..');
const record = join(root, 'docs/verification.json');
const page = join(root, 'docs/verification.md');
const say = (line: string) => process.stderr.write(`${line}\n`);

/** A part, and what there is to run it with. */
interface Prepared {
  readonly part: Part;
  readonly runs: readonly Run[];
  /** Why runs are not made, by their names. */
  readonly missing: ReadonlyMap<string, string>;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);

async function main(): Promise<number> {
  const options = readArguments();
  if (typeof options === 'string') {
    say(options);
    return 2;
  }
  const { chosen, required, all, install, list, jobs } = options;
  if (list) {
    for (const part of chosen) {
      process.stdout.write(
        `${part.name}: ${part.real}; needs ${Object.values(part.tools)
          .map(({ name }) => name)
          .join(', ')}\n`,
      );
    }
    return 0;
  }
  if (install) {
    const failure = await installPackages(chosen, say);
    if (failure !== undefined) say(failure);
  }
  const prepared: Prepared[] = [];
  for (const part of chosen) prepared.push(await prepare(part, all));
  const outcomes = new Map<string, ReadonlyMap<string, Outcome>>();
  const waiting = prepared.filter(({ runs }) => runs.length > 0);
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.set(next.part.name, await run(next));
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  const before: Verification = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : { parts: {} };
  const after = recorded(before, parts, outcomes);
  writeChanged(record, `${JSON.stringify(after, null, 2)}\n`);
  writeChanged(page, verificationPage(after, parts));
  return summarize(prepared, outcomes, required);
}

/** A run that saw what the last one saw touches nothing. */
function writeChanged(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

function readArguments() {
  const usage = 'usage: npm run test:real -- [PART…] [--require PART,…] [--all] [--install] [--cluster] [--list] [--jobs N]';
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        require: { type: 'string', default: '' },
        all: { type: 'boolean', default: false },
        install: { type: 'boolean', default: false },
        cluster: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        jobs: { type: 'string', default: '2' },
      },
    });
    const required = values.require.split(',').filter((name) => name !== '');
    const unknown = [...positionals, ...required].filter((name) => !parts.some((part) => part.name === name));
    if (unknown.length > 0) return `no part ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}`;
    const left = positionals.length === 0 ? [] : required.filter((name) => !positionals.includes(name));
    if (left.length > 0) return `${left.join(', ')} is required, and not among the parts to run`;
    const jobs = Number(values.jobs);
    if (!Number.isInteger(jobs) || jobs < 1) return `--jobs takes a number from 1, got ${values.jobs}`;
    if (values.cluster && !process.env.KUBECONFIG) return '--cluster asks the cluster that KUBECONFIG names, and it names none';
    if (values.cluster && process.env.KUBECONFIG?.includes(delimiter)) {
      return '--cluster asks one cluster, and KUBECONFIG names several files; make one: kubectl config view --flatten --minify > FILE';
    }
    // Told by the environment, which the tests of a part have too; nobody's KUBECONFIG is used unasked.
    if (values.cluster) process.env[askedVariable] = process.env.KUBECONFIG;
    else delete process.env[askedVariable];
    const chosen = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
    return { chosen, required, all: values.all, install: values.install, list: values.list, jobs };
  } catch (error) {
    return `${(error as Error).message}\n${usage}`;
  }
}

async function prepare(part: Part, all: boolean): Promise<Prepared> {
  const runs: Run[] = [];
  const missing = new Map<string, string>();
  for (const [name, tools] of Object.entries({ [mainRun]: part.tools, ...(all ? part.more : {}) })) {
    const programs: Record<string, Found> = {};
    const lacking: string[] = [];
    for (const [key, tool] of Object.entries(tools)) {
      const found = await tool.find(say);
      if (isFound(found)) programs[key] = found;
      else lacking.push(found.missing);
    }
    if (lacking.length === 0) runs.push({ name, programs });
    else missing.set(name, [...new Set(lacking)].join('; '));
  }
  return { part, runs, missing };
}

/** Runs the tests of a part in a process group of their own, which ends with them or with their time. */
async function run({ part, runs }: Prepared): Promise<ReadonlyMap<string, Outcome>> {
  const folder = mkdtempSync(join(tmpdir(), `keelson-real-${part.name}-`));
  const state = join(folder, 'state.json');
  const results = join(folder, 'results.json');
  try {
    writeFileSync(state, JSON.stringify({ part: part.name, runs } satisfies State));
    const args = [
      '--config',
      'test/real/jest.config.cjs',
      '--json',
      '--outputFile',
      results,
      '--testPathPatterns',
      `test/real/${part.name}/`,
    ];
    const child = spawn(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...args], {
      cwd: root,
      env: { ...process.env, [stateVariable]: state },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    let late = false;
    const minutes = runs.reduce((sum, { name }) => sum + (name === mainRun ? part.minutes : (part.moreMinutes ?? part.minutes)), 0);
    const clock = setTimeout(() => {
      late = true;
      endGroup(child.pid);
    }, minutes * 60_000);
    await new Promise((done) => child.on('exit', done));
    clearTimeout(clock);
    endGroup(child.pid);
    say(`\n=== ${part.name}\n${said.trimEnd()}`);
    if (late) say(`${part.name}: ended after ${minutes} minutes`);
    const files = existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')).testResults as JestFile[]) : [];
    const broken = files.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
    const unended = files.length === 0 ? 1 : 0;
    const looks = existsSync(looksOf(state))
      ? readFileSync(looksOf(state), 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Look)
      : [];
    const tests = files.flatMap(({ assertionResults }) => assertionResults);
    return new Map(
      runs.map((one) => [
        one.name,
        outcomeOf(one.name, versionOf(part, one), tests, looks, one.name === runs[0]?.name ? broken + unended : 0),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface JestFile {
  readonly status: string;
  readonly assertionResults: readonly JestTest[];
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

function versionOf(part: Part, { programs }: Run): string {
  const names = part.versions ?? Object.keys(part.tools).slice(0, 1);
  return names.map((name) => `${part.tools[name]?.name} ${programs[name]?.version}`).join(', ');
}

function summarize(
  prepared: readonly Prepared[],
  outcomes: ReadonlyMap<string, ReadonlyMap<string, Outcome>>,
  required: readonly string[],
): number {
  say('');
  let passed = 0;
  let failed = 0;
  const notRun: string[] = [];
  for (const { part, missing } of prepared) {
    for (const [name, { version, ran, failed: lost, skipped = 0, looked = {} }] of outcomes.get(part.name) ?? []) {
      passed += Math.max(0, ran - lost);
      failed += lost;
      const seen = Object.entries(looked).map(([what, count]) => `${count} ${what}`);
      say(
        `${lost > 0 ? 'FAIL' : 'ok'}  ${label(part, name)}: ${ran} tests, ${lost} failed${skipped > 0 ? `, ${skipped} not run` : ''}; ${version}; ${seen.join(', ')}`,
      );
    }
    for (const [name, why] of missing) notRun.push(`${label(part, name)} (${why})`);
  }
  const unseen = unmet(required, outcomes);
  for (const text of unseen) say(`FAIL  ${text}`);
  say(`not run: ${notRun.length === 0 ? 'none' : notRun.join('; ')}`);
  process.stdout.write(`real: ${passed} passed, ${failed + unseen.length} failed\n`);
  return failed + unseen.length === 0 ? 0 : 1;
}

function label({ name }: Part, run: string): string {
  return run === mainRun ? name : `${name}, ${run}`;
}
