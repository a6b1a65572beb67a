import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../../../src/manifest';
import { isMap } from '../../../src/merge';
import { apiLifeCycle } from '../../../src/schema/api-life-cycle';
import { groupOf, productOf, type SchemaSources, schemaFinder } from '../../../src/schema/schema-finder';
import type { LocatedSchema, Schema } from '../../../src/schema/structural-schema';

/** A kind that somebody has to define: `group Kind`. */
export function customKind({ apiVersion, kind }: Manifest): string | undefined {
  return apiLifeCycle(apiVersion, kind) === undefined ? `${groupOf(apiVersion)} ${kind}` : undefined;
}

/** The kind that a definition defines: `group Kind`. */
export function definedKind({ spec }: Manifest): string {
  const { group, names } = spec as { readonly group: string; readonly names: { readonly kind: string } };
  return `${group} ${names.kind}`;
}

/** True for a definition of custom resources. */
export function isDefinition({ kind }: Manifest): boolean {
  return kind === 'CustomResourceDefinition';
}

/**
 * Definitions made of the schemas that Keelson has of kinds in the versions that a cluster pins: what an object is held against in its check, as the API server
 * takes it.
 */
export function ownDefinitions(objects: readonly Manifest[], sources: SchemaSources): readonly Manifest[] {
  const find = schemaFinder(sources);
  const kinds = new Map<string, Set<string>>();
  for (const object of objects) {
    const kind = customKind(object);
    if (kind === undefined) continue;
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(object.apiVersion));
  }
  return [...kinds].flatMap(([key, apiVersions]) => {
    const [group = '', kind = ''] = key.split(' ');
    const versions = [...apiVersions].sort().flatMap((apiVersion) => {
      const found = find(apiVersion, kind);
      const newest = found.known === 'served' ? found.schemas[0] : undefined;
      return newest ? [{ name: apiVersion.slice(group.length + 1), schema: { openAPIV3Schema: writtenOut(newest.located) } }] : [];
    });
    const product = productOf(`${group}/v1`);
    const scope = product === undefined ? undefined : sources.readSet(product).scopes?.[`${group}/${kind}`];
    if (versions.length === 0 || scope === undefined) return [];
    const singular = kind.toLowerCase();
    return [
      {
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        metadata: {
          name: `${singular}s.${group}`,
          ...(group.endsWith('.k8s.io') ? { annotations: { 'api-approved.kubernetes.io': 'unapproved, a test' } } : {}),
        },
        spec: {
          group,
          scope,
          names: { kind, listKind: `${kind}List`, plural: `${singular}s`, singular },
          versions: versions.map((version, index) => ({ ...version, served: true, storage: index === versions.length - 1 })),
        },
      },
    ];
  });
}

/** A schema with what its references say in their places. */
function writtenOut({ schema, definitions }: LocatedSchema): Schema {
  const below = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(below);
    if (!isMap(value)) return value;
    const target = typeof value.$ref === 'number' ? definitions[value.$ref] : value;
    if (target !== value) return below(target);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, below(inner)]));
  };
  const { properties = {}, required = [], ...rest } = below(schema) as Schema;
  // The server says itself what these are, and wants nobody else to.
  const own = Object.entries(properties).filter(([key]) => !['apiVersion', 'kind', 'metadata'].includes(key));
  const needed = required.filter((key) => own.some(([name]) => name === key));
  return { type: 'object', ...rest, properties: Object.fromEntries(own), ...(needed.length > 0 ? { required: needed } : {}) };
}

/** Definitions of upstream, as they were published, in folders called like what defines them, or `<name>-<version>`. */
export interface Upstream {
  readonly folder: string;
  /** The definition of a kind for a release of what defines it; undefined where there is none. */
  find(kind: string, version: string | undefined): Manifest | undefined;
}

/** Where the definitions of upstream are: the folder that KEELSON_CRDS names, else `../shared/crds` beside the checkout; undefined where there is none. */
export function upstreamDefinitions(): Upstream | undefined {
  const named = process.env.KEELSON_CRDS;
  const folder = resolve(named || join(__dirname, '../../../../shared/crds'));
  if (!existsSync(folder)) {
    if (named) throw new Error(`KEELSON_CRDS names ${named}, which is not there`);
    return undefined;
  }
  const byKind = new Map<string, { readonly version: string | undefined; readonly definition: Manifest }[]>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    // What was made by hand is not upstream's.
    if (!/\.ya?ml$/.test(path) || /(^|\/)derived-/.test(path)) continue;
    const version = /^[^/]*?-(\d[^/]*)\//.exec(path)?.[1];
    for (const document of parseAllDocuments(readFileSync(join(folder, path), 'utf8'))) {
      const definition = document.toJS() as Manifest | null;
      if (definition === null || !isDefinition(definition)) continue;
      const kind = definedKind(definition);
      byKind.set(kind, [...(byKind.get(kind) ?? []), { version, definition }]);
    }
  }
  if (byKind.size === 0) throw new Error(`${folder} holds no definition`);
  return {
    folder,
    find(kind, version) {
      const found = byKind.get(kind) ?? [];
      const isOf = (of: string) => version === undefined || `${version.replace(/^v/, '')}.`.startsWith(`${of}.`);
      // A folder without a version has one release, which is compared with whatever is pinned.
      return found.find(({ version: of }) => of === undefined || isOf(of))?.definition;
    },
  };
}
