import type { ChartFacts } from './chart/chart-facts';
import { type ValueFault, valueFaults } from './chart/chart-values';
import type { Subject } from './invariant';
import { isMap, merge } from './merge';
import { once } from './once';
import type { Path } from './path';
import type { ChartRelease } from './refused-values';
import type { Change } from './repair';
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

/** Something wrong with a value that the cluster file gives the chart of an add-on, and where it says it. */
export interface WrittenFault extends ValueFault {
  readonly addon: string;
  readonly chart: ChartFacts;
  /** Below the values. */
  readonly value: Path;
}

/** What is wrong with the values that the cluster file gives the charts of add-ons, one by one. */
export const writtenFaults = once((subject: Subject): readonly WrittenFault[] =>
  installedCharts(subject).flatMap(({ addon, chart: name, version, written, at }) => {
    const chart = subject.charts(name);
    if (!chart) return [];
    return valueFaults(chart, version, written).map((fault): WrittenFault => {
      const patch = fault.patch?.map((change): Change => ({ ...change, path: [...at, ...change.path] }));
      return { ...fault, ...(patch ? { patch } : {}), at: [...at, ...fault.at], addon, chart, value: fault.at };
    });
  }),
);
