import { isDeepStrictEqual } from 'node:util';
import { groupOf, gvkOf, type KubeObject, keyOf } from './kube-object';

/** What happened to an object; `terminating` ones still answer to clients. */
export interface ClusterEvent {
  readonly type: 'created' | 'updated' | 'taken' | 'deleted' | 'gone' | 'uninstalled';
  readonly key: string;
}

/** A refusal of the API server, by the reason of its Status. */
export class ApiError extends Error {
  constructor(
    readonly reason: 'AlreadyExists' | 'Forbidden' | 'Invalid' | 'NotFound',
    message: string,
  ) {
    super(message);
  }
}

interface Stored {
  object: KubeObject;
  /** Settlings that a deleted object outlives yet; undefined for one that nobody deleted. */
  terminating?: number;
}

/** Kinds that a fresh k3s serves, as far as tests use them; true for those that lie in a namespace. */
const served: readonly (readonly [apiVersion: string, kinds: readonly string[], namespaced: boolean])[] = [
  ['v1', ['ConfigMap', 'Secret', 'Service', 'ServiceAccount', 'Pod'], true],
  ['v1', ['Namespace'], false],
  ['apps/v1', ['DaemonSet', 'Deployment'], true],
  ['apiextensions.k8s.io/v1', ['CustomResourceDefinition'], false],
  ['rbac.authorization.k8s.io/v1', ['ClusterRole', 'ClusterRoleBinding'], false],
  ['helm.cattle.io/v1', ['HelmChart', 'HelmChartConfig'], true],
  ['k3s.cattle.io/v1', ['Addon'], true],
];

/** @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names */
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

export const ownerLabel = 'objectset.rio.cattle.io/hash';

/** An API server in memory: objects, kinds that are served, deletions that take their time. */
export class ApiServer {
  readonly events: ClusterEvent[] = [];
  /** What clients changed, as `create`, `patch` or `delete` and the key; what the cluster does by itself is none. */
  readonly requests: string[] = [];
  readonly #objects = new Map<string, Stored>();
  readonly #kinds = new Map<string, boolean>();
  readonly #prompt: boolean;
  readonly #uninstall: number;

  /**
   * @param settings.prompt definitions are served, and deletions done, between two files of one pass already
   * @param settings.uninstallPasses passes of the deploy controller that an uninstallation of a release outlives
   */
  constructor(settings: { readonly prompt?: boolean; readonly uninstallPasses?: number } = {}) {
    this.#prompt = settings.prompt ?? false;
    this.#uninstall = settings.uninstallPasses ?? 1;
    for (const [apiVersion, kinds, namespaced] of served) for (const kind of kinds) this.serve(apiVersion, kind, namespaced);
    for (const name of ['default', 'kube-system']) this.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    this.events.length = 0;
    this.requests.length = 0;
  }

  /** Serves a kind from now on, as when a chart brought its definition. */
  serve(apiVersion: string, kind: string, namespaced = true): void {
    this.#kinds.set(gvkOf({ apiVersion, kind }), namespaced);
  }

  serves(kind: { readonly apiVersion: string; readonly kind: string }): boolean {
    return this.#kinds.has(gvkOf(kind));
  }

  isNamespaced(kind: { readonly apiVersion: string; readonly kind: string }): boolean {
    const namespaced = this.#kinds.get(gvkOf(kind));
    if (namespaced === undefined) throw new ApiError('NotFound', `the server does not serve ${gvkOf(kind)}`);
    return namespaced;
  }

  get(key: string): KubeObject | undefined {
    return this.#objects.get(key)?.object;
  }

  /** All objects of a kind, whatever version they were written in. */
  list(kind: { readonly apiVersion: string; readonly kind: string }): readonly KubeObject[] {
    this.isNamespaced(kind);
    return this.all().filter((object) => object.kind === kind.kind && groupOf(object.apiVersion) === groupOf(kind.apiVersion));
  }

  /** All objects there are. */
  all(): readonly KubeObject[] {
    return [...this.#objects.values()].map(({ object }) => object);
  }

  create(object: KubeObject): void {
    const { apiVersion, kind, metadata } = object;
    const namespaced = this.isNamespaced(object);
    const key = keyOf(apiVersion, kind, metadata.namespace, metadata.name);
    if (!groupOf(apiVersion).startsWith('rbac.') && (!subdomain.test(metadata.name) || metadata.name.length > 253)) {
      throw new ApiError('Invalid', `${key}: a lowercase RFC 1123 subdomain is wanted as the name`);
    }
    if (namespaced) {
      const namespace = this.#objects.get(keyOf('v1', 'Namespace', undefined, metadata.namespace ?? ''));
      if (!namespace) throw new ApiError('NotFound', `${key}: namespace not found`);
      if (namespace.terminating !== undefined) throw new ApiError('Forbidden', `${key}: namespace is being terminated`);
    }
    // Admission comes first: in a namespace that is going, what is there is not found to be there.
    if (this.#objects.has(key)) throw new ApiError('AlreadyExists', `${key} already exists`);
    this.#objects.set(key, { object });
    this.events.push({ type: 'created', key });
    this.requests.push(`create ${key}`);
  }

  /** Puts another content in the place of an object's; one that is being deleted takes it, and is deleted all the same. */
  replace(key: string, object: KubeObject): void {
    const stored = this.#objects.get(key);
    if (!stored) throw new ApiError('NotFound', `${key} not found`);
    const before = stored.object;
    if (isDeepStrictEqual(before, object)) return;
    stored.object = object;
    this.requests.push(`patch ${key}`);
    const owner = (of: KubeObject) => of.metadata.labels?.[ownerLabel];
    if (owner(before) !== owner(object)) this.events.push({ type: 'taken', key });
    if (!isDeepStrictEqual(withoutOwner(before), withoutOwner(object))) this.events.push({ type: 'updated', key });
  }

  /**
   * Deletes an object. Namespaces, definitions and HelmCharts have finalizers, so they stay for a while.
   * @see https://github.com/k3s-io/helm-controller/blob/v0.17.7/pkg/controllers/chart/chart.go on-helm-chart-remove
   */
  remove(key: string): void {
    const stored = this.#objects.get(key);
    if (!stored) throw new ApiError('NotFound', `${key} not found`);
    if (stored.terminating !== undefined) return;
    this.requests.push(`delete ${key}`);
    this.#remove(key, stored);
  }

  #remove(key: string, stored: Stored): void {
    if (stored.terminating !== undefined) return;
    const { kind } = stored.object;
    this.events.push({ type: 'deleted', key });
    if (kind === 'HelmChart') this.events.push({ type: 'uninstalled', key });
    if (kind === 'HelmChart') stored.terminating = this.#uninstall;
    else if (kind === 'Namespace' || kind === 'CustomResourceDefinition') stored.terminating = 1;
    else this.#drop(key);
  }

  /** Called between two files. */
  betweenFiles(): void {
    if (this.#prompt) this.#settle();
  }

  /** Called between two passes. */
  betweenPasses(): void {
    this.#settle();
  }

  #settle(): void {
    for (const [key, stored] of [...this.#objects]) {
      if (stored.object.kind === 'CustomResourceDefinition' && stored.terminating === undefined) this.#establish(stored.object);
      if (stored.terminating === undefined || --stored.terminating > 0) continue;
      if (stored.object.kind === 'Namespace') this.#empty(({ metadata }) => metadata.namespace === stored.object.metadata.name);
      if (stored.object.kind === 'CustomResourceDefinition') {
        for (const kind of definedKinds(stored.object)) {
          this.#empty((object) => object.kind === kind.kind && groupOf(object.apiVersion) === groupOf(kind.apiVersion));
          this.#kinds.delete(gvkOf(kind));
        }
      }
      this.#drop(key);
    }
  }

  #establish(definition: KubeObject): void {
    for (const { apiVersion, kind, namespaced } of definedKinds(definition)) this.serve(apiVersion, kind, namespaced);
  }

  #empty(inside: (object: KubeObject) => boolean): void {
    for (const [key, stored] of [...this.#objects]) {
      if (!inside(stored.object)) continue;
      this.#remove(key, stored);
      this.#drop(key);
    }
  }

  #drop(key: string): void {
    if (this.#objects.delete(key)) this.events.push({ type: 'gone', key });
  }
}

/** Kinds that a CustomResourceDefinition defines. */
function definedKinds(definition: KubeObject): { apiVersion: string; kind: string; namespaced: boolean }[] {
  const { group, scope, names, versions } = definition.spec as {
    group: string;
    scope: string;
    names: { kind: string };
    versions: readonly { name: string; served: boolean }[];
  };
  return versions
    .filter((version) => version.served)
    .map(({ name }) => ({ apiVersion: `${group}/${name}`, kind: names.kind, namespaced: scope === 'Namespaced' }));
}

/** An object without what the deploy controller notes on it. */
export function withoutOwner(object: KubeObject): KubeObject {
  const { labels, annotations, ...metadata } = object.metadata;
  const plain = (notes: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(notes).filter(([name]) => !name.startsWith('objectset.rio.cattle.io/')));
  const [ownLabels, ownAnnotations] = [plain(labels), plain(annotations)];
  return {
    ...object,
    metadata: {
      ...metadata,
      ...(Object.keys(ownLabels).length > 0 && { labels: ownLabels }),
      ...(Object.keys(ownAnnotations).length > 0 && { annotations: ownAnnotations }),
    } as KubeObject['metadata'],
  };
}
