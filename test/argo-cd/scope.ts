import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Manifest } from '../../src/manifest';
import type { Rendering } from '../../src/render';
import { groupOf } from '../../src/schema/schema-finder';
import { dig } from '../../src/workload';

/** Kinds of the API server without a namespace. @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_api-resources/ */
const builtIn = new Set([
  '/Namespace',
  '/PersistentVolume',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apiregistration.k8s.io/APIService',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'scheduling.k8s.io/PriorityClass',
  'networking.k8s.io/IngressClass',
  'node.k8s.io/RuntimeClass',
  'storage.k8s.io/StorageClass',
]);

/** Scope by group and kind, as definitions of upstream state it. */
export type Scopes = ReadonlyMap<string, string>;

const upstream = new Map<string, string>();
const folder = resolve(__dirname, '../../imports/crds');
for (const file of readdirSync(folder)) {
  const { items } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { readonly items: readonly Manifest[] };
  for (const definition of items) add(upstream, definition);
}

if (upstream.size < 50) throw new Error('no definitions were read');

function add(scopes: Map<string, string>, { spec }: Manifest): void {
  scopes.set(`${dig(spec, 'group')}/${dig(spec, 'names', 'kind')}`, String(dig(spec, 'scope')));
}

/** The scopes that definitions of upstream and of a cluster state. */
export function definitionsOf({ manifests }: Rendering): Scopes {
  const scopes = new Map(upstream);
  for (const object of [...manifests.values()].flat()) if (object.kind === 'CustomResourceDefinition') add(scopes, object);
  return scopes;
}

/** Where an object lies; a custom kind of which nobody says it lies where it says itself. */
export function scopeIn(object: Manifest, scopes: Scopes): string {
  const key = `${groupOf(object.apiVersion)}/${object.kind}`;
  if (builtIn.has(key)) return 'Cluster';
  return scopes.get(key) ?? (object.metadata.namespace ? 'Namespaced' : 'Cluster');
}
