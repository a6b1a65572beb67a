import type { Manifest } from '../manifest';
import { isMap } from '../merge';
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
      const schema = isMap(stated) ? (stated as Schema) : open;
      served.set(`${group}/${version.name}`, isOpen ? { ...schema, ...open } : schema);
    }
    kinds.set(key, served);
  }
  return kinds;
}

/** Lets everything pass. */
const open: Schema = { 'x-kubernetes-preserve-unknown-fields': true };
