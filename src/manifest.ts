import { App, type Chart } from 'cdk8s';
import { requireValid } from './construct-faults';
import { inDependencyOrder } from './construct-order';
import { objectJson } from './object-json';
import { isSettled } from './settled';

/** One Kubernetes object as plain data. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly [key: string]: unknown;
  };
  readonly [key: string]: unknown;
}

/** What makes an object itself, whatever its version: group, kind, namespace and name. */
export function identityOf({ apiVersion, kind, metadata }: Manifest): string {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return `${group}/${kind} ${metadata.namespace ? `${metadata.namespace}/` : ''}${metadata.name}`;
}

/** API groups that the API server of every cluster serves by itself; a group without a dot is built in too. */
const builtInGroups = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'certificates.k8s.io',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'helm.cattle.io',
  'k3s.cattle.io',
  'networking.k8s.io',
  'node.k8s.io',
  'rbac.authorization.k8s.io',
  'resource.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/** True for an object of a kind that somebody has to define first. */
export function isCustomResource({ apiVersion }: Manifest): boolean {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return group.includes('.') && !builtInGroups.has(group);
}

/** Builds one chart in an app of its own and returns its objects in dependency order, else in order of declaration. */
export function manifestsOf(build: (app: App) => Chart): readonly Manifest[] {
  const app = build(new App({ outdir: '' })).node.root;
  requireValid(app);
  return inDependencyOrder(app).charts.flatMap(({ objects }) => objects.map((object) => canonical(objectJson(object)) as Manifest));
}

/** Keys that people look for first, in that order; the others follow alphabetically. */
const first = ['apiVersion', 'kind', 'metadata', 'name', 'namespace', 'labels', 'annotations', 'type', 'image', 'repo', 'chart', 'version'];
const rank = new Map(first.map((key, index) => [key, index]));

/** A copy with the keys of every map in the canonical order. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null || isSettled(value)) return value;
  const source = value as Record<string, unknown>;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(source).sort(byRank)) {
    if (source[key] !== undefined) sorted[key] = canonical(source[key]);
  }
  return sorted;
}

function byRank(a: string, b: string): number {
  return (rank.get(a) ?? first.length) - (rank.get(b) ?? first.length) || (a < b ? -1 : a > b ? 1 : 0);
}
