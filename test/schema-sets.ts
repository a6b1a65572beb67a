import type { Schema, SchemaSet } from '../src/schema/structural-schema';
import { readFacts } from './facts';

/** The schemas of a product. */
export function schemasOf(product: string): SchemaSet {
  return readFacts('schemas', product) as SchemaSet;
}

/** A schema with what its reference says in its place. */
export function dereferenced(schema: Schema, set: SchemaSet): Schema {
  return schema.$ref === undefined ? schema : dereferenced(set.definitions[schema.$ref] as Schema, set);
}

/** The schema of a field, such as `spec.peers[].peerASN`; undefined where the kind or the field is not there. */
export function fieldOf(product: string, version: string, kind: string, path: string): Schema | undefined {
  const set = schemasOf(product);
  const index = set.versions[version]?.[kind];
  let schema = index === undefined ? undefined : set.definitions[index];
  for (const step of path.replaceAll('[]', '.[]').split('.')) {
    if (schema === undefined) return undefined;
    const target: Schema = dereferenced(schema, set);
    schema = step === '[]' ? target.items : target.properties?.[step];
  }
  return schema && dereferenced(schema, set);
}

/** What a schema says with every reference replaced, its names and keywords in one order. */
export function writtenOut(schema: Schema, set: SchemaSet): unknown {
  const target = dereferenced(schema, set);
  const below = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((inner) => writtenOut(inner as Schema, set));
    return typeof value === 'object' && value !== null ? writtenOut(value as Schema, set) : value;
  };
  return Object.fromEntries(
    Object.entries(target)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([keyword, value]) => {
        if (keyword === 'properties') {
          const names = Object.entries(value as Readonly<Record<string, Schema>>).sort(([one], [other]) => (one < other ? -1 : 1));
          return [keyword, Object.fromEntries(names.map(([name, inner]) => [name, writtenOut(inner, set)]))];
        }
        if (['items', 'additionalProperties', 'allOf', 'anyOf', 'oneOf', 'not'].includes(keyword)) return [keyword, below(value)];
        return [keyword, keyword === 'required' ? [...(value as readonly string[])].sort() : value];
      }),
  );
}
