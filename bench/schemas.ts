// What it costs to hold every object of the committed clusters against its schema, beside their whole synth.
//
//   npm run bench:schemas [-- RUNS]
//
// Both are measured in every round of one process, so that the ratio is one of the same machine at the same moment.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import * as clusters from '../clusters';
import { schemaSources } from '../src/check';
import { checkFolders } from '../src/checked-manifests';
import { synth } from '../src/commands/synth';
import { type Rendering, render } from '../src/render';
import { objectFaults } from '../src/schema/object-faults';
import { schemaFinder } from '../src/schema/schema-finder';
import { readSpec, type Spec } from '../src/spec';
import { readFacts } from '../test/facts';
import { scratchFolder } from './scratch';

const runs = Number(process.argv[2] ?? 15);
const root = resolve(__dirname, '..');

const milliseconds = (work: () => unknown) => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
};

const specs = Object.values(clusters).map((cluster) => readSpec(cluster));
type Whole = Spec & { readonly cluster: NonNullable<Spec['cluster']> };

/** Objects of their own in every round: what is known of an object is remembered with it. */
function renderAll(): readonly (readonly [Whole, Rendering])[] {
  return specs.map((spec) => [spec as Whole, render((spec as Whole).cluster, spec.addons, readFacts)] as const);
}

let objects = 0;
function validate(all: readonly (readonly [Whole, Rendering])[]): void {
  objects = 0;
  for (const [{ cluster, name }, { manifests, hostObjects }] of all) {
    const find = schemaFinder(schemaSources(cluster, manifests, readFacts));
    for (const object of [...manifests.values(), ...hostObjects.values()].flat()) {
      const faults = objectFaults(object, find);
      if (faults.length > 0) throw new Error(`${name}: ${JSON.stringify(faults)}`);
      objects++;
    }
  }
}

const scratch = scratchFolder();
const said: string[] = [];
const output = { isTerminal: false, write: (text: string) => void said.push(text) };
function synthAll(): void {
  said.length = 0;
  const code = synth.run({
    words: [],
    options: { out: scratch, jobs: '1' },
    stdout: output,
    stderr: output,
    cwd: root,
    env: {},
    now: Date.now,
  });
  if (code !== 0) throw new Error(`not sound: ${said.join('')}`);
}

const times = { synth: [] as number[], validation: [] as number[], ratio: [] as number[], folder: [] as number[] };
for (let round = -5; round < runs; round++) {
  const whole = milliseconds(synthAll);
  const rendered = renderAll();
  const validation = milliseconds(() => validate(rendered));
  const folder = milliseconds(() => checkFolders({ places: ['dist'], schemas: [], kubernetes: undefined, cwd: root }));
  if (round < 0) continue;
  times.synth.push(whole);
  times.validation.push(validation);
  times.ratio.push(validation / whole);
  times.folder.push(folder);
}
rmSync(scratch, { recursive: true });

function row(name: string, values: readonly number[], digits: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2;
  return `| ${[name, ...[middle, sorted[0], sorted[sorted.length - 1]].map((value) => (value as number).toFixed(digits))].join(' | ')} |`;
}

console.log(`medians of ${runs} warm rounds in one process, ${specs.length} clusters, ${objects} objects, node ${process.version}\n`);
console.log('| what | median | min | max |\n| --- | --- | --- | --- |');
console.log(row('keelson synth of all clusters, unchanged, ms', times.synth, 1));
console.log(row('every object against its schema, ms', times.validation, 1));
console.log(row('÷ synth', times.ratio, 3));
console.log(row('keelson check --manifests dist, ms', times.folder, 1));
