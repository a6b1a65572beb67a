import { print, printTyped } from '../input';
import { isMap } from '../merge';
import { nearest, unmistakable } from '../nearest';
import type { Path } from '../path';
import { type Advice, byHand, type Change, rename, write } from '../repair';
import {
  type ChartFacts,
  type ChartValue,
  type ChartVersion,
  parentPath,
  type ValueChange,
  type ValueType,
  valueKeys,
  valuePath,
} from './chart-facts';
import { successorOf } from './value-successors';

/** What is wrong with a value that a chart is given. */
export interface ValueFault {
  /** Below the values. */
  readonly at: Path;
  /**
   * `unknown`: no version reads it; `gone`: an older one did; `early`: a newer one does; `refused`: the chart fails where it is set;
   * `unread`: the chart lists it, and no template reads it; `case`: it is written with other capitals; `type` and `word`: it is read,
   * and cannot be this.
   */
  readonly kind: 'unknown' | 'gone' | 'early' | 'refused' | 'unread' | 'case' | 'type' | 'word';
  readonly problem: string;
  readonly fix: string;
  readonly patch?: readonly Change[];
  /** Left out, it is missed by nobody. */
  readonly idle?: true;
}

/** Holds values against what a version of a chart reads; nothing is found where the version is not known. */
export function valueFaults(chart: ChartFacts, version: string, values: unknown): readonly ValueFault[] {
  const known = chart.at(version);
  if (!known || !isMap(values)) return [];
  const faults: ValueFault[] = [];
  const look = (map: Readonly<Record<string, unknown>>, above: Path): void => {
    for (const [key, value] of Object.entries(map)) {
      if (value === undefined) continue;
      const at = [...above, key];
      const facts = known.values.get(valuePath(at));
      const fault =
        facts && !facts.refused && !facts.unread ? typeFault(known, facts, at, value) : keyFault(chart, known, facts, at, value);
      if (fault) faults.push(fault);
      else if (facts && !facts.open && isMap(value)) look(value, at);
    }
  };
  look(values, []);
  return faults;
}

/** What is wrong with a key that the version does not read. */
function keyFault(chart: ChartFacts, known: ChartVersion, facts: ChartValue | undefined, at: Path, value: unknown): ValueFault | undefined {
  const path = valuePath(at);
  if (facts?.refused) return isUnset(value) ? undefined : refusedFault(chart, known, at);
  if (facts?.unread) {
    return {
      at,
      kind: 'unread',
      problem: `is listed by the chart ${chart.name} ${known.version}, but no template reads it`,
      fix: 'remove it',
      idle: true,
    };
  }
  const { last, next } = neighbours(chart, known, path);
  if (last) {
    const successor = successorOf(chart.name, path);
    return {
      at,
      kind: 'gone',
      problem: `is read by the chart ${chart.name} until ${last.until}, and by none from ${last.from} to ${known.version}`,
      ...(successor ? { fix: successor.fix } : adviceFor(known, at, value)),
      ...(successor?.idle ? { idle: true as const } : {}),
    };
  }
  if (next !== undefined) {
    return {
      at,
      kind: 'early',
      problem: `is read by the chart ${chart.name} from ${next} on, and this is ${known.version}`,
      fix: `remove it, or choose a version from ${next} on`,
    };
  }
  const spelt = siblings(known, at).find((key) => key.toLowerCase() === String(at[at.length - 1]).toLowerCase());
  if (spelt !== undefined) {
    return {
      at,
      kind: 'case',
      problem: `is not read by the chart ${chart.name} ${known.version}, which reads ${printed(at, spelt)}`,
      ...rename(at, spelt),
    };
  }
  return { at, kind: 'unknown', problem: `is read by no version of the chart ${chart.name}`, ...adviceFor(known, at, value) };
}

function isUnset(value: unknown): boolean {
  if (isMap(value)) return Object.values(value).every(isUnset);
  return value === undefined || value === null || value === '' || value === false;
}

function refusedFault(chart: ChartFacts, known: ChartVersion, at: Path): ValueFault {
  const path = valuePath(at);
  const successor = successorOf(chart.name, path);
  const since = [...chart.changes(path)].reverse().find(({ version, value }) => value?.refused && !isAfter(chart, version, known.version));
  return {
    at,
    kind: 'refused',
    problem: `is refused by the chart ${chart.name} from ${since?.version ?? known.version} on, and this is ${known.version}`,
    fix: successor?.fix ?? 'remove it',
    ...(successor?.idle ? { idle: true as const } : {}),
  };
}

/** The last older version that reads a path, with the one that does not any more; else the next newer one that does. */
function neighbours(
  chart: ChartFacts,
  known: ChartVersion,
  path: string,
): { last?: { readonly until: string; readonly from: string }; next?: string } {
  const isRead = ({ value }: ValueChange) => value !== undefined && !value.refused && !value.unread;
  const changes = chart.changes(path);
  const older = changes.filter(({ version }) => !isAfter(chart, version, known.version));
  const index = older.findLastIndex(isRead);
  const from = older[index + 1]?.version;
  if (index >= 0 && from !== undefined) {
    return { last: { until: chart.versions[chart.versions.indexOf(from) - 1] as string, from } };
  }
  const next = changes.find((change) => isAfter(chart, change.version, known.version) && isRead(change))?.version;
  return next === undefined ? {} : { next };
}

function isAfter(chart: ChartFacts, version: string, other: string): boolean {
  return chart.versions.indexOf(version) > chart.versions.indexOf(other);
}

/** Keys beside that of a path which the version reads. */
function siblings(known: ChartVersion, at: Path): readonly string[] {
  const above = at.length === 1 ? undefined : valuePath(at.slice(0, -1));
  return [...known.values]
    .filter(([path, { refused, unread }]) => !refused && !unread && parentPath(path) === above)
    .map(([path]) => lastKey(path));
}

/** What was most likely meant by a key that is not read: the same key in another place, or a similar one in the same. */
function adviceFor(known: ChartVersion, at: Path, value: unknown): Advice {
  const key = String(at[at.length - 1]);
  const beside = siblings(known, at);
  const similar = nearest(key, beside);
  if (similar !== undefined && similar === unmistakable(key, beside)) return rename(at, similar);
  const places = elsewhere(known, key, value);
  if (places.length === 1) return { fix: `write ${places[0]} in its place, or remove it` };
  if (similar !== undefined) return byHand(rename(at, similar, 'remove it'));
  return { fix: places.length > 1 && places.length < 4 ? `write ${places.join(' or ')} in its place, or remove it` : 'remove it' };
}

/** Values of the same name in other places, with those below that are given; only those that fit. */
function elsewhere(known: ChartVersion, key: string, value: unknown): readonly string[] {
  const maps = [...known.values].filter(
    ([path, { refused, unread }]) => !refused && !unread && lastKey(path).toLowerCase() === key.toLowerCase(),
  );
  return maps.flatMap(([path, facts]) => {
    if (!isMap(value)) return facts.types.length === 0 || facts.types.some((type) => type !== 'map') ? [path] : [];
    const inner = leaves(value).map((below) => `${path}.${valuePath(below)}`);
    const isFit = facts.open || inner.every((each) => known.values.has(each));
    if (!isFit || facts.types.some((type) => type !== 'map' && type !== 'null')) return [];
    return [inner.length === 1 && !facts.open ? (inner[0] as string) : path];
  });
}

function lastKey(path: string): string {
  return valueKeys(path).slice(-1)[0] as string;
}

function leaves(map: Readonly<Record<string, unknown>>): readonly Path[] {
  return Object.entries(map).flatMap(([key, value]) => (isMap(value) ? leaves(value).map((below) => [key, ...below]) : [[key]]));
}

function printed(at: Path, key: string): string {
  return valuePath([...at.slice(0, -1), key]);
}

/** What is wrong with the value of a key that the version reads. Null takes the default away, as Helm has it. */
function typeFault(known: ChartVersion, facts: ChartValue, at: Path, value: unknown): ValueFault | undefined {
  if (value === null || value === undefined) return undefined;
  return facts.loose || !known.strict ? looseFault(facts, at, value) : strictFault(facts, at, value);
}

/** Helm holds the value against the schema of the chart, and installs nothing where it does not fit. */
function strictFault({ types, words }: ChartValue, at: Path, value: unknown): ValueFault | undefined {
  if (words && !isMap(value) && !Array.isArray(value) && !words.some((word) => String(word) === String(value))) {
    const near = typeof value === 'string' ? nearest(value, words.map(String)) : undefined;
    return {
      at,
      kind: 'word',
      problem: `is none of ${words.join(', ')}, got ${print(value)}`,
      ...(near === undefined ? { fix: `write one of ${words.join(', ')}` } : byHand(write(at, near))),
    };
  }
  const type = typeOf(value);
  if (types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number'))) return undefined;
  return typed(types, at, value);
}

/** Templates print what they are given, so that only another shape is wrong, and a text where they ask what is true. */
function looseFault({ types, tested, default: standard }: ChartValue, at: Path, value: unknown): ValueFault | undefined {
  if (tested && typeof standard === 'boolean' && types.every((type) => type === 'boolean')) {
    if (typeof value !== 'string' || value === 'true' || value === '') return undefined;
    const meant = /^(false|no|off)$/i.test(value) ? false : undefined;
    return {
      at,
      kind: 'type',
      problem: `is a text, and every text counts as true, got ${printTyped(value)}`,
      ...(meant === undefined ? { fix: 'write true or false' } : write(at, meant)),
    };
  }
  const isSure = (standard !== undefined && standard !== null) || (types.length === 1 && types[0] === 'map');
  const shapes = new Set(types.map(shapeOf));
  if (!isSure || shapes.has(shapeOf(typeOf(value))) || types.length === 0) return undefined;
  return typed(types, at, value);
}

function typed(types: readonly ValueType[], at: Path, value: unknown): ValueFault {
  const wanted = types.filter((type) => type !== 'null').map((type) => names[type]);
  const problem = `is ${names[typeOf(value)]} and not ${wanted.join(' or ')}, got ${printTyped(value)}`;
  const meant = meantBy(types, value);
  return { at, kind: 'type', problem, ...(meant === undefined ? { fix: `write ${wanted.join(' or ')}, or remove it` } : write(at, meant)) };
}

/** The value of the right type that says the same. */
function meantBy(types: readonly ValueType[], value: unknown): unknown {
  if (typeof value === 'string') {
    if (types.includes('boolean') && /^(true|false)$/.test(value)) return value === 'true';
    if ((types.includes('integer') || types.includes('number')) && /^(0|[1-9]\d{0,14})$/.test(value)) return Number(value);
    return undefined;
  }
  return (typeof value === 'number' || typeof value === 'boolean') && types.includes('string') ? String(value) : undefined;
}

const names: Readonly<Record<ValueType, string>> = {
  boolean: 'a boolean',
  integer: 'a whole number',
  number: 'a number',
  string: 'a text',
  list: 'a list',
  map: 'a map',
  null: 'null',
};

/** The type of a value as charts have it. */
export function typeOf(value: unknown): ValueType {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  if (isMap(value)) return 'map';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

function shapeOf(type: ValueType): 'list' | 'map' | 'single' {
  return type === 'list' || type === 'map' ? type : 'single';
}
