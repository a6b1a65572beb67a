import { minorOf } from '../version';

/** When a kind of the API server came, was deprecated and went, as minors of Kubernetes 1. */
export interface ApiLifeCycle {
  readonly apiVersion: string;
  readonly kind: string;
  readonly introduced: number;
  readonly deprecated?: number;
  readonly removed?: number;
  /** Served only where the API server is told to by `--runtime-config`. */
  readonly isOffByDefault: boolean;
}

/** The life cycle of a kind; undefined for one that is not the API server's own. */
export function apiLifeCycle(apiVersion: string, kind: string): ApiLifeCycle | undefined {
  return byKind.get(`${apiVersion} ${kind}`);
}

/** Every kind that is known, by apiVersion. */
export function apiLifeCycles(): Iterable<ApiLifeCycle> {
  return byKind.values();
}

/** True for a kind that a release serves, by itself or when told to. */
export function isServed({ introduced, removed }: ApiLifeCycle, release: string): boolean {
  const minor = minorNumber(release);
  return minor >= introduced && (removed === undefined || minor < removed);
}

/** True for a kind of which a release warns. */
export function isDeprecated({ deprecated }: ApiLifeCycle, release: string): boolean {
  return deprecated !== undefined && minorNumber(release) >= deprecated;
}

/** The kind to write in its place: the most stable one, and of those the newest, that a release serves by itself. */
export function successorOf({ apiVersion, kind }: ApiLifeCycle, release: string): ApiLifeCycle | undefined {
  const [group, successorKind] = moved[`${apiVersion} ${kind}`] ?? [groupOf(apiVersion), kind];
  return [...byKind.values()]
    .filter((row) => row.kind === successorKind && groupOf(row.apiVersion) === group && row.apiVersion !== apiVersion)
    .filter((row) => isServed(row, release) && !row.isOffByDefault)
    .sort((a, b) => stability(b.apiVersion) - stability(a.apiVersion) || b.introduced - a.introduced)[0];
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

function stability(apiVersion: string): number {
  return apiVersion.includes('alpha') ? 0 : apiVersion.includes('beta') ? 1 : 2;
}

function minorNumber(release: string): number {
  return Number(minorOf(release).slice(2));
}

/** Kinds whose successor has another group or another name. */
const moved: Readonly<Record<string, readonly [group: string, kind: string]>> = {
  'extensions/v1beta1 DaemonSet': ['apps', 'DaemonSet'],
  'extensions/v1beta1 Deployment': ['apps', 'Deployment'],
  'extensions/v1beta1 Ingress': ['networking.k8s.io', 'Ingress'],
  'extensions/v1beta1 NetworkPolicy': ['networking.k8s.io', 'NetworkPolicy'],
  'extensions/v1beta1 ReplicaSet': ['apps', 'ReplicaSet'],
  'v1 Endpoints': ['discovery.k8s.io', 'EndpointSlice'],
};

type Row = readonly [apiVersion: string, kinds: string, introduced: number, deprecated?: number, removed?: number];

/**
 * Minors by apiVersion and kinds, of k8s.io/api from 0.25 to 0.36. What was taken out of the types is gone, whatever was planned for it.
 * @see https://kubernetes.io/docs/reference/using-api/deprecation-guide/
 * @see https://github.com/kubernetes/api/blob/v0.36.0/flowcontrol/v1beta3/zz_generated.prerelease-lifecycle.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.33.0/CHANGELOG/CHANGELOG-1.33.md
 */
const rows: readonly Row[] = [
  ['admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration ValidatingWebhookConfiguration', 16],
  ['admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding', 30],
  ['admissionregistration.k8s.io/v1', 'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding', 36],
  ['admissionregistration.k8s.io/v1alpha1', 'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding', 26, 29, 32],
  ['admissionregistration.k8s.io/v1alpha1', 'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding', 32, 35, 38],
  ['admissionregistration.k8s.io/v1beta1', 'MutatingWebhookConfiguration ValidatingWebhookConfiguration', 9, 16, 22],
  ['admissionregistration.k8s.io/v1beta1', 'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding', 28, 31, 34],
  ['admissionregistration.k8s.io/v1beta1', 'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding', 34, 37, 40],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition', 16],
  ['apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition', 7, 16, 22],
  ['apiregistration.k8s.io/v1', 'APIService', 10],
  ['apiregistration.k8s.io/v1beta1', 'APIService', 7, 19, 22],
  ['apps/v1', 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet', 9],
  ['apps/v1beta1', 'StatefulSet', 5, 8, 16],
  ['apps/v1beta1', 'Deployment', 6, 8, 16],
  ['apps/v1beta1', 'ControllerRevision', 7, 8, 16],
  ['apps/v1beta2', 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet', 8, 9, 16],
  ['authentication.k8s.io/v1', 'TokenReview', 6],
  ['authentication.k8s.io/v1', 'TokenRequest', 10],
  ['authentication.k8s.io/v1', 'SelfSubjectReview', 28],
  ['authentication.k8s.io/v1alpha1', 'SelfSubjectReview', 26, 29, 32],
  ['authentication.k8s.io/v1beta1', 'TokenReview', 4, 19, 22],
  ['authentication.k8s.io/v1beta1', 'SelfSubjectReview', 27, 30, 33],
  ['authorization.k8s.io/v1', 'SubjectAccessReview', 6],
  ['authorization.k8s.io/v1', 'LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview', 19],
  ['authorization.k8s.io/v1beta1', 'LocalSubjectAccessReview SelfSubjectAccessReview SubjectAccessReview', 2, 19, 22],
  ['authorization.k8s.io/v1beta1', 'SelfSubjectRulesReview', 8, 19, 22],
  ['autoscaling/v1', 'HorizontalPodAutoscaler Scale', 2],
  ['autoscaling/v2', 'HorizontalPodAutoscaler', 23],
  ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', 8, 22, 25],
  ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 12, 23, 26],
  ['batch/v1', 'Job', 2],
  ['batch/v1', 'CronJob', 21],
  ['batch/v1beta1', 'CronJob', 8, 21, 25],
  ['certificates.k8s.io/v1', 'CertificateSigningRequest', 19],
  ['certificates.k8s.io/v1alpha1', 'ClusterTrustBundle', 27, 34, 37],
  ['certificates.k8s.io/v1alpha1', 'PodCertificateRequest', 34, undefined, 35],
  ['certificates.k8s.io/v1beta1', 'CertificateSigningRequest', 12, 19, 22],
  ['certificates.k8s.io/v1beta1', 'ClusterTrustBundle', 33, 37, 40],
  ['certificates.k8s.io/v1beta1', 'PodCertificateRequest', 35, 38, 41],
  ['coordination.k8s.io/v1', 'Lease', 14],
  ['coordination.k8s.io/v1alpha1', 'LeaseCandidate', 31, undefined, 32],
  ['coordination.k8s.io/v1alpha2', 'LeaseCandidate', 32, 35, 38],
  ['coordination.k8s.io/v1beta1', 'Lease', 12, 19, 22],
  ['coordination.k8s.io/v1beta1', 'LeaseCandidate', 33, 36, 39],
  ['discovery.k8s.io/v1', 'EndpointSlice', 21],
  ['discovery.k8s.io/v1beta1', 'EndpointSlice', 16, 21, 25],
  ['events.k8s.io/v1', 'Event', 19],
  ['events.k8s.io/v1beta1', 'Event', 8, 22, 25],
  ['extensions/v1beta1', 'DaemonSet Deployment', 1, 8, 16],
  ['extensions/v1beta1', 'Ingress', 1, 14, 22],
  ['extensions/v1beta1', 'PodSecurityPolicy', 2, 11, 16],
  ['extensions/v1beta1', 'ReplicaSet', 2, 8, 16],
  ['extensions/v1beta1', 'NetworkPolicy', 3, 9, 16],
  ['flowcontrol.apiserver.k8s.io/v1', 'FlowSchema PriorityLevelConfiguration', 29],
  ['flowcontrol.apiserver.k8s.io/v1alpha1', 'FlowSchema PriorityLevelConfiguration', 18, 20, 21],
  ['flowcontrol.apiserver.k8s.io/v1beta1', 'FlowSchema PriorityLevelConfiguration', 20, 23, 26],
  ['flowcontrol.apiserver.k8s.io/v1beta2', 'FlowSchema PriorityLevelConfiguration', 23, 26, 29],
  ['flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema PriorityLevelConfiguration', 26, 29, 32],
  ['internal.apiserver.k8s.io/v1alpha1', 'StorageVersion', 20],
  ['networking.k8s.io/v1', 'NetworkPolicy', 7],
  ['networking.k8s.io/v1', 'Ingress IngressClass', 19],
  ['networking.k8s.io/v1', 'IPAddress ServiceCIDR', 33],
  ['networking.k8s.io/v1alpha1', 'ClusterCIDR', 25, 28, 29],
  ['networking.k8s.io/v1alpha1', 'IPAddress', 27, 30, 31],
  ['networking.k8s.io/v1alpha1', 'ServiceCIDR', 29, 30, 31],
  ['networking.k8s.io/v1beta1', 'Ingress', 14, 19, 22],
  ['networking.k8s.io/v1beta1', 'IngressClass', 18, 19, 22],
  ['networking.k8s.io/v1beta1', 'IPAddress ServiceCIDR', 31, 34, 37],
  ['node.k8s.io/v1', 'RuntimeClass', 20],
  ['node.k8s.io/v1beta1', 'RuntimeClass', 13, 22, 25],
  ['policy/v1', 'PodDisruptionBudget', 21],
  ['policy/v1', 'Eviction', 22],
  ['policy/v1beta1', 'Eviction', 5, 22, 25],
  ['policy/v1beta1', 'PodDisruptionBudget', 5, 21, 25],
  ['policy/v1beta1', 'PodSecurityPolicy', 10, 21, 25],
  ['rbac.authorization.k8s.io/v1', 'ClusterRole ClusterRoleBinding Role RoleBinding', 8],
  ['rbac.authorization.k8s.io/v1alpha1', 'ClusterRole ClusterRoleBinding Role RoleBinding', 5, undefined, 23],
  ['rbac.authorization.k8s.io/v1beta1', 'ClusterRole ClusterRoleBinding Role RoleBinding', 6, 17, 22],
  ['resource.k8s.io/v1', 'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice', 34],
  ['resource.k8s.io/v1alpha1', 'PodScheduling ResourceClaim ResourceClaimTemplate ResourceClass', 26, undefined, 27],
  ['resource.k8s.io/v1alpha2', 'PodSchedulingContext ResourceClaim ResourceClaimTemplate ResourceClass', 27, undefined, 31],
  ['resource.k8s.io/v1alpha2', 'ResourceClaimParameters ResourceClassParameters ResourceSlice', 30, undefined, 31],
  ['resource.k8s.io/v1alpha3', 'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice', 31, undefined, 34],
  ['resource.k8s.io/v1alpha3', 'PodSchedulingContext', 31, undefined, 32],
  ['resource.k8s.io/v1alpha3', 'DeviceTaintRule', 33, 36, 39],
  ['resource.k8s.io/v1alpha3', 'ResourcePoolStatusRequest', 36, 39, 42],
  ['resource.k8s.io/v1beta1', 'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice', 32, 35, 38],
  ['resource.k8s.io/v1beta2', 'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice', 33, 36, 39],
  ['resource.k8s.io/v1beta2', 'DeviceTaintRule', 36, 39, 42],
  ['scheduling.k8s.io/v1', 'PriorityClass', 14],
  ['scheduling.k8s.io/v1alpha1', 'PriorityClass', 9, undefined, 23],
  ['scheduling.k8s.io/v1alpha1', 'Workload', 35, undefined, 36],
  ['scheduling.k8s.io/v1alpha2', 'PodGroup Workload', 36],
  ['scheduling.k8s.io/v1beta1', 'PriorityClass', 11, 14, 22],
  ['storage.k8s.io/v1', 'StorageClass', 6],
  ['storage.k8s.io/v1', 'VolumeAttachment', 13],
  ['storage.k8s.io/v1', 'CSINode', 17],
  ['storage.k8s.io/v1', 'CSIDriver', 18],
  ['storage.k8s.io/v1', 'CSIStorageCapacity', 24],
  ['storage.k8s.io/v1', 'VolumeAttributesClass', 34],
  ['storage.k8s.io/v1alpha1', 'VolumeAttachment', 9, 21, 24],
  ['storage.k8s.io/v1alpha1', 'CSIStorageCapacity', 19, 21, 24],
  ['storage.k8s.io/v1alpha1', 'VolumeAttributesClass', 29, 32, 35],
  ['storage.k8s.io/v1beta1', 'StorageClass', 4, 19, 22],
  ['storage.k8s.io/v1beta1', 'VolumeAttachment', 10, 19, 22],
  ['storage.k8s.io/v1beta1', 'CSIDriver', 14, 19, 22],
  ['storage.k8s.io/v1beta1', 'CSINode', 14, 17, 22],
  ['storage.k8s.io/v1beta1', 'CSIStorageCapacity', 21, 24, 27],
  ['storage.k8s.io/v1beta1', 'VolumeAttributesClass', 31, 34, 37],
  ['storagemigration.k8s.io/v1alpha1', 'StorageVersionMigration', 30, 33, 35],
  ['storagemigration.k8s.io/v1beta1', 'StorageVersionMigration', 35, 38, 41],
  [
    'v1',
    'Binding Event LimitRange Namespace Node PersistentVolume PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret Service ServiceAccount',
    0,
  ],
  ['v1', 'ComponentStatus', 0, 19],
  ['v1', 'Endpoints', 0, 33],
  ['v1', 'ConfigMap', 2],
];

/**
 * Alpha is off; beta has been since 1.24, but for what was on before.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.29.0/pkg/controlplane/instance.go
 */
function isOff(apiVersion: string, introduced: number): boolean {
  return (
    apiVersion.includes('alpha') ||
    (apiVersion.includes('beta') && introduced >= 24 && apiVersion !== 'flowcontrol.apiserver.k8s.io/v1beta3')
  );
}

const byKind: ReadonlyMap<string, ApiLifeCycle> = new Map(
  rows.flatMap(([apiVersion, kinds, introduced, deprecated, removed]) =>
    kinds.split(' ').map((kind) => {
      const isOffByDefault = isOff(apiVersion, introduced);
      const ends = { ...(deprecated === undefined ? {} : { deprecated }), ...(removed === undefined ? {} : { removed }) };
      return [`${apiVersion} ${kind}`, { apiVersion, kind, introduced, ...ends, isOffByDefault }] as const;
    }),
  ),
);
