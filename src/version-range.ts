import { compareVersions, parseVersion, type Version } from './version';

/**
 * The newest of some versions that a constraint of Helm takes: `1.16.x`, `~1.16.0`, `>=1.15 <1.17 || 1.18.2`; undefined if none does, or it
 * is no constraint.
 * @see https://github.com/Masterminds/semver/blob/v3.4.0/README.md#checking-version-constraints
 */
export function newestMatch(constraint: string, versions: readonly string[]): string | undefined {
  const alternatives = constraint.split('||').map(comparatorsOf);
  const known = versions.flatMap((text) => parseVersion(text) ?? []).sort(compareVersions);
  return known.findLast((version) => alternatives.some((all) => all?.every((fits) => fits(version))))?.text;
}

type Comparator = (version: Version) => boolean;

const part = /(!=|>=|=>|<=|=<|[=<>~^])?\s*v?(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?([-+][0-9A-Za-z.+-]+)?/y;

/** What all of a list asks for; undefined for what is none. */
function comparatorsOf(text: string): readonly Comparator[] | undefined {
  const ranged = text.trim().replace(/^(\S+)\s+-\s+(\S+)$/, '>=$1 <=$2');
  if (ranged === '') return [() => true];
  const found: Comparator[] = [];
  for (part.lastIndex = 0; part.lastIndex < ranged.length; ) {
    const match = part.exec(ranged);
    if (!match) return undefined;
    found.push(comparatorOf(match[1] ?? '=', [match[2], match[3], match[4]].map(numberOf)));
    while (/[\s,]/.test(ranged[part.lastIndex] ?? '')) part.lastIndex++;
  }
  return found;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined || /[xX*]/.test(text) ? undefined : Number(text);
}

function comparatorOf(operator: string, [major, minor, patch]: readonly (number | undefined)[]): Comparator {
  if (major === undefined) return () => true;
  const least = made(major, minor ?? 0, patch ?? 0);
  /** The first version that a part with open places does not cover. */
  const after =
    minor === undefined ? made(major + 1, 0, 0) : patch === undefined ? made(major, minor + 1, 0) : made(major, minor, patch + 1);
  const from = (version: Version) => compareVersions(version, least) >= 0;
  const until = (end: Version) => (version: Version) => from(version) && compareVersions(version, end) < 0;
  switch (operator) {
    case '>':
      return (version) => compareVersions(version, after) >= 0;
    case '>=':
    case '=>':
      return from;
    case '<':
      return (version) => compareVersions(version, least) < 0;
    case '<=':
    case '=<':
      return (version) => compareVersions(version, after) < 0;
    case '!=':
      return (version) => !until(after)(version);
    case '~':
      return until(minor === undefined ? made(major + 1, 0, 0) : made(major, minor + 1, 0));
    case '^':
      return until(
        major > 0 || minor === undefined ? made(major + 1, 0, 0) : minor > 0 || patch === undefined ? made(0, minor + 1, 0) : after,
      );
    default:
      return until(after);
  }
}

function made(major: number, minor: number, patch: number): Version {
  return { text: `${major}.${minor}.${patch}`, major, minor, patch, suffix: '' };
}
