import { mainRun, type Part } from './part';
import type { Look } from './suite';

/** What one run of a part came to. */
export interface Outcome {
  /** The programs and their versions, such as `haproxy 2.6.12`. */
  readonly version: string;
  /** Tests that ran, failed ones among them. */
  readonly ran: number;
  readonly failed: number;
  /** Tests that the machine did not allow. */
  readonly skipped?: number;
  /** What was looked at, by its name in the plural. */
  readonly looked?: Readonly<Record<string, number>>;
}

/** What is on record of a part; `more` are its runs in further versions. */
export interface PartRecord extends Outcome {
  readonly more?: Readonly<Record<string, Outcome>>;
}

/** What `docs/verification.json` holds. */
export interface Verification {
  readonly parts: Readonly<Record<string, PartRecord>>;
}

/** What a program says of a part whose tests never ran. */
const neverRan: PartRecord = { version: '', ran: 0, failed: 0 };

/** Puts what was seen into the record; runs and parts that were not made keep what was seen of them before. */
export function recorded(
  before: Verification,
  parts: readonly Part[],
  outcomes: ReadonlyMap<string, ReadonlyMap<string, Outcome>>,
): Verification {
  const entries = parts.map((part): [string, PartRecord] => {
    const seen = outcomes.get(part.name);
    const { more: earlier = {}, ...main } = before.parts[part.name] ?? neverRan;
    const others = Object.entries(part.more ?? {}).flatMap(([name]) => {
      const outcome = seen?.get(name) ?? earlier[name];
      return outcome ? [[name, outcome] as const] : [];
    });
    return [part.name, { ...(seen?.get(mainRun) ?? main), ...(others.length > 0 ? { more: Object.fromEntries(others) } : {}) }];
  });
  return { parts: Object.fromEntries(entries) };
}

/** A test as jest reports it. */
export interface JestTest {
  readonly ancestorTitles: readonly string[];
  readonly status: string;
}

/** What the tests of one run came to. A run without tests has failed: it looked at nothing. */
export function outcomeOf(run: string, version: string, tests: readonly JestTest[], looks: readonly Look[], brokenFiles: number): Outcome {
  const own = tests.filter(({ ancestorTitles: [title] }) => title === run);
  const ran = own.filter(({ status }) => status === 'passed' || status === 'failed').length;
  const skipped = own.length - ran;
  const failed = own.filter(({ status }) => status === 'failed').length + brokenFiles + (ran === 0 && brokenFiles === 0 ? 1 : 0);
  const counts: Record<string, number> = {};
  for (const { what, count } of looks.filter((look) => look.run === run)) counts[what] = (counts[what] ?? 0) + count;
  const looked = Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { version, ran, failed, ...(skipped > 0 ? { skipped } : {}), ...(Object.keys(looked).length > 0 ? { looked } : {}) };
}

/** What of the required parts was not seen, a sentence for each; a test that a machine does not allow counts as little as a program that it lacks. */
export function unmet(required: readonly string[], outcomes: ReadonlyMap<string, ReadonlyMap<string, Outcome>>): readonly string[] {
  return required.flatMap((name) => {
    const main = outcomes.get(name)?.get(mainRun);
    if (!main) return [`${name}: required, and not run`];
    return main.skipped ? [`${name}: required, and ${main.skipped} of its tests were not run`] : [];
  });
}

/** The page that tells what was seen: docs/verification.md. */
export function verificationPage({ parts: records }: Verification, parts: readonly Part[]): string {
  const rows = parts.flatMap((part) => {
    const { more = {}, ...main } = records[part.name] ?? neverRan;
    return [
      row(`[${part.name}](#${part.name})`, main),
      ...Object.entries(more).map(([name, outcome]) => row(`${part.name}, ${name}`, outcome)),
    ];
  });
  return `${[
    '# What the real things say',
    '',
    'Schemas are a model. `npm run test:real` feeds what Keelson writes to programs that nobody here wrote: the API server, parsers, daemons. This page is printed',
    'from `docs/verification.json`, which that suite writes; a part that a machine could not run keeps what was last seen of it.',
    '',
    '```sh',
    'npm run test:real                          # all parts whose programs are on this machine; Go programs are built once, outside the checkout',
    'npm run test:real -- haproxy bird          # some parts',
    'npm run test:real -- --require apiserver   # a part that cannot be run is a failure, not a remark',
    'npm run test:real -- --all                 # further versions too, where a part has them',
    'npm run test:real -- --install             # Debian packages first, as root; what they would start is not started',
    'npm run test:real -- --cluster             # ask the cluster that KUBECONFIG names too, by dry runs: nothing is stored there',
    'npm run test:real -- --list                # parts, and what each needs',
    '```',
    '',
    'Exit status: 0 fine, 1 a failure or a required part that was not run, 2 wrong usage. Programs are built from Go modules below',
    '`$XDG_CACHE_HOME/keelson/real`; `kube-apiserver`, `etcd` and `kubectl` are taken from the folder that `KUBEBUILDER_ASSETS` names, where it is set.',
    'Only loopback and network namespaces that a test made itself are addressed, but for the cluster that `--cluster` asks; what a test started it stops by its id.',
    '',
    '| part | versions | tests | failed | looked at |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...parts.flatMap(sectionOf),
  ].join('\n')}`;
}

function row(name: string, { version, ran, failed, skipped = 0, looked = {} }: Outcome): string {
  const tests = ran === 0 ? 'not run' : `${ran}${skipped > 0 ? ` (${skipped} not run)` : ''}`;
  const seen = Object.entries(looked).map(([what, count]) => `${count.toLocaleString('en-US')} ${what}`);
  return `| ${name} | ${version} | ${tests} | ${ran === 0 ? '' : failed} | ${seen.join(', ')} |`;
}

function sectionOf({ name, real, holds, tools, unseen }: Part): string[] {
  const needs = Object.values(tools).map((tool) => (tool.debian === undefined ? tool.name : `${tool.name} (Debian: ${tool.debian})`));
  return [
    `## ${name}`,
    '',
    `${real}. ${holds}`,
    '',
    `Needs: ${[...new Set(needs)].join(', ') || 'nothing'}.`,
    '',
    ...(unseen === undefined ? [] : [`Not seen: ${unseen}`, '']),
  ];
}
