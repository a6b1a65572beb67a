import { LazyMap } from '../lazy-map';
import { compareVersions, version as parsed, type Version } from '../version';

/** The type of a value of a chart. */
export type ValueType = 'boolean' | 'integer' | 'number' | 'string' | 'list' | 'map' | 'null';

/** What is known of one value of a chart. */
export interface ChartValue {
  /** Empty if not known. */
  readonly types: readonly ValueType[];
  /** Undefined for a map with keys, for what only templates name, and for the digest of an image. */
  readonly default?: unknown;
  /** It takes keys that are not known. */
  readonly open?: true;
  /** The only ones that the schema of the chart takes. */
  readonly words?: readonly (string | number | boolean)[];
  /** The chart lists it, and no template reads it. */
  readonly unread?: true;
  /** Templates ask whether it is true, so that every text but the empty one counts as true. */
  readonly tested?: true;
  /** The chart fails where it is set. */
  readonly refused?: true;
  /** The schema of the chart does not know it: its types are those of its default and of comments. */
  readonly loose?: true;
}

/** One version of a chart. */
export interface ChartVersion {
  readonly version: string;
  /** The very version that was asked for, and not the next older one that is known. */
  readonly exact: boolean;
  readonly appVersion?: string;
  /** The constraint on the version of Kubernetes. */
  readonly kubeVersion?: string;
  /** The chart has a schema, against which Helm holds all values that are not loose. */
  readonly strict: boolean;
  /** By path: keys joined by dots, with `\.` for a dot in a key. */
  readonly values: ReadonlyMap<string, ChartValue>;
}

/** What is known of a value from a version on; undefined where the chart does not know it. */
export interface ValueChange {
  readonly version: string;
  readonly value: ChartValue | undefined;
}

/** What is known of the values of a chart, by version. */
export interface ChartFacts {
  readonly name: string;
  /** Where its versions are published. */
  readonly repositories: readonly string[];
  /** In ascending order. */
  readonly versions: readonly string[];
  /** The version, or the newest older patch of its minor; undefined for an unknown minor. */
  at(version: string): ChartVersion | undefined;
  /** How the value at a path, or all at or below it, came and went; in ascending order. */
  changes(path: string): readonly ValueChange[];
}

/** A value as documents write it: types and marks, then the default, then the words. */
export type WrittenValue = string | readonly [marks: string, standard: unknown, words?: readonly (string | number | boolean)[]];

/** A version as documents write it: what differs from the version before. */
export interface WrittenVersion {
  readonly version: string;
  readonly appVersion?: string;
  readonly kubeVersion?: string;
  /** Of the archive, or of the folder. */
  readonly digest: string;
  readonly strict?: true;
  readonly set?: Readonly<Record<string, WrittenValue>>;
  readonly drop?: readonly string[];
}

/** The facts of a chart as `imports/charts/` holds them. */
export interface WrittenChart {
  readonly name: string;
  readonly repositories: readonly string[];
  /** The public repository that its versions were read from, with the form of its tags or files. */
  readonly source: { readonly repository: string; readonly files: string };
  readonly versions: readonly WrittenVersion[];
}

/** Letters of types, and the marks beside them. */
export const typeLetters: Readonly<Record<ValueType, string>> = {
  boolean: 'b',
  integer: 'i',
  number: 'n',
  string: 's',
  list: 'l',
  map: 'm',
  null: '0',
};
/** `-` says that what stands in the place of the default is none. */
export const valueMarks = { open: '*', tested: '?', unread: '!', refused: 'x', loose: '~', noDefault: '-' } as const;

const charts = new WeakMap<object, ChartFacts>();

/** The facts of a chart by its name; undefined for a chart that is not known. */
export function readChart(readFacts: (kind: string, version: string) => unknown, chart: string): ChartFacts | undefined {
  if (!chartNames.includes(chart)) return undefined;
  const written = readFacts('charts', chart) as WrittenChart;
  const known = charts.get(written) ?? chartFacts(written);
  charts.set(written, known);
  return known;
}

/** The charts that are known. */
export const chartNames: readonly string[] = [
  'apisix',
  'apisix-ingress-controller',
  'argo-cd',
  'cilium',
  'flux2',
  'metallb',
  'metrics-server',
  'purelb',
  'tigera-operator',
];

/** The facts that a document holds. */
export function chartFacts({ name, repositories, versions }: WrittenChart): ChartFacts {
  const known = versions.map((each) => ({ ...each, parsed: parsed(each.version) }));
  const expanded = new Map<string, ChartVersion>();
  const expand = (last: string): ChartVersion => {
    const before = expanded.get(last);
    if (before) return before;
    const values = new Map<string, WrittenValue>();
    let index = 0;
    do {
      const { set = {}, drop = [] } = versions[index] as WrittenVersion;
      for (const path of drop) values.delete(path);
      for (const path in set) values.set(path, set[path] as WrittenValue);
    } while (versions[index++]?.version !== last);
    const { version, appVersion, kubeVersion, strict } = versions[index - 1] as WrittenVersion;
    const whole: ChartVersion = {
      version,
      exact: true,
      ...(appVersion === undefined ? {} : { appVersion }),
      ...(kubeVersion === undefined ? {} : { kubeVersion }),
      strict: strict ?? false,
      values: withMaps(values),
    };
    expanded.set(last, whole);
    return whole;
  };
  const find = (wanted: Version): string | undefined => {
    const same = known.filter((each) => each.parsed.major === wanted.major && each.parsed.minor === wanted.minor);
    return (same.filter((each) => compareVersions(each.parsed, wanted) <= 0).pop() ?? same[0])?.version;
  };
  return {
    name,
    repositories,
    versions: versions.map(({ version }) => version),
    at: (wanted) => {
      const found = find(parsed(wanted));
      if (found === undefined) return undefined;
      const exact = compareVersions(parsed(found), parsed(wanted)) === 0;
      return exact ? expand(found) : { ...expand(found), exact };
    },
    changes: (path) => changesOf(versions, path),
  };
}

const read = new Map<WrittenValue, ChartValue>();

function readValue(written: WrittenValue): ChartValue {
  if (typeof written !== 'string') return decode(written[0], written);
  const known = read.get(written) ?? decode(written);
  read.set(written, known);
  return known;
}

function decode(marks: string, [, standard, words]: readonly [...unknown[]] | WrittenValue = []): ChartValue {
  const has = (mark: string) => marks.includes(mark);
  return {
    types: (Object.keys(typeLetters) as ValueType[]).filter((type) => has(typeLetters[type])),
    ...(standard === undefined || has(valueMarks.noDefault) ? {} : { default: standard }),
    ...(has(valueMarks.open) ? { open: true } : {}),
    ...(words === undefined ? {} : { words: words as readonly string[] }),
    ...(has(valueMarks.unread) ? { unread: true } : {}),
    ...(has(valueMarks.tested) ? { tested: true } : {}),
    ...(has(valueMarks.refused) ? { refused: true } : {}),
    ...(has(valueMarks.loose) ? { loose: true } : {}),
  };
}

const map: ChartValue = { types: ['map'], loose: true };
/** The same as documents write it. */
const writtenMap: WrittenValue = `${typeLetters.map}${valueMarks.loose}`;

/** The values with the maps that they lie in, which documents do not write. */
function withMaps(written: ReadonlyMap<string, WrittenValue>): ReadonlyMap<string, ChartValue> {
  const values = new Map<string, WrittenValue>(written);
  for (const path of written.keys()) {
    for (let above = parentPath(path); above !== undefined && !values.has(above); above = parentPath(above)) values.set(above, writtenMap);
  }
  return new LazyMap(values, readValue);
}

/** The path of the map that a value lies in; undefined at the top. */
export function parentPath(path: string): string | undefined {
  let dot = path.lastIndexOf('.');
  while (dot > 0 && path[dot - 1] === '\\') dot = path.lastIndexOf('.', dot - 1);
  return dot < 0 ? undefined : path.slice(0, dot);
}

/** The path of keys. */
export function valuePath(keys: readonly (string | number)[]): string {
  return keys.map((key) => String(key).replace(/[\\.]/g, '\\$&')).join('.');
}

/** The keys of a path. */
export function valueKeys(path: string): readonly string[] {
  return (path.match(/(?:\\.|[^.\\])+/g) ?? []).map((key) => key.replace(/\\(.)/g, '$1'));
}

/** Changes of the value at a path; where a map is not written itself, of what is written below it. */
function changesOf(versions: readonly WrittenVersion[], path: string): readonly ValueChange[] {
  const changes: ValueChange[] = [];
  const there = new Map<string, ChartValue>();
  const concerns = (each: string) => each === path || each.startsWith(`${path}.`);
  for (const { version, set = {}, drop = [] } of versions) {
    let isChanged = false;
    for (const each of drop.filter(concerns)) isChanged = there.delete(each) || isChanged;
    for (const each in set) {
      if (!concerns(each)) continue;
      there.set(each, readValue(set[each] as WrittenValue));
      isChanged = true;
    }
    if (isChanged) changes.push({ version, value: there.get(path) ?? mapOf([...there.values()]) });
  }
  return changes;
}

/** A map of these; it is refused or unread as all that is in it is. */
function mapOf(inner: readonly ChartValue[]): ChartValue | undefined {
  if (inner.length === 0) return undefined;
  if (inner.every(({ refused }) => refused)) return { types: ['map'], refused: true };
  return inner.every(({ unread }) => unread) ? { types: ['map'], unread: true } : map;
}
