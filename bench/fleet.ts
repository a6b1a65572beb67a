import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type FleetProject, objectsIn, writeFleet } from './fleet-project';
import { exponent, type Goal, median, type Subject } from './goal';
import { scratchFolder } from './scratch';

const bin = resolve(__dirname, '..', 'bin', 'keelson.cjs');
const sizes = [250, 500, 1000] as const;

/** One run of the program: how long it took, and the most memory that it had. */
interface Run {
  readonly ms: number;
  readonly megabytes: number;
}

/** Says at its end how much memory it had. */
const measuring = `process.on('exit', () => require('node:fs').writeSync(1, String(process.resourceUsage().maxRSS)));
process.argv.splice(1, 0, ${JSON.stringify(bin)}); require(${JSON.stringify(bin)});`;

function synth(root: string, jobs: number): Run {
  const start = process.hrtime.bigint();
  const run: SpawnSyncReturns<string> = spawnSync(process.execPath, ['-e', measuring, 'synth', '--jobs', String(jobs)], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`a synth of ${root} ended with ${run.status}: ${run.stderr.slice(0, 2000)}`);
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, megabytes: Number(run.stdout) / 1024 };
}

/** A whole synth where nothing was written before. */
function afresh(root: string, jobs: number): Run {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  return synth(root, jobs);
}

/** Files of a second synth whose time is another one than it was, and paths that were not there. */
function touched(root: string): number {
  const old = new Date('2020-01-01T00:00:00Z');
  const paths = () => (readdirSync(join(root, 'dist'), { recursive: true }) as string[]).map((path) => join(root, 'dist', path)).sort();
  const before = paths();
  for (const path of before) utimesSync(path, old, old);
  synth(root, 1);
  const known = new Set(before);
  return paths().filter((path) => !known.has(path) || statSync(path).mtimeMs !== old.getTime()).length;
}

function objectsOfOne(root: string): number {
  const folder = join(root, 'dist', 'site-0000', 'k3s-manifests');
  return existsSync(folder) ? objectsIn(readdirSync(folder).map((file) => join(folder, file))) : 0;
}

const kinds: readonly (Omit<FleetProject, 'clusters'> & { readonly what: string })[] = [
  { isFleet: true, notation: 'yaml', what: 'one fleet in YAML' },
  { isFleet: false, notation: 'ts', what: 'alone in TypeScript' },
];

function measureKind({ what, ...kind }: (typeof kinds)[number], rounds: number): readonly Goal[] {
  const scratch = scratchFolder();
  const roots = sizes.map((clusters) => {
    const root = join(scratch, String(clusters));
    writeFleet(root, { ...kind, clusters });
    return root;
  });
  const [smallest, , largest] = roots as [string, string, string];
  const runs = { one: sizes.map((): Run[] => []), two: [] as Run[] };
  let changed = 0;
  try {
    afresh(smallest, 1);
    for (let round = 0; round < rounds; round++) {
      for (const [index, root] of roots.entries()) runs.one[index]?.push(afresh(root, 1));
      runs.two.push(afresh(largest, 2));
    }
    changed = touched(smallest);
    const [small, middle, large] = runs.one as [Run[], Run[], Run[]];
    const objects = objectsOfOne(smallest);
    const ms = (of: readonly Run[]) => `${median(of.map((run) => run.ms)).toFixed(0)} ms`;
    const mb = (of: readonly Run[]) => `${median(of.map((run) => run.megabytes)).toFixed(0)} MiB`;
    return [
      {
        what: `${what}: exponent of the time from 250 to 1,000 clusters`,
        goal: '≤ 1.1',
        isMet: (value) => value <= 1.1,
        values: large.map((run, round) => exponent({ size: 250, ms: small[round]?.ms as number }, { size: 1000, ms: run.ms })),
        made: `${objects} objects a cluster; ${ms(small)}, ${ms(middle)}, ${ms(large)}`,
      },
      {
        what: `${what}: two threads over one, 1,000 clusters`,
        goal: '≥ 1.6',
        isMet: (value) => value >= 1.6,
        values: large.map((run, round) => run.ms / (runs.two[round]?.ms as number)),
        made: `${ms(large)}, ${ms(runs.two)} and ${mb(runs.two)}`,
      },
      {
        what: `${what}: peak memory of 1,000 clusters ÷ 250`,
        goal: '≤ 1.3',
        isMet: (value) => value <= 1.3,
        values: large.map((run, round) => run.megabytes / (small[round]?.megabytes as number)),
        made: `${mb(small)}, ${mb(middle)}, ${mb(large)}`,
      },
      {
        what: `${what}: files and folders that an unchanged synth touches`,
        goal: '0',
        isMet: (value) => value === 0,
        values: [changed],
        made: `times of ${readFileSync(join(smallest, 'dist', 'site-0000', 'SHA256SUMS'), 'utf8').split('\n').length - 2} files a cluster, 250 clusters`,
      },
    ];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Projects of up to a thousand clusters. */
export const fleet: Subject = {
  name: 'fleet',
  about:
    'Whole processes synthesize projects of 250, 500 and 1,000 clusters of 60 objects, with all checks, into a folder in which nothing was before: once as one fleet in YAML, once alone in TypeScript. A round takes minutes, so there are 3. Peak memory is that of the process, garbage included.',
  measure: (rounds) => kinds.flatMap((kind) => measureKind(kind, Math.min(rounds, 3))),
};
