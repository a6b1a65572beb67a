import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import { readClusterFiles } from '../src/cluster-file';
import { chooseClusters } from '../src/project';
import { render } from '../src/render';
import { WatchedSynth } from '../src/watched-synth';
import { stringify } from '../src/yaml';
import { readFacts } from '../test/facts';
import { fullCluster, fullClusterData, fullClusterName } from './full-cluster';
import { type Goal, median, ratios, type Subject } from './goal';
import { scratchFolder } from './scratch';

/** A watch of a project in this process, with the watch's own code. */
class Watched {
  #end: () => void = () => {};
  #heard: (text: string) => void = () => {};
  readonly ended: Promise<unknown>;

  constructor(readonly root: string) {
    const stderr = { isTerminal: false, write: (text: string) => this.#heard(text) };
    const context = { words: [], options: {}, stdout: stderr, stderr, cwd: root, env: {}, now: Date.now };
    const watching = { chooseFiles: () => chooseClusters(root, []), isWholeProject: true, out: join(root, 'dist'), mildest: undefined };
    this.ended = new WatchedSynth({ ...context, onStop: (act) => (this.#end = act) }, watching).run();
  }

  /** Milliseconds from the save of a file until what it becomes is written. */
  save(path: string, text: string): Promise<number> {
    return new Promise((done, failed) => {
      const start = process.hrtime.bigint();
      this.#heard = (said) => {
        const took = Number(process.hrtime.bigint() - start) / 1e6;
        if (/, [1-9]\d* written\ndone in /.test(said)) done(took);
        else failed(new Error(`the watch said ${said}`));
      };
      writeFileSync(path, text);
    });
  }

  async stop(): Promise<void> {
    this.#end();
    await this.ended;
  }
}

/** What cdk8s itself takes for a chart of each add-on with the same objects, made and written anew. */
function cdk8sSynth(charts: ReturnType<typeof objectsOf>, outdir: string): number {
  const start = process.hrtime.bigint();
  const app = new App({ outdir });
  for (const [name, objects] of charts) {
    const chart = new Chart(app, name);
    for (const [index, object] of objects.entries()) new ApiObject(chart, `object-${index}`, object as never);
  }
  app.synth();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function objectsOf(root: string) {
  const [spec] = readClusterFiles(chooseClusters(root, []));
  if (!spec?.cluster) throw new Error('the cluster cannot be read');
  return [...render(spec.cluster, spec.addons, readFacts).manifests];
}

async function measured(notation: 'ts' | 'yaml', rounds: number) {
  const root = scratchFolder();
  const path = join(root, 'clusters', `${fullClusterName}.${notation}`);
  const edited = (edit: number) => (notation === 'ts' ? fullCluster(edit) : stringify(fullClusterData(edit)));
  mkdirSync(join(root, 'clusters'));
  writeFileSync(path, edited(0));
  const charts = objectsOf(root);
  const times = { watch: [] as number[], cdk8s: [] as number[] };
  const watched = new Watched(root);
  try {
    for (let round = -20; round < rounds; round++) {
      // Another address of the server each time: no text and no file is one that was there before.
      const saved = await watched.save(path, edited(round + 21));
      const peer = cdk8sSynth(charts, join(root, 'cdk8s'));
      if (round < 0) continue;
      times.watch.push(saved);
      times.cdk8s.push(peer);
    }
  } finally {
    await watched.stop();
    rmSync(root, { recursive: true, force: true });
  }
  return { ...times, objects: charts.flatMap(([, objects]) => objects).length };
}

/** `keelson synth --watch`: how long a save takes. */
export const watch: Subject = {
  name: 'watch',
  about:
    'One process watches a project of the full cluster of `synth` with its own code, warm after 20 saves; every save gives the server another address. The time is from the save until the folder is written and told. In the same loop cdk8s makes and synthesizes the same objects, one chart for each add-on.',
  async measure(rounds) {
    const goals: Goal[] = [];
    for (const notation of ['ts', 'yaml'] as const) {
      const { watch: saves, cdk8s, objects } = await measured(notation, rounds);
      const made = `${objects} objects; save ${median(saves).toFixed(1)} ms, cdk8s ${median(cdk8s).toFixed(1)} ms`;
      const file = notation === 'ts' ? 'TypeScript' : 'YAML';
      goals.push(
        { what: `save of a cluster file in ${file} → written, ms`, goal: '≤ 15', isMet: (ms) => ms <= 15, values: saves, made },
        { what: `the same ÷ App.synth of cdk8s`, goal: '≤ 0.45', isMet: (ratio) => ratio <= 0.45, values: ratios(saves, cdk8s), made },
      );
    }
    return goals;
  },
};
