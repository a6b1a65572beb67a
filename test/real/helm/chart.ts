import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMap } from '../../../src/merge';
import { stringify } from '../../../src/yaml';
import { ended } from '../command-output';
import type { Run } from '../suite';
import type { helm } from './part';

/** A run of the part. */
export type HelmRun = Run<keyof typeof helm.tools>;

export type Values = Readonly<Record<string, unknown>>;

/** What helm is given for a release, beside the chart. */
export interface Given {
  /** Texts of values files, those that win last. */
  readonly files: readonly string[];
  /** Arguments after the files. */
  readonly args?: readonly string[];
  /** What the chart has by default. @default none */
  readonly defaults?: Values | undefined;
}

/** The values that a chart is given by helm, or why helm refuses them. */
export type Rendered = { readonly values: unknown } | { readonly refused: string };

// It tells values by a form that no reader between changes.
const template = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: values\ndata:\n  values: {{ toJson .Values | b64enc | quote }}\n';

/** Renders a chart of ours, which prints its values, by the real helm. */
export async function renderedBy({ programs }: HelmRun, { files, args = [], defaults }: Given): Promise<Rendered> {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-'));
  try {
    const chart = join(folder, 'chart');
    mkdirSync(join(chart, 'templates'), { recursive: true });
    writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: chart\nversion: 0.1.0\n');
    writeFileSync(join(chart, 'templates/values.yaml'), template);
    if (defaults) writeFileSync(join(chart, 'values.yaml'), stringify(defaults));
    const options = files.flatMap((text, index) => {
      const path = join(folder, `${index}.yaml`);
      writeFileSync(path, text);
      return ['--values', path];
    });
    const env = { PATH: '', HOME: folder };
    const { status, stdout, stderr } = await ended(programs.helm.path, ['template', 'release', chart, ...options, ...args], { env });
    if (status !== 0) return { refused: stderr.trim() };
    const printed = /^ {2}values: "(.*)"$/m.exec(stdout)?.[1];
    return printed === undefined
      ? { refused: `printed no values: ${stdout}` }
      : { values: JSON.parse(Buffer.from(printed, 'base64').toString()) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Does one after the other, two at a time. */
export async function inTurn<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<U[]> {
  const done: U[] = [];
  const waiting = [...items.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done[next[0]] = await work(next[1]);
  };
  await Promise.all([worker(), worker()]);
  return done;
}

/**
 * What a chart has in the end: what is given wins over its defaults, and null takes a default away.
 * @see https://github.com/helm/helm/blob/v3.19.5/pkg/chartutil/coalesce.go
 */
export function overlaid(defaults: Values, given: Values): Values {
  const found = { ...defaults, ...given };
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(defaults, key)) continue;
    if (value === null) delete found[key];
    const below = defaults[key];
    if (isMap(value) && isMap(below)) found[key] = withoutNull(overlaid(below, value));
  }
  return found;
}

/** Below a map that has defaults, null is gone even where there is no default for it. */
function withoutNull(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** Defaults of a chart that differ wherever values are given, and that have more. */
export function contraryDefaults(given: Values): Values {
  const contrary = Object.entries(given).map(([key, value]): [string, unknown] => {
    if (isMap(value)) return [key, { ...contraryDefaults(value), 'only by default': [1, { a: null }] }];
    return [key, Array.isArray(value) ? ['another', ...value] : value === 'default' ? 'another' : 'default'];
  });
  return { ...Object.fromEntries(contrary), 'only by default': { a: 1, b: ['c'] } };
}

/** What the helm-controller makes of charts. */
export async function jobsOf(
  { programs }: HelmRun,
  charts: readonly { readonly chart: unknown; readonly config: unknown }[],
): Promise<readonly Given[]> {
  const { status, stdout, stderr } = await ended(programs.job.path, [], { input: JSON.stringify(charts) });
  if (status !== 0) throw new Error(stderr);
  const made = JSON.parse(stdout) as readonly {
    readonly error?: string;
    readonly args: readonly string[];
    readonly files: Readonly<Record<string, string>>;
  }[];
  return made.map(({ error, args, files }) => {
    if (error !== undefined) throw new Error(error);
    // The job passes all files that it finds, in the order of their names, and then its own arguments.
    const named = Object.entries(files).filter(([name]) => name.startsWith('values-'));
    return { files: named.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text), args: args.slice(1).filter(onlySettings) };
  });
}

function onlySettings(argument: string, index: number, all: readonly string[]): boolean {
  return /^--set(?:-string)?$/.test(argument) || /^--set(?:-string)?$/.test(all[index - 1] ?? '');
}
