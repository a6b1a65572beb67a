import { printSchemaSet, schemaSet, type WrittenSchema } from '../../scripts/schema-set';
import type { Schema, SchemaSet } from '../../src/schema/structural-schema';

const port = { type: 'object', properties: { name: { type: 'string' }, port: { type: 'integer', minimum: 1, maximum: 65535 } } };
const service = { type: 'object', properties: { ports: { type: 'array', items: port } } };
const widened = { ...port, properties: { ...port.properties, protocol: { type: 'string' } } };

/** A schema with its references written out, as deep as asked. */
function expand({ definitions }: SchemaSet, schema: Schema, depth = 12): unknown {
  if (depth === 0) return '…';
  if (schema.$ref !== undefined) return expand({ definitions, versions: {} }, definitions[schema.$ref] as Schema, depth);
  return JSON.parse(JSON.stringify(schema), (_, value) =>
    typeof value === 'object' && value !== null && '$ref' in value ? expand({ definitions, versions: {} }, value, depth - 1) : value,
  );
}

function kind(set: SchemaSet, version: string, name: string): unknown {
  return expand(set, { $ref: set.versions[version]?.[name] as number });
}

test('a set says of every kind what was written', () => {
  const set = schemaSet({
    '1': { kinds: { 'v1 A': service, 'v1 B': { type: 'object', properties: { one: port, two: port } } } },
    '2': { kinds: { 'v1 A': { type: 'object', properties: { ports: { type: 'array', items: widened } } } } },
  });
  expect(kind(set, '1', 'v1 A')).toEqual(service);
  expect(kind(set, '1', 'v1 B')).toEqual({ type: 'object', properties: { one: port, two: port } });
  expect(kind(set, '2', 'v1 A')).toEqual({ type: 'object', properties: { ports: { type: 'array', items: widened } } });
});

test('what comes again is written once, within a version and between versions', () => {
  const set = schemaSet({ '1': { kinds: { 'v1 A': service, 'v1 B': service } }, '2': { kinds: { 'v1 A': service, 'v1 C': port } } });
  expect(set.versions['1']).toEqual({ 'v1 A': 0, 'v1 B': 0 });
  expect(set.versions['2']?.['v1 A']).toBe(0);
  expect(printSchemaSet(set).match(/65535/g)).toHaveLength(1);
});

test('one more version leaves the lines before it where they are', () => {
  const one = { kinds: { 'v1 A': service, 'v1 B': { type: 'object', properties: { only: port } } } };
  const two = { kinds: { 'v1 A': service, 'v1 C': { type: 'object', properties: { again: service } } } };
  const before = schemaSet({ '1': one });
  const after = schemaSet({ '1': one, '2': two });
  expect(after.versions['1']).toEqual(before.versions['1']);
  expect(after.definitions.length).toBeGreaterThan(before.definitions.length);
});

test('names are resolved within their version, and equal definitions of several versions are one', () => {
  const kinds: Record<string, WrittenSchema> = { 'v1 A': { type: 'object', properties: { port: { $ref: 'Port' } } } };
  const set = schemaSet({
    '1': { kinds, definitions: { Port: port } },
    '2': { kinds, definitions: { Port: { ...port, description: 'prose' } } },
    '3': { kinds, definitions: { Port: widened } },
  });
  expect(set.versions['1']).toEqual(set.versions['2']);
  expect(kind(set, '3', 'v1 A')).toEqual({ type: 'object', properties: { port: widened } });
  expect(() => schemaSet({ '1': { kinds } })).toThrow('1: nothing is named Port');
});

test('a definition may lead back to itself', () => {
  const node = { type: 'object', properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: 'Node' } } } };
  const kinds: Record<string, WrittenSchema> = { 'v1 Tree': { type: 'object', properties: { root: { $ref: 'Node' } } } };
  const set = schemaSet({
    '1': { kinds, definitions: { Node: node } },
    '2': { kinds, definitions: { Node: node } },
    '3': { kinds, definitions: { Node: { ...node, required: ['name'] } } },
  });
  expect(set.versions['1']).toEqual(set.versions['2']);
  expect(set.definitions).toHaveLength(4);
  const [, first, , third] = set.definitions;
  expect(first?.properties?.children?.items).toEqual({ $ref: 1 });
  expect(third?.properties?.children?.items).toEqual({ $ref: 3 });
  expect(third?.required).toEqual(['name']);
});

test('prose and unknown keywords are left out, the order of keys does not count', () => {
  const set = schemaSet({
    '1': {
      kinds: {
        'v1 A': {
          description: 'prose',
          type: 'object',
          properties: { b: { type: 'string' }, a: { type: 'string' } },
          required: ['b', 'a'],
        },
        'v1 B': { required: ['a', 'b'], properties: { a: { type: 'string', title: 'prose' }, b: { type: 'string' } }, type: 'object' },
      },
    },
  });
  expect(set.definitions).toHaveLength(1);
  expect(JSON.stringify(set)).not.toContain('prose');
});

test('the text of a set has one definition and one kind per line', () => {
  const set = schemaSet({ '1': { kinds: { 'v1 A': service, 'v1 B': port } } });
  const text = printSchemaSet(set);
  expect(JSON.parse(text)).toEqual(set);
  expect(text.split('\n').filter((line) => line.startsWith('{"type"'))).toHaveLength(set.definitions.length);
  expect(text.split('\n').filter((line) => /^"v1 [AB]":\d/.test(line))).toHaveLength(2);
});
