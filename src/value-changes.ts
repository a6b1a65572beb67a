import type { ReadFacts } from './addon';
import { type ChartFacts, readChart, valueKeys, valuePath } from './chart/chart-facts';
import { type ValueFault, valueFaults } from './chart/chart-values';
import { defaultChanges } from './chart/default-changes';
import { successorOf } from './chart/value-successors';
import type { Manifest } from './manifest';
import { type Release, releasesOf, valuesOf } from './manifest-releases';
import { isMap } from './merge';
import { parseVersion } from './version';
import { dig } from './workload';

/** A value that a release is given otherwise than before. */
export interface GivenChange {
  /** Keys joined by dots, with `\.` for a dot in a key. */
  readonly path: string;
  /** Undefined where it was not given. */
  readonly before: unknown;
  /** Undefined where it is given no more. */
  readonly after: unknown;
  /** The chart ceased to read it, and this took its place. */
  readonly successor?: string;
}

/** A default that is another, or is there for the first time, and that rules as nothing is given. */
export interface DefaultOf {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What is other about the values of one Helm release. */
export interface ValueChanges {
  readonly release: string;
  readonly chart: string;
  /** Versions of the chart; undefined where the release is not there. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly given: readonly GivenChange[];
  /** Those given by the owner that the wanted version does not read, and the pinned one did. */
  readonly faults: readonly ValueFault[];
  /** Undefined where the chart is not known in both versions. */
  readonly defaults:
    | {
        readonly changed: readonly DefaultOf[];
        /** Other images, tags and digests. */
        readonly images: number;
        /** Changed below something that is off. */
        readonly off: number;
        readonly added: number;
        readonly dropped: number;
      }
    | undefined;
}

/** Compares the values of the Helm releases of an add-on; `own` are the values that its owner wrote. */
export function compareValues(
  before: readonly Manifest[],
  after: readonly Manifest[],
  own: unknown,
  readFacts: ReadFacts,
): readonly ValueChanges[] {
  const [old, now] = [byName(before), byName(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  return names.flatMap((name): ValueChanges[] => {
    const [from, to] = [old.get(name), now.get(name)];
    const { chart } = (to ?? from) as Release;
    const values = [given(from), given(to)] as const;
    if (from?.chart === to?.chart && from?.version === to?.version && JSON.stringify(values[0]) === JSON.stringify(values[1])) return [];
    const facts = readChart(readFacts, chart);
    const versions = { from: plain(from), to: plain(to) };
    return [
      {
        release: name,
        chart,
        ...versions,
        given: compareGiven(chart, ...values, facts, versions.to),
        faults: facts && versions.from && versions.to ? newFaults(facts, versions.from, versions.to, own) : [],
        defaults: facts && versions.from && versions.to ? compareDefaults(facts, versions.from, versions.to, values) : undefined,
      },
    ];
  });
}

function byName(objects: readonly Manifest[]): ReadonlyMap<string, Release> {
  return new Map(releasesOf(objects).map((release) => [release.name, release]));
}

/** The version without the `v` that the chart of Calico has; undefined where it is none. */
function plain(release: Release | undefined): string | undefined {
  return release?.version !== undefined && parseVersion(release.version) ? release.version.replace(/^v/, '') : undefined;
}

function given(release: Release | undefined): unknown {
  return release ? valuesOf(release) : {};
}

function compareGiven(
  chart: string,
  before: unknown,
  after: unknown,
  facts: ChartFacts | undefined,
  to: string | undefined,
): GivenChange[] {
  const [old, now] = [leaves(before), leaves(after)];
  const read = facts && to ? facts.at(to)?.values : undefined;
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((path): GivenChange[] => {
    const [was, is] = [old.get(path), now.get(path)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const isGone = is === undefined && read && (!read.has(path) || read.get(path)?.refused);
    const successor = isGone ? successorOf(chart, path)?.to : undefined;
    return [{ path, before: was, after: is, ...(successor ? { successor } : {}) }];
  });
}

/** Values by path; a list counts as one. */
function leaves(values: unknown, above: readonly string[] = []): Map<string, unknown> {
  if (!isMap(values) || (above.length > 0 && Object.keys(values).length === 0)) {
    return above.length === 0 ? new Map() : new Map([[valuePath(above), values]]);
  }
  return new Map(Object.entries(values).flatMap(([key, value]) => [...leaves(value, [...above, key])]));
}

function newFaults(facts: ChartFacts, from: string, to: string, own: unknown): ValueFault[] {
  const old = new Set(valueFaults(facts, from, own).map(({ at }) => valuePath(at)));
  return valueFaults(facts, to, own).filter(({ at }) => !old.has(valuePath(at)));
}

/** What switches a part of a chart on, where it is not its own `enabled`. */
const switches: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cilium: { 'clustermesh.apiserver': 'clustermesh.useAPIServer' },
};

/** True if two defaults say the same: that nothing is said, or nothing asked for. */
function isSame(before: unknown, after: unknown): boolean {
  const isEmpty = (value: unknown) =>
    value === null || value === '' || (typeof value === 'object' && Object.keys(value as object).length === 0);
  const unsaid = (value: unknown) => value === undefined || isEmpty(value);
  const text = (value: unknown) => JSON.stringify(value === undefined || typeof value === 'object' ? value : String(value));
  const isOff = (value: unknown, other: unknown) => value === undefined && other === false;
  return (unsaid(before) && unsaid(after)) || text(before) === text(after) || isOff(before, after) || isOff(after, before);
}

const image = /(^|\.)(image|images)(\.|$)|\.(tag|digest|useDigest)$/i;

function compareDefaults(
  facts: ChartFacts,
  from: string,
  to: string,
  [before, given]: readonly [unknown, unknown],
): ValueChanges['defaults'] {
  const changes = defaultChanges(facts, from, to);
  const { values } = facts.at(to) as NonNullable<ReturnType<ChartFacts['at']>>;
  const isGiven = (path: string) => [before, given].some((values) => dig(values, ...valueKeys(path)) !== undefined);
  const isFalse = (at: string) => (dig(given, ...valueKeys(at)) ?? values.get(at)?.default) === false;
  // Something below a switch that is off has no say.
  const isOff = (path: string) => {
    const keys = valueKeys(path);
    const above = keys.slice(1).map((_, index) => valuePath(keys.slice(0, index + 1)));
    return above.some((map) => {
      const own = switches[facts.name]?.[map] ?? `${map}.enabled`;
      return own !== path && isFalse(own);
    });
  };
  const others = changes.filter(
    (change) => change.kind === 'default' && !isGiven(change.path) && !isSame(change.before?.default, change.after?.default),
  );
  const [images, rest] = [others.filter(({ path }) => image.test(path)), others.filter(({ path }) => !image.test(path))];
  const count = (kind: string) => changes.filter((change) => change.kind === kind && !image.test(change.path)).length;
  return {
    changed: rest
      .filter(({ path }) => !isOff(path))
      .map((change) => ({ path: change.path, before: change.before?.default, after: change.after?.default })),
    images: images.length,
    off: rest.filter(({ path }) => isOff(path)).length,
    added: count('added'),
    dropped: count('dropped'),
  };
}
