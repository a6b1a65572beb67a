import type { Cluster } from '../cluster';
import { isCustomResource, type Manifest } from '../manifest';
import { isMap } from '../merge';
import { groupOf } from '../schema/schema-finder';
import { dig } from '../workload';
import { definedBy } from './kind-origin';
import { isHelm } from './stage';

/** An object among those of all add-ons. */
export interface PlacedObject {
  readonly addon: string;
  readonly object: Manifest;
}

/** Tells for each object which others must be there before it, by what it refers to and by what its add-on is to the cluster. */
export function needsOf(all: readonly PlacedObject[], cluster: Cluster): (placed: PlacedObject) => readonly PlacedObject[] {
  const index = new Map<string, PlacedObject>();
  const definitions = new Map<string, PlacedObject>();
  const charts = new Map<string, PlacedObject[]>();
  for (const placed of all) {
    const { addon, object } = placed;
    index.set(keyOf(object.kind, object.metadata.name, object.metadata.namespace), placed);
    if (object.kind === 'CustomResourceDefinition') {
      definitions.set(`${dig(object.spec, 'group')}/${dig(object.spec, 'names', 'kind')}`, placed);
    }
    if (isHelm(object, 'HelmChart')) charts.set(addon, [...(charts.get(addon) ?? []), placed]);
  }
  for (const placed of all) {
    const made = madeSecret(placed.object);
    if (made && !index.has(made)) index.set(made, placed);
  }
  return ({ addon, object }) => {
    const found = new Set<PlacedObject>();
    const add = (placed: PlacedObject | undefined) => {
      if (placed && placed.object !== object) found.add(placed);
    };
    for (const key of namedBy(object)) add(index.get(key));
    // A controller of gateways looks once, when it starts, whether its kinds are there.
    if (cluster.addons.get(addon)?.provides.includes('gateway') && (isHelm(object, 'HelmChart') || podOf(object))) {
      for (const [kind, definition] of definitions) if (kind.startsWith('gateway.networking.k8s.io/')) add(definition);
    }
    if (isCustomResource(object)) {
      const definition = definitions.get(`${groupOf(object.apiVersion)}/${object.kind}`);
      if (definition) add(definition);
      else for (const placed of bringersOf(object, addon, charts)) add(placed);
    }
    return [...found];
  };
}

function keyOf(kind: string, name: unknown, namespace: unknown = ''): string {
  return `${kind} ${namespace}/${name}`;
}

/** The charts by which the kind of an object comes; a chart of the user's own may bring whatever nothing else does. */
function bringersOf(object: Manifest, addon: string, charts: ReadonlyMap<string, readonly PlacedObject[]>): readonly PlacedObject[] {
  const group = groupOf(object.apiVersion);
  const origins = [...charts.keys()].filter((other) => definedBy(other).includes(group));
  if (origins.length > 0) return origins.flatMap((origin) => charts.get(origin) ?? []);
  return addon === 'manifests' ? (charts.get('manifests') ?? []) : [];
}

/** The Secret that an operator makes of an object. */
function madeSecret({ kind, metadata, spec }: Manifest): string | undefined {
  if (kind === 'ExternalSecret') return keyOf('Secret', dig(spec, 'target', 'name') ?? metadata.name, metadata.namespace);
  return kind === 'SealedSecret' ? keyOf('Secret', metadata.name, metadata.namespace) : undefined;
}

/** Keys of the objects that an object names. */
function* namedBy(object: Manifest): Generator<string> {
  const { kind, metadata, spec } = object;
  const { namespace } = metadata;
  const here = (other: string, name: unknown) => keyOf(other, name, namespace);
  if (namespace) yield keyOf('Namespace', namespace);
  if (isHelm(object, 'HelmChart')) {
    yield keyOf('Namespace', dig(spec, 'targetNamespace'));
    yield here('HelmChartConfig', metadata.name);
    for (const entry of listAt(spec, 'valuesSecrets')) yield here('Secret', dig(entry, 'name'));
    for (const field of ['authSecret', 'dockerRegistrySecret']) yield here('Secret', dig(spec, field, 'name'));
    yield here('ConfigMap', dig(spec, 'repoCAConfigMap', 'name'));
  }
  if (kind === 'Ingress') yield keyOf('IngressClass', dig(spec, 'ingressClassName'));
  if (kind === 'PersistentVolumeClaim') yield keyOf('StorageClass', dig(spec, 'storageClassName'));
  const pod = podOf(object);
  if (pod === undefined) return;
  yield here('ServiceAccount', pod.serviceAccountName);
  yield keyOf('PriorityClass', pod.priorityClassName);
  yield keyOf('RuntimeClass', pod.runtimeClassName);
  for (const secret of listAt(pod, 'imagePullSecrets')) yield here('Secret', dig(secret, 'name'));
  for (const volume of listAt(pod, 'volumes')) {
    for (const source of [volume, ...listAt(volume, 'projected', 'sources')]) {
      yield here('ConfigMap', dig(source, 'configMap', 'name'));
      yield here('Secret', dig(source, 'secret', 'secretName') ?? dig(source, 'secret', 'name'));
    }
    yield here('PersistentVolumeClaim', dig(volume, 'persistentVolumeClaim', 'claimName'));
  }
  for (const container of [...listAt(pod, 'initContainers'), ...listAt(pod, 'containers')]) {
    for (const from of listAt(container, 'envFrom')) {
      yield here('ConfigMap', dig(from, 'configMapRef', 'name'));
      yield here('Secret', dig(from, 'secretRef', 'name'));
    }
    for (const variable of listAt(container, 'env')) {
      yield here('ConfigMap', dig(variable, 'valueFrom', 'configMapKeyRef', 'name'));
      yield here('Secret', dig(variable, 'valueFrom', 'secretKeyRef', 'name'));
    }
  }
}

function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = dig(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The specification of the pods that an object makes. */
export function podOf({ kind, spec }: Manifest): Readonly<Record<string, unknown>> | undefined {
  if (kind === 'Pod') return isMap(spec) ? spec : undefined;
  const found = dig(spec, ...(kind === 'CronJob' ? ['jobTemplate', 'spec'] : []), 'template', 'spec');
  return isMap(found) && Array.isArray(found.containers) ? found : undefined;
}
