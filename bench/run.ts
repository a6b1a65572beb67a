// Whole-process times of Keelson and its peers, interleaved, as ratios to an empty node process and to kubectl kustomize.
//
//   npm run bench [-- RUNS]
//
// Every run of Keelson gets a cluster file with another node address, so that no cache of results can win.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const runs = Number(process.argv[2] ?? 9);
const root = resolve(__dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'keelson-bench-'));
const cluster = 'k3s-cilium-apisix';
const bin = join(root, 'bin/keelson.cjs');

interface Contender {
  readonly name: string;
  readonly run: (round: number) => readonly string[];
}

/** A cluster file like the committed one, with another node address. */
function variant(round: number): string {
  const file = join(scratch, `${cluster}-${round}.ts`);
  const text = readFileSync(join(root, 'clusters', `${cluster}.ts`), 'utf8');
  writeFileSync(file, text.replace('192.168.10.100', `192.168.10.${100 + (round % 100)}`));
  return file;
}

/** The manifests of one cluster with a kustomization.yaml, outside of dist/. */
function kustomization(): string {
  const folder = join(scratch, 'kustomize');
  cpSync(join(root, 'dist', cluster, 'k3s-manifests'), folder, { recursive: true });
  const resources = readdirSync(folder).map((file) => `  - ${file}`);
  writeFileSync(join(folder, 'kustomization.yaml'), `resources:\n${resources.join('\n')}\n`);
  return folder;
}

function present(program: string): boolean {
  return spawnSync(program, ['version', '--client'], { stdio: 'ignore' }).status === 0;
}

const kustomize = present('kubectl') ? kustomization() : undefined;
const contenders: readonly Contender[] = [
  { name: 'node -e 0', run: () => ['node', '-e', '0'] },
  {
    name: 'keelson synth, one cluster, file just edited',
    run: (round) => ['node', bin, 'synth', '-f', variant(round), '--out', join(scratch, `one-${round}`)],
  },
  { name: 'keelson synth, one cluster, unchanged', run: () => ['node', bin, 'synth', cluster, '--out', join(scratch, 'unchanged')] },
  { name: 'keelson synth, all clusters', run: (round) => ['node', bin, 'synth', '--out', join(scratch, `all-${round}`)] },
  {
    name: 'cdk8s synth, all clusters',
    run: (round) => ['node_modules/.bin/cdk8s', 'synth', '--check-upgrade=false', '--output', join(scratch, `cdk8s-${round}`)],
  },
  ...(kustomize ? [{ name: 'kubectl kustomize, same objects', run: () => ['kubectl', 'kustomize', kustomize] }] : []),
];

function time([program, ...args]: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program as string, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(sorted: readonly number[]): number {
  return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2;
}

mkdirSync(scratch, { recursive: true });
const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
try {
  for (const { run } of contenders) time(run(-1));
  for (let round = 0; round < runs; round++) {
    for (const { name, run } of contenders) times.get(name)?.push(time(run(round)));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

const sorted = new Map([...times].map(([name, values]) => [name, values.sort((a, b) => a - b)]));
const node = median(sorted.get('node -e 0') as number[]);
const peer = kustomize ? median(sorted.get('kubectl kustomize, same objects') as number[]) : undefined;
console.log(`medians of ${runs} interleaved whole-process runs, node ${process.version}`);
if (!kustomize) console.log('kubectl is not here: the column ÷ kustomize is empty');
console.log('\n| what | median ms | min | max | ÷ node | ÷ kustomize |\n| --- | --- | --- | --- | --- | --- |');
for (const [name, values] of sorted) {
  const middle = median(values);
  const cells = [middle, values[0] as number, values[values.length - 1] as number].map((value) => value.toFixed(0));
  console.log(`| ${name} | ${cells.join(' | ')} | ${(middle / node).toFixed(2)} | ${peer ? (middle / peer).toFixed(2) : ''} |`);
}
