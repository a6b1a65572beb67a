// Writes imports/schemas/<product>.json from the definitions of a product's versions: what the API server acts on, each subtree once.
//
//   npm run import:schemas -- FOLDER [PRODUCT…]
//
// FOLDER is what `npm run export:definitions` fills: one folder per product and version.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { printSchemaSet, schemaSet, type WrittenSchema } from './schema-set';
import { schemaSources } from './schema-sources';

type Json = { readonly [key: string]: unknown };

/** One kind of one apiVersion, as a product defines it. */
interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
  /** A file of configuration lies nowhere. */
  readonly scope?: string;
  readonly schema: Json;
}

/**
 * Kinds that the aggregated API server of Calico serves too, whose specs are made of the same Go types; from 3.32 on it has definitions of its own.
 * @see https://github.com/projectcalico/calico/tree/v3.31.7/libcalico-go/lib/apis/crd.projectcalico.org/v1
 */
const aggregatedKinds = new Set([
  ...['BGPConfiguration', 'BGPFilter', 'BGPPeer', 'CalicoNodeStatus', 'ClusterInformation', 'FelixConfiguration', 'GlobalNetworkPolicy'],
  ...['GlobalNetworkSet', 'HostEndpoint', 'IPPool', 'IPReservation', 'KubeControllersConfiguration', 'NetworkPolicy', 'NetworkSet'],
  ...['StagedGlobalNetworkPolicy', 'StagedKubernetesNetworkPolicy', 'StagedNetworkPolicy', 'Tier'],
]);

const [folder, ...only] = process.argv.slice(2);
if (!folder) {
  console.error('usage: npm run import:schemas -- FOLDER [PRODUCT…]');
  process.exit(2);
}
mkdirSync('imports/schemas', { recursive: true });
for (const [product, versions] of Object.entries(schemaSources)) {
  if (only.length > 0 && !only.includes(product)) continue;
  const scopes: Record<string, string> = {};
  const written = Object.keys(versions).map((version) => {
    const kinds = kindsOf(join(folder, product, version));
    if (product === 'calico') kinds.push(...aggregated(kinds));
    if (kinds.length === 0) throw new Error(`${product} ${version}: no definitions in ${folder}`);
    for (const { apiVersion, kind, scope } of kinds) if (scope) scopes[`${apiVersion.replace(/\/.*/, '')}/${kind}`] = scope;
    return [version, { kinds: Object.fromEntries(kinds.map((kind) => [`${kind.apiVersion} ${kind.kind}`, root(kind)])) }] as const;
  });
  const text = printSchemaSet(schemaSet(Object.fromEntries(written)));
  const scoped = Object.entries(scopes).sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = scoped.map(([kind, scope]) => `${JSON.stringify(kind)}:${JSON.stringify(scope)}`).join(',\n');
  writeFileSync(`imports/schemas/${product}.json`, lines ? text.replace(/\}\n$/, `,"scopes":{\n${lines}\n}}\n`) : text);
}

/** All kinds of a folder, of every apiVersion that is served. */
function kindsOf(path: string): Kind[] {
  return readdirSync(path)
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(path, file), 'utf8');
      if (file.endsWith('.json')) return [JSON.parse(text) as Kind];
      return parseAllDocuments(withoutTemplate(text)).flatMap((document) => {
        const object = document.toJS() as Json | null;
        return object?.kind === 'CustomResourceDefinition' ? served(object) : [];
      });
    });
}

/** The definitions of some charts are wrapped in a condition, and their labels filled in. */
function withoutTemplate(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.includes('{{'))
    .join('\n');
}

function served(definition: Json): Kind[] {
  const { group, names, scope, versions } = definition.spec as {
    group: string;
    names: { kind: string };
    scope: string;
    versions: readonly { name: string; served: boolean; schema?: { openAPIV3Schema: Json } }[];
  };
  return versions
    .filter((version) => version.served)
    .map(({ name, schema }) => ({
      apiVersion: `${group}/${name}`,
      kind: names.kind,
      scope,
      schema: schema?.openAPIV3Schema ?? { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    }));
}

function aggregated(kinds: readonly Kind[]): Kind[] {
  return kinds
    .filter(({ apiVersion, kind }) => apiVersion === 'crd.projectcalico.org/v1' && aggregatedKinds.has(kind))
    .filter(({ kind }) => !kinds.some((other) => other.apiVersion === 'projectcalico.org/v3' && other.kind === kind))
    .map((kind) => ({ ...kind, apiVersion: 'projectcalico.org/v3' }));
}

/** A kind as the API server looks at it: it knows apiVersion, kind and metadata of every object by itself. */
function root({ scope, schema }: Kind): WrittenSchema {
  const { apiVersion, kind, metadata, ...properties } = (schema.properties ?? {}) as Readonly<Record<string, Json>>;
  const meta = scope === undefined ? {} : { metadata: { ...metadata, type: 'object' } };
  const written = {
    ...schema,
    type: 'object',
    properties: { ...properties, apiVersion: { type: 'string' }, kind: { type: 'string' }, ...meta },
  };
  return acted(written, scope === undefined);
}

/**
 * A schema without what the API server does not act on: keywords that have no value, and formats of numbers, which a program that reads its
 * configuration does hold to.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.34.1/pkg/apiserver/validation/formats.go
 */
function acted(schema: Json, isConfiguration: boolean): WrittenSchema {
  const isNumber = schema.type === 'integer' || schema.type === 'number';
  const below = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((inner) => acted(inner as Json, isConfiguration));
    return typeof value === 'object' && value !== null ? acted(value as Json, isConfiguration) : value;
  };
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword, value]) => value !== null && (keyword !== 'format' || isConfiguration || !isNumber))
      .map(([keyword, value]) => {
        if (keyword === 'properties')
          return [
            keyword,
            Object.fromEntries(Object.entries(value as Json).map(([name, inner]) => [name, acted(inner as Json, isConfiguration)])),
          ];
        return [keyword, ['items', 'additionalProperties', 'allOf', 'anyOf', 'oneOf', 'not'].includes(keyword) ? below(value) : value];
      }),
  );
}
