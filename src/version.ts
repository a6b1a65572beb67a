import { remembered } from './remembered';

/** A parsed version: numbers compare, the suffix (`+k3s1`, `-rc.1`) is kept as written. */
export interface Version {
  readonly text: string;
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly suffix: string;
}

const pattern = /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?((?:[-+][0-9A-Za-z.+-]+)?)$/;

/** Parses `1.15.1`, `v1.29.15+k3s1` or `1.15`; undefined for anything else. Rules compare a few versions some thousand times. */
export const parseVersion = remembered(parse, 2 ** 14);

function parse(text: string): Version | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  return {
    text,
    major: Number(match[1]),
    minor: Number(match[2]),
    patch: Number(match[3] ?? 0),
    suffix: match[4] ?? '',
  };
}

/** Parses a version that the caller knows to be well-formed; throws RangeError otherwise. */
export function version(text: string): Version {
  const parsed = parseVersion(text);
  if (!parsed) throw new RangeError(`not a version: ${text}`);
  return parsed;
}

/** Orders two versions by major, minor and patch; suffixes do not count. */
export function compareVersions(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

/** True if `text` is `floor` or newer: `atLeast('1.15.1', '1.15')`. */
export function atLeast(text: string, floor: string): boolean {
  return compareVersions(version(text), version(floor)) >= 0;
}

/** The `major.minor` of a version: `1.15` for `v1.15.1`. */
export function minorOf(text: string): string {
  const { major, minor } = version(text);
  return `${major}.${minor}`;
}
