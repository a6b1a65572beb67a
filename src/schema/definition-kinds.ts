import type { Manifest } from '../manifest';
import { isMap } from '../merge';
import { once } from '../once';
import { integerRanges } from './format';
import type { Schema } from './structural-schema';

/** The API versions of a kind that a CustomResourceDefinition serves, each with its schema. */
export type ServedVersions = ReadonlyMap<string, Schema>;

/** The kinds that CustomResourceDefinitions among the objects define, by `group kind`. */
export function definedKinds(objects: Iterable<Manifest>): ReadonlyMap<string, ServedVersions> {
  const kinds = new Map<string, Map<string, Schema>>();
  for (const { kind, apiVersion, spec } of objects) {
    if (kind !== 'CustomResourceDefinition' || !apiVersion.startsWith('apiextensions.k8s.io/') || !isMap(spec)) continue;
    const { group, names, versions } = spec;
    if (typeof group !== 'string' || !isMap(names) || typeof names.kind !== 'string') continue;
    const key = `${group} ${names.kind}`;
    const served = kinds.get(key) ?? new Map<string, Schema>();
    // v1beta1 says one version and one schema for all beside the list.
    const listed: readonly unknown[] = Array.isArray(versions) ? versions : [{ name: spec.version, served: true }];
    for (const version of listed) {
      if (!isMap(version) || typeof version.name !== 'string' || version.served === false) continue;
      const stated = [version.schema, spec.validation].find(isMap)?.openAPIV3Schema;
      const isOpen = spec.preserveUnknownFields === true || (apiVersion.endsWith('/v1beta1') && spec.preserveUnknownFields !== false);
      const schema = isMap(stated) ? withoutWidths(stated as Schema) : open;
      served.set(`${group}/${version.name}`, isOpen ? { ...schema, ...open } : schema);
    }
    kinds.set(key, served);
  }
  return kinds;
}

/**
 * A schema as the API server acts on it: `int32` and `int64` are none of the formats that it knows, and it strips the others, so that an AS
 * number of four bytes passes.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.34.1/pkg/apiserver/validation/formats.go
 */
const withoutWidths = once((schema: Schema): Schema => {
  const { format, ...rest } = schema;
  const isWidth = format !== undefined && Object.hasOwn(integerRanges, format);
  const inner = Object.entries(rest).map(([keyword, value]): readonly [string, unknown] => {
    if (maps.has(keyword) && isMap(value)) {
      return [keyword, Object.fromEntries(Object.entries(value).map(([name, each]) => [name, isMap(each) ? withoutWidths(each) : each]))];
    }
    if (lists.has(keyword) && Array.isArray(value)) return [keyword, value.map((each) => (isMap(each) ? withoutWidths(each) : each))];
    return [keyword, schemas.has(keyword) && isMap(value) ? withoutWidths(value) : value];
  });
  return { ...Object.fromEntries(inner), ...(format === undefined || isWidth ? {} : { format }) };
});

const maps: ReadonlySet<string> = new Set(['properties']);
const lists: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf']);
const schemas: ReadonlySet<string> = new Set(['additionalProperties', 'items', 'not']);

/** Lets everything pass. */
const open: Schema = { 'x-kubernetes-preserve-unknown-fields': true };
