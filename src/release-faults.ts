import type { ReadFacts } from './addon';
import { type ChartFacts, readChart } from './chart/chart-facts';
import { type ValueFault, valueFaults } from './chart/chart-values';
import type { Finding } from './finding';
import type { ForeignRelease, ValuesPart } from './manifest-releases';
import { merge } from './merge';
import { type Path, printPath } from './path';
import { refusals } from './refused-values';
import type { WrittenObject } from './schema/object-faults';
import { minorOf, parseVersion } from './version';
import { newestMatch } from './version-range';
import { dig } from './workload';

/** What is wrong with the values of a release. */
export interface ReleaseFault extends Pick<Finding, 'rule' | 'severity' | 'at' | 'problem' | 'fix'> {
  readonly object: WrittenObject;
  /** Line, from 1, in the text at `text`, where the values are such a text. */
  readonly inText?: { readonly text: Path; readonly line: number };
}

/** Holds the values of a release against the version of its chart; of charts that are not known nothing is said. */
export function releaseFaults(release: ForeignRelease, readFacts: ReadFacts): readonly ReleaseFault[] {
  const malformed = release.parts.flatMap(({ object, at, malformed: wrong }): readonly ReleaseFault[] =>
    wrong
      ? [
          {
            object,
            rule: 'manifest-readable',
            severity: 'error',
            at,
            problem: wrong.problem,
            fix: 'correct the text of the values',
            inText: { text: at, line: wrong.line },
          },
        ]
      : [],
  );
  const chart = readChart(readFacts, release.chart);
  if (!chart) return malformed;
  const versions = versionsOf(release, chart);
  const unseen = (at: Path, problem: string): readonly ReleaseFault[] => [
    ...malformed,
    {
      object: release.owner,
      rule: 'chart-value-known',
      severity: 'note',
      at: [...release.at, ...at],
      problem: `${problem}, so the values were not looked at`,
      fix: 'look at them yourself',
    },
  ];
  if (!isFrom(chart, release.repository)) {
    return unseen([], `takes the chart ${chart.name} from ${release.repository}, which is not that of ${chart.repositories.join(' or ')}`);
  }
  if (versions.length === 0) return unseen([], `takes the chart ${chart.name} ${release.version}, and none of the known versions is that`);
  const faults = release.parts.flatMap((part) => partFaults(part, chart, versions));
  // What the chart refuses by one key alone is both a value that it does not read and a condition of its templates.
  const told = new Set(faults.map(({ at }) => printPath(at)));
  return [...malformed, ...faults, ...refusedFaults(release, versions).filter(({ at }) => !told.has(printPath(at)))];
}

/** What the templates of the chart refuse, where all values are known that they look at. */
function refusedFaults(release: ForeignRelease, versions: readonly string[]): readonly ReleaseFault[] {
  const { chart, namespace, parts, isWhole, owner, at } = release;
  const [version] = versions;
  if (!isWhole || version === undefined || versions.length > 1 || parts.some(({ malformed }) => malformed)) return [];
  const values = parts.reduce<Record<string, unknown>>((merged, part) => merge(merged, part.values), {});
  if (/\$\{\w|\{\{/.test(JSON.stringify(values))) return [];
  return refusals({ chart, version, namespace }, values)
    .filter(({ api }) => api === undefined)
    .map(({ about, reason, fix }) => {
      const found = about.flatMap((path) => placeOf(path.split('.'), parts) ?? [])[0];
      const problem = `is refused by the chart ${chart} ${version}: ${reason}`;
      return { object: owner, rule: 'chart-value-refused', severity: 'error', at, problem, fix, ...found } as const;
    });
}

/** Where a value is said that wins over all others. */
function placeOf(keys: readonly string[], parts: readonly ValuesPart[]): Pick<ReleaseFault, 'object' | 'at' | 'inText'> | undefined {
  const part = parts.findLast(({ values }) => dig(values, ...keys) !== undefined);
  if (!part) return undefined;
  return {
    object: part.object,
    at: part.isOne ? part.at : [...part.at, ...keys],
    ...(part.lineAt ? { inText: { text: part.at, line: part.lineAt(keys) } } : {}),
  };
}

/** The version that a release pins, or the newest known one that it takes; the newest of each minor where it does not say. */
export function versionsOf({ version }: ForeignRelease, chart: ChartFacts): readonly string[] {
  if (version === undefined) {
    return [...new Map(chart.versions.map((known) => [minorOf(known), known])).values()].reverse();
  }
  const isExact = /^v?\d+\.\d+\.\d+/.test(version) && parseVersion(version) !== undefined;
  const chosen = isExact ? version : newestMatch(version, chart.versions);
  return chosen !== undefined && chart.at(chosen) ? [chosen] : [];
}

/** True unless the release says that the chart is another one of the same name. */
export function isFrom({ repositories }: ChartFacts, repository: string | undefined): boolean {
  const bare = (url: string) => url.replace(/^\w+:\/\//, '').replace(/\/+$/, '');
  return repository === undefined || repositories.some((known) => bare(known) === bare(repository));
}

function partFaults(part: ValuesPart, chart: ChartFacts, versions: readonly string[]): readonly ReleaseFault[] {
  const tried = versions.map((version) => valueFaults(chart, version, part.values).filter(({ at }) => !isFilledIn(part.values, at)));
  if (tried.some((faults) => faults.length === 0)) return [];
  const scope =
    versions.length > 1
      ? `; the version of the chart is not known, and ${versions.length} from ${versions[versions.length - 1]} to ${versions[0]} were tried`
      : '';
  return (tried[0] ?? []).map(({ at, kind, problem, fix }) => ({
    object: part.object,
    rule: rules[kind],
    severity: kind === 'unread' ? 'warning' : 'error',
    at: part.isOne ? part.at : [...part.at, ...at],
    problem: `${part.isOne ? `${printPath(at)} ` : ''}${problem}${scope}`,
    fix,
    ...(part.lineAt ? { inText: { text: part.at, line: part.lineAt(at) } } : {}),
  }));
}

const rules: Readonly<Record<ValueFault['kind'], string>> = {
  case: 'chart-value-known',
  early: 'chart-value-known',
  gone: 'chart-value-known',
  refused: 'chart-value-refused',
  type: 'chart-value-type',
  unknown: 'chart-value-known',
  unread: 'chart-value-known',
  word: 'chart-value-type',
};

/** True for a value that is put in later, by Flux or by a generator of Argo CD. */
function isFilledIn(values: Readonly<Record<string, unknown>>, at: Path): boolean {
  const value = dig(values, ...at);
  return typeof value === 'string' && /\$\{\w|\{\{/.test(value);
}
