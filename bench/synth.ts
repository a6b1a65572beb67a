import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as clusters from '../clusters';
import { readFacts } from '../src/facts-folder';
import { identityOf, type Manifest } from '../src/manifest';
import { render } from '../src/render';
import { readSpec } from '../src/spec';
import { stringifyAll } from '../src/yaml';
import { fullCluster, fullClusterData, fullClusterName } from './full-cluster';
import { type Goal, median, ratios, type Subject } from './goal';
import { scratchFolder } from './scratch';

const root = resolve(__dirname, '..');
const template = join(__dirname, 'template');
const keelson = join(root, 'bin/keelson.cjs');
const cdk8s = join(root, 'node_modules/.bin/cdk8s');

/** Whole processes, from the start to the end, in interleaved rounds. */
export const synth: Subject = {
  name: 'synth',
  about:
    'Whole processes in interleaved rounds. One full cluster is clusters/k3s-cilium-apisix.ts with 43 objects of its user’s: 63 objects. Before every round its file is edited, so that its transpiled form is in no cache. The cdk8s template is the project that `cdk8s init typescript-app` makes, on the same objects.',
  measure(rounds) {
    const scratch = scratchFolder();
    try {
      return measure(rounds, scratch);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

function measure(rounds: number, scratch: string): readonly Goal[] {
  if (!existsSync(join(template, 'node_modules'))) execFileSync('npm', ['ci', '--silent'], { cwd: template });
  const full = objectsOf(readSpec(fullClusterData(0)));
  const catalogue = Object.fromEntries(Object.values(clusters).map((file) => [file.name, objectsOf(readSpec(file))]));
  const one = objectsFile(scratch, 'one.json', { [fullClusterName]: full });
  const all = objectsFile(scratch, 'all.json', catalogue);
  const kustomization = kustomizationOf(scratch, full);
  const file = join(scratch, `${fullClusterName}.ts`);
  const into = (name: string, round: number) => join(scratch, `${name}-${round}`);
  const own = (round: number) => {
    writeFileSync(file, fullCluster(round));
    return [process.execPath, keelson, 'synth', '-f', file, '--out', into('own', round)];
  };
  const still = join(scratch, 'unchanged', `${fullClusterName}.ts`);
  mkdirSync(dirname(still));
  writeFileSync(still, fullCluster(0));
  // What earlier benches had transpiled does not count.
  process.env.XDG_CACHE_HOME = join(scratch, 'cache');
  const times: Record<string, readonly number[]> = interleaved<string>(rounds, {
    node: () => [process.execPath, '-e', '0'],
    ...(kustomization ? { kustomize: () => ['kubectl', 'kustomize', kustomization] } : {}),
    own,
    unchanged: () => [process.execPath, keelson, 'synth', '-f', still, '--out', into('still', 0)],
    ownAll: (round) => [process.execPath, cdk8s, 'synth', '--check-upgrade=false', '--output', into('all', round)],
    template: (round) => ({
      argv: [process.execPath, cdk8s, 'synth', '--check-upgrade=false', '--output', into('one', round)],
      objects: one,
    }),
    templateAll: (round) => ({
      argv: [process.execPath, cdk8s, 'synth', '--check-upgrade=false', '--output', into('many', round)],
      objects: all,
    }),
  });
  const of = (above: string, below: string, what: string, goal: string, most: number): Goal => ({
    what,
    goal,
    isMet: (value) => value <= most,
    values: ratios(times[above] as readonly number[], times[below] as readonly number[]),
    made: [above, below].map((name) => `${(median(times[name] as readonly number[])).toFixed(0)} ms`).join(' ÷ '),
  });
  const shares = Array.from({ length: rounds }, (_, round) => shareOfChecks(own(round + rounds), scratch));
  return [
    ...(kustomization
      ? [of('own', 'kustomize', '`keelson synth` of one full cluster ÷ `kubectl kustomize` of the same objects', '≤ 1.5', 1.5)]
      : []),
    of('own', 'node', 'same ÷ empty node process', '≤ 2.2', 2.2),
    of('unchanged', 'node', 'same, unchanged ÷ empty node process', '', Number.POSITIVE_INFINITY),
    of('own', 'template', 'same ÷ default `cdk8s synth`', '≤ 0.08', 0.08),
    of('ownAll', 'templateAll', '`npx cdk8s synth` of all clusters ÷ the way of cdk8s’ template', '≤ 0.40', 0.4),
    {
      what: 'share of all checks in the CPU time of a synth, %',
      goal: '≤ 45',
      isMet: (value) => value <= 45,
      values: shares,
      made: 'samples below `findingsOf` and `findingsBetween` in the CPU profile of the process, of all that are not idle',
    },
    {
      ...filesWritten(file, scratch),
      what: 'unchanged synth: files written, or with another mtime',
      goal: '0',
      isMet: (value) => value === 0,
    },
  ];
}

type Line = readonly string[] | { readonly argv: readonly string[]; readonly objects: string };

/** Milliseconds of each command in each round, after one that does not count. */
function interleaved<Name extends string>(
  rounds: number,
  lines: Readonly<Record<Name, (round: number) => Line>>,
): Record<Name, readonly number[]> {
  const times = {} as Record<Name, number[]>;
  for (let round = -1; round < rounds; round++) {
    for (const name of Object.keys(lines) as Name[]) {
      const line = lines[name](round + 1);
      const ms = timed(line);
      times[name] ??= [];
      if (round >= 0) times[name].push(ms);
    }
  }
  return times;
}

function timed(line: Line): number {
  const [argv, env, cwd] = 'argv' in line ? [line.argv, { ...process.env, OBJECTS: line.objects }, template] : [line, process.env, root];
  const [program, ...args] = argv as [string, ...string[]];
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
  return ms;
}

function objectsOf({ cluster, addons, deliveries }: ReturnType<typeof readSpec>): readonly Manifest[] {
  if (!cluster) throw new Error('the cluster of the bench is not sound');
  return [...render(cluster, addons, readFacts, deliveries).manifests.values()].flat();
}

function objectsFile(scratch: string, name: string, objects: unknown): string {
  writeFileSync(join(scratch, name), JSON.stringify(objects));
  return join(scratch, name);
}

/** A folder with the objects and a kustomization.yaml; undefined where there is no kubectl. */
function kustomizationOf(scratch: string, objects: readonly Manifest[]): string | undefined {
  if (spawnSync('kubectl', ['version', '--client'], { stdio: 'ignore' }).status !== 0) return undefined;
  const folder = join(scratch, 'kustomize');
  mkdirSync(folder);
  // The file of an add-on each, as users have them; kustomize takes an object once.
  const distinct = [...new Map(objects.map((object) => [identityOf(object), object])).values()];
  const groups = new Map<string, Manifest[]>();
  for (const object of distinct) groups.set(object.kind, [...(groups.get(object.kind) ?? []), object]);
  for (const [kind, members] of groups) writeFileSync(join(folder, `${kind.toLowerCase()}.yaml`), stringifyAll(members));
  const resources = readdirSync(folder).map((name) => `  - ${name}`);
  writeFileSync(join(folder, 'kustomization.yaml'), `resources:\n${resources.join('\n')}\n`);
  return folder;
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Percent of the samples of a process that are within the checks. */
function shareOfChecks([node, ...args]: readonly string[], scratch: string): number {
  const folder = mkdtempSync(join(scratch, 'profile-'));
  timed([node as string, '--cpu-prof', '--cpu-prof-interval', '100', '--cpu-prof-dir', folder, ...args]);
  const [name] = readdirSync(folder);
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, name as string), 'utf8')) as Profile;
  const named = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const isCheck = (id: number | undefined): boolean =>
    id !== undefined && (/^findings(Of|Between)$/.test(named.get(id) ?? '') || isCheck(parents.get(id)));
  let [within, sum] = [0, 0];
  for (const [index, id] of samples.entries()) {
    if (named.get(id) === '(idle)') continue;
    sum += timeDeltas[index] as number;
    if (isCheck(id)) within += timeDeltas[index] as number;
  }
  if (within === 0) throw new Error('the profile shows no checks');
  return (100 * within) / sum;
}

function filesWritten(file: string, scratch: string): Pick<Goal, 'values' | 'made'> {
  const out = join(scratch, 'again');
  const argv = [process.execPath, keelson, 'synth', '-f', file, '--out', out];
  timed(argv);
  const before = mtimes(out);
  timed(argv);
  const after = mtimes(out);
  const touched = [...after].filter(([path, mtime]) => before.get(path) !== mtime).length + Math.abs(before.size - after.size);
  return { values: [touched], made: `${before.size} files looked at` };
}

function mtimes(folder: string): ReadonlyMap<string, bigint> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name), statSync(join(entry.parentPath, entry.name), { bigint: true }).mtimeNs]),
  );
}
