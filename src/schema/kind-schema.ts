import type { LocatedSchema, SchemaSet } from './structural-schema';

/** The schema of a kind in one version of its product; undefined where that version has no such kind. */
export function kindSchema(set: SchemaSet, version: string, apiVersion: string, kind: string): LocatedSchema | undefined {
  const index = set.versions[version]?.[`${apiVersion} ${kind}`];
  const schema = index === undefined ? undefined : set.definitions[index];
  return schema && { schema, definitions: set.definitions };
}
