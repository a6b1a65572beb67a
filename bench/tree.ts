import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ApiObject, App, Chart, Lazy, YamlOutputType } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { exponent, type Goal, median, ratios, type Subject } from './goal';
import { scratchFolder } from './scratch';
import { application } from './synthetic-cluster';

const root = resolve(__dirname, '..');

/** The bundle, as users have it. */
function built(): Pick<typeof import('../src/index'), 'synthApp'> {
  execFileSync(process.execPath, [join(root, 'scripts/build.cjs')]);
  return require('../build/index.js');
}

/** Declares the object of a number, of four kinds in turn. */
type Declare = (scope: Construct, index: number) => void;

const plain: Declare = (scope, index) => {
  new ApiObject(scope, `o${index}`, application('team', index >> 2)[index % 4] as ConstructorParameters<typeof ApiObject>[2]);
};

/** The same by the classes that `cdk8s import` writes, which resolve, rename and filter in a `toJson` of their own. */
const generated: Declare = (scope, index) => {
  const { kind, apiVersion: _, ...props } = application('team', index >> 2)[index % 4] as { kind: string; apiVersion: string };
  const kinds = {
    ConfigMap: k8s.KubeConfigMap,
    ServiceAccount: k8s.KubeServiceAccount,
    Deployment: k8s.KubeDeployment,
    Service: k8s.KubeService,
  };
  new kinds[kind as keyof typeof kinds](scope, `o${index}`, typed(props) as never);
};

/** Quantities and ports as the generated classes take them. */
function typed(value: unknown, key = ''): unknown {
  if (key === 'cpu' || key === 'memory') return k8s.Quantity.fromString(value as string);
  if (key === 'targetPort') return k8s.IntOrString.fromString(value as string);
  if (Array.isArray(value)) return value.map((item) => typed(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, typed(child, name)]));
}

interface Shape {
  readonly objects: number;
  readonly charts?: number;
  readonly layout?: YamlOutputType;
  readonly declare?: Declare;
}

function grown(outdir: string, { objects, charts = 1, layout = YamlOutputType.FILE_PER_CHART, declare = plain }: Shape): App {
  const app = new App({ outdir, yamlOutputType: layout });
  for (let chart = 0; chart < charts; chart++) {
    const scope = new Chart(app, `chart-${chart}`);
    for (let index = chart; index < objects; index += charts) declare(scope, index);
  }
  return app;
}

/** Layers of three objects, each of which waits for all of the layer below. */
function layered(outdir: string, layers: number): App {
  const app = new App({ outdir });
  const chart = new Chart(app, 'layers');
  let below: ApiObject[] = [];
  for (let layer = 0; layer < layers; layer++) {
    const own = [0, 1, 2].map((place) => new ApiObject(chart, `o${layer}-${place}`, { apiVersion: 'v1', kind: 'ConfigMap' }));
    for (const object of own) if (below.length > 0) object.addDependency(...below);
    below = own;
  }
  return app;
}

/** Objects each of which waits for the one declared after it. */
function chained(outdir: string, objects: number): App {
  const app = new App({ outdir });
  const chart = new Chart(app, 'chain');
  let before: ApiObject | undefined;
  for (let index = 0; index < objects; index++) {
    const object = new ApiObject(chart, `o${index}`, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `o${index}` } });
    before?.addDependency(object);
    before = object;
  }
  return app;
}

function milliseconds(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

let collector: (() => void) | undefined;

/** Collects all garbage, so that what a synth is measured by is not what making its tree has left. */
function collect(): void {
  if (!collector) {
    setFlagsFromString('--expose-gc');
    // Once: it makes a context, which is garbage itself.
    collector = runInNewContext('gc') as () => void;
  }
  collector();
}

/**
 * Bytes by which the heap and the buffers during a synth exceed those before it at most, uncollected garbage included: every hundredth
 * object has a value that looks when it is resolved. Before, there is the tree, and no garbage.
 */
export function peakOfSynth(outdir: string, objects: number): number {
  const { synthApp } = require('../build/index.js') as ReturnType<typeof built>;
  const used = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  let [peak, looks] = [0, 0];
  const looking = Lazy.any({
    produce: () => {
      peak = Math.max(peak, used());
      return `look ${++looks}`;
    },
  });
  const declare: Declare = (scope, index) => {
    if (index % 100 > 0) return plain(scope, index);
    new ApiObject(scope, `o${index}`, { apiVersion: 'v1', kind: 'ConfigMap', data: { looking } });
  };
  const app = grown(outdir, { objects, declare });
  collect();
  const before = used();
  synthApp(app);
  if (looks !== objects / 100) throw new Error(`looked ${looks} times`);
  return peak - before;
}

function peakElsewhere(outdir: string, objects: number): number {
  const program = `console.log(require('./bench/tree').peakOfSynth(${JSON.stringify(outdir)}, ${objects}))`;
  return Number(execFileSync(process.execPath, ['-r', 'tsx/cjs', '-e', program], { cwd: root, encoding: 'utf8' }));
}

/** Lists of what each round saw, by name. */
type Seen<Name extends string> = Readonly<Record<Name, number[]>>;

function seen<Name extends string>(...names: Name[]): Seen<Name> {
  return Object.fromEntries(names.map((name) => [name, [] as number[]])) as unknown as Seen<Name>;
}

function measure(rounds: number): readonly Goal[] {
  const { synthApp } = built();
  const scratch = scratchFolder();
  const times = seen(
    ...(['ours', 'theirs', 'oursGenerated', 'theirsGenerated', 'thousand', 'fifty', 'layers', 'chain'] as const),
    ...(['manyWritten', 'manyNew', 'manyAgain', 'oneNew', 'oneAgain', 'manyInOneFile', 'oneInOneFile'] as const),
  );
  const counts = seen('touched', 'misplaced', 'peak');
  let folders = 0;
  /** A folder that is there already, so that making it is in no time. */
  const fresh = () => {
    const folder = join(scratch, `${folders++}`);
    mkdirSync(folder);
    return folder;
  };
  const timeOf = (shape: Shape, synth: (app: App) => unknown) => {
    const app = grown(fresh(), shape);
    collect();
    const ms = milliseconds(() => synth(app));
    rmSync(app.outdir, { recursive: true });
    return ms;
  };
  const theirs = (app: App) => app.synth();

  /** Times of a synth into an empty folder, of one that changes nothing and of writing the same texts alone; how many files the second one touched. */
  const newAndAgain = (shape: Shape) => {
    const folder = fresh();
    let files: readonly string[] = [];
    const first = milliseconds.bind(undefined, () => (files = synthApp(app).files));
    let app = grown(folder, shape);
    collect();
    const whenNew = first();
    const mtimes = files.map((file) => statSync(file).mtimeMs);
    app = grown(folder, shape);
    collect();
    let said = 0;
    const again = milliseconds(() => (said = synthApp(app).written.length));
    const touched = said + files.filter((file, index) => statSync(file).mtimeMs !== mtimes[index]).length;
    const texts = files.map((file) => readFileSync(file));
    const alone = fresh();
    const written = milliseconds(() => {
      for (const [index, text] of texts.entries()) writeFileSync(join(alone, `${index}.yaml`), text);
    });
    for (const old of [folder, alone]) rmSync(old, { recursive: true });
    return { whenNew, again, touched, written };
  };

  try {
    // Warm, both of them.
    for (const declare of [plain, generated]) for (const synth of [synthApp, theirs]) timeOf({ objects: 1000, declare }, synth);
    for (let round = 0; round < rounds; round++) {
      const objects = 10_000;
      times.ours.push(timeOf({ objects }, synthApp));
      times.theirs.push(timeOf({ objects }, theirs));
      times.oursGenerated.push(timeOf({ objects, declare: generated }, synthApp));
      times.theirsGenerated.push(timeOf({ objects, declare: generated }, theirs));
      times.thousand.push(median(Array.from({ length: 9 }, () => timeOf({ objects: 1000 }, synthApp))));
      times.fifty.push(timeOf({ objects: 50_000 }, synthApp));
      const [many, one] = [newAndAgain({ objects, charts: 1000 }), newAndAgain({ objects })];
      times.manyNew.push(many.whenNew);
      times.manyWritten.push(many.written);
      times.manyAgain.push(many.again);
      times.oneNew.push(one.whenNew);
      times.oneAgain.push(one.again);
      counts.touched.push(many.touched + one.touched);
      times.manyInOneFile.push(timeOf({ objects, charts: 1000, layout: YamlOutputType.FILE_PER_APP }, synthApp));
      times.oneInOneFile.push(timeOf({ objects, layout: YamlOutputType.FILE_PER_APP }, synthApp));
      const layers = Array.from({ length: 9 }, () => layered(fresh(), 17));
      times.layers.push(median(layers.map((app) => milliseconds(() => synthApp(app)))));
      const chain = chained(fresh(), 100_000);
      times.chain.push(milliseconds(() => synthApp(chain)));
      counts.misplaced.push(misplacedIn(join(chain.outdir, 'chain.k8s.yaml'), 100_000));
      counts.peak.push(peakElsewhere(fresh(), 50_000) / 50_000 / 1024);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }

  const ms = (name: keyof typeof times) => `${median(times[name]).toFixed(median(times[name]) < 10 ? 1 : 0)} ms`;
  const isFiveTimes = (value: number) => value >= 5;
  const isSame = (value: number) => value <= 1.2;
  return [
    {
      what: '10,000 objects, one chart: objects/s of synthApp ÷ app.synth()',
      goal: '≥ 5',
      isMet: isFiveTimes,
      values: ratios(times.theirs, times.ours),
      made: `synthApp ${ms('ours')}, app.synth() ${ms('theirs')}`,
    },
    {
      what: 'the same by classes of cdk8s import',
      goal: '≥ 5',
      isMet: isFiveTimes,
      values: ratios(times.theirsGenerated, times.oursGenerated),
      made: `synthApp ${ms('oursGenerated')}, app.synth() ${ms('theirsGenerated')}`,
    },
    {
      what: '1,000 to 50,000 objects: exponent of growth',
      goal: '≤ 1.05',
      isMet: (value) => value <= 1.05,
      values: times.fifty.map((large, round) => exponent({ size: 1000, ms: times.thousand[round] as number }, { size: 50_000, ms: large })),
      made: `1,000 ${ms('thousand')}, 50,000 ${ms('fifty')}`,
    },
    {
      what: '10,000 objects in 1,000 charts ÷ in one, all in one file',
      goal: '≤ 1.2',
      isMet: isSame,
      values: ratios(times.manyInOneFile, times.oneInOneFile),
      made: `1,000 charts ${ms('manyInOneFile')}, one ${ms('oneInOneFile')}`,
    },
    {
      what: '10,000 objects in 1,000 charts ÷ in one, a file per chart, unchanged',
      goal: '≤ 1.2',
      isMet: isSame,
      values: ratios(times.manyAgain, times.oneAgain),
      made: `1,000 charts ${ms('manyAgain')}, one ${ms('oneAgain')}`,
    },
    {
      what: '10,000 objects in 1,000 charts ÷ in one, a file per chart, all new',
      goal: '≤ 1.2',
      isMet: isSame,
      values: ratios(times.manyNew, times.oneNew),
      made: `1,000 charts ${ms('manyNew')}, one ${ms('oneNew')}; the texts of the 1,000 by writeFileSync alone ${ms('manyWritten')}`,
    },
    {
      what: 'synth of 50,000 objects: peak memory beyond the tree, KiB an object',
      goal: '≤ 3',
      isMet: (value) => value <= 3,
      values: counts.peak,
      made: 'heap and buffers, garbage included, at most, of 500 looks during the synth, less those before it',
    },
    {
      what: 'unchanged synth: files written or with another mtime, of 1,001',
      goal: '0',
      isMet: (value) => value === 0,
      values: counts.touched,
      made: 'what synthApp says and what the disk says, added',
    },
    {
      what: '17 layers of 3 objects that wait for the layer below, ms',
      goal: '≤ 5',
      isMet: (value) => value <= 5,
      values: times.layers,
      made: 'app.synth() takes half a minute and is not run',
    },
    {
      what: 'a chain of 100,000 objects: objects out of their place',
      goal: '0',
      isMet: (value) => value === 0,
      values: counts.misplaced,
      made: `synthApp ${ms('chain')}; app.synth() overflows the stack at 8,000`,
    },
  ];
}

/** Objects of a chain that do not come right after the one that they wait for. */
function misplacedIn(file: string, objects: number): number {
  const names = [...readFileSync(file, 'utf8').matchAll(/^ {2}name: o(\d+)$/gm)].map(([, number]) => Number(number));
  return Array.from({ length: objects }, (_, place) => place).filter((place) => names[place] !== objects - 1 - place).length;
}

/** A cdk8s app of somebody's own, synthesized by Keelson and by cdk8s. */
export const tree: Subject = {
  name: 'tree',
  about:
    'One process, interleaved rounds. The tree is made anew for every synth, and garbage collected, outside of its time. Objects are ConfigMaps, ServiceAccounts, Deployments and Services in turn. Memory is looked at 500 times during a synth, in a process of its own in each round.',
  measure,
};
