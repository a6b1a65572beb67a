import fc from 'fast-check';
import { merge } from '../../src/merge';
import { kindSchema } from '../../src/schema/kind-schema';
import { schemaFaults } from '../../src/schema/schema-faults';
import type { LocatedSchema, Schema } from '../../src/schema/structural-schema';
import { committedObjects } from './committed-objects';
import { kubernetes } from './kubernetes-set';

type Step = string | number;

/** Every key that a schema names, of what an object says; keys of free maps may be anything and cannot be misspelt. */
function* namedKeys(value: unknown, written: Schema, definitions: readonly Schema[], at: readonly Step[] = []): Generator<readonly Step[]> {
  let schema = written;
  while (schema.$ref !== undefined) schema = definitions[schema.$ref] as Schema;
  if (Array.isArray(value) && schema.items) {
    for (const [index, entry] of value.entries()) yield* namedKeys(entry, schema.items, definitions, [...at, index]);
  } else if (typeof value === 'object' && value !== null && !schema['x-kubernetes-preserve-unknown-fields']) {
    for (const [key, below] of Object.entries(value)) {
      const inner = schema.properties?.[key];
      if (inner === undefined) continue;
      yield [...at, key];
      yield* namedKeys(below, inner, definitions, [...at, key]);
    }
  }
}

/** The same object with one key written otherwise. */
function renamed(value: unknown, [step, ...rest]: readonly Step[], to: string): unknown {
  if (Array.isArray(value)) return value.map((entry, index) => (index === step ? renamed(entry, rest, to) : entry));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, below]) =>
      key !== step ? [key, below] : rest.length === 0 ? [to, below] : [key, renamed(below, rest, to)],
    ),
  );
}

const all = committedObjects().flatMap(({ object }) => {
  const located = kindSchema(kubernetes, '1.34', object.apiVersion, object.kind);
  if (located === undefined) return [];
  const keys = [...namedKeys(object, located.schema, located.definitions)].filter(([first]) => first !== 'metadata');
  return keys.length === 0 ? [] : [{ object, located, keys }];
});

/** A slip of the pen: a letter left out, doubled, or changed for its neighbour. */
function misspelt(key: string, place: number, slip: number): string {
  const at = place % key.length;
  if (slip === 0 && key.length > 2) return key.slice(0, at) + key.slice(at + 1);
  if (slip === 1) return `${key.slice(0, at + 1)}${key[at]}${key.slice(at + 1)}`;
  return `${key}s`;
}

test('a misspelt key of any committed object is told where it stands', () => {
  expect(all.length).toBeGreaterThan(250);
  let looked = 0;
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), fc.nat(2), (which, key, place, slip) => {
      const { object, located, keys } = all[which % all.length] as {
        object: object;
        located: LocatedSchema;
        keys: readonly (readonly Step[])[];
      };
      const path = keys[key % keys.length] as readonly Step[];
      const last = String(path[path.length - 1]);
      const to = misspelt(last, place, slip);
      const faults = schemaFaults(renamed(merge(object as never, {}), path, to), located);
      looked++;
      const expected = [...path.slice(0, -1), to];
      if (!faults.some(({ at, kind }) => kind === 'unknown' && JSON.stringify(at) === JSON.stringify(expected))) {
        throw new Error(`${path.join('.')} as ${to}: ${JSON.stringify(faults)}`);
      }
    }),
    { numRuns: 2000, seed: 6 },
  );
  expect(looked).toBe(2000);
});
