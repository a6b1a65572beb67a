import type { ChartFacts } from './chart/chart-facts';
import { type ValueFault, valueFaults } from './chart/chart-values';
import { idleValues } from './chart/idle-values';
import type { Finding } from './finding';
import { print } from './input';
import { type Release, type ValuesPart, valuesOf } from './manifest-releases';
import { isWithin, type Path, printPath } from './path';
import { refusals } from './refused-values';
import type { WrittenObject } from './schema/object-faults';
import { minorOf, parseVersion } from './version';
import { newestMatch } from './version-range';
import { dig } from './workload';

/** A place in an object that says values. */
export interface ValuePlace {
  readonly object: WrittenObject;
  readonly at: Path;
  /** Line, from 1, in the text at `text`, where the values are such a text. */
  readonly inText?: { readonly text: Path; readonly line: number };
}

/** What is wrong with the values of a release. */
export interface ReleaseFault extends ValuePlace, Pick<Finding, 'rule' | 'severity' | 'problem' | 'fix'> {
  /** Below the values; undefined where it is about all of them. */
  readonly value?: Path;
  /** Further places that could be changed in its place. */
  readonly others?: readonly ValuePlace[];
}

/** Holds the values of a release against the version of its chart; of charts that are not known nothing is said. */
export function releaseFaults(release: Release, charts: (name: string) => ChartFacts | undefined): readonly ReleaseFault[] {
  const parts = release.parts();
  const malformed = parts.flatMap(({ object, at, malformed: wrong }): readonly ReleaseFault[] =>
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
  const chart = charts(release.chart);
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
  const faults = parts.flatMap((part) => partFaults(part, chart, versions));
  // What the chart refuses by one key alone is both a value that it does not read and a condition of its templates.
  const told = new Set(faults.map(({ at }) => printPath(at)));
  const combined = combinedFaults(release, chart, versions).filter(({ at }) => !told.has(printPath(at)));
  return [...malformed, ...faults, ...combined.filter(({ at }) => !faults.some((fault) => isWithin(at, fault.at)))];
}

/** What the templates of the chart refuse or read in vain, where all values are known that they look at. */
function combinedFaults(release: Release, chart: ChartFacts, versions: readonly string[]): readonly ReleaseFault[] {
  const { namespace, isWhole, owner, at } = release;
  const [version] = versions;
  const parts = release.parts();
  if (!isWhole || version === undefined || versions.length > 1 || parts.some(({ malformed }) => malformed)) return [];
  const values = valuesOf(release);
  if (/\$\{\w|\{\{/.test(JSON.stringify(values))) return [];
  const refused = refusals({ chart: chart.name, version, namespace }, values)
    .filter(({ api }) => api === undefined)
    .map(({ about, reason, fix }): ReleaseFault => {
      const [found, ...others] = about.flatMap((path) => placeOf(path.split('.'), parts) ?? []);
      const problem = `is refused by the chart ${chart.name} ${version}: ${reason}`;
      return { object: owner, rule: 'chart-value-refused', severity: 'error', at, problem, fix, ...found, others };
    });
  const known = chart.at(version);
  // Where nothing is rendered at all, nothing more is to be said of what is.
  if (!known || refused.length > 0 || release.version === undefined || !isExact(release.version)) return refused;
  return idleValues(known, chart.name, values, values).flatMap(({ at: keys, need }): readonly ReleaseFault[] => {
    const found = placeOf(keys, parts);
    const problem = `${found && parts.some(({ setting, at: one }) => setting && one === found.at) ? `${printPath(keys)} ` : ''}has no effect without ${need}, got ${print(dig(values, ...keys))}`;
    return found ? [{ rule: 'chart-value-idle', severity: 'warning', problem, fix: `remove it, or see to ${need}`, ...found }] : [];
  });
}

/** Where a value is said that wins over all others. */
function placeOf(keys: readonly string[], parts: readonly ValuesPart[]): (ValuePlace & Pick<ReleaseFault, 'value'>) | undefined {
  const part = parts.findLast(({ values }) => dig(values, ...keys) !== undefined);
  if (!part) return undefined;
  return {
    object: part.object,
    at: part.setting ? part.at : [...part.at, ...keys],
    value: keys,
    ...(part.lineAt ? { inText: { text: part.at, line: part.lineAt(keys) } } : {}),
  };
}

/** The version that a release pins, or the newest known one that it takes; the newest of each minor where it does not say. */
export function versionsOf({ version }: Release, chart: ChartFacts): readonly string[] {
  if (version === undefined) {
    return [...new Map(chart.versions.map((known) => [minorOf(known), known])).values()].reverse();
  }
  const chosen = isExact(version) ? version : newestMatch(version, chart.versions);
  return chosen !== undefined && chart.at(chosen) ? [chosen] : [];
}

function isExact(version: string): boolean {
  return /^v?\d+\.\d+\.\d+/.test(version) && parseVersion(version) !== undefined;
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
  return (tried[0] ?? []).map(({ at, kind, problem, fix, idle }) => ({
    object: part.object,
    rule: rules[kind],
    // What is left out without loss is only confusing.
    severity: idle && kind !== 'refused' ? 'warning' : 'error',
    at: part.setting ? part.at : [...part.at, ...at],
    value: at,
    problem: `${part.setting ? `${printPath(at)} ` : ''}${problem}${scope}`,
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
