// Holds Keelson against its peers, and prints each goal with what was reached, as ratios inside one interleaved run.
//
//   npm run bench -- [SUBJECT…] [--rounds N]
import { parseArgs } from 'node:util';
import { fleet } from './fleet';
import { type Goal, median, type Subject } from './goal';
import { scratchRoot } from './scratch';
import { synth } from './synth';
import { tree } from './tree';
import { watch } from './watch';

/** The catalogue: one line per subject. */
const subjects: readonly Subject[] = [synth, tree, watch, fleet];

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '9' } } });
  const rounds = Number(values.rounds);
  const unknown = positionals.filter((name) => !subjects.some((subject) => subject.name === name));
  if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
    console.error(`usage: npm run bench -- [${subjects.map(({ name }) => name).join('|')}…] [--rounds N]`);
    return 2;
  }
  const chosen = subjects.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  console.log(`Node ${process.version}, ${rounds} rounds, files in ${scratchRoot}; medians, with the least and the most of a round.\n`);
  console.log('| what | goal | median | min | max | met | made of |\n| --- | --- | --- | --- | --- | --- | --- |');
  for (const subject of chosen) for (const goal of await subject.measure(rounds)) console.log(row(goal));
  return 0;
}

function row({ what, goal, isMet, values, made }: Goal): string {
  const middle = median(values);
  const cells = [middle, Math.min(...values), Math.max(...values)].map(digits);
  return `| ${what} | ${goal} | ${cells.join(' | ')} | ${goal === '' ? '' : isMet(middle) ? 'yes' : 'no'} | ${made} |`;
}

/** Three digits that say something. */
function digits(value: number): string {
  return Number.isInteger(value) ? String(value) : Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
