import type { Capability } from '../cluster';
import { isCustomResource, type Manifest } from '../manifest';
import { groupOf } from '../schema/schema-finder';
import { dig } from '../workload';

/** A rung of the ladder that objects are applied by. */
export interface Stage {
  /** Its place in the order, and the number before names of files. */
  readonly rank: number;
  readonly name: string;
}

/**
 * The ladder, from the ground up. Files are named by these numbers, and k3s and Flux delete what a file or a Kustomization of another name
 * took along: a number never changes, and a new rung takes one in between.
 */
export const stages = {
  foundation: { rank: 10, name: 'foundation' },
  configuration: { rank: 20, name: 'configuration' },
  network: { rank: 30, name: 'network' },
  networkResources: { rank: 35, name: 'network-resources' },
  addresses: { rank: 40, name: 'addresses' },
  addressResources: { rank: 45, name: 'address-resources' },
  secretStores: { rank: 50, name: 'secret-stores' },
  secrets: { rank: 55, name: 'secrets' },
  controllers: { rank: 60, name: 'controllers' },
  resources: { rank: 70, name: 'resources' },
  workloads: { rank: 80, name: 'workloads' },
} as const satisfies Readonly<Record<string, Stage>>;

/** Stages of programs; what makes their programs run lies in the same one. */
export const programStages: ReadonlySet<Stage> = new Set([stages.network, stages.addresses, stages.secretStores, stages.controllers]);

/** What must work before pods run, find each other by name, or reach the API server. */
export const networkRoles: readonly Capability[] = ['cni', 'control-plane-vip', 'dns', 'dns-settings', 'kube-proxy'];

const addressRoles: readonly Capability[] = ['bgp', 'l2-announcement', 'load-balancer'];

/** Add-ons that hold what belongs to no product, so that each of their objects has a stage of its own. */
const bags: ReadonlySet<string> = new Set(['manifests', 'secrets', 'workload']);

/** Tells the stage of an object, which follows from its kind and from all that its add-on can be to a cluster, never from what else there is. */
export function stageOf(addon: string, provides: readonly Capability[], object: Manifest): Stage {
  const { kind } = object;
  if (kind === 'CustomResourceDefinition' || kind === 'Namespace') return stages.foundation;
  if (bags.has(addon)) return ownStage(addon, object);
  const has = (roles: readonly Capability[]) => roles.some((role) => provides.includes(role));
  const [programs, resources] = has(networkRoles)
    ? [stages.network, stages.networkResources]
    : has(addressRoles)
      ? [stages.addresses, stages.addressResources]
      : [stages.controllers, stages.resources];
  return isCustomResource(object) ? resources : programs;
}

function ownStage(addon: string, object: Manifest): Stage {
  if (isCustomResource(object)) return customStage(object);
  if (isHelm(object, 'HelmChart')) {
    // The chart of a pod network, whoever wrote it.
    if (dig(object.spec, 'bootstrap') === true) return stages.network;
    return secretStoreCharts.has(String(dig(object.spec, 'chart')).replace(/^.*\//, '')) ? stages.secretStores : stages.controllers;
  }
  return addon !== 'workload' && settings.has(object.kind) ? stages.configuration : stages.workloads;
}

/** Kinds that are read by others and do nothing themselves. */
const settings: ReadonlySet<string> = new Set([
  ...['ConfigMap', 'Secret', 'ServiceAccount', 'LimitRange', 'ResourceQuota', 'PersistentVolume', 'PersistentVolumeClaim'],
  ...['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding', 'NetworkPolicy', 'HelmChartConfig'],
  ...['IngressClass', 'PriorityClass', 'RuntimeClass', 'StorageClass', 'VolumeSnapshotClass', 'CSIDriver'],
]);

const secretStoreCharts: ReadonlySet<string> = new Set(['external-secrets', 'sealed-secrets']);

function customStage({ apiVersion, kind }: Manifest): Stage {
  const group = groupOf(apiVersion);
  if (/(^|\.)(projectcalico\.org|tigera\.io)$/.test(group)) return stages.networkResources;
  if (group === 'metallb.io' || group === 'purelb.io' || (group === 'cilium.io' && /^Cilium(BGP|L2|LoadBalancer)/.test(kind))) {
    return stages.addressResources;
  }
  if (/(^|\.)external-secrets\.io$/.test(group) || (group === 'bitnami.com' && kind === 'SealedSecret')) return stages.secrets;
  return stages.resources;
}

/** True for an object of the helm-controller. */
export function isHelm({ apiVersion, kind }: Manifest, wanted: 'HelmChart' | 'HelmChartConfig'): boolean {
  return kind === wanted && groupOf(apiVersion) === 'helm.cattle.io';
}

/** True for an add-on that holds what belongs to no product. */
export function isBag(addon: string): boolean {
  return bags.has(addon);
}
