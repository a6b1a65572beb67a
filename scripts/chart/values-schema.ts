import { below, type Place } from './template-value';
import type { TypeName } from './values-file';

/** What a values.schema.json says of one key. */
export interface SchemaValue {
  /** Empty if it takes any. */
  readonly types: ReadonlySet<TypeName>;
  /** `open`: the schema says that it takes keys that it does not name; `bare`: it is a map of which the schema names no key. */
  readonly open: boolean;
  readonly bare: boolean;
  /** It takes no key that the schema does not name: Helm itself refuses them. */
  readonly closed: boolean;
  readonly words?: readonly string[];
}

type Schema = { readonly [keyword: string]: unknown };

const typeNames: Readonly<Record<string, TypeName>> = { object: 'map', array: 'list' };

/** The keys of a values.schema.json by their place. */
export function readValuesSchema(source: string): ReadonlyMap<Place, SchemaValue> {
  const root = JSON.parse(source) as Schema;
  const values = new Map<Place, SchemaValue>();
  const walk = (given: unknown, place: Place, depth: number): void => {
    const schemas = alternatives(given, root, 0);
    if (schemas.length === 0 || depth > 12) return;
    const properties = schemas.flatMap(({ properties: inner }) => Object.entries((inner ?? {}) as Schema));
    if (place !== '') {
      const types = schemas.every(({ type, enum: words }) => type !== undefined || Array.isArray(words)) ? schemas.flatMap(typesOf) : [];
      const words = schemas.every((schema) => Array.isArray(schema.enum)) ? schemas.flatMap((schema) => schema.enum as unknown[]) : [];
      const maps = schemas.filter((schema) => typesOf(schema).includes('map') || schema.properties);
      values.set(place, {
        types: new Set(types),
        open: maps.some(({ additionalProperties: more }) => more !== undefined && more !== false),
        bare: maps.some(({ properties: inner, additionalProperties: more }) => inner === undefined && more !== false),
        closed: maps.length > 0 && maps.every(({ additionalProperties: more }) => more === false),
        ...(words.length > 0 ? { words: [...new Set(words.map(String))] } : {}),
      });
    }
    const seen = new Map<string, unknown[]>();
    for (const [key, inner] of properties) seen.set(key, [...(seen.get(key) ?? []), inner]);
    for (const [key, inner] of seen) walk(inner.length === 1 ? inner[0] : { anyOf: inner }, below(place, key), depth + 1);
  };
  walk(root, '', 0);
  return values;
}

/** The schemas of which a value fits one, with references followed. */
function alternatives(given: unknown, root: Schema, depth: number): readonly Schema[] {
  if (typeof given !== 'object' || given === null || depth > 12) return [];
  const { $ref, anyOf, oneOf, allOf, ...own } = given as Schema;
  if (typeof $ref === 'string') {
    const target = $ref
      .replace(/^#\/?/, '')
      .split('/')
      .filter((step) => step !== '')
      .reduce<unknown>((inner, step) => (inner as Schema | undefined)?.[step.replace(/~1/g, '/').replace(/~0/g, '~')], root);
    // A file elsewhere is not read: what it says is taken to be anything.
    return target === undefined ? [own] : alternatives(target, root, depth + 1);
  }
  const choices = [anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
  if (choices.length > 0) {
    return choices.flatMap((choice) => alternatives({ ...own, ...(choice as object) }, root, depth + 1));
  }
  if (Array.isArray(allOf)) return allOf.flatMap((part) => alternatives({ ...own, ...(part as object) }, root, depth + 1));
  return [own];
}

function typesOf({ type, enum: words }: Schema): readonly TypeName[] {
  const names = type === undefined ? (Array.isArray(words) ? words.map(kindOf) : []) : Array.isArray(type) ? type : [type];
  return names.map((name) => typeNames[String(name)] ?? (String(name) as TypeName));
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'number') : typeof value;
}
