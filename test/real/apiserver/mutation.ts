import type { Manifest } from '../../../src/manifest';
import { isMap } from '../../../src/merge';
import { type Path, printPath } from '../../../src/path';

/** An object with one thing about it changed. */
export interface Mutation {
  readonly object: Manifest;
  readonly at: Path;
  /** What was done, such as `dropped`. */
  readonly how: string;
}

/** Numbers from 0 to below 1, the same for the same seed. @see https://github.com/cprosche/mulberry32 */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of a list. */
export function pick<Value>(list: readonly Value[], random: () => number): Value {
  return list[Math.floor(random() * list.length)] as Value;
}

/** Changes one thing about an object, anywhere in it but in what says what it is. */
export function mutate(object: Manifest, random: () => number): Mutation {
  const places = placesIn(object).filter(
    ([first, second]) => first !== 'apiVersion' && first !== 'kind' && !(first === 'metadata' && second === 'namespace'),
  );
  for (;;) {
    const at = pick(places, random);
    const [how, change] = pick(changes, random);
    const copy = structuredClone(object);
    const above = at.slice(0, -1).reduce<Loose>((value, step) => value[step], copy);
    const key = at[at.length - 1] as string | number;
    const before = above[key];
    if (!change(above, key, before, random)) continue;
    if (JSON.stringify(copy) !== JSON.stringify(object)) return { object: copy, at, how };
  }
}

/** A mutation in words that stay the same when lists grow: `Service spec.ports[].port: -1`. */
export function told({ object: { kind }, at, how }: Mutation): string {
  return `${kind} ${printPath(at).replace(/\[\d+\]/g, '[]')}: ${how}`;
}

// biome-ignore lint/suspicious/noExplicitAny: any field of any object is changed
type Loose = any;

/** Changes the field of a map, or the entry of a list; false where it does not go with what is there. */
type Change = (above: Loose, key: string | number, before: unknown, random: () => number) => boolean;

const put =
  (value: unknown): Change =>
  (above, key) => {
    above[key] = value;
    return true;
  };

const putWhere =
  (isMeant: (before: unknown) => boolean, value: (before: Loose) => unknown): Change =>
  (above, key, before) => {
    if (!isMeant(before)) return false;
    above[key] = value(before);
    return true;
  };

const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number';

const changes: readonly (readonly [how: string, change: Change])[] = [
  [
    'dropped',
    (above, key) => {
      if (Array.isArray(above)) above.splice(Number(key), 1);
      else delete above[key];
      return true;
    },
  ],
  ['a string', put('Wrong value')],
  ['a number', put(7)],
  ['a boolean', put(true)],
  ['a map', put({ unknown: 'a' })],
  ['a list', put(['a'])],
  ['null', put(null)],
  ['empty', putWhere(isText, () => '')],
  ['in capitals', putWhere(isText, (text) => text.toUpperCase())],
  ['with a space', putWhere(isText, (text) => `${text} x`)],
  ['very long', putWhere(isText, (text) => `${text}${'x'.repeat(300)}`)],
  ['with a slash', putWhere(isText, (text) => `${text}/1`)],
  ['negative', putWhere(isNumber, () => -1)],
  ['zero', putWhere(isNumber, () => 0)],
  ['too much', putWhere(isNumber, () => 70000)],
  ['a fraction', putWhere(isNumber, (number) => number + 0.5)],
  ['in quotes', putWhere(isNumber, String)],
  ['an unknown field', putWhere(isMap, (map) => ({ ...map, unknownField: 'a' }))],
  ['no entries', putWhere(Array.isArray, () => [])],
  ['no fields', putWhere(isMap, () => ({}))],
  [
    'an entry twice',
    putWhere(
      (value) => Array.isArray(value) && value.length > 0,
      (list) => [...list, list[0]],
    ),
  ],
  [
    'renamed',
    (above, key, before) => {
      if (Array.isArray(above)) return false;
      delete above[key];
      above[`${key}s`] = before;
      return true;
    },
  ],
];

/** Every field and entry of an object. */
function placesIn(value: unknown, at: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => [[...at, index], ...placesIn(entry, [...at, index])]);
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, below]) => [[...at, key], ...placesIn(below, [...at, key])]);
}
