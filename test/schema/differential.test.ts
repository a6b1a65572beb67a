import Ajv from 'ajv';
import fc from 'fast-check';
import { schemaFaults } from '../../src/schema/schema-faults';
import type { Schema } from '../../src/schema/structural-schema';

const names = ['a', 'b', 'c'];
const words = ['x', 'y', 'xyz', ''];

const bounds = fc.record(
  { minimum: fc.integer({ min: -2, max: 1 }), maximum: fc.integer({ min: 0, max: 3 }), multipleOf: fc.constant(2) },
  { requiredKeys: [] },
);
const text = fc.record(
  {
    type: fc.constant('string' as const),
    minLength: fc.integer({ min: 0, max: 2 }),
    maxLength: fc.integer({ min: 0, max: 3 }),
    pattern: fc.constantFrom('^x', 'y$', '^[xyz]*$'),
    enum: fc.constantFrom(['x', 'y'], ['xyz']),
  },
  { requiredKeys: ['type'] },
);
const number = fc.tuple(fc.constantFrom('integer' as const, 'number' as const), bounds).map(([type, rest]) => ({ type, ...rest }));
const leaf: fc.Arbitrary<Schema> = fc.oneof(
  text,
  number,
  fc.constant<Schema>({ type: 'boolean' }),
  fc.constant<Schema>({ 'x-kubernetes-int-or-string': true }),
);

/** Alternatives judge values of fields that the schema beside them knows. */
const part: fc.Arbitrary<Schema> = fc.record(
  {
    required: fc.subarray(names, { minLength: 1, maxLength: 2 }),
    properties: fc.dictionary(fc.constantFrom(...names), leaf, { maxKeys: 2 }),
  },
  { requiredKeys: [] },
);

/** At most one each, so that a fair share of the data fits. */
const constraint: fc.Arbitrary<Schema> = fc.oneof(
  fc.constant<Schema>({}),
  fc.record({ required: fc.subarray(names, { maxLength: 1 }) }),
  fc.record({ minProperties: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ maxProperties: fc.integer({ min: 0, max: 2 }) }),
  fc.constant<Schema>({ 'x-kubernetes-preserve-unknown-fields': true }),
  fc.record({ allOf: fc.array(part, { minLength: 1, maxLength: 2 }) }),
  fc.record({ anyOf: fc.array(part, { minLength: 1, maxLength: 2 }) }),
  fc.record({ oneOf: fc.array(part, { minLength: 2, maxLength: 2 }) }),
  fc.record({ not: part }),
);

const schema = fc.letrec<{ any: Schema; object: Schema; map: Schema; list: Schema }>((tie) => ({
  any: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('object'), tie('map'), tie('list')),
  object: fc
    .tuple(
      fc.record({ type: fc.constant('object' as const), properties: fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 3 }) }),
      constraint,
    )
    .map(([plain, more]) => ({ ...plain, ...more })),
  map: fc.record(
    { type: fc.constant('object' as const), additionalProperties: tie('any'), propertyNames: text },
    { requiredKeys: ['type', 'additionalProperties'] },
  ),
  list: fc.record(
    {
      type: fc.constant('array' as const),
      items: tie('any'),
      minItems: fc.integer({ min: 0, max: 2 }),
      maxItems: fc.integer({ min: 0, max: 3 }),
      'x-kubernetes-list-type': fc.constantFrom('atomic' as const, 'set' as const),
    },
    { requiredKeys: ['type', 'items'] },
  ),
})).any;

/** Data that has a fair chance to fit: of the same few names and words. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...words),
    fc.integer({ min: -2, max: 4 }),
    fc.constantFrom(true, 0.5),
    fc.dictionary(fc.constantFrom(...names, 'd'), tie('any'), { maxKeys: 3, noNullPrototype: true }),
    fc.array(tie('any'), { maxLength: 3 }),
  ),
})).any;

/** Data of the form that a schema asks for, with a field too many now and then. */
function formed(written: Schema): fc.Arbitrary<unknown> {
  if (written['x-kubernetes-int-or-string']) return fc.constantFrom(...words, 1);
  if (written.type === 'string') return fc.constantFrom(...words);
  if (written.type === 'boolean') return fc.boolean();
  if (written.type === 'array') return fc.array(formed(written.items as Schema), { maxLength: 3 });
  if (written.type !== 'object') return fc.integer({ min: -2, max: 4 });
  const { additionalProperties, properties = {} } = written;
  if (typeof additionalProperties === 'object') {
    return fc.dictionary(fc.constantFrom('x', 'y', 'xyz'), formed(additionalProperties), { maxKeys: 2, noNullPrototype: true });
  }
  const fields = Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, formed(inner)]));
  const known = fc.record(fields, { requiredKeys: [], noNullPrototype: true });
  return fc.oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: known.map((whole) => ({ ...whole, d: 1 })) });
}

/** A schema, and data to hold against it. */
const pairs = schema.chain((spec) =>
  fc.tuple(fc.constant(spec), fc.array(fc.oneof({ weight: 4, arbitrary: formed(spec) }, value), { minLength: 16, maxLength: 16 })),
);

/** The same in JSON Schema: what is not open takes no more fields, but in a part of allOf, anyOf, oneOf or not. */
function lower(written: Schema, isPart = false): Record<string, unknown> {
  const { properties, additionalProperties, items, allOf, anyOf, oneOf, not, ...rest } = written;
  const plain = Object.fromEntries(Object.entries(rest).filter(([keyword]) => !keyword.startsWith('x-')));
  const parts = (members?: readonly Schema[]) => members?.map((member) => lower(member, true));
  const isClosed = !isPart && written.type === 'object' && !written['x-kubernetes-preserve-unknown-fields'];
  return JSON.parse(
    JSON.stringify({
      ...plain,
      ...(written['x-kubernetes-int-or-string'] ? { type: ['integer', 'string'] } : {}),
      ...(written['x-kubernetes-list-type'] === 'set' ? { uniqueItems: true } : {}),
      properties: properties && Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, lower(inner, isPart)])),
      additionalProperties: typeof additionalProperties === 'object' ? lower(additionalProperties, isPart) : isClosed ? false : undefined,
      items: items && lower(items, isPart),
      allOf: parts(allOf),
      anyOf: parts(anyOf),
      oneOf: parts(oneOf),
      not: not && lower(not, true),
    }),
  );
}

const head = { apiVersion: 'example.io/v1', kind: 'Example', metadata: { name: 'a' } };

test('verdicts are those of a validator of JSON Schema', () => {
  const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true, logger: false });
  const verdicts = { fits: 0, fails: 0 };
  fc.assert(
    fc.property(pairs, ([spec, values]) => {
      const isValid = ajv.compile(lower(spec));
      const root: Schema = { type: 'object', properties: { spec } };
      for (const one of values) {
        const ours = schemaFaults({ ...head, spec: one }, { schema: root, definitions: [] });
        const theirs = isValid(one);
        verdicts[theirs ? 'fits' : 'fails']++;
        if ((ours.length === 0) !== theirs) throw new Error(`${JSON.stringify({ one, spec, ours, theirs: isValid.errors })}`);
      }
      ajv.removeSchema();
    }),
    { numRuns: 600, seed: 6 },
  );
  expect(verdicts.fits).toBeGreaterThan(1000);
  expect(verdicts.fails).toBeGreaterThan(1000);
});
