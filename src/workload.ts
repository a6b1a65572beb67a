import type { Manifest } from './manifest';
import { isMap } from './merge';
import { once } from './once';

/** A port of a container. */
export interface ContainerPort {
  readonly name?: string;
  readonly containerPort: number;
  readonly hostPort?: number;
  readonly hostIP?: string;
  readonly protocol?: string;
}

/** One variable of a container. */
export interface ContainerVariable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly configMapKeyRef?: ObjectReference };
}

/** An object that a pod names. */
export interface ObjectReference {
  readonly name?: string;
  readonly optional?: boolean;
}

/** The part of a container that the invariants look at. */
export interface Container {
  readonly name: string;
  readonly image: string;
  readonly ports?: readonly ContainerPort[];
  readonly env?: readonly ContainerVariable[];
  readonly envFrom?: readonly { readonly configMapRef?: ObjectReference }[];
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[];
  readonly securityContext?: Readonly<Record<string, unknown>>;
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly startupProbe?: Probe;
}

/** How a container is asked whether it is well. */
export interface Probe {
  readonly httpGet?: { readonly port: number | string };
  readonly tcpSocket?: { readonly port: number | string };
}

/** The part of a volume that the invariants look at. */
export interface Volume {
  readonly name: string;
  readonly configMap?: ObjectReference;
  readonly hostPath?: unknown;
  readonly [source: string]: unknown;
}

/** The part of a pod that the invariants look at. */
export interface PodSpec {
  /** Init containers first. */
  readonly containers: readonly Container[];
  readonly volumes: readonly Volume[];
  readonly serviceAccountName: string | undefined;
  readonly hostNetwork: boolean;
  readonly hostPID: boolean;
  readonly hostIPC: boolean;
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly affinity: Readonly<Record<string, unknown>>;
}

/** The pods that an object makes; undefined for an object that makes none. */
export const podSpecOf = once(({ kind, spec }: Manifest): PodSpec | undefined => {
  if (!isMap(spec)) return undefined;
  if (kind === 'Pod') return withInit(spec);
  const template = kind === 'CronJob' ? dig(spec, 'jobTemplate', 'spec', 'template') : spec.template;
  return isMap(template) && isMap(template.spec) ? withInit(template.spec) : undefined;
});

/** The labels of the pods that an object makes; undefined for an object that makes none. */
export function podLabelsOf({ kind, metadata, spec }: Manifest): Readonly<Record<string, string>> | undefined {
  if (kind === 'Pod') return metadata.labels ?? {};
  const template = isMap(spec) && isMap(spec.template) ? spec.template : undefined;
  if (!template || !isMap(template.spec)) return undefined;
  return (dig(template, 'metadata', 'labels') as Record<string, string> | undefined) ?? {};
}

/** True if labels have all that a selector asks for. */
export function selects(selector: Readonly<Record<string, unknown>>, labels: Readonly<Record<string, string>>): boolean {
  return Object.entries(selector).every(([key, value]) => labels[key] === value);
}

/** Finds the pods that a selector chooses, by one of its labels first: a cluster has as many Services as it has pods. */
export function podsBySelector<T extends { readonly labels: Readonly<Record<string, string>> }>(
  pods: readonly T[],
): (selector: Readonly<Record<string, unknown>>) => readonly T[] {
  const byLabel = new Map<string, T[]>();
  for (const pod of pods) {
    for (const [key, value] of Object.entries(pod.labels)) {
      const known = byLabel.get(`${key}=${value}`);
      if (known) known.push(pod);
      else byLabel.set(`${key}=${value}`, [pod]);
    }
  }
  // A label that all pods of a chart share chooses as many as there are, so the rarest one leads.
  return (selector) => {
    const entries = Object.entries(selector);
    if (entries.length === 0) return pods;
    const lists = entries.map(([key, value]) => byLabel.get(`${key}=${value}`) ?? []);
    const rarest = lists.reduce((best, list) => (list.length < best.length ? list : best));
    return rarest.filter(({ labels }) => selects(selector, labels));
  };
}

/** Namespaces in which a chart makes objects that only the machines see. */
export const releaseNamespaces = once((manifests: ReadonlyMap<string, readonly Manifest[]>): ReadonlySet<string> => {
  const spaces = new Set<string>();
  for (const objects of manifests.values()) {
    for (const { kind, metadata, spec } of objects) {
      if (!releases.has(kind) || !isMap(spec)) continue;
      const target = spec.targetNamespace ?? dig(spec, 'destination', 'namespace') ?? metadata.namespace;
      if (typeof target === 'string') spaces.add(target);
    }
  }
  return spaces;
});

const releases: ReadonlySet<string> = new Set(['HelmChart', 'HelmRelease', 'Application', 'Kustomization']);

function withInit(spec: Record<string, unknown>): PodSpec {
  return {
    containers: [...((spec.initContainers as []) ?? []), ...((spec.containers as []) ?? [])],
    volumes: (spec.volumes as []) ?? [],
    serviceAccountName: spec.serviceAccountName as string | undefined,
    hostNetwork: spec.hostNetwork === true,
    hostPID: spec.hostPID === true,
    hostIPC: spec.hostIPC === true,
    nodeSelector: (spec.nodeSelector as Record<string, string> | undefined) ?? {},
    affinity: (spec.affinity as Record<string, unknown> | undefined) ?? {},
  };
}

/** What lies below a path of keys; undefined where a key is missing. */
export function dig(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => (isMap(inner) || Array.isArray(inner) ? (inner as never)[key] : undefined), value);
}
