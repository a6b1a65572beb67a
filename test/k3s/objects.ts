import type { Manifest } from '../../src/manifest';
import { stringifyAll } from '../../src/yaml';
import { type ApiServer, withoutOwner } from './api-server';
import { type KubeObject, keyOf } from './kube-object';

/** A ConfigMap with one value. */
export function configMap(name: string, value = '1', namespace?: string): Manifest {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, ...(namespace && { namespace }) }, data: { value } };
}

/** A HelmChart, whose deletion uninstalls the release. */
export function helmChart(name: string, version = '1.0.0'): Manifest {
  return {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChart',
    metadata: { name, namespace: 'kube-system' },
    spec: { chart: name, repo: 'https://charts.example', version },
  };
}

/** A Namespace. */
export function namespace(name: string): Manifest {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
}

/** An object of a kind that no k3s serves by itself. */
export function widget(name: string, size = 1): Manifest {
  return { apiVersion: 'example.org/v1', kind: 'Widget', metadata: { name, namespace: 'default' }, spec: { size } };
}

/** The definition of Widget. */
export const widgets: Manifest = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.example.org' },
  spec: {
    group: 'example.org',
    names: { kind: 'Widget', plural: 'widgets' },
    scope: 'Namespaced',
    versions: [{ name: 'v1', served: true, storage: true }],
  },
};

/** The text of a file with these objects. */
export function manifest(...objects: readonly Manifest[]): string {
  return stringifyAll(objects, { header: 'Test.' });
}

/** Objects of a cluster by key, but those that a fresh one has, and Addons. */
export function held(api: ApiServer): ReadonlyMap<string, KubeObject> {
  const found = api
    .all()
    .filter(({ kind, metadata }) => kind !== 'Addon' && !(kind === 'Namespace' && /^(default|kube-system)$/.test(metadata.name)))
    .map(
      (object) => [keyOf(object.apiVersion, object.kind, object.metadata.namespace, object.metadata.name), withoutOwner(object)] as const,
    );
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Keys of the objects that a cluster holds. */
export function keys(api: ApiServer): readonly string[] {
  return [...held(api).keys()];
}
