import { isMap } from '../merge';
import type { Path } from '../path';
import type { SchemaFault } from './schema-faults';

/** Something that the API server asks of an object that no schema can say: what two of its fields must have in common. */
export interface ObjectRule {
  /** Kinds that it is asked of, without their version. */
  readonly kinds: readonly string[];
  check(object: Readonly<Record<string, unknown>>): Iterable<SchemaFault>;
}

/** One fault of a value that stands where it is. */
export function wrong(at: Path, problem: string, fix: string): SchemaFault {
  return { at, kind: 'value', problem, fix };
}

/** A map that may not be there, or may be something else: then it has no entries. */
export function mapAt(value: unknown, ...path: readonly string[]): Readonly<Record<string, unknown>> {
  const found = path.reduce<unknown>((inner, key) => (isMap(inner) ? inner[key] : undefined), value);
  return isMap(found) ? found : {};
}

/** The maps of a list that may not be there, or may be something else, each with its index. */
export function entriesAt(value: unknown, key: string): readonly (readonly [index: number, entry: Readonly<Record<string, unknown>>])[] {
  const list = isMap(value) ? value[key] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry, index) => (isMap(entry) ? [[index, entry] as const] : []));
}
