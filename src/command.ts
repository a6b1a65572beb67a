import { type Finding, type Severity, severities } from './finding';
import { kubernetesMinors } from './kubernetes';
import { nearest } from './nearest';
import { printPath } from './path';
import { parseVersion } from './version';

/** An option of a command, for `node:util` parseArgs and for its help. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** It may be given several times. */
  readonly multiple?: boolean;
  /** What stands for its value in help: `FILE`. */
  readonly value?: string;
  readonly summary: string;
}

/** Where a command writes to. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
}

/** The options of one command line: the value of each by its name. */
export interface Options {
  readonly file?: readonly string[];
  readonly out?: string;
  readonly json?: boolean;
  readonly fix?: boolean;
  readonly notes?: boolean;
  readonly decided?: readonly string[];
  readonly write?: boolean;
  readonly 'dry-run'?: boolean;
  readonly to?: string;
  readonly prune?: boolean;
  readonly node?: string;
  readonly 'host-root'?: string;
  readonly 'fail-on'?: string;
  readonly manifests?: readonly string[];
  readonly schema?: readonly string[];
  readonly kubernetes?: string;
  readonly jobs?: string;
  readonly watch?: boolean;
}

/** All that a command may know of the world. */
export interface Context {
  /** What was given beside the options. */
  readonly words: readonly string[];
  readonly options: Options;
  /** For data. */
  readonly stdout: Output;
  /** For talk. */
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Has `act` called when the user ends a run that ends by itself never. */
  readonly onStop?: (act: () => void) => void;
}

/** 0: fine. 1: errors stand in what was read. 2: wrong usage, or input or output that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

/** The contract of a command: one catalogue member under `commands/`. */
export interface Command {
  readonly name: string;
  /** One sentence for lists and help. */
  readonly summary: string;
  /** What follows the name: `[cluster…] [-f FILE]`. */
  readonly usage: string;
  readonly options: Readonly<Record<string, Option>>;
  run(context: Context): ExitCode | Promise<ExitCode>;
}

/** Thrown for a command line that means nothing; its message is one sentence for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly exitCode = 2;
}

/** The option of a command that reads clusters from files. */
export const fileOption: Option = {
  type: 'string',
  short: 'f',
  multiple: true,
  value: 'FILE',
  summary: 'a cluster file (.ts, .js, .yaml, .json) from anywhere; may be repeated',
};

/** The option of a command that says which findings make it fail. */
export const failOnOption: Option = {
  type: 'string',
  value: 'SEVERITY',
  summary: `mildest finding that makes it fail: ${severities.join(', ')}; default: error`,
};

/** The option of a command that holds objects against definitions from outside. */
export const schemaOption: Option = {
  type: 'string',
  multiple: true,
  value: 'FILE|DIR',
  summary: 'CustomResourceDefinitions of kinds that Keelson does not know; may be repeated',
};

/** The option of a command that looks at objects of no cluster. */
export const kubernetesOption: Option = {
  type: 'string',
  value: '1.NN',
  summary: 'the Kubernetes that objects are for; default: the newest that there are schemas of',
};

/** The minor that the user's `--kubernetes` names. */
export function kubernetesMinor(text: string): string {
  const parsed = parseVersion(text);
  const { oldest, newest } = kubernetesMinors;
  if (parsed?.major === 1 && parsed.minor >= oldest && parsed.minor <= newest) return `1.${parsed.minor}`;
  throw new UsageError(`--kubernetes takes 1.${oldest} to 1.${newest}, got ${text}`);
}

/** Tells whether a finding is as bad as the user's `--fail-on`. */
export function failsOn(limit = 'error'): (finding: Finding) => boolean {
  const index = severities.indexOf(limit as Severity);
  if (index >= 0) return ({ severity }) => severities.indexOf(severity) <= index;
  const near = nearest(limit, severities);
  throw new UsageError(`--fail-on takes ${severities.join(', ')}, got ${limit}${near ? `; did you mean ${near}?` : ''}`);
}

/** Says how many findings there are of each severity, and how many are waived: `2 errors, 1 warning, 1 waived`. */
export function tally(findings: readonly Finding[], waived: readonly Finding[]): string {
  const counts = severities.map((severity) => [findings.filter((finding) => finding.severity === severity).length, severity] as const);
  const said = counts.flatMap(([number, severity]) => (number > 0 ? [count(number, severity)] : [])).join(', ') || 'no findings';
  return waived.length > 0 ? `${said}, ${waived.length} waived` : said;
}

/** Prints the findings of a cluster as people read them: where and what, the repair, the rule. */
export function printFindings(cluster: string, findings: readonly Finding[], paint: Paint): string {
  return findings.map((finding) => printFinding(cluster, finding, paint)).join('');
}

/** Prints one finding of what stands at a place. */
export function printFinding(stands: string, { rule, severity, at, problem, fix }: Finding, paint: Paint): string {
  const place = severity === 'error' ? stands : `${stands}: ${severity}`;
  return [
    `${paint(colours[severity], `${place}: ${printPath(at)}:`)} ${problem}`,
    `  ${paint('dim', 'fix')}   ${fix}`,
    `  ${paint('dim', 'rule')}  ${rule}   ${paint('dim', documentOf(rule))}`,
    '',
  ].join('\n');
}

/** Where the docs explain a rule. */
export function documentOf(rule: string): string {
  return `docs/invariants.md#${rule}`;
}

const codes = { red: 31, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const;
const colours = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

/** Colours a text, or leaves it as it is. */
export type Paint = (colour: keyof typeof codes, text: string) => string;

/** Colours for a terminal whose user did not refuse them; plain text for all else. */
export function paintFor(output: Output, env: Context['env']): Paint {
  if (!output.isTerminal || env.NO_COLOR) return (_, text) => text;
  return (colour, text) => `\u001b[${codes[colour]}m${text}\u001b[0m`;
}

/** Lays out rows as aligned columns. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  return rows
    .map((row) => `${`${indent}${row.map((cell, column) => cell.padEnd(widths[column] as number)).join('  ')}`.trimEnd()}\n`)
    .join('');
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
