import type * as Yaml from 'yaml';
import type { Subject } from './invariant';
import type { Manifest } from './manifest';
import { isMap, merge } from './merge';
import type { Path } from './path';
import { type ChartRelease, knownChart } from './refused-values';
import { releaseOf } from './release';
import { dig } from './workload';

type Values = Readonly<Record<string, unknown>>;

/** A chart that an add-on installs. */
export interface InstalledChart extends ChartRelease {
  readonly addon: string;
  /** Values as the chart gets them: what Keelson derives, and over it what the cluster file says. */
  readonly values: Values;
  /** Values of the cluster file alone. */
  readonly written: Values;
  /** Where the cluster file says them. */
  readonly at: Path;
}

/** Charts of the add-ons that take further values. */
export function installedCharts({ cluster, options, derivedValues, installed }: Subject): readonly InstalledChart[] {
  return [...installed].map(([addon, { chart, version }]): InstalledChart => {
    const own = options(addon)?.values;
    const written = isMap(own) ? own : {};
    return {
      addon,
      chart,
      version,
      namespace: cluster.addons.get(addon)?.namespace ?? 'default',
      values: merge(derivedValues.get(addon) ?? {}, written),
      written,
      at: ['addons', addon, 'values'],
    };
  });
}

/** Where the cluster file says what stands at a path of the chart's values: itself, or by an option that it follows from. */
export function placesOf(
  path: string,
  { addon, at, written }: InstalledChart,
  options: Readonly<Record<string, Path>> = {},
): readonly Path[] {
  const keys = path.split('.');
  if (dig(written, ...keys) !== undefined) return [[...at, ...keys]];
  const option = Object.hasOwn(options, path) ? options[path] : undefined;
  return option ? [['addons', addon, ...option]] : [];
}

/** A release of a known chart that an object asks for. */
export interface ReleasedChart extends ChartRelease {
  readonly name: string;
  readonly values: Values;
}

/** The release that a HelmChart asks for, where the chart is known and the object alone says its values. */
export function releasedChart(object: Manifest, others: readonly Manifest[]): ReleasedChart | undefined {
  const release = releaseOf(object);
  const chart = release && knownChart(release.chart, release.repo);
  const spec = isMap(object.spec) ? object.spec : {};
  const isToldElsewhere =
    spec.set !== undefined ||
    spec.valuesSecrets !== undefined ||
    others.some(({ kind, metadata }) => kind === 'HelmChartConfig' && metadata.name === object.metadata.name);
  if (!release || !chart || isToldElsewhere) return undefined;
  const values = readValues(release.values);
  const own = isMap(spec.values) ? spec.values : {};
  return values && { name: release.name, chart, version: release.version, namespace: release.namespace, values: merge(values, own) };
}

/** The map that a text of values stands for; undefined where it is none. */
function readValues(text: string): Values | undefined {
  if (text.trim() === '') return {};
  // Loaded here, as few runs look at a release that Keelson did not write.
  const yaml = require('yaml') as typeof Yaml;
  const document = yaml.parseDocument(text, { version: '1.1' });
  const values: unknown = document.errors.length > 0 ? undefined : document.toJS();
  return isMap(values) ? values : undefined;
}
