import { isCustomResource, type Manifest } from '../manifest';
import { nearest } from '../nearest';
import { once } from '../once';
import { compareVersions, parseVersion, version } from '../version';
import { definedKinds, type ServedVersions } from './definition-kinds';
import type { KindEntry } from './json-schema';
import { kindSchema } from './kind-schema';
import type { LocatedSchema, Schema, SchemaSet } from './structural-schema';

/** Where the schemas of kinds come from. */
export interface SchemaSources {
  /** Reads the schema set of a product: `kubernetes`, `cilium`. */
  readonly readSet: (product: string) => SchemaSet;
  /** The minor of Kubernetes that the objects are for: `1.34`. */
  readonly kubernetes: string;
  /** The version of a product that serves the objects; undefined where it is not known. */
  readonly versionOf: (product: string) => string | undefined;
  /** CustomResourceDefinitions that come before what is known by itself. */
  readonly definitions: Iterable<Manifest>;
}

/** The schema of a kind in one version of what serves it. */
export interface VersionedSchema {
  /** What serves it: `Kubernetes 1.34`, `its CustomResourceDefinition`. */
  readonly of: string;
  readonly located: LocatedSchema;
}

/** What is known of a kind. */
export type KindSchema =
  /** Schemas of the versions that it may be for, newest first; `isOlder` if the version that it is for is newer than all that are known. */
  | { readonly known: 'served'; readonly schemas: readonly VersionedSchema[]; readonly isOlder: boolean }
  /** Its group is known as a whole, and has no such kind, or not of this version. */
  | {
      readonly known: 'refused';
      readonly of: string;
      /** API versions that have the kind, the newest last. */
      readonly apiVersions: readonly string[];
      /** Kinds of the API version. */
      readonly kinds: readonly string[];
    }
  /** Nothing is known of it. */
  | { readonly known: 'nothing' };

/** Finds the schema of kinds. */
export type FindSchema = (apiVersion: string, kind: string) => KindSchema;

/** Products whose kinds have schemas, by API group; Kubernetes has the groups that every API server serves. */
const products: Readonly<Record<string, string>> = {
  'apisix.apache.org': 'apisix',
  'argoproj.io': 'argo-cd',
  'bitnami.com': 'sealed-secrets',
  'cilium.io': 'cilium',
  'crd.projectcalico.org': 'calico',
  'external-secrets.io': 'external-secrets',
  'frrk8s.metallb.io': 'metallb',
  'gateway.networking.k8s.io': 'gateway-api',
  'helm.cattle.io': 'k3s',
  'helm.toolkit.fluxcd.io': 'flux',
  'image.toolkit.fluxcd.io': 'flux',
  'k3s.cattle.io': 'k3s',
  'k8s.cni.cncf.io': 'multus',
  'kubeadm.k8s.io': 'kubeadm',
  'kubelet.config.k8s.io': 'kubeadm',
  'kubeproxy.config.k8s.io': 'kubeadm',
  'kustomize.toolkit.fluxcd.io': 'flux',
  'metallb.io': 'metallb',
  'notification.toolkit.fluxcd.io': 'flux',
  'operator.tigera.io': 'calico',
  'projectcalico.org': 'calico',
  'purelb.io': 'purelb',
  'source.toolkit.fluxcd.io': 'flux',
  'upgrade.cattle.io': 'system-upgrade',
};

/** How products are called in sentences. */
const titles: Readonly<Record<string, string>> = {
  apisix: 'APISIX',
  'argo-cd': 'Argo CD',
  calico: 'Calico',
  cilium: 'Cilium',
  'external-secrets': 'External Secrets',
  flux: 'Flux',
  'gateway-api': 'Gateway API',
  k3s: 'k3s',
  kubeadm: 'kubeadm',
  kubernetes: 'Kubernetes',
  metallb: 'MetalLB',
  multus: 'Multus',
  purelb: 'PureLB',
  'sealed-secrets': 'Sealed Secrets',
  'system-upgrade': 'system-upgrade-controller',
};

/** The API group of an `apiVersion`; that of the first kinds is empty. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

/** The product whose set has the kinds of an `apiVersion`; undefined for a group that nothing is known of. */
export function productOf(apiVersion: string): string | undefined {
  const group = groupOf(apiVersion);
  if (Object.hasOwn(products, group)) return products[group];
  return isCustomResource({ apiVersion } as Manifest) ? undefined : 'kubernetes';
}

/**
 * Every kind that is known, and that the definitions define, with the schema of the newest version that it may be for. Of those `used` that
 * nothing is known of all may pass.
 */
export function kindEntries(sources: SchemaSources, used: Iterable<Manifest> = []): readonly KindEntry[] {
  const find = schemaFinder(sources);
  const defined = [...definedKinds(sources.definitions)].flatMap(([key, served]) =>
    [...served.keys()].map((apiVersion) => `${apiVersion} ${key.split(' ')[1]}`),
  );
  const known = ['kubernetes', ...new Set(Object.values(products))].flatMap((product) => {
    const set = sources.readSet(product);
    const pinned = product === 'kubernetes' ? sources.kubernetes : sources.versionOf(product);
    return versionsFor(set, pinned).versions.flatMap((version) => Object.keys(set.versions[version] ?? {}));
  });
  const named = [...used].map(({ apiVersion, kind }) => `${apiVersion} ${kind}`);
  return [...new Set([...known, ...defined, ...named])].sort().flatMap((key): readonly KindEntry[] => {
    const [apiVersion = '', kind = ''] = key.split(' ');
    const found = find(apiVersion, kind);
    if (found.known === 'nothing') return [{ apiVersion, kind, located: { schema: anything, definitions: [] } }];
    const newest = found.known === 'served' ? found.schemas[0] : undefined;
    return newest ? [{ apiVersion, kind, located: newest.located }] : [];
  });
}

const anything: Schema = { 'x-kubernetes-preserve-unknown-fields': true };

/** Finds schemas: first what the definitions say, then what is known of the product. */
export function schemaFinder(sources: SchemaSources): FindSchema {
  const defined = definedKinds(sources.definitions);
  const known = new Map<string, KindSchema>();
  return (apiVersion, kind) => {
    const key = `${apiVersion} ${kind}`;
    let found = known.get(key);
    if (!found) {
      found = byDefinition(defined.get(`${groupOf(apiVersion)} ${kind}`), apiVersion, kind) ?? byProduct(sources, apiVersion, kind);
      known.set(key, found);
    }
    return found;
  };
}

function byDefinition(served: ServedVersions | undefined, apiVersion: string, kind: string): KindSchema | undefined {
  if (!served) return undefined;
  const schema = served.get(apiVersion);
  const of = 'its CustomResourceDefinition';
  if (schema) return { known: 'served', schemas: [{ of, located: { schema, definitions: [] } }], isOlder: false };
  return { known: 'refused', of, apiVersions: [...served.keys()], kinds: [kind] };
}

function byProduct(sources: SchemaSources, apiVersion: string, kind: string): KindSchema {
  const product = productOf(apiVersion);
  if (product === undefined) return { known: 'nothing' };
  const set = sources.readSet(product);
  const { versions, isOlder } = versionsFor(set, product === 'kubernetes' ? sources.kubernetes : sources.versionOf(product));
  const title = titles[product] as string;
  const schemas = versions.flatMap((of): readonly VersionedSchema[] => {
    const located = kindSchema(set, of, apiVersion, kind);
    return located ? [{ of: `${title} ${of}`, located }] : [];
  });
  // Versions that say the same are one.
  const distinct = schemas.filter(({ located }, index) => schemas.findIndex((other) => other.located.schema === located.schema) === index);
  if (distinct.length > 0) return { known: 'served', schemas: distinct, isOlder };
  const group = groupOf(apiVersion);
  const { groups, byKind, byApiVersion } = contentsOf(set);
  if (isOlder || !groups.has(group)) return { known: 'nothing' };
  // A product may use its group for files that no API server sees. One that has nearly the name of a kind is no such.
  const isForeign = product !== 'kubernetes' && !byKind.has(`${group} ${kind}`);
  if (isForeign && nearest(kind, byApiVersion.get(apiVersion) ?? []) === undefined) return { known: 'nothing' };
  const within = new Set(versions.flatMap((of) => Object.keys(set.versions[of] ?? {})));
  return {
    known: 'refused',
    of: versions.length === 1 ? `${title} ${versions[0]}` : `any ${title} from ${versions[versions.length - 1]} to ${versions[0]}`,
    apiVersions: (byKind.get(`${group} ${kind}`) ?? []).filter((api) => within.has(`${api} ${kind}`)),
    kinds: byApiVersion.get(apiVersion) ?? [],
  };
}

/** The versions of a set that one version, or none in particular, may mean, newest first. */
function versionsFor(set: SchemaSet, pinned: string | undefined): { readonly versions: readonly string[]; readonly isOlder: boolean } {
  const all = sortedVersions(set);
  const wanted = pinned === undefined ? undefined : parseVersion(pinned);
  if (!wanted) return { versions: all, isOlder: false };
  const minor = version(`${wanted.major}.${wanted.minor}`);
  const newest = all[0] as string;
  // A set that says no patch speaks of all of them.
  const exact = all.find((of) => compareVersions(version(of), wanted) === 0);
  const until = all.find((of) => compareVersions(version(of), /\.\d+\./.test(of) ? wanted : minor) <= 0);
  const isOlder = exact === undefined && compareVersions(minorVersion(newest), minor) < 0;
  return { versions: [exact ?? until ?? (all[all.length - 1] as string)], isOlder };
}

function minorVersion(text: string) {
  const { major, minor } = version(text);
  return version(`${major}.${minor}`);
}

const sortedVersions = once((set: SchemaSet): readonly string[] =>
  Object.keys(set.versions).sort((a, b) => compareVersions(version(b), version(a))),
);

/** What a set has in all its versions. */
const contentsOf = once((set: SchemaSet) => {
  const byKind = new Map<string, string[]>();
  const byApiVersion = new Map<string, string[]>();
  const groups = new Set<string>();
  for (const of of [...sortedVersions(set)].reverse()) {
    for (const key of Object.keys(set.versions[of] ?? {})) {
      const [apiVersion = '', kind = ''] = key.split(' ');
      const group = groupOf(apiVersion);
      groups.add(group);
      addTo(byKind, `${group} ${kind}`, apiVersion);
      addTo(byApiVersion, apiVersion, kind);
    }
  }
  return { groups, byKind, byApiVersion };
});

function addTo(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
