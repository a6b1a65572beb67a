import {
  type ChartValue,
  chartFacts,
  parentPath,
  typeLetters,
  valueMarks,
  type WrittenChart,
  type WrittenValue,
  type WrittenVersion,
} from '../../src/chart/chart-facts';
import { compareVersions, version as parsed } from '../../src/version';

/** A version of a chart with all of its values, before it is written as what differs from the one before. */
export interface ReadVersion extends Omit<WrittenVersion, 'set' | 'drop'> {
  readonly values: ReadonlyMap<string, WrittenValue>;
}

/** Writes a value as documents do. */
export function writeValue(
  value: Omit<ChartValue, 'open' | 'unread' | 'tested' | 'refused' | 'loose'> & Readonly<Record<string, unknown>>,
): WrittenValue {
  const marks = (['open', 'tested', 'unread', 'refused', 'loose'] as const).filter((mark) => value[mark]).map((mark) => valueMarks[mark]);
  const types = value.types.map((type) => typeLetters[type]).sort();
  const code = [...types, ...marks].join('');
  // A digest says of an image what its tag says, and would be half of all facts.
  const isDigest = typeof value.default === 'string' && /^sha256:[0-9a-f]{64}$/.test(value.default);
  const hasDefault = 'default' in value && value.default !== undefined && !isDigest;
  if (value.words) return [hasDefault ? code : `${code}${valueMarks.noDefault}`, hasDefault ? value.default : null, value.words];
  return hasDefault ? [code, value.default] : code;
}

/** Leaves out maps of which no more is known than that there are values in them. */
export function withoutPlainMaps(values: ReadonlyMap<string, WrittenValue>): ReadonlyMap<string, WrittenValue> {
  const parents = new Set([...values.keys()].map(parentPath));
  const said = [...values].filter(
    ([path, value]) =>
      !(parents.has(path) && [typeLetters.map, `${typeLetters.map}${valueMarks.loose}`, valueMarks.loose, ''].includes(value as string)),
  );
  return new Map(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The versions of a document, each whole. */
export function wholeVersions({ versions }: WrittenChart): readonly ReadVersion[] {
  const values = new Map<string, WrittenValue>();
  return versions.map(({ set = {}, drop = [], ...about }) => {
    for (const path of drop) values.delete(path);
    for (const [path, value] of Object.entries(set)) values.set(path, value);
    return { ...about, values: new Map(values) };
  });
}

/** The versions, of each number the last that is given, as deltas in ascending order. */
export function deltas(versions: readonly ReadVersion[]): readonly WrittenVersion[] {
  const last = new Map(versions.map((each) => [each.version, each]));
  const sorted = [...last.values()].sort((a, b) => compareVersions(parsed(a.version), parsed(b.version)));
  return sorted.map(({ values, ...about }, index) => {
    const before = sorted[index - 1]?.values ?? new Map<string, WrittenValue>();
    const set = [...values].filter(([path, value]) => !before.has(path) || JSON.stringify(before.get(path)) !== JSON.stringify(value));
    const drop = [...before.keys()].filter((path) => !values.has(path));
    return {
      ...about,
      ...(set.length > 0 ? { set: Object.fromEntries(set.sort(([a], [b]) => (a < b ? -1 : 1))) } : {}),
      ...(drop.length > 0 ? { drop: drop.sort() } : {}),
    };
  });
}

/** The text of a document: one version on one line. */
export function printChart({ versions, ...about }: WrittenChart): string {
  const head = JSON.stringify(about).slice(0, -1);
  return `${head},"versions":[\n${versions.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`;
}

/** Reads a document back, so that what is written is what can be read. */
export function checkChart(chart: WrittenChart): void {
  const facts = chartFacts(chart);
  for (const version of facts.versions) if (!facts.at(version)?.exact) throw new Error(`${chart.name} ${version} cannot be read back`);
}
