import type { Subject } from './invariant';
import type { Manifest } from './manifest';
import { isMap } from './merge';
import { ownerOf } from './object-owner';
import { once } from './once';
import type { Path } from './path';
import { podSpecOf, releaseNamespaces } from './workload';

/** A place that names a Secret. */
export interface SecretUse {
  /** Where the owner of the cluster changes it. */
  readonly at: Path;
  readonly addon: string;
  readonly namespace: string;
  readonly name: string;
  /** What names it, in words: `DaemonSet kube-system/kube-router`; undefined for the cluster file itself. */
  readonly by: string | undefined;
  /** The keys that it reads, as far as they are named. */
  readonly keys: readonly string[];
  /** Pods of the add-on do not start without it. */
  readonly isOfPod: boolean;
}

/** Every place that names a Secret which must be there, those of the cluster file first. */
export const secretUses = once((subject: Subject): readonly SecretUse[] => {
  const { namedSecrets, manifests } = subject;
  const uses = namedSecrets.map(
    ({ addon, path, namespace, name, keys = [] }): SecretUse => ({
      at: ['addons', addon, ...path],
      addon,
      namespace,
      name,
      by: undefined,
      keys,
      isOfPod: false,
    }),
  );
  const elsewhere = releaseNamespaces(manifests);
  for (const [addon, objects] of manifests) {
    const isOwn = addon === 'manifests' || addon === 'workload';
    for (const [index, object] of objects.entries()) {
      for (const { at, namespace = object.metadata.namespace, name, keys } of referencesOf(subject, object)) {
        // What a chart makes for its own pods may be named by others of its namespace.
        const space = namespace ?? readerOf(subject, object);
        if (space === undefined || (isOwn && elsewhere.has(space))) continue;
        // Where its options name the same, that place is the one to change.
        if (namedSecrets.some((named) => named.addon === addon && named.namespace === space && named.name === name)) continue;
        const owner = ownerOf(subject, addon, index, object, at);
        uses.push({
          at: placeOf(subject, name) ?? (owner.isExact ? [...owner.at, ...at] : owner.at),
          addon,
          namespace: space,
          name,
          by: `${object.kind} ${object.metadata.namespace ? `${object.metadata.namespace}/` : ''}${object.metadata.name}`,
          keys,
          isOfPod: podSpecOf(object) !== undefined,
        });
      }
    }
  }
  return uses;
});

/** Where what an object in no namespace names is looked for: calico-node reads passwords of routers in its own. */
function readerOf({ cluster }: Subject, { apiVersion, kind }: Manifest): string | undefined {
  return kind === 'BGPPeer' && apiVersion.includes('projectcalico.org/') ? cluster.addons.get('calico')?.namespace : undefined;
}

/** Where the facts name a Secret: passwords of routers. */
function placeOf({ cluster }: Subject, name: string): Path | undefined {
  const peer = cluster.bgp?.peers.find(({ passwordSecret }) => passwordSecret === name);
  return peer && [...peer.at, 'passwordSecret'];
}

interface Reference {
  readonly at: Path;
  readonly namespace?: string | undefined;
  readonly name: string;
  readonly keys: readonly string[];
}

/** Kinds that make Secrets, speak of what others may do with them, or hold what is no object of this cluster. */
const silent = new Set([
  ...['ClusterRole', 'ConfigMap', 'CustomResourceDefinition', 'ExternalSecret', 'ClusterExternalSecret', 'Role', 'SealedSecret', 'Secret'],
  ...['Certificate', 'ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'],
]);

/** The Secrets that an object names, by the fields that Kubernetes and the products use for it. */
function referencesOf(subject: Subject, object: Manifest): readonly Reference[] {
  if (silent.has(object.kind) || issuesCertificates(object)) return [];
  const found: Reference[] = [];
  const add = (value: Record<string, unknown>, at: Path, name: unknown, namespace?: unknown): void => {
    if (typeof name !== 'string' || name === '' || value.optional === true || (value.kind !== undefined && value.kind !== 'Secret')) return;
    const { key, keys, items } = value;
    const named = [
      ...(typeof key === 'string' ? [key] : []),
      ...(Array.isArray(keys) ? keys : []),
      ...(Array.isArray(items) ? items.map((item) => (isMap(item) ? item.key : undefined)) : []),
    ].filter((one) => typeof one === 'string');
    found.push({ at, name, namespace: typeof namespace === 'string' ? namespace : undefined, keys: named });
  };
  const walk = (value: unknown, at: Path, key: string): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...at, index], key);
    } else if (isMap(value)) {
      // A volume, and the TLS of an Ingress; a projected volume names its Secret by `name`.
      if (typeof value.secretName === 'string') add(value, [...at, 'secretName'], value.secretName);
      else if (isReference(key)) add(value, [...at, 'name'], value.name, value.namespace);
      else if (value.kind === 'Secret' && (key === 'valuesFrom' || key === 'certificateRefs' || key === 'substituteFrom')) {
        add({ ...value, key: value.valuesKey }, [...at, 'name'], value.name, value.namespace);
      }
      for (const [inner, item] of Object.entries(value)) walk(item, [...at, inner], inner);
    } else if (typeof value === 'string' && key === 'authSecretRef') {
      // Cilium reads passwords of routers in one namespace. @see https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/#md5-password
      const { bgp } = (subject.options('cilium') ?? {}) as { readonly bgp?: { readonly secretsNamespace?: string } };
      add({ key: 'password' }, at, value, bgp?.secretsNamespace ?? 'kube-system');
    }
  };
  walk(object.spec ?? object.template ?? object, object.spec ? ['spec'] : [], '');
  return found;
}

/** True for a field that holds a reference to a Secret; `secretStoreRef` and the like name other kinds. */
function isReference(key: string): boolean {
  return /(?:^s|S)ecret(?:Key)?Ref$|^(?:secret|\w+Secret|imagePullSecrets|valuesSecrets|secrets)$/.test(key) && key !== 'createSecret';
}

/** cert-manager makes the Secrets that such an object names. @see https://cert-manager.io/docs/usage/ingress/ */
function issuesCertificates({ kind, metadata }: Manifest): boolean {
  return (
    (kind === 'Ingress' || kind === 'Gateway') &&
    Object.keys(metadata.annotations ?? {}).some((name) => name.startsWith('cert-manager.io/'))
  );
}
