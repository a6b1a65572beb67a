import type { ChartFacts, ChartValue } from './chart-facts';

/** A value that two versions of a chart know differently. */
export interface DefaultChange {
  /** Keys joined by dots, with `\.` for a dot in a key. */
  readonly path: string;
  readonly kind: 'added' | 'dropped' | 'default';
  /** Undefined where it is added. */
  readonly before?: ChartValue;
  /** Undefined where it is dropped. */
  readonly after?: ChartValue;
}

/**
 * The values that one version reads and the other does not, or to which they give another default, by path; empty where one of the two
 * versions is not known. Maps are told by what is in them.
 */
export function defaultChanges(chart: ChartFacts, from: string, to: string): readonly DefaultChange[] {
  const [older, newer] = [chart.at(from)?.values, chart.at(to)?.values];
  if (!older || !newer) return [];
  const paths = [...new Set([...older.keys(), ...newer.keys()])].sort();
  return paths.flatMap((path): DefaultChange[] => {
    const [before, after] = [readable(older.get(path)), readable(newer.get(path))];
    if (!before && after) return isPlainMap(after) ? [] : [{ path, kind: 'added', after }];
    if (before && !after) return isPlainMap(before) ? [] : [{ path, kind: 'dropped', before }];
    const isSame = JSON.stringify(before?.default) === JSON.stringify(after?.default);
    return !before || !after || isSame ? [] : [{ path, kind: 'default', before, after }];
  });
}

function readable(value: ChartValue | undefined): ChartValue | undefined {
  return value?.refused || value?.unread ? undefined : value;
}

function isPlainMap({ types, open, default: standard }: ChartValue): boolean {
  return !open && standard === undefined && types.length === 1 && types[0] === 'map';
}
