import { TemplateValues } from './chart/template-values';
import type { ChartRefusal, RefusingChart } from './chart-refusal';
import { refusingCharts } from './chart-refusals';
import { atLeast, parseVersion } from './version';

/** What a chart would be rendered for, beside its values. */
export interface ChartRelease {
  readonly chart: string;
  readonly version: string;
  readonly namespace: string;
}

/** Why a chart of that name and version fails to render with these values; nothing of charts and versions that are not known. */
export function refusals(release: ChartRelease, values: Readonly<Record<string, unknown>>): readonly ChartRefusal[] {
  const known = refusingCharts.find(({ name }) => name === release.chart);
  return known ? holding(known, release, values) : [];
}

/** The refusals whose condition holds. */
export function holding(
  known: RefusingChart,
  { version, namespace }: ChartRelease,
  values: Readonly<Record<string, unknown>>,
): readonly ChartRefusal[] {
  if (!parseVersion(version) || !atLeast(version, known.since)) return [];
  const seen = new TemplateValues(version, values, known.defaults, namespace);
  return known.refusals.filter(({ charts = [[known.since]], when }) => charts.some((range) => isWithin(version, range)) && when(seen));
}

function isWithin(version: string, [from, before]: readonly [from: string, before?: string]): boolean {
  return atLeast(version, from) && (before === undefined || !atLeast(version, before));
}
