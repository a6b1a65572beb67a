// How many of the faults in the committed clusters the invariants find, and what they cost beside the whole synth of a large cluster.
//
//   npm run bench:invariants [-- RUNS]
//
// The peer is reading alone: types, formats and known words, as a schema gives them.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synth } from '../src/commands/synth';
import { invariants } from '../src/invariants';
import { render } from '../src/render';
import { readSpec } from '../src/spec';
import { stringify } from '../src/yaml';
import { readFacts } from '../test/facts';
import { faultFamilies } from '../test/faults';
import { caused, type Fault, faulty, isFound } from '../test/faults/fault';
import { scratchFolder } from './scratch';
import { syntheticCluster } from './synthetic-cluster';

const runs = Number(process.argv[2] ?? 15);

const percent = (part: number, whole: number) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);
const found = (faults: readonly Fault[]) => faults.filter((fault) => isFound(fault, caused(fault))).length;
const bySchema = (faults: readonly Fault[]) => faults.filter((fault) => readSpec(faulty(fault)).findings.length > 0).length;

function row(name: string, errors: readonly Fault[], warnings: readonly Fault[]): string {
  const all = [...errors, ...warnings];
  const cells = [errors.length, percent(found(errors), errors.length), warnings.length, percent(found(warnings), warnings.length)];
  return `| ${[name, ...cells, percent(bySchema(all), all.length)].join(' | ')} |`;
}

const errors = faultFamilies.flatMap((family) => family.errors);
const warnings = faultFamilies.flatMap((family) => family.warnings);
const covered = new Set([...errors, ...warnings].map(([, , , rule]) => rule));

console.log('| family | errors | found | warnings | found | found by a schema alone |\n| --- | --- | --- | --- | --- | --- |');
for (const family of faultFamilies) console.log(row(family.name, family.errors, family.warnings));
console.log(row('**sum**', errors, warnings));
console.log(`\n${covered.size} of ${invariants.length} rules (${percent(covered.size, invariants.length)}) have a fault that they find\n`);

const file = syntheticCluster(50, 1000);
const milliseconds = (work: () => unknown) => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
};

let held = 0;
const byRule = new Map<string, number>();
for (const invariant of invariants) {
  const { check: own } = invariant;
  // A generator works while it is read, so that it is read within the time that is taken.
  const timed: typeof own = (subject) => {
    let drafts: ReturnType<typeof own> = [];
    const time = milliseconds(() => {
      drafts = [...own.call(invariant, subject)];
    });
    held += time;
    byRule.set(invariant.name, (byRule.get(invariant.name) ?? 0) + time);
    return drafts;
  };
  Object.assign(invariant, { check: timed });
}

// The whole of what `keelson synth -f cluster.yaml` does: text to text, each file compared with what lies there.
const scratch = scratchFolder();
writeFileSync(join(scratch, 'synthetic.yaml'), stringify(file));
const said: string[] = [];
const output = (isTerminal = false) => ({ isTerminal, write: (text: string) => void said.push(text) });
function runSynth(): void {
  const options = { file: ['synthetic.yaml'], out: 'dist' };
  said.length = 0;
  const code = synth.run({ words: [], options, stdout: output(), stderr: output(), cwd: scratch, env: {}, now: Date.now });
  if (code !== 0) throw new Error(`not sound: ${said.join('')}`);
}

/** The stricter measure: from data to files in memory, without text to read and without a folder to compare with. */
function renderAlone(): void {
  const { cluster, addons } = readSpec(file);
  if (!cluster) throw new Error('the synthetic cluster cannot be read');
  render(cluster, addons, readFacts);
}

const times = { synth: [] as number[], rendering: [] as number[], held: [] as number[], share: [] as number[], stricter: [] as number[] };
for (let round = -20; round < runs; round++) {
  if (round === 0) byRule.clear();
  held = 0;
  const whole = milliseconds(runSynth);
  const rendering = milliseconds(renderAlone);
  if (round < 0) continue;
  times.synth.push(whole - held);
  times.held.push(held);
  times.share.push((100 * held) / (whole - held));
  times.rendering.push(rendering);
  times.stricter.push((100 * held) / rendering);
}
const documents = readdirSync(join(scratch, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
rmSync(scratch, { recursive: true });

function timesRow(name: string, values: readonly number[], digits: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2;
  return `| ${[name, ...[middle, sorted[0], sorted[sorted.length - 1]].map((value) => (value as number).toFixed(digits))].join(' | ')} |`;
}

const objects = file.addons.manifests?.objects?.length;
console.log(
  `medians of ${runs} warm runs in one process, ${Object.keys(file.nodes).length} nodes, ${objects} objects, ${documents} files, node ${process.version}\n`,
);
console.log('| what | median | min | max |\n| --- | --- | --- | --- |');
console.log(timesRow('synth without its invariants, ms', times.synth, 1));
console.log(timesRow('invariants, ms', times.held, 1));
console.log(timesRow('invariants as a share of that, %', times.share, 1));
console.log(timesRow('rendering and delivering in memory alone, ms', times.rendering, 1));
console.log(timesRow('invariants as a share of that, %', times.stricter, 1));
console.log('\nthe slowest rules, ms a run:');
for (const [rule, time] of [...byRule].sort(([, a], [, b]) => b - a).slice(0, 8)) console.log(`  ${(time / runs).toFixed(2)}  ${rule}`);
