import { type Command, columns, documentOf, paintFor, UsageError } from '../command';
import type { FleetInvariant } from '../fleet-invariant';
import { fleetInvariants } from '../fleet-invariants';
import type { Invariant } from '../invariant';
import { invariants } from '../invariants';
import { manifestRules } from '../manifest-rules';
import { nearest } from '../nearest';

type Rule = Omit<Invariant | FleetInvariant, 'check'>;

/** Tells what a rule holds, and what happens on the machines where it does not. */
export const explain: Command = {
  name: 'explain',
  summary: 'tell what a rule holds, and why; without a rule: list them all',
  usage: '[rule]',
  options: {},
  run({ words, stdout, env }) {
    const [name, ...more] = words;
    if (more.length > 0) throw new UsageError(`explain takes one rule, got ${words.length}`);
    const all: readonly Rule[] = [...invariants, ...fleetInvariants, ...manifestRules];
    if (name === undefined) {
      stdout.write(columns(all.map((rule) => [rule.name, rule.severity, rule.summary])));
      return 0;
    }
    const rule = all.find((candidate) => candidate.name === name);
    if (!rule) {
      const near = nearest(
        name,
        all.map((candidate) => candidate.name),
      );
      throw new UsageError(`there is no rule ${name}${near ? `; did you mean ${near}?` : '; keelson explain lists them'}`);
    }
    const paint = paintFor(stdout, env);
    const rows: readonly (readonly [string, string])[] = [
      ['holds', rule.summary],
      ['why', rule.why],
      ['example', rule.example.trim()],
      [
        'repair',
        'fixable' in rule && rule.fixable
          ? 'keelson check --fix makes it, where it takes no decision from you'
          : 'by hand: it takes a decision of yours',
      ],
      ['source', rule.source ?? ''],
      ['waiver', waiverOf(rule)],
      ['docs', documentOf(rule.name)],
    ];
    const lines = rows.flatMap(([title, text]) =>
      text ? [`  ${paint('dim', title.padEnd(7))}  ${text.replaceAll('\n', '\n           ')}`] : [],
    );
    stdout.write(`${paint('bold', rule.name)}: ${rule.severity}\n${lines.join('\n')}\n`);
    return 0;
  },
};

/** How to let its findings stand. */
function waiverOf(rule: Rule): string {
  if (manifestRules.some(({ name }) => name === rule.name)) return 'none: it is of files that Keelson did not write';
  const { name, severity, onInput, onWaivers, vital }: Partial<Omit<Invariant, 'check'>> = rule;
  if (onWaivers) return 'none: remove the waiver that it finds';
  if (severity === 'error' && onInput) return 'none: what cannot be read is left out, so nothing follows from it';
  if (severity === 'error' && vital) return 'none: nothing can be written without it';
  return `waivers: [{ rule: ${name}, at: <path of the finding>, reason: <why it may stand> }]`;
}
