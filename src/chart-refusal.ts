import type { ChartDefault, TemplateValues } from './chart/template-values';

/** A condition under which the templates of a chart fail. */
export interface ChartRefusal {
  /** First versions of the chart that have the condition, each with the first that does not any more. @default - every version */
  readonly charts?: readonly (readonly [from: string, before?: string])[];
  /** Values that it looks at, first those that one would change. */
  readonly about: readonly [string, ...string[]];
  /** The condition does not hold where the cluster serves this API already, which a chart that is rendered elsewhere cannot see. */
  readonly api?: string;
  readonly when: (values: TemplateValues) => boolean;
  /** What clashes, by the names of the values. */
  readonly reason: string;
  readonly fix: string;
  /** The repair for who installs the chart by an add-on, where the add-on has words of its own. @default - `fix` */
  readonly addonFix?: string;
}

/** A chart with all that its templates refuse: one member under `chart-refusals/`. */
export interface RefusingChart {
  readonly name: string;
  /** The oldest version that was looked at. */
  readonly since: string;
  /** Defaults that the conditions rest on, where they are not nothing. */
  readonly defaults: readonly ChartDefault[];
  readonly refusals: readonly ChartRefusal[];
}

/** Declares what a chart refuses. */
export function defineChartRefusals(chart: RefusingChart): RefusingChart {
  return chart;
}
