import { printPath } from '../../src/path';
import { schemaFaults } from '../../src/schema/schema-faults';
import type { Schema } from '../../src/schema/structural-schema';

const head = { apiVersion: 'example.io/v1', kind: 'Example', metadata: { name: 'a' } };

/** The faults of a resource whose spec has a schema, as path and kind. */
function faults(spec: unknown, schema: Schema, definitions: readonly Schema[] = []): string[] {
  const root: Schema = { type: 'object', properties: { spec: schema } };
  return schemaFaults({ ...head, spec }, { schema: root, definitions }).map(({ at, kind }) => `${printPath(at)} ${kind}`);
}

const closed: Schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 5 },
    replicas: { type: 'integer', format: 'int32', minimum: 0 },
    enabled: { type: 'boolean' },
    port: { 'x-kubernetes-int-or-string': true },
  },
};

test('a whole object passes', () => {
  expect(faults({ name: 'a', replicas: 3, enabled: true, port: 'http' }, closed)).toEqual([]);
  expect(faults({ name: 'a', port: 80 }, closed)).toEqual([]);
});

test('every fault is told at once', () => {
  expect(faults({ nam: 'a', replicas: '3', enabled: 'yes', port: 1.5, other: {} }, closed)).toEqual([
    'spec.replicas type',
    'spec.enabled type',
    'spec.port type',
    'spec.nam unknown',
    'spec.other unknown',
  ]);
});

test('an unknown field names the one that was meant', () => {
  const root: Schema = { type: 'object', properties: { spec: closed } };
  const [fault] = schemaFaults({ ...head, spec: { name: 'a', replica: 1 } }, { schema: root, definitions: [] });
  expect(fault).toMatchObject({ at: ['spec', 'replica'], kind: 'unknown', near: 'replicas', fix: 'rename it to replicas' });
});

test('text where another type belongs is quoted, so that it does not look like that type', () => {
  const root: Schema = { type: 'object', properties: { spec: closed } };
  const [fault] = schemaFaults({ ...head, spec: { name: 'a', replicas: '3' } }, { schema: root, definitions: [] });
  expect(fault).toMatchObject({ problem: 'must be a whole number, got "3"', fix: 'write 3, without quotes' });
});

test('a missing field is told where it would be, one with a default is not missing', () => {
  expect(faults({}, closed)).toEqual(['spec.name missing']);
  expect(faults({}, { ...closed, properties: { ...closed.properties, name: { type: 'string', default: 'x' } } })).toEqual([]);
});

test('bounds count, lengths in characters', () => {
  expect(faults({ name: '', replicas: -1 }, closed)).toEqual(['spec.name value', 'spec.replicas value']);
  expect(faults({ name: '😀😀😀😀😀' }, closed)).toEqual([]);
  expect(faults({ name: '😀😀😀😀😀😀' }, closed)).toEqual(['spec.name value']);
  expect(faults({ name: 'a', replicas: 2 ** 31 }, closed)).toEqual(['spec.replicas value']);
});

test('a null is of no type, unless the field may be null or has a default', () => {
  expect(faults({ name: 'a', replicas: null }, closed)).toEqual(['spec.replicas type']);
  expect(faults({ name: null }, closed)).toEqual(['spec.name type']);
  const filled: Schema = { ...closed, properties: { ...closed.properties, name: { type: 'string', default: 'a' } } };
  expect(faults({ name: null }, filled)).toEqual([]);
  const nullable: Schema = { ...closed, properties: { ...closed.properties, name: { type: 'string', nullable: true } } };
  expect(faults({ name: null }, nullable)).toEqual([]);
  expect(faults([null], { type: 'array', items: { type: 'string' } })).toEqual(['spec[0] type']);
  expect(faults([null], { type: 'array', items: { type: 'string', default: '' } })).toEqual([]);
});

test('what is open takes any field, and still looks at those that it knows', () => {
  const open: Schema = { ...closed, 'x-kubernetes-preserve-unknown-fields': true };
  expect(faults({ name: 'a', other: { deep: 1 } }, open)).toEqual([]);
  expect(faults({ name: 1, other: 1 }, open)).toEqual(['spec.name type']);
  const list: Schema = {
    type: 'array',
    'x-kubernetes-preserve-unknown-fields': true,
    items: { type: 'object', properties: { inner: closed } },
  };
  expect(faults([{ other: 1, inner: { name: 'a', other: 1 } }], list)).toEqual(['spec[0].inner.other unknown']);
});

test('a map of names takes any name', () => {
  expect(faults({ a: 'x', b: 1 }, { type: 'object', additionalProperties: { type: 'string' } })).toEqual(['spec.b type']);
  expect(faults({ a: 'x', b: { c: 1 } }, { type: 'object', additionalProperties: true })).toEqual(['spec.b.c unknown']);
});

test('metadata is looked at in every resource', () => {
  const root: Schema = { type: 'object', properties: { metadata: { type: 'object' } } };
  const found = schemaFaults(
    { ...head, metadata: { name: 'a', lables: {}, labels: { a: 1 }, ownerReferences: [{ kind: 'A' }] } },
    { schema: root, definitions: [] },
  );
  expect(found.map(({ at, kind }) => `${printPath(at)} ${kind}`)).toEqual([
    'metadata.labels.a type',
    'metadata.ownerReferences[0].apiVersion missing',
    'metadata.ownerReferences[0].name missing',
    'metadata.ownerReferences[0].uid missing',
    'metadata.lables unknown',
  ]);
});

test('an embedded resource has fields that its schema does not name', () => {
  const embedded: Schema = { type: 'object', 'x-kubernetes-embedded-resource': true, properties: { spec: { type: 'string' } } };
  expect(faults({ ...head, spec: 'a' }, embedded)).toEqual([]);
  expect(faults({ metadata: { nam: 'a' }, spec: 'a' }, embedded)).toEqual([
    'spec.metadata.nam unknown',
    'spec.apiVersion missing',
    'spec.kind missing',
  ]);
});

test('entries of a set and of a map differ', () => {
  expect(faults(['a', 'b', 'a'], { type: 'array', 'x-kubernetes-list-type': 'set', items: { type: 'string' } })).toEqual([
    'spec[2] duplicate',
  ]);
  const ports: Schema = {
    type: 'array',
    'x-kubernetes-list-type': 'map',
    'x-kubernetes-list-map-keys': ['port', 'protocol'],
    items: { type: 'object', properties: { port: { type: 'integer' }, protocol: { type: 'string', default: 'TCP' } } },
  };
  expect(faults([{ port: 53 }, { port: 53, protocol: 'UDP' }], ports)).toEqual([]);
  expect(faults([{ port: 53 }, { port: 53, protocol: 'TCP' }], ports)).toEqual(['spec[1] duplicate']);
});

test('alternatives judge values and add no fields', () => {
  const either: Schema = {
    type: 'object',
    properties: { a: { type: 'string' }, b: { type: 'string' } },
    oneOf: [{ required: ['a'] }, { required: ['b'] }],
  };
  expect(faults({ a: 'x' }, either)).toEqual([]);
  expect(faults({}, either)).toEqual(['spec value']);
  expect(faults({ a: 'x', b: 'x' }, either)).toEqual(['spec value']);
  expect(faults({ a: 'x', c: 'x' }, { ...either, oneOf: [{ properties: { c: { type: 'string' } } }] })).toEqual(['spec.c unknown']);
  expect(faults({ a: 'xy' }, { ...either, oneOf: undefined, allOf: [{ properties: { a: { maxLength: 1 } } }] })).toEqual(['spec.a value']);
  expect(faults({ a: 'x' }, { ...either, oneOf: undefined, not: { required: ['a'] } })).toEqual(['spec value']);
  expect(faults(70000, { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer', maximum: 65535 }, { type: 'string' }] })).toEqual([
    'spec value',
  ]);
});

test('a definition may be referred to, and lead back to itself', () => {
  const tree: Schema = { type: 'object', properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: 0 } } } };
  expect(faults({ name: 'a', children: [{ children: [{ nam: 'c' }] }] }, { $ref: 0 }, [tree])).toEqual([
    'spec.children[0].children[0].nam unknown',
  ]);
});

test('what is no map is told as such', () => {
  expect(schemaFaults([], { schema: { type: 'object' }, definitions: [] })).toMatchObject([{ at: [], kind: 'type' }]);
  expect(
    schemaFaults({ spec: {} }, { schema: { type: 'object', properties: { spec: closed } }, definitions: [] }).map(({ at }) =>
      printPath(at),
    ),
  ).toEqual(['spec.name', 'apiVersion', 'kind']);
});

test('a custom resource has a name, and one that a path and a DNS name can hold', () => {
  const root: Schema = { type: 'object' };
  const of = (metadata: unknown) =>
    schemaFaults({ ...head, metadata }, { schema: root, definitions: [] }).map(({ at, kind }) => `${printPath(at)} ${kind}`);
  for (const missing of [undefined, null, {}, { name: '' }, { name: null }]) expect(of(missing)).toEqual(['metadata.name missing']);
  expect(of({ generateName: 'a-' })).toEqual([]);
  for (const name of ['A', 'a b', 'a'.repeat(254)]) expect(of({ name })).toEqual(['metadata.name value']);
  expect(of({ name: 'a.b-c' })).toEqual([]);
  expect(of({ nam: 'a' })).toEqual(['metadata.nam unknown']);
});
