import { createHash } from 'node:crypto';
import { ApiError, type ApiServer, ownerLabel } from './api-server';
import { groupOf, gvkOf, type KubeObject, keyOf, parseGvk } from './kube-object';

const appliedAnnotation = 'objectset.rio.cattle.io/applied';
const pruneLabel = 'objectset.rio.cattle.io/prune';
const defaultNamespace = 'default';

/**
 * The label value that marks the objects of an Addon.
 * @see https://github.com/rancher/wrangler/blob/v3.7.0/pkg/apply/desiredset_apply.go objectSetHash
 */
export function ownerHash(addon: string): string {
  const owner = { id: '', gvk: 'k3s.cattle.io/v1, Kind=Addon', name: addon, namespace: 'kube-system' };
  return createHash('sha1').update(`${owner.id}${owner.gvk}${owner.name}${owner.namespace}`).digest('hex');
}

/**
 * Applies the objects of an Addon and prunes what it owned of their kinds and of `known` ones; the errors of all kinds.
 *
 * Fields are merged as for custom resources: lists are replaced whole.
 * Objects that cannot be changed in place (`reconcilers.go`: Jobs, some Services) are left out.
 * @see https://github.com/rancher/wrangler/blob/v3.7.0/pkg/apply/desiredset_apply.go apply
 */
export function applySet(api: ApiServer, addon: string, objects: readonly KubeObject[], known: readonly string[]): readonly string[] {
  const errors: string[] = [];
  const byKind = new Map<string, Map<string, KubeObject>>();
  for (const object of objects) {
    const gvk = gvkOf(object);
    byKind.set(gvk, (byKind.get(gvk) ?? new Map()).set(`${object.metadata?.namespace ?? ''}/${object.metadata?.name ?? ''}`, object));
  }
  // Kinds of the file as they come, then those of former versions by their text. @see objectset.GVKOrder
  const rest = [...new Set(known)].filter((gvk) => !byKind.has(gvk)).sort();
  for (const gvk of [...byKind.keys(), ...rest]) {
    try {
      processKind(api, addon, gvk, [...(byKind.get(gvk)?.values() ?? [])], objects, errors);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      errors.push(error.message);
    }
  }
  return errors;
}

/** @see https://github.com/rancher/wrangler/blob/v3.7.0/pkg/apply/desiredset_process.go process */
function processKind(
  api: ApiServer,
  addon: string,
  gvk: string,
  wanted: readonly KubeObject[],
  all: readonly KubeObject[],
  errors: string[],
): void {
  const kind = parseGvk(gvk) as { apiVersion: string; kind: string };
  const namespaced = api.isNamespaced(kind);
  const hash = ownerHash(addon);
  const existing = new Set(
    api.list(kind).flatMap((object) => (object.metadata.labels?.[ownerLabel] === hash ? [keyOfObject(object)] : [])),
  );
  const desired = new Map(wanted.map((object) => placed(object, namespaced)).map((object) => [keyOfObject(object), owned(object, hash)]));

  const attempt = (step: () => void) => {
    try {
      step();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      errors.push(error.message);
    }
  };
  const byKey = (keys: Iterable<string>) => [...keys].sort();
  const toUpdate = byKey([...desired.keys()].filter((key) => existing.has(key)));
  for (const key of byKey([...desired.keys()].filter((key) => !existing.has(key)))) {
    attempt(() => {
      try {
        api.create(noted(desired.get(key) as KubeObject));
      } catch (error) {
        // An object that nobody or another Addon owns is taken over.
        if (!(error instanceof ApiError) || error.reason !== 'AlreadyExists') throw error;
        toUpdate.push(key);
      }
    });
  }
  for (const key of toUpdate) {
    attempt(() => api.replace(key, patched(api.get(key) as KubeObject, noted(desired.get(key) as KubeObject))));
  }
  for (const key of byKey(existing)) {
    const object = api.get(key);
    if (desired.has(key) || !object || object.metadata.labels?.[pruneLabel] === 'false') continue;
    // The same object may stand in the file in another version of its kind. @see filterCrossVersion
    if (all.some((other) => sameObject(other, object))) continue;
    attempt(() => api.remove(key));
  }
}

/** A namespaced object without a namespace goes to `default`, a cluster-scoped one loses its. @see adjustNamespace, clearNamespace */
function placed(object: KubeObject, namespaced: boolean): KubeObject {
  const { namespace, name, ...metadata } = object.metadata ?? {};
  return { ...object, metadata: { ...metadata, name: name ?? '', ...(namespaced && { namespace: namespace || defaultNamespace }) } };
}

function keyOfObject({ apiVersion, kind, metadata }: KubeObject): string {
  return keyOf(apiVersion, kind, metadata.namespace, metadata.name);
}

function sameObject(inFile: KubeObject, object: KubeObject): boolean {
  const [written, placedIn] = [inFile.metadata?.namespace ?? '', object.metadata.namespace ?? ''];
  return (
    inFile.kind === object.kind &&
    groupOf(inFile.apiVersion) === groupOf(object.apiVersion) &&
    inFile.metadata?.name === object.metadata.name &&
    (written === placedIn || (written === '' && placedIn === defaultNamespace))
  );
}

function owned(object: KubeObject, hash: string): KubeObject {
  return { ...object, metadata: { ...object.metadata, labels: { ...object.metadata.labels, [ownerLabel]: hash } } };
}

/** An object with a copy of itself, against which the next apply finds the fields that left. */
function noted(object: KubeObject): KubeObject {
  return {
    ...object,
    metadata: { ...object.metadata, annotations: { ...object.metadata.annotations, [appliedAnnotation]: JSON.stringify(object) } },
  };
}

/** @see https://github.com/rancher/wrangler/blob/v3.7.0/pkg/apply/desiredset_compare.go applyPatch */
function patched(current: KubeObject, modified: KubeObject): KubeObject {
  const applied = current.metadata.annotations?.[appliedAnnotation];
  return threeWay(applied === undefined ? {} : JSON.parse(applied), modified, current) as KubeObject;
}

/** @see https://github.com/kubernetes/apimachinery/blob/v0.34.1/pkg/util/jsonmergepatch/patch.go CreateThreeWayJSONMergePatch */
function threeWay(original: unknown, modified: unknown, current: unknown): unknown {
  if (!isMap(modified) || !isMap(current)) return modified;
  const before = isMap(original) ? original : {};
  const kept = Object.entries(current).filter(([field]) => field in modified || !(field in before) || field === 'status');
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(Object.entries(modified).map(([field, value]) => [field, threeWay(before[field], value, current[field])])),
  };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
