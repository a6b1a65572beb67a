import type { Manifest } from '../manifest';
import { isHelm } from '../order/stage';
import { dig } from '../workload';
import { fluxNamespace, takesDeletionPolicy } from './flux-version';

/** What the Kustomizations of a delivery have in common. */
export interface FluxKustomizationContext {
  /** The release of Flux that applies them. */
  readonly version: string;
  readonly source: { readonly kind: string; readonly name: string };
  readonly interval: string;
  /** How long it waits for objects, that of releases not counted. */
  readonly timeout: string;
  readonly prune: boolean;
  readonly sops?: { readonly secret: string } | undefined;
  readonly lockdown: boolean;
}

/** A folder that is applied as one. */
export interface FluxKustomization {
  readonly name: string;
  readonly path: string;
  readonly dependsOn: readonly string[];
  readonly objects: readonly Manifest[];
  /** What is in it stays whatever becomes of it. */
  readonly keeps: boolean;
}

const group = 'kustomize.toolkit.fluxcd.io';

/** The Kustomization that applies a folder once those that it depends on are healthy. */
export function fluxKustomization(folder: FluxKustomization, context: FluxKustomizationContext): Manifest {
  const { name, path, dependsOn, objects, keeps } = folder;
  const { version, source, interval, sops } = context;
  const hasPolicy = takesDeletionPolicy(version);
  return {
    apiVersion: `${group}/v1`,
    kind: 'Kustomization',
    metadata: { name, namespace: fluxNamespace },
    spec: {
      sourceRef: source,
      path,
      interval,
      retryInterval: '2m',
      timeout: timeoutOf(objects, context.timeout),
      force: false,
      prune: keeps ? false : context.prune,
      ...(keeps && hasPolicy ? { deletionPolicy: 'Orphan' } : {}),
      ...(dependsOn.length > 0 ? { dependsOn: dependsOn.map((other) => ({ name: other })) } : {}),
      ...healthOf(objects),
      ...(hasPolicy && objects.some((object) => isHelm(object, 'HelmChart')) ? { healthCheckExprs: [helmChartHealth] } : {}),
      ...(sops ? { decryption: { provider: 'sops', secretRef: { name: sops.secret } } } : {}),
      ...(context.lockdown ? { serviceAccountName: 'kustomize-controller' } : {}),
    },
  };
}

/**
 * A HelmChart of k3s has no condition that says it is done; that its job was made is all it tells.
 * @see https://github.com/k3s-io/helm-controller/blob/v0.17.7/pkg/apis/helm.cattle.io/v1/types.go
 */
const helmChartHealth = {
  apiVersion: 'helm.cattle.io/v1',
  kind: 'HelmChart',
  failed: "status.conditions.exists(c, c.type == 'Failed' && c.status == 'True')",
  current: "status.conditions.exists(c, c.type == 'JobCreated' && c.status == 'True')",
};

/** Waits for all objects, or for those that get healthy by themselves where others do not. */
function healthOf(objects: readonly Manifest[]): object {
  const awaited = objects.filter((object) => !isNeverHealthy(object));
  if (awaited.length === objects.length) return { wait: true };
  if (awaited.length === 0) return {};
  return {
    healthChecks: awaited.map(({ apiVersion, kind, metadata: { name, namespace } }) => ({
      apiVersion,
      kind,
      name,
      ...(namespace === undefined ? {} : { namespace }),
    })),
  };
}

/** What would be waited for in vain. */
function isNeverHealthy({ kind, spec }: Manifest): boolean {
  // A claim of a class that waits for its first consumer is bound when a pod of a later folder comes.
  // @see https://github.com/fluxcd/cli-utils/blob/v0.36.0-flux.15/pkg/kstatus/status/core.go
  if (kind === 'PersistentVolumeClaim') return true;
  // Nothing reconciles it. @see https://github.com/fluxcd/source-controller/blob/v1.8.2/docs/spec/v1/helmrepositories.md#helm-oci-repository
  return kind === 'HelmRepository' && dig(spec, 'type') === 'oci';
}

/** The objects with what keeps them where a file that held them goes: what of them would take others, or data, along. */
export function protectedFromPruning(object: Manifest): Manifest {
  if (!kept.has(object.kind)) return object;
  const annotations = { ...object.metadata.annotations, [`${group}/prune`]: 'disabled' };
  return { ...object, metadata: { ...object.metadata, annotations } };
}

const kept: ReadonlySet<string> = new Set(['CustomResourceDefinition', 'Namespace', 'PersistentVolume', 'PersistentVolumeClaim']);

/** A release is waited for as long as helm waits, five minutes where nothing is said, and what comes before it as long as other objects. */
function timeoutOf(objects: readonly Manifest[], timeout: string): string {
  const releases = objects.filter(({ kind }) => kind === 'HelmRelease').map(({ spec }) => secondsOf(String(dig(spec, 'timeout') ?? '5m')));
  if (releases.length === 0) return timeout;
  return `${Math.ceil((Math.max(...releases) + secondsOf(timeout)) / 60)}m`;
}

const units: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 };

function secondsOf(duration: string): number {
  return [...duration.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * (units[unit as string] as number),
    0,
  );
}
