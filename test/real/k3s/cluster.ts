import { type KubeObject, keyOf } from '../../k3s/kube-object';
import { widgets } from '../../k3s/objects';
import type { ApiClient } from '../api-client';
import { until } from '../network-lab';

const extensions = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const finalizer = 'test.keelson.dev/uninstall';
const servedLabel = 'test.keelson.dev/served';

/** Kinds that histories are about, by the path of all their objects; those before lie in namespaces, too. */
const kinds = [
  ['v1', 'ConfigMap', '/api/v1', 'configmaps'],
  ['helm.cattle.io/v1', 'HelmChart', '/apis/helm.cattle.io/v1', 'helmcharts'],
  ['example.org/v1', 'Widget', '/apis/example.org/v1', 'widgets'],
  ['k3s.cattle.io/v1', 'Addon', '/apis/k3s.cattle.io/v1', 'addons'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRole', '/apis/rbac.authorization.k8s.io/v1', 'clusterroles'],
  ['v1', 'Namespace', '/api/v1', 'namespaces'],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition', '/apis/apiextensions.k8s.io/v1', 'customresourcedefinitions'],
] as const;

/** A cluster that is an API server alone; what controllers would do to Namespaces and HelmCharts is done here, when it is asked for. */
export class Cluster {
  /** Objects that the cluster has by itself. */
  #own = new Set<string>();
  /** What a HelmChart says where its manifest says nothing. */
  #chartDefaults: readonly (readonly [field: string, value: unknown])[] = [];

  constructor(readonly client: ApiClient) {}

  /** Takes what there is for what the cluster has by itself. */
  async begin(): Promise<void> {
    const found = await this.#all();
    this.#own = new Set(found.map(({ object }) => keyOfObject(object)));
    const { status, body } = await this.client.request('GET', `${extensions}/helmcharts.helm.cattle.io`);
    if (status !== 200) throw new Error(`HelmChart is not defined: ${status}`);
    const { spec } = body.spec.versions[0].schema.openAPIV3Schema.properties;
    this.#chartDefaults = Object.entries(spec.properties as Record<string, { readonly default?: unknown }>).flatMap(([field, schema]) =>
      schema.default === undefined ? [] : [[field, schema.default]],
    );
  }

  /** All objects of histories; not the definition of a kind that is served for a history, and not by it. */
  async objects(): Promise<readonly KubeObject[]> {
    const found = await this.#all();
    return found.map(({ object }) => this.#withoutDefaults(object)).filter((object) => !isServedByUs(object));
  }

  /** Serves the widget, as if a chart had brought its definition. */
  async serveWidget(): Promise<void> {
    const definition = { ...widgets, metadata: { ...widgets.metadata, labels: { [servedLabel]: 'true' } } };
    const { status, body } = await this.client.request('POST', extensions, { body: definition });
    if (status === 409) await this.#serve(true);
    else if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    await this.#definitionsServed();
  }

  /** Puts an object in the place of another, or creates it. */
  async put(object: KubeObject): Promise<void> {
    const path = pathOf(object);
    const there = await this.client.request('GET', path);
    const asked =
      there.status === 404
        ? await this.client.request('POST', path.slice(0, path.lastIndexOf('/')), { body: object })
        : await this.client.request('PUT', path, { body: object });
    if (asked.status >= 300) throw new Error(`${path}: ${asked.status} ${JSON.stringify(asked.body)}`);
  }

  /** Deletes an object; its UID. */
  async delete(object: KubeObject): Promise<string> {
    const { status, body } = await this.client.request('DELETE', pathOf(object));
    if (status >= 300) throw new Error(`${pathOf(object)}: ${status} ${JSON.stringify(body)}`);
    return body.metadata.uid ?? body.details.uid;
  }

  /** What the controller of HelmCharts does at once: none goes before its release is uninstalled. */
  async hold(): Promise<void> {
    for (const { path, object } of await this.#list('HelmChart')) {
      const { finalizers = [], deletionTimestamp } = object.metadata as { finalizers?: string[]; deletionTimestamp?: string };
      if (!deletionTimestamp && !finalizers.includes(finalizer)) await this.#patch(path, { metadata: { finalizers: [finalizer] } });
    }
  }

  /** What controllers do in time: releases are uninstalled, namespaces emptied, definitions served or gone. */
  async settle(): Promise<void> {
    for (const { path, object } of await this.#list('HelmChart')) {
      if (isTerminating(object)) await this.#patch(path, { metadata: { finalizers: null } });
    }
    for (const { path, object } of await this.#list('Namespace')) {
      if (isTerminating(object)) await this.#empty(path, object);
    }
    await this.#definitionsServed();
  }

  /** Deletes all that histories made. Where a kind will be served again soon, its definition stays, which is faster; nothing tells of it. */
  async clear({ servedAgain = false } = {}): Promise<void> {
    for (const { path, object } of await this.#all()) {
      if (object.metadata.finalizers) await this.#patch(path, { metadata: { finalizers: null } });
      if (object.kind !== 'CustomResourceDefinition') await this.client.request('DELETE', path);
      if (object.kind === 'Namespace') await this.#empty(path, object);
    }
    for (const { path, object } of await this.#list('CustomResourceDefinition')) {
      if (servedAgain && isServedByUs(object)) await this.#serve(false);
      else await this.client.request('DELETE', path);
    }
    await this.#definitionsServed();
    const left = async () => (await this.#all()).filter(({ object }) => !isServedByUs(object));
    await until(async () => (await left()).length === 0, { what: 'the cluster is empty', seconds: 60 });
  }

  async #serve(served: boolean): Promise<void> {
    const { versions } = widgets.spec as { readonly versions: readonly object[] };
    await this.#patch(`${extensions}/${widgets.metadata?.name}`, {
      spec: { versions: versions.map((version) => ({ ...version, served })) },
    });
  }

  /** Waits until each definition is served, and those that are being deleted are gone. */
  async #definitionsServed(): Promise<void> {
    for (;;) {
      const definitions = await this.#list('CustomResourceDefinition');
      if (definitions.every(({ object }) => !isTerminating(object) && isEstablished(object))) {
        const { status, body } = await this.client.request('GET', '/apis/example.org/v1');
        const isServed = status === 200 && body.resources.some(({ name }: { name: string }) => name === 'widgets');
        if (isServed === definitions.some(({ object }) => servesAny(object))) return;
      }
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  async #empty(path: string, namespace: KubeObject): Promise<void> {
    for (const kind of ['ConfigMap', 'HelmChart', 'Widget'] as const) {
      for (const { path: inside, object } of await this.#list(kind)) {
        if (object.metadata.namespace !== namespace.metadata.name) continue;
        if (object.metadata.finalizers) await this.#patch(inside, { metadata: { finalizers: null } });
        await this.client.request('DELETE', inside);
      }
    }
    const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace.metadata.name }, spec: { finalizers: [] } };
    await this.client.request('PUT', `${path}/finalize`, { body });
  }

  #withoutDefaults(object: KubeObject): KubeObject {
    if (object.kind !== 'HelmChart') return object;
    const spec = Object.entries(object.spec as object).filter(
      ([field, value]) => !this.#chartDefaults.some(([name, byDefault]) => name === field && byDefault === value),
    );
    return { ...object, spec: Object.fromEntries(spec) };
  }

  async #patch(path: string, body: object): Promise<void> {
    const { status } = await this.client.request('PATCH', path, { body, contentType: 'application/merge-patch+json' });
    if (status >= 300 && status !== 404) throw new Error(`${path}: ${status}`);
  }

  async #all(): Promise<readonly Stored[]> {
    return (await Promise.all(kinds.map(([, kind]) => this.#list(kind)))).flat();
  }

  async #list(kind: (typeof kinds)[number][1]): Promise<readonly Stored[]> {
    const [apiVersion, , root, plural] = kinds.find(([, name]) => name === kind) as (typeof kinds)[number];
    const { status, body } = await this.client.request('GET', `${root}/${plural}`);
    if (status === 404) return [];
    if (status !== 200) throw new Error(`${kind}: ${status} ${JSON.stringify(body)}`);
    return (body.items as readonly KubeObject[])
      .map((item) => ({ ...item, apiVersion, kind }))
      .filter((object) => !this.#own.has(keyOfObject(object)))
      .map((object) => ({ object, path: pathOf(object) }));
  }
}

interface Stored {
  readonly path: string;
  readonly object: KubeObject;
}

function pathOf({ kind, metadata }: KubeObject): string {
  const [, , root, plural] = kinds.find(([, name]) => name === kind) as (typeof kinds)[number];
  return `${root}${metadata.namespace ? `/namespaces/${metadata.namespace}` : ''}/${plural}/${metadata.name}`;
}

function keyOfObject({ apiVersion, kind, metadata }: KubeObject): string {
  return keyOf(apiVersion, kind, metadata.namespace, metadata.name);
}

function isTerminating({ metadata }: KubeObject): boolean {
  return metadata.deletionTimestamp !== undefined;
}

function isServedByUs({ metadata }: KubeObject): boolean {
  return metadata.labels?.[servedLabel] !== undefined;
}

function servesAny({ spec }: KubeObject): boolean {
  return (spec as { readonly versions: readonly { readonly served: boolean }[] }).versions.some(({ served }) => served);
}

function isEstablished({ status }: KubeObject): boolean {
  const { conditions } = (status ?? {}) as { readonly conditions?: readonly { readonly type: string; readonly status: string }[] | null };
  return (conditions ?? []).some((condition) => condition.type === 'Established' && condition.status === 'True');
}
