import type * as Yaml from 'yaml';
import type { ChartFacts } from './chart/chart-facts';
import { type ValueFault, valueFaults } from './chart/chart-values';
import type { Subject } from './invariant';
import type { Manifest } from './manifest';
import { isMap, merge } from './merge';
import { once } from './once';
import type { Path } from './path';
import { type Release, releaseOf } from './release';
import type { Change } from './repair';
import { parseVersion } from './version';

/** Something wrong with a value of a chart, and where it is written. */
export interface ReleaseFault extends Omit<ValueFault, 'at'> {
  readonly at: Path;
  /** Where the version of the chart is chosen. */
  readonly also: readonly Path[];
  readonly chart: ChartFacts;
  readonly version: string;
  /** Below the values. */
  readonly value: Path;
  /** The add-on whose option `values` holds it; undefined for the values of an object. */
  readonly addon?: string;
}

/** What is wrong with the values that charts are given, by add-ons and by objects of the helm-controller. */
export const releaseFaults = once((subject: Subject): readonly ReleaseFault[] => [...ofOptions(subject), ...ofObjects(subject)]);

function* ofOptions({ installed, charts, options }: Subject): Iterable<ReleaseFault> {
  for (const [addon, { chart: name, version }] of installed) {
    const values = options(addon)?.values;
    const chart = isMap(values) ? charts(name) : undefined;
    if (!chart) continue;
    const at = ['addons', addon, 'values'];
    for (const fault of valueFaults(chart, version, values)) {
      const patch = fault.patch?.map((change): Change => ({ ...change, path: [...at, ...change.path] }));
      const place = { at: [...at, ...fault.at], also: [['addons', addon, 'version']], addon };
      yield { ...fault, ...(patch ? { patch } : {}), ...place, chart, version, value: fault.at };
    }
  }
}

/** The objects that an add-on's own chart is installed by hold what Keelson derives, and the options that were looked at already. */
function* ofObjects(subject: Subject): Iterable<ReleaseFault> {
  const releases = new Map<string, Release>();
  for (const [addon, objects] of subject.manifests) {
    for (const object of objects) {
      const release = releaseOf(object);
      if (!release || !parseVersion(release.version)) continue;
      releases.set(placeOf(object), release);
      if (!isOwn(subject, addon, release)) yield* ofObject(subject, addon, object, release);
    }
  }
  for (const [addon, objects] of subject.manifests) {
    for (const object of objects) {
      const changed = object.kind === 'HelmChartConfig' ? releases.get(placeOf(object)) : undefined;
      if (changed) yield* ofObject(subject, addon, object, changed);
    }
  }
}

function placeOf({ metadata }: Manifest): string {
  return `${metadata.namespace}/${metadata.name}`;
}

function isOwn({ installed, options }: Subject, addon: string, { chart }: Release): boolean {
  return installed.get(addon)?.chart === chart && options('manifests')?.patches === undefined;
}

/** The chart that a release installs, if it is one that is known, from a repository that publishes it. */
function chartOf({ charts }: Subject, { chart, repo }: Release): ChartFacts | undefined {
  const known = charts(chart.replace(/^.*\//, ''));
  return repo === undefined || known?.repositories.includes(repo.replace(/\/+$/, '')) ? known : undefined;
}

function* ofObject(subject: Subject, addon: string, object: Manifest, release: Release): Iterable<ReleaseFault> {
  const chart = chartOf(subject, release);
  const values = chart && valuesOf(object);
  if (!chart || !values) return;
  const { version } = release;
  const own = subject.installed.get(addon)?.chart === chart.name ? subject.options(addon)?.values : undefined;
  for (const { patch: _, ...fault } of valueFaults(chart, version, values)) {
    if (hasPath(own, fault.at)) continue;
    yield { ...fault, at: ['addons', addon], also: [], chart, version, value: fault.at };
  }
}

function hasPath(values: unknown, path: Path): boolean {
  let inner = values;
  for (const step of path) {
    if (!isMap(inner) || !Object.hasOwn(inner, step)) return false;
    inner = inner[step];
  }
  return true;
}

/** What a HelmChart or a HelmChartConfig sets; undefined where its text is not YAML. */
function valuesOf({ spec }: Manifest): Readonly<Record<string, unknown>> | undefined {
  if (!isMap(spec)) return undefined;
  // Loading it costs more than all invariants; few clusters have a release of their own.
  const yaml = require('yaml') as typeof Yaml;
  const document = yaml.parseDocument(typeof spec.valuesContent === 'string' ? spec.valuesContent : '', { version: '1.1' });
  const written: unknown = document.errors.length > 0 ? undefined : (document.toJS() ?? {});
  if (!isMap(written)) return undefined;
  const pairs = isMap(spec.set) ? Object.entries(spec.set).filter(([key]) => !key.includes('[')) : [];
  return pairs.reduce((values, [key, value]) => merge(values, nested(key.split(/(?<!\\)\./), value)), written);
}

function nested([key = '', ...rest]: readonly string[], value: unknown): Record<string, unknown> {
  return { [key.replace(/\\\./g, '.')]: rest.length === 0 ? value : nested(rest, value) };
}
