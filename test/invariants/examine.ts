import { check } from '../../src/check';
import type { Finding } from '../../src/finding';
import { printPath } from '../../src/path';
import { readSpec } from '../../src/spec';
import { readFacts } from '../facts';

// biome-ignore lint/suspicious/noExplicitAny: a cluster file that is about to be broken has no type
export type Loose = any;

/** Everything that Keelson finds in a cluster file. */
export function examine(file: unknown): readonly Finding[] {
  return check(readSpec(file), readFacts).findings;
}

/** A deep copy of a cluster file with one change. */
export function broken(file: unknown, change: (file: Loose) => void): Loose {
  const copy = structuredClone(file);
  change(copy);
  return copy;
}

/** A finding by rule and path: `pod-service-disjoint network.podCidr`. */
export function named({ rule, at }: Finding): string {
  return `${rule} ${printPath(at)}`;
}

/** The value that a fix tells to write. */
export function toWrite(fix: string): string {
  const value = /\b(?:write|such as) ([0-9a-f]*[.:][0-9a-f.:/-]*)/.exec(fix)?.[1];
  if (value === undefined) throw new Error(`no value in the fix: ${fix}`);
  return value;
}
