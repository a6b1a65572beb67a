import { integerRanges } from './format';
import { goPattern } from './go-pattern';
import { objectMeta } from './object-meta';
import type { LocatedSchema, Schema } from './structural-schema';

/** A kind beside its schema. */
export interface KindEntry {
  readonly apiVersion: string;
  readonly kind: string;
  readonly located: LocatedSchema;
}

type Json = Record<string, unknown>;

/**
 * What is said of a place: in a `closed` one unknown fields are refused, in an `open` one they pass, a `resource` has the fields of all
 * objects beside its own, and a `part` adds no fields and refuses none.
 */
type Mode = 'closed' | 'open' | 'part' | 'resource';

/** One JSON Schema (draft-07, which all editors read) of all the kinds: it looks at `apiVersion` and `kind`, and refuses unknown fields. */
export function jsonSchema(title: string, entries: readonly KindEntry[]): Json {
  const definitions: Json = {};
  const names = new Map<Schema, string>();
  /** The reference to a definition, which is written when it is first needed. */
  const refer = (schema: Schema, among: readonly Schema[], mode: Mode): Json => {
    const base = names.get(schema) ?? String(names.size);
    names.set(schema, base);
    const name = `${base}-${mode}`;
    if (!Object.hasOwn(definitions, name)) {
      definitions[name] = true;
      definitions[name] = say(schema, among, mode);
    }
    return { $ref: `#/definitions/${name}` };
  };
  const say = (schema: Schema, among: readonly Schema[], mode: Mode): Json => {
    // A field that may not be there at all.
    if (schema.enum?.length === 0) return { not: {} };
    if (schema.$ref !== undefined) return refer(resolved(schema, among), among, mode);
    const isResource = mode === 'resource' || (mode !== 'part' && schema['x-kubernetes-embedded-resource'] === true);
    const isOpen = mode === 'part' || mode === 'open' || schema['x-kubernetes-preserve-unknown-fields'] === true;
    const inner: Mode = mode === 'part' ? 'part' : 'closed';
    const { type, properties, additionalProperties, items, pattern, allOf, anyOf, oneOf, not } = schema;
    const said: Json = { ...scalars(schema) };
    if (schema['x-kubernetes-int-or-string']) said.type = ['integer', 'string'];
    else if (type !== undefined) said.type = schema.nullable ? [type, 'null'] : type;
    const source = pattern === undefined ? undefined : goPattern(pattern);
    if (source && source.flags === 'u') said.pattern = source.source;
    if (items !== undefined) said.items = say(items, among, isOpen && mode !== 'part' ? 'open' : inner);
    const missing = (schema.required ?? []).filter((key) => !isFilledIn(properties?.[key], among));
    if (missing.length > 0) said.required = missing;
    const isMap = type === 'object' || properties !== undefined || additionalProperties !== undefined || isResource;
    if (isMap) {
      const own = Object.entries(properties ?? {}).map(([key, value]): [string, Json] => [
        key,
        say(value, among, isResource && resourceFields.has(key) ? 'part' : inner),
      ]);
      said.properties = Object.fromEntries(own);
      if (typeof additionalProperties === 'object') said.additionalProperties = say(additionalProperties, among, inner);
      else if (!isOpen && additionalProperties !== true) said.additionalProperties = false;
    }
    const all = [...(allOf ?? []).map((part) => say(part, among, 'part')), ...(isResource ? [resource] : [])];
    if (isResource) {
      said.properties = { ...Object.fromEntries([...resourceFields].map((key) => [key, true])), ...(said.properties as Json) };
      definitions.metadata ??= say(objectMeta, [], 'closed');
    }
    if (all.length > 0) said.allOf = all;
    if (anyOf) said.anyOf = anyOf.map((part) => say(part, among, 'part'));
    if (oneOf) said.oneOf = oneOf.map((part) => say(part, among, 'part'));
    if (not) said.not = say(not, among, 'part');
    return said;
  };
  const kindsOf = new Map<string, string[]>();
  for (const { apiVersion, kind } of entries) kindsOf.set(apiVersion, [...(kindsOf.get(apiVersion) ?? []), kind]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    type: 'object',
    required: ['apiVersion', 'kind'],
    properties: { apiVersion: { enum: [...kindsOf.keys()] } },
    allOf: [
      ...[...kindsOf].map(([apiVersion, kinds]) => ({
        if: { properties: { apiVersion: { const: apiVersion } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { properties: { kind: { enum: kinds } } },
      })),
      ...entries.map(({ apiVersion, kind, located }) => ({
        if: { properties: { apiVersion: { const: apiVersion }, kind: { const: kind } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: refer(resolved(located.schema, located.definitions), located.definitions, 'resource'),
      })),
    ],
    definitions,
  };
}

const resourceFields: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/** What every object says, whatever its definition says of that. */
const resource = {
  required: ['apiVersion', 'kind'],
  properties: { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { $ref: '#/definitions/metadata' } },
};

/** Formats that JSON Schema means as Kubernetes does. */
const formats: ReadonlySet<string> = new Set(['date', 'date-time', 'ipv4', 'ipv6']);

/** The keywords that mean the same in JSON Schema, or nearly. */
function scalars(schema: Schema): Json {
  const { format, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const [least, greatest] = (format !== undefined && Object.hasOwn(integerRanges, format) ? integerRanges[format] : undefined) ?? [];
  return {
    ...picked(schema, ['enum', 'multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties']),
    ...(schema.uniqueItems || schema['x-kubernetes-list-type'] === 'set' ? { uniqueItems: true } : {}),
    ...(format !== undefined && formats.has(format) ? { format } : {}),
    ...bound(exclusiveMinimum ? 'exclusiveMinimum' : 'minimum', minimum ?? least),
    ...bound(exclusiveMaximum ? 'exclusiveMaximum' : 'maximum', maximum ?? greatest),
  };
}

function bound(keyword: string, value: number | undefined): Json {
  return value === undefined ? {} : { [keyword]: value };
}

function picked(schema: Schema, keywords: readonly (keyof Schema)[]): Json {
  return Object.fromEntries(keywords.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]]])));
}

/** True for a field that the server gives a default. */
function isFilledIn(schema: Schema | undefined, definitions: readonly Schema[]): boolean {
  return schema !== undefined && resolved(schema, definitions).default !== undefined;
}

function resolved(schema: Schema, definitions: readonly Schema[]): Schema {
  let found = schema;
  while (found.$ref !== undefined) found = definitions[found.$ref] as Schema;
  return found;
}
