import { ApiObject, App, type Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
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
  const chart = build(new App({ outdir: '' }));
  const problems = chart.node.findAll().flatMap((child) => child.node.validate().map((text) => `${child.node.path}: ${text}`));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return inDependencyOrder(chart)
    .filter((construct) => ApiObject.isApiObject(construct))
    .map((object) => canonical((object as ApiObject).toJson()) as Manifest);
}

/** Visits each construct once, after those that it depends on; a cycle is an error. */
function inDependencyOrder(root: IConstruct): IConstruct[] {
  const all = root.node.findAll();
  const waitsFor = new Map<IConstruct, Set<IConstruct>>();
  for (const construct of all) {
    for (const dependency of construct.node.dependencies) {
      const targets = dependency.node.findAll();
      for (const source of construct.node.findAll()) {
        const known = waitsFor.get(source) ?? new Set();
        for (const target of targets) if (target !== source) known.add(target);
        waitsFor.set(source, known);
      }
    }
  }
  if (waitsFor.size === 0) return all;
  const done = new Set<IConstruct>();
  const open = new Set<IConstruct>();
  const sorted: IConstruct[] = [];
  for (const start of all) {
    const stack = [start];
    while (stack.length > 0) {
      const construct = stack[stack.length - 1] as IConstruct;
      if (done.has(construct)) {
        stack.pop();
        continue;
      }
      const next = [...(waitsFor.get(construct) ?? [])].find((target) => !done.has(target));
      if (next === undefined) {
        stack.pop();
        open.delete(construct);
        done.add(construct);
        sorted.push(construct);
        continue;
      }
      open.add(construct);
      if (open.has(next)) throw new Error(`dependency cycle: ${construct.node.path} and ${next.node.path}`);
      stack.push(next);
    }
  }
  return sorted;
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
