import { isMap } from '../merge';
import { nearest } from '../nearest';
import { type Path, printPath } from '../path';
import { isSettled } from '../settled';
import { entriesAt, mapAt, type ObjectRule, wrong } from './object-rule';
import { type SchemaFault, valueFaults } from './schema-faults';
import type { Schema } from './structural-schema';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What the schemas of a CustomResourceDefinition must be like.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.34.4/pkg/apiserver/schema/validation.go
 */
export const definitionSchemaRules: readonly ObjectRule[] = [{ kinds: ['CustomResourceDefinition'], check: schemasAreStructural }];

function* schemasAreStructural(object: Fields): Generator<SchemaFault> {
  if (isSettled(object.spec)) return;
  for (const [index, version] of entriesAt(mapAt(object, 'spec'), 'versions')) {
    const schema = mapAt(version, 'schema').openAPIV3Schema;
    const at = ['spec', 'versions', index, 'schema', 'openAPIV3Schema'];
    if (schema === undefined || schema === null) {
      yield { at, kind: 'missing', problem: 'is required of every version', fix: 'add openAPIV3Schema, with type: object' };
    }
    if (!isMap(schema)) continue;
    if (schema.type !== undefined && schema.type !== 'object') yield wrong([...at, 'type'], 'must be object', 'write type: object');
    yield* look(schema, at);
    const { metadata } = mapAt(schema, 'properties');
    if (!isMap(metadata)) continue;
    const place = [...at, 'properties', 'metadata'];
    if (metadata.type !== undefined && metadata.type !== 'object') yield wrong([...place, 'type'], 'must be object', 'write type: object');
    for (const key of Object.keys(mapAt(metadata, 'properties'))) {
      if (key !== 'name' && key !== 'generateName') yield wrong([...place, 'properties', key], 'is of every object already', 'remove it');
    }
  }
}

const types = ['array', 'boolean', 'integer', 'number', 'object', 'string'];

/** Looks at a schema that specifies a value. Null is one that says nothing. */
function* look(written: unknown, at: Path): Generator<SchemaFault> {
  const schema = written ?? {};
  if (!isMap(schema)) return;
  const isOpen = schema['x-kubernetes-preserve-unknown-fields'] === true && at[at.length - 1] !== 'openAPIV3Schema';
  // A misspelt type is told as an unknown field.
  const isMisspelt = Object.keys(schema).some((key) => key !== 'type' && nearest(key, ['type']) !== undefined);
  if (!schema.type && schema['x-kubernetes-int-or-string'] !== true && !isOpen && !isMisspelt) {
    yield { at: [...at, 'type'], kind: 'missing', problem: 'is required of every value', fix: 'add type, such as string' };
  }
  if (typeof schema.type === 'string' && schema.type !== '' && !types.includes(schema.type)) {
    yield wrong([...at, 'type'], `must be ${types.join(' or ')}, got ${schema.type}`, `write ${types.join(' or ')}`);
  }
  for (const [key, property] of Object.entries(mapAt(schema, 'properties'))) yield* look(property, [...at, 'properties', key]);
  if (Object.hasOwn(schema, 'items') && schema.items !== null) yield* look(schema.items, [...at, 'items']);
  if (isMap(schema.additionalProperties)) yield* look(schema.additionalProperties, [...at, 'additionalProperties']);
  for (const [index, { rule }] of entriesAt(schema, 'x-kubernetes-validations')) {
    if (typeof rule !== 'string' || rule.trim() !== '') continue;
    yield {
      at: [...at, 'x-kubernetes-validations', index, 'rule'],
      kind: 'missing',
      problem: 'is required',
      fix: 'add rule, an expression',
    };
  }
  // Schemas that are no schemas are told by their own faults.
  if (schema.default === undefined || schema.default === null || !types.includes(String(schema.type))) return;
  for (const fault of valueFaults(schema.default, schema as Schema)) {
    const inner = fault.at.length === 0 ? '' : ` at ${printPath(fault.at)}`;
    yield wrong([...at, 'default'], `does not fit its own schema${inner}: ${fault.problem}`, fault.fix);
  }
}
