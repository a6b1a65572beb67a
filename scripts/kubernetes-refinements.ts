import type { WrittenSchema } from './schema-set';

/** What the API server asks of fields beyond what the typings tell, with a value that it takes and one that it refuses. */
export interface Refinement {
  /** `Type.field`, `[]` for its entries, `{}` for its values, `{key}` for their names; a type alone for the whole of it. */
  readonly fields: string;
  readonly keywords: WrittenSchema;
  /** The first minor of which it is true. */
  readonly since?: number;
  /** The first minor of which it is not true any more. */
  readonly before?: number;
  readonly passes: unknown;
  readonly refuses: unknown;
}

/** Whole numbers of 64 bits; all others have 32, but for those with a fraction. */
export const longIntegers: ReadonlySet<string> = new Set([
  ...[
    'activeDeadlineSeconds',
    'count',
    'deletionGracePeriodSeconds',
    'expirationSeconds',
    'fsGroup',
    'generation',
    'gracePeriodSeconds',
    'int',
  ],
  ...['ints', 'maxItems', 'maxLength', 'maxProperties', 'minItems', 'minLength', 'minProperties', 'nodeAllocatableUpdatePeriodSeconds'],
  ...['observedGeneration', 'remainingItemCount', 'resourceSliceCount', 'revision', 'runAsGroup', 'runAsUser', 'seconds', 'sizeBytes'],
  ...['startingDeadlineSeconds', 'supplementalGroups', 'terminationGracePeriodSeconds', 'tolerationSeconds'],
]);

/**
 * Numbers that may have a fraction.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.34.1/pkg/apis/apiextensions/v1/types_jsonschema.go
 */
export const fractions: ReadonlySet<string> = new Set(['JSONSchemaProps.maximum', 'JSONSchemaProps.minimum', 'JSONSchemaProps.multipleOf']);

/**
 * Fields that the typings call required and the API server does without.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/rbac/v1/defaults.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/networking/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/apps/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/batch/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/discovery/validation/validation.go
 */
export const optional: ReadonlySet<string> = new Set([
  'EndpointSlice.endpoints',
  'NetworkPolicySpec.podSelector',
  'PodFailurePolicyRule.onPodConditions',
  'RoleRef.apiGroup',
  'StatefulSetSpec.serviceName',
]);

const members = (...words: string[]): WrittenSchema => ({ enum: words });
const range = (minimum: number, maximum?: number): WrittenSchema => ({ minimum, ...(maximum === undefined ? {} : { maximum }) });
const form = (format: string): WrittenSchema => ({ format: `k8s:${format}` });
const mapBy = (...keys: string[]): WrittenSchema => ({ 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': keys });
const numberOr = (minimum: number, maximum: number | undefined, format: string): WrittenSchema => ({
  anyOf: [
    { type: 'integer', ...range(minimum, maximum) },
    { type: 'string', format: `k8s:${format}` },
  ],
});
const set: WrittenSchema = { 'x-kubernetes-list-type': 'set' };
const portOrName = numberOr(1, 65535, 'portname');
const countOrPercent = numberOr(0, undefined, 'percent');
const either = (...fields: string[]): WrittenSchema => ({ oneOf: fields.map((field) => ({ required: [field] })) });
const notBoth = (...fields: string[]): WrittenSchema => ({ not: { required: fields } });

/** Operators of a selector: those that go with values, and those that go without. */
const requirement = (withValues: readonly string[], key = 'operator'): WrittenSchema => ({
  anyOf: [
    { required: ['values'], properties: { [key]: { enum: withValues }, values: { minItems: 1 } } },
    { properties: { [key]: { enum: ['Exists', 'DoesNotExist'] }, values: { maxItems: 0 } } },
  ],
});

/**
 * Pods and what they are made of.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/core/validation/validation.go
 * @see https://github.com/kubernetes/api/blob/v0.34.1/core/v1/types.go
 */
const pods: readonly Refinement[] = [
  {
    fields: 'PodSpec.containers PodSpec.initContainers PodSpec.ephemeralContainers PodSpec.volumes',
    keywords: mapBy('name'),
    passes: [{ name: 'a' }],
    refuses: [{ name: 'a' }, { name: 'a' }],
  },
  { fields: 'PodSpec.containers', keywords: { minItems: 1 }, passes: [{}], refuses: [] },
  {
    fields: 'PodSpec.hostAliases',
    keywords: mapBy('ip'),
    passes: [{ ip: '192.0.2.1' }],
    refuses: [{ ip: '192.0.2.1' }, { ip: '192.0.2.1' }],
  },
  {
    fields: 'PodSpec.topologySpreadConstraints',
    keywords: mapBy('topologyKey', 'whenUnsatisfiable'),
    passes: [{ topologyKey: 'a' }, { topologyKey: 'b' }],
    refuses: [{ topologyKey: 'a' }, { topologyKey: 'a' }],
  },
  {
    fields: 'PodSpec.resourceClaims PodSpec.schedulingGates',
    keywords: mapBy('name'),
    since: 26,
    passes: [{ name: 'a' }],
    refuses: [{ name: 'a' }, { name: 'a' }],
  },
  { fields: 'PodSpec.restartPolicy', keywords: members('Always', 'OnFailure', 'Never'), passes: 'Never', refuses: 'never' },
  {
    fields: 'PodSpec.dnsPolicy',
    keywords: members('ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'),
    passes: 'None',
    refuses: 'Cluster',
  },
  {
    fields: 'PodSpec.preemptionPolicy PriorityClass.preemptionPolicy',
    keywords: members('PreemptLowerPriority', 'Never'),
    passes: 'Never',
    refuses: 'Always',
  },
  { fields: 'PodOS.name', keywords: members('linux', 'windows'), passes: 'linux', refuses: 'Linux' },
  { fields: 'PodSpec.activeDeadlineSeconds', keywords: range(1, 2 ** 31 - 1), passes: 1, refuses: 0 },
  { fields: 'PodSpec.hostname PodSpec.subdomain', keywords: form('dns-label'), passes: 'web', refuses: 'web.example' },
  {
    fields: 'PodSpec.serviceAccountName PodSpec.serviceAccount PodSpec.priorityClassName PodSpec.nodeName PodSpec.runtimeClassName',
    keywords: form('dns-subdomain'),
    passes: 'a.b',
    refuses: 'A_b',
  },
  {
    fields: 'PodSpec.nodeSelector LabelSelector.matchLabels',
    keywords: { propertyNames: form('label-key'), additionalProperties: { type: 'string', ...form('label-value') } },
    passes: { 'a.io/b': 'c' },
    refuses: { 'a b': 'c' },
  },
  { fields: 'PodDNSConfig.nameservers[] HostAlias.ip', keywords: form('ip'), passes: '192.0.2.1', refuses: 'dns.example' },
  {
    fields: 'PodDNSConfig.nameservers',
    keywords: { maxItems: 3 },
    passes: ['192.0.2.1'],
    refuses: ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'],
  },
  { fields: 'PodDNSConfig.searches', keywords: { maxItems: 32 }, passes: ['a'], refuses: Array.from({ length: 33 }, () => 'a') },
  { fields: 'HostAlias.hostnames[]', keywords: form('dns-subdomain'), passes: 'a.example', refuses: 'a_b' },
  { fields: 'Toleration.operator', keywords: members('Exists', 'Equal'), passes: 'Exists', refuses: 'In' },
  {
    fields: 'Toleration.effect Taint.effect',
    keywords: members('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
    passes: 'NoExecute',
    refuses: 'NoRun',
  },
  { fields: 'Toleration.key Taint.key', keywords: form('label-key'), passes: 'node-role.kubernetes.io/control-plane', refuses: 'a b' },
  {
    fields: 'Toleration',
    keywords: {
      anyOf: [
        { properties: { operator: { enum: ['Equal'] }, key: { minLength: 1 } }, required: ['key'] },
        { required: ['operator'], properties: { operator: { enum: ['Exists'] }, value: { maxLength: 0 } } },
      ],
    },
    passes: { operator: 'Exists' },
    refuses: { operator: 'Exists', value: 'a' },
  },
  {
    fields: 'NodeSelectorRequirement',
    keywords: {
      anyOf: [
        ...(requirement(['In', 'NotIn']).anyOf as WrittenSchema[]),
        { required: ['values'], properties: { operator: { enum: ['Gt', 'Lt'] }, values: { minItems: 1, maxItems: 1 } } },
      ],
    },
    passes: { key: 'a', operator: 'Gt', values: ['1'] },
    refuses: { key: 'a', operator: 'In' },
  },
  {
    fields: 'LabelSelectorRequirement',
    keywords: requirement(['In', 'NotIn']),
    passes: { key: 'a', operator: 'Exists' },
    refuses: { key: 'a', operator: 'Exists', values: ['b'] },
  },
  { fields: 'LabelSelectorRequirement.key NodeSelectorRequirement.key', keywords: form('label-key'), passes: 'a', refuses: 'a b' },
  { fields: 'LabelSelectorRequirement.values[]', keywords: form('label-value'), passes: 'a', refuses: 'a b' },
  { fields: 'NodeSelector.nodeSelectorTerms', keywords: { minItems: 1 }, passes: [{}], refuses: [] },
  { fields: 'PreferredSchedulingTerm.weight WeightedPodAffinityTerm.weight', keywords: range(1, 100), passes: 100, refuses: 0 },
  { fields: 'PodAffinityTerm.topologyKey TopologySpreadConstraint.topologyKey', keywords: { minLength: 1 }, passes: 'zone', refuses: '' },
  { fields: 'TopologySpreadConstraint.maxSkew TopologySpreadConstraint.minDomains', keywords: range(1), passes: 1, refuses: 0 },
  {
    fields: 'TopologySpreadConstraint.whenUnsatisfiable',
    keywords: members('DoNotSchedule', 'ScheduleAnyway'),
    passes: 'ScheduleAnyway',
    refuses: 'Ignore',
  },
  {
    fields: 'TopologySpreadConstraint.nodeAffinityPolicy TopologySpreadConstraint.nodeTaintsPolicy',
    keywords: members('Honor', 'Ignore'),
    passes: 'Honor',
    refuses: 'honor',
  },
  {
    fields:
      'PodSecurityContext.fsGroup PodSecurityContext.runAsUser PodSecurityContext.runAsGroup PodSecurityContext.supplementalGroups[] SecurityContext.runAsUser SecurityContext.runAsGroup',
    keywords: range(0, 2 ** 31 - 1),
    passes: 65534,
    refuses: -1,
  },
  { fields: 'PodSecurityContext.fsGroupChangePolicy', keywords: members('OnRootMismatch', 'Always'), passes: 'Always', refuses: 'Never' },
  {
    fields: 'PodSecurityContext.supplementalGroupsPolicy',
    keywords: members('Merge', 'Strict'),
    since: 31,
    passes: 'Merge',
    refuses: 'merge',
  },
  {
    fields: 'PodSecurityContext.seLinuxChangePolicy',
    keywords: members('Recursive', 'MountOption'),
    since: 32,
    passes: 'Recursive',
    refuses: 'Always',
  },
  { fields: 'Sysctl.name', keywords: form('sysctl'), passes: 'net.ipv4.ip_forward', refuses: 'Net IP' },
  {
    fields: 'SeccompProfile.type',
    keywords: members('Unconfined', 'RuntimeDefault', 'Localhost'),
    passes: 'RuntimeDefault',
    refuses: 'runtime/default',
  },
  {
    fields: 'SeccompProfile',
    keywords: {
      anyOf: [
        { properties: { type: { enum: ['Localhost'] } }, required: ['localhostProfile'] },
        { properties: { type: { enum: ['Unconfined', 'RuntimeDefault'] } }, not: { required: ['localhostProfile'] } },
      ],
    },
    passes: { type: 'RuntimeDefault' },
    refuses: { type: 'Localhost' },
  },
  {
    fields: 'AppArmorProfile.type',
    keywords: members('Unconfined', 'RuntimeDefault', 'Localhost'),
    since: 30,
    passes: 'Unconfined',
    refuses: 'unconfined',
  },
  { fields: 'SecurityContext.procMount', keywords: members('Default', 'Unmasked'), passes: 'Default', refuses: 'Masked' },
];

/**
 * Containers.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/core/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/features/kube_features.go
 */
const containers: readonly Refinement[] = [
  {
    fields: 'Container.name EphemeralContainer.name Volume.name VolumeMount.name',
    keywords: form('dns-label'),
    passes: 'web',
    refuses: 'Web',
  },
  { fields: 'Container', keywords: { required: ['image'] }, passes: { name: 'a', image: 'b' }, refuses: { name: 'a' } },
  {
    fields: 'Container.image EphemeralContainer.image',
    keywords: { minLength: 1, pattern: '^\\S(.*\\S)?$' },
    passes: 'nginx:1.29',
    refuses: ' nginx',
  },
  {
    fields: 'Container.imagePullPolicy EphemeralContainer.imagePullPolicy',
    keywords: members('Always', 'IfNotPresent', 'Never'),
    passes: 'Always',
    refuses: 'always',
  },
  {
    fields: 'Container.terminationMessagePolicy EphemeralContainer.terminationMessagePolicy',
    keywords: members('File', 'FallbackToLogsOnError'),
    passes: 'File',
    refuses: 'Logs',
  },
  { fields: 'Container.restartPolicy', keywords: members('Always'), since: 28, before: 34, passes: 'Always', refuses: 'Never' },
  {
    fields: 'Container.restartPolicy',
    keywords: members('Always', 'Never', 'OnFailure'),
    since: 34,
    passes: 'Never',
    refuses: 'Sometimes',
  },
  {
    fields: 'Container.env EphemeralContainer.env',
    keywords: mapBy('name'),
    passes: [{ name: 'A' }],
    refuses: [{ name: 'A' }, { name: 'A' }],
  },
  {
    fields: 'Container.ports EphemeralContainer.ports',
    keywords: mapBy('containerPort', 'protocol'),
    passes: [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }],
    refuses: [{ containerPort: 53 }, { containerPort: 53 }],
  },
  {
    fields: 'Container.volumeMounts EphemeralContainer.volumeMounts',
    keywords: mapBy('mountPath'),
    passes: [{ mountPath: '/a' }],
    refuses: [{ mountPath: '/a' }, { mountPath: '/a' }],
  },
  {
    fields: 'Container.volumeDevices EphemeralContainer.volumeDevices',
    keywords: mapBy('devicePath'),
    passes: [{ devicePath: '/a' }],
    refuses: [{ devicePath: '/a' }, { devicePath: '/a' }],
  },
  { fields: 'EnvVar.name', keywords: form('env-name'), before: 32, passes: 'A_1', refuses: '1A' },
  { fields: 'EnvVar.name', keywords: form('env-name-relaxed'), since: 32, passes: '1A', refuses: 'A=B' },
  {
    fields: 'EnvVar',
    keywords: { not: { required: ['value', 'valueFrom'], properties: { value: { minLength: 1 } } } },
    passes: { name: 'A', value: '' },
    refuses: { name: 'A', value: 'b', valueFrom: {} },
  },
  {
    fields: 'EnvVarSource',
    keywords: { minProperties: 1, maxProperties: 1 },
    passes: { fieldRef: { fieldPath: 'status.podIP' } },
    refuses: {},
  },
  { fields: 'EnvFromSource', keywords: either('configMapRef', 'secretRef'), passes: { configMapRef: {} }, refuses: { prefix: 'A' } },
  { fields: 'ConfigMapKeySelector.key SecretKeySelector.key', keywords: form('config-key'), passes: 'a.b', refuses: 'a/b' },
  { fields: 'ContainerPort.containerPort GRPCAction.port', keywords: range(1, 65535), passes: 80, refuses: 0 },
  { fields: 'ContainerPort.hostPort', keywords: range(0, 65535), passes: 80, refuses: 65536 },
  { fields: 'ContainerPort.name', keywords: form('port-name'), passes: 'http', refuses: 'a-very-long-port-name' },
  { fields: 'ContainerPort.hostIP', keywords: form('ip'), passes: '192.0.2.1', refuses: 'host' },
  {
    fields: 'ContainerPort.protocol ServicePort.protocol EndpointPort.protocol NetworkPolicyPort.protocol',
    keywords: members('TCP', 'UDP', 'SCTP'),
    passes: 'UDP',
    refuses: 'udp',
  },
  { fields: 'ContainerPort.protocol ServicePort.protocol', keywords: { default: 'TCP' }, passes: 'TCP', refuses: undefined },
  { fields: 'HTTPGetAction.port TCPSocketAction.port ServicePort.targetPort', keywords: portOrName, passes: 'http', refuses: 70000 },
  { fields: 'HTTPGetAction.scheme', keywords: members('HTTP', 'HTTPS'), passes: 'HTTPS', refuses: 'https' },
  { fields: 'HTTPHeader.name', keywords: { pattern: '^[-A-Za-z0-9]+$' }, passes: 'X-A', refuses: 'X A' },
  {
    fields: 'Probe',
    keywords: either('exec', 'httpGet', 'tcpSocket', 'grpc'),
    passes: { exec: {} },
    refuses: { exec: {}, tcpSocket: { port: 1 } },
  },
  {
    fields: 'Probe.initialDelaySeconds Probe.timeoutSeconds Probe.periodSeconds Probe.successThreshold Probe.failureThreshold',
    keywords: range(0),
    passes: 0,
    refuses: -1,
  },
  { fields: 'Probe.terminationGracePeriodSeconds', keywords: range(1), passes: 1, refuses: 0 },
  {
    fields: 'Container.livenessProbe Container.startupProbe',
    keywords: { properties: { successThreshold: { maximum: 1 } } },
    passes: { successThreshold: 1 },
    refuses: { successThreshold: 2 },
  },
  {
    fields: 'Container.readinessProbe',
    keywords: { properties: { terminationGracePeriodSeconds: { enum: [] } } },
    passes: {},
    refuses: { terminationGracePeriodSeconds: 5 },
  },
  { fields: 'LifecycleHandler', keywords: { minProperties: 1, maxProperties: 1 }, passes: { exec: {} }, refuses: {} },
  {
    fields: 'ResourceRequirements.limits{key} ResourceRequirements.requests{key}',
    keywords: form('container-resource'),
    passes: 'nvidia.com/gpu',
    refuses: 'mem',
  },
  {
    fields: 'ResourceRequirements.limits{} ResourceRequirements.requests{} PersistentVolumeSpec.capacity{}',
    keywords: { minimum: 0 },
    passes: 1,
    refuses: -1,
  },
  {
    fields: 'ContainerResizePolicy.restartPolicy',
    keywords: members('NotRequired', 'RestartContainer'),
    since: 27,
    passes: 'NotRequired',
    refuses: 'Never',
  },
  { fields: 'VolumeMount.mountPath VolumeDevice.devicePath', keywords: { minLength: 1 }, passes: '/a', refuses: '' },
  {
    fields: 'VolumeMount.subPath VolumeMount.subPathExpr KeyToPath.path DownwardAPIVolumeFile.path',
    keywords: form('relative-path'),
    passes: 'a/b',
    refuses: '../a',
  },
  {
    fields: 'VolumeMount',
    keywords: { not: { required: ['subPath', 'subPathExpr'], properties: { subPath: { minLength: 1 }, subPathExpr: { minLength: 1 } } } },
    passes: { name: 'a', mountPath: '/a', subPath: 'b' },
    refuses: { name: 'a', mountPath: '/a', subPath: 'b', subPathExpr: 'c' },
  },
  {
    fields: 'VolumeMount.mountPropagation',
    keywords: members('None', 'HostToContainer', 'Bidirectional'),
    passes: 'None',
    refuses: 'Shared',
  },
  {
    fields: 'VolumeMount.recursiveReadOnly',
    keywords: members('Disabled', 'IfPossible', 'Enabled'),
    since: 30,
    passes: 'Enabled',
    refuses: 'true',
  },
];

/**
 * Volumes, claims and classes.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/core/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/storage/validation/validation.go
 */
const storage: readonly Refinement[] = [
  // A name and at most one source: without any it is an emptyDir.
  {
    fields: 'Volume',
    keywords: { maxProperties: 2 },
    passes: { name: 'a', emptyDir: {} },
    refuses: { name: 'a', emptyDir: {}, hostPath: { path: '/a' } },
  },
  {
    fields: 'HostPathVolumeSource.type',
    keywords: members('', 'DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice'),
    passes: '',
    refuses: 'Folder',
  },
  {
    fields: 'EmptyDirVolumeSource.medium',
    keywords: { pattern: '^(|Memory|HugePages|HugePages-\\S+)$' },
    passes: 'Memory',
    refuses: 'memory',
  },
  {
    fields:
      'ConfigMapVolumeSource.defaultMode SecretVolumeSource.defaultMode DownwardAPIVolumeSource.defaultMode ProjectedVolumeSource.defaultMode KeyToPath.mode DownwardAPIVolumeFile.mode',
    keywords: range(0, 0o777),
    passes: 420,
    refuses: 644,
  },
  {
    fields: 'VolumeProjection',
    keywords: { minProperties: 1, maxProperties: 1 },
    passes: { secret: {} },
    refuses: { secret: {}, configMap: {} },
  },
  { fields: 'ServiceAccountTokenProjection.expirationSeconds', keywords: range(600, 2 ** 32), passes: 600, refuses: 60 },
  {
    fields: 'PersistentVolumeClaimSpec.accessModes[] PersistentVolumeSpec.accessModes[]',
    keywords: members('ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'),
    passes: 'ReadWriteOnce',
    refuses: 'RWO',
  },
  {
    fields: 'PersistentVolumeClaimSpec.accessModes PersistentVolumeSpec.accessModes',
    keywords: { minItems: 1 },
    passes: ['ReadWriteOnce'],
    refuses: [],
  },
  {
    fields: 'PersistentVolumeClaimSpec',
    keywords: { required: ['accessModes', 'resources'] },
    passes: { accessModes: [], resources: {} },
    refuses: {},
  },
  {
    fields: 'PersistentVolumeClaimSpec.resources',
    keywords: { required: ['requests'], properties: { requests: { required: ['storage'] } } },
    passes: { requests: { storage: '1Gi' } },
    refuses: { requests: {} },
  },
  {
    fields: 'PersistentVolumeSpec',
    keywords: { required: ['accessModes', 'capacity'] },
    passes: { accessModes: [], capacity: {} },
    refuses: {},
  },
  { fields: 'PersistentVolumeSpec.capacity', keywords: { required: ['storage'] }, passes: { storage: 1 }, refuses: {} },
  {
    fields: 'PersistentVolumeClaimSpec.volumeMode PersistentVolumeSpec.volumeMode',
    keywords: members('Block', 'Filesystem'),
    passes: 'Block',
    refuses: 'block',
  },
  {
    fields: 'PersistentVolumeSpec.persistentVolumeReclaimPolicy',
    keywords: members('Delete', 'Recycle', 'Retain'),
    passes: 'Retain',
    refuses: 'Keep',
  },
  { fields: 'StorageClass.reclaimPolicy', keywords: members('Delete', 'Retain'), passes: 'Delete', refuses: 'Recycle' },
  {
    fields: 'StorageClass.volumeBindingMode',
    keywords: members('Immediate', 'WaitForFirstConsumer'),
    passes: 'Immediate',
    refuses: 'Wait',
  },
  { fields: 'CSIDriverSpec.fsGroupPolicy', keywords: members('ReadWriteOnceWithFSType', 'File', 'None'), passes: 'File', refuses: 'Never' },
  { fields: 'CSIDriverSpec.volumeLifecycleModes[]', keywords: members('Persistent', 'Ephemeral'), passes: 'Ephemeral', refuses: 'Inline' },
  { fields: 'Secret.data{} ConfigMap.binaryData{}', keywords: form('base64'), passes: 'YQ==', refuses: 'a password' },
  {
    fields: 'Secret.data{key} Secret.stringData{key} ConfigMap.data{key} ConfigMap.binaryData{key}',
    keywords: form('config-key'),
    passes: 'a.b',
    refuses: 'a/b',
  },
  { fields: 'ServiceAccount.secrets', keywords: mapBy('name'), passes: [{ name: 'a' }], refuses: [{ name: 'a' }, { name: 'a' }] },
];

/**
 * Controllers of pods.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/apps/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/batch/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/autoscaling/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/policy/validation/validation.go
 */
const controllers: readonly Refinement[] = [
  {
    fields:
      'DeploymentSpec.replicas ReplicaSetSpec.replicas StatefulSetSpec.replicas ReplicationControllerSpec.replicas ScaleSpec.replicas DeploymentSpec.minReadySeconds ReplicaSetSpec.minReadySeconds StatefulSetSpec.minReadySeconds DaemonSetSpec.minReadySeconds ReplicationControllerSpec.minReadySeconds DeploymentSpec.revisionHistoryLimit StatefulSetSpec.revisionHistoryLimit DaemonSetSpec.revisionHistoryLimit DeploymentSpec.progressDeadlineSeconds RollingUpdateStatefulSetStrategy.partition',
    keywords: range(0),
    passes: 0,
    refuses: -1,
  },
  { fields: 'StatefulSetOrdinals.start', keywords: range(0), since: 26, passes: 0, refuses: -1 },
  { fields: 'DeploymentStrategy.type', keywords: members('Recreate', 'RollingUpdate'), passes: 'Recreate', refuses: 'OnDelete' },
  {
    fields: 'DeploymentStrategy',
    keywords: { not: { required: ['type', 'rollingUpdate'], properties: { type: { enum: ['Recreate'] } } } },
    passes: { rollingUpdate: {} },
    refuses: { type: 'Recreate', rollingUpdate: {} },
  },
  {
    fields: 'DaemonSetUpdateStrategy.type StatefulSetUpdateStrategy.type',
    keywords: members('RollingUpdate', 'OnDelete'),
    passes: 'OnDelete',
    refuses: 'Recreate',
  },
  {
    fields:
      'RollingUpdateDeployment.maxSurge RollingUpdateDeployment.maxUnavailable RollingUpdateDaemonSet.maxSurge RollingUpdateDaemonSet.maxUnavailable RollingUpdateStatefulSetStrategy.maxUnavailable PodDisruptionBudgetSpec.minAvailable PodDisruptionBudgetSpec.maxUnavailable',
    keywords: countOrPercent,
    passes: '25%',
    refuses: '25',
  },
  { fields: 'StatefulSetSpec.podManagementPolicy', keywords: members('OrderedReady', 'Parallel'), passes: 'Parallel', refuses: 'Ordered' },
  {
    fields: 'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled',
    keywords: members('Retain', 'Delete'),
    passes: 'Delete',
    refuses: 'Recycle',
  },
  {
    fields:
      'DeploymentSpec.template DaemonSetSpec.template StatefulSetSpec.template ReplicaSetSpec.template ReplicationControllerSpec.template',
    keywords: {
      required: ['spec'],
      properties: { spec: { properties: { restartPolicy: { enum: ['Always'] }, activeDeadlineSeconds: { enum: [] } } } },
    },
    passes: { spec: { restartPolicy: 'Always' } },
    refuses: { spec: { restartPolicy: 'Never' } },
  },
  {
    fields: 'JobSpec.template',
    keywords: {
      required: ['spec'],
      properties: { spec: { required: ['restartPolicy'], properties: { restartPolicy: { enum: ['OnFailure', 'Never'] } } } },
    },
    passes: { spec: { restartPolicy: 'Never' } },
    refuses: { spec: {} },
  },
  {
    fields:
      'JobSpec.parallelism JobSpec.completions JobSpec.backoffLimit JobSpec.ttlSecondsAfterFinished JobSpec.activeDeadlineSeconds CronJobSpec.startingDeadlineSeconds CronJobSpec.successfulJobsHistoryLimit CronJobSpec.failedJobsHistoryLimit',
    keywords: range(0),
    passes: 0,
    refuses: -1,
  },
  { fields: 'JobSpec.completionMode', keywords: members('NonIndexed', 'Indexed'), passes: 'Indexed', refuses: 'indexed' },
  {
    fields: 'JobSpec.podReplacementPolicy',
    keywords: members('TerminatingOrFailed', 'Failed'),
    since: 28,
    passes: 'Failed',
    refuses: 'Always',
  },
  {
    fields: 'PodFailurePolicyRule.action',
    keywords: members('FailJob', 'Ignore', 'Count'),
    before: 28,
    passes: 'Count',
    refuses: 'FailIndex',
  },
  {
    fields: 'PodFailurePolicyRule.action',
    keywords: members('FailJob', 'FailIndex', 'Ignore', 'Count'),
    since: 28,
    passes: 'FailIndex',
    refuses: 'Fail',
  },
  { fields: 'PodFailurePolicyOnExitCodesRequirement.operator', keywords: members('In', 'NotIn'), passes: 'In', refuses: 'Exists' },
  { fields: 'CronJobSpec.concurrencyPolicy', keywords: members('Allow', 'Forbid', 'Replace'), passes: 'Forbid', refuses: 'Deny' },
  { fields: 'CronJobSpec.schedule', keywords: form('schedule'), passes: '*/5 2-4 * JAN mon', refuses: '0 3 * *' },
  {
    fields: 'CronJobSpec.timeZone',
    keywords: { pattern: '^[A-Za-z._0-9+][A-Za-z.\\-_0-9+]{0,13}(/[A-Za-z._0-9+][A-Za-z.\\-_0-9+]{0,13})*$' },
    passes: 'Europe/Berlin',
    refuses: '/Berlin',
  },
  { fields: 'HorizontalPodAutoscalerSpec.minReplicas', keywords: range(0), passes: 0, refuses: -1 },
  {
    fields:
      'HorizontalPodAutoscalerSpec.maxReplicas MetricTarget.averageUtilization HPAScalingPolicy.value autoscaling.v1.HorizontalPodAutoscalerSpec.targetCPUUtilizationPercentage',
    keywords: range(1),
    passes: 1,
    refuses: 0,
  },
  { fields: 'HPAScalingPolicy.periodSeconds', keywords: range(1, 1800), passes: 1800, refuses: 3600 },
  { fields: 'HPAScalingRules.stabilizationWindowSeconds', keywords: range(0, 3600), passes: 3600, refuses: 3601 },
  { fields: 'HPAScalingRules.selectPolicy', keywords: members('Max', 'Min', 'Disabled'), passes: 'Max', refuses: 'Avg' },
  { fields: 'HPAScalingPolicy.type', keywords: members('Pods', 'Percent'), passes: 'Pods', refuses: 'Pod' },
  {
    fields: 'autoscaling.v2.MetricSpec.type',
    keywords: members('Object', 'Pods', 'Resource', 'ContainerResource', 'External'),
    passes: 'Pods',
    refuses: 'pods',
  },
  { fields: 'MetricTarget.type', keywords: members('Utilization', 'Value', 'AverageValue'), passes: 'Value', refuses: 'Average' },
  {
    fields: 'PodDisruptionBudgetSpec',
    keywords: notBoth('minAvailable', 'maxUnavailable'),
    passes: { minAvailable: 1 },
    refuses: { minAvailable: 1, maxUnavailable: 1 },
  },
  {
    fields: 'PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy',
    keywords: members('IfHealthyBudget', 'AlwaysAllow'),
    since: 26,
    passes: 'AlwaysAllow',
    refuses: 'Always',
  },
];

/**
 * Services, ingresses, policies.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/core/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/networking/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/discovery/validation/validation.go
 */
const network: readonly Refinement[] = [
  {
    fields: 'ServiceSpec.type',
    keywords: members('ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'),
    passes: 'NodePort',
    refuses: 'Loadbalancer',
  },
  {
    fields: 'ServiceSpec.ports',
    keywords: mapBy('port', 'protocol'),
    passes: [{ port: 53 }, { port: 53, protocol: 'UDP' }],
    refuses: [{ port: 53 }, { port: 53, protocol: 'TCP' }],
  },
  { fields: 'ServiceSpec.sessionAffinity', keywords: members('ClientIP', 'None'), passes: 'ClientIP', refuses: 'Cookie' },
  {
    fields: 'ServiceSpec.externalTrafficPolicy ServiceSpec.internalTrafficPolicy',
    keywords: members('Cluster', 'Local'),
    passes: 'Local',
    refuses: 'local',
  },
  { fields: 'ServiceSpec.ipFamilies[]', keywords: members('IPv4', 'IPv6'), passes: 'IPv6', refuses: 'ipv6' },
  { fields: 'ServiceSpec.ipFamilies', keywords: { maxItems: 2, ...set }, passes: ['IPv4'], refuses: ['IPv4', 'IPv4'] },
  {
    fields: 'ServiceSpec.ipFamilyPolicy',
    keywords: members('SingleStack', 'PreferDualStack', 'RequireDualStack'),
    passes: 'SingleStack',
    refuses: 'DualStack',
  },
  {
    fields: 'ServiceSpec.trafficDistribution',
    keywords: members('PreferClose'),
    since: 30,
    before: 33,
    passes: 'PreferClose',
    refuses: 'PreferSameNode',
  },
  {
    fields: 'ServiceSpec.trafficDistribution',
    keywords: members('PreferClose', 'PreferSameZone', 'PreferSameNode'),
    since: 33,
    passes: 'PreferSameNode',
    refuses: 'Close',
  },
  { fields: 'ServiceSpec.clusterIP ServiceSpec.clusterIPs[]', keywords: form('ip-or-none'), passes: 'None', refuses: 'none' },
  { fields: 'ServiceSpec.externalIPs[] EndpointAddress.ip', keywords: form('ip'), passes: '192.0.2.1', refuses: '192.0.2' },
  {
    fields: 'ServiceSpec.loadBalancerSourceRanges[] IPBlock.cidr IPBlock.except[]',
    keywords: { format: 'cidr' },
    passes: '192.0.2.0/24',
    refuses: '192.0.2.0',
  },
  { fields: 'ServiceSpec.externalName', keywords: form('external-name'), passes: 'a.example.', refuses: 'A.example' },
  { fields: 'ServiceSpec.healthCheckNodePort ServicePort.nodePort', keywords: range(0, 65535), passes: 0, refuses: 65536 },
  {
    fields:
      'ServicePort.port discovery.v1.EndpointPort.port core.v1.EndpointPort.port ServiceReference.port ServiceBackendPort.number NetworkPolicyPort.endPort',
    keywords: range(1, 65535),
    passes: 443,
    refuses: 65536,
  },
  { fields: 'ServicePort.name', keywords: form('dns-label'), passes: 'http', refuses: 'HTTP' },
  { fields: 'ServicePort.appProtocol', keywords: form('label-key'), passes: 'kubernetes.io/h2c', refuses: 'a b' },
  {
    fields: 'ServiceSpec.selector',
    keywords: { propertyNames: form('label-key'), additionalProperties: { type: 'string', ...form('label-value') } },
    passes: { a: 'b' },
    refuses: { a: 'b c' },
  },
  { fields: 'ClientIPConfig.timeoutSeconds', keywords: range(1, 86400), passes: 1, refuses: 0 },
  { fields: 'NetworkPolicySpec.policyTypes[]', keywords: members('Ingress', 'Egress'), passes: 'Egress', refuses: 'egress' },
  { fields: 'NetworkPolicyPort.port', keywords: portOrName, passes: 53, refuses: 'HTTP' },
  {
    fields: 'NetworkPolicyPeer',
    keywords: { minProperties: 1, not: { required: ['ipBlock'], minProperties: 2 } },
    passes: { ipBlock: { cidr: '::/0' } },
    refuses: { ipBlock: { cidr: '::/0' }, podSelector: {} },
  },
  {
    fields: 'HTTPIngressPath.pathType',
    keywords: members('Exact', 'Prefix', 'ImplementationSpecific'),
    passes: 'Prefix',
    refuses: 'prefix',
  },
  {
    fields: 'HTTPIngressPath',
    keywords: {
      anyOf: [
        { properties: { pathType: { enum: ['ImplementationSpecific'] } } },
        { required: ['path'], properties: { pathType: { enum: ['Exact', 'Prefix'] }, path: { pattern: '^/' } } },
      ],
    },
    passes: { pathType: 'Prefix', path: '/', backend: {} },
    refuses: { pathType: 'Prefix', path: 'a', backend: {} },
  },
  { fields: 'HTTPIngressRuleValue.paths', keywords: { minItems: 1 }, passes: [{}], refuses: [] },
  { fields: 'IngressRule.host', keywords: form('ingress-host'), passes: '*.example.com', refuses: '192.0.2.1' },
  { fields: 'IngressBackend', keywords: either('service', 'resource'), passes: { service: { name: 'a' } }, refuses: {} },
  { fields: 'ServiceBackendPort', keywords: either('name', 'number'), passes: { number: 80 }, refuses: { number: 80, name: 'http' } },
  { fields: 'ServiceBackendPort.name', keywords: form('port-name'), passes: 'http', refuses: 'HTTP' },
  {
    fields: 'networking.v1.IngressSpec',
    keywords: { anyOf: [{ required: ['defaultBackend'] }, { required: ['rules'] }] },
    passes: { rules: [{}] },
    refuses: { ingressClassName: 'a' },
  },
  { fields: 'discovery.v1.EndpointSlice.addressType', keywords: members('IPv4', 'IPv6', 'FQDN'), passes: 'FQDN', refuses: 'ipv4' },
];

/**
 * Access, admission, definitions, quotas, leases.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/rbac/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/admissionregistration/validation/validation.go
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.34.1/pkg/apis/apiextensions/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/flowcontrol/validation/validation.go
 */
const control: readonly Refinement[] = [
  { fields: 'RoleRef.kind', keywords: members('Role', 'ClusterRole'), passes: 'Role', refuses: 'role' },
  { fields: 'RoleRef.apiGroup', keywords: members('rbac.authorization.k8s.io'), passes: 'rbac.authorization.k8s.io', refuses: 'rbac' },
  {
    fields: 'rbac.v1.Subject.kind',
    keywords: members('ServiceAccount', 'User', 'Group'),
    passes: 'User',
    refuses: 'Serviceaccount',
  },
  { fields: 'PolicyRule.verbs', keywords: { minItems: 1 }, passes: ['get'], refuses: [] },
  {
    fields: 'PolicyRule',
    keywords: {
      anyOf: [
        {
          required: ['apiGroups', 'resources'],
          properties: { apiGroups: { minItems: 1 }, resources: { minItems: 1 }, nonResourceURLs: { maxItems: 0 } },
        },
        {
          required: ['nonResourceURLs'],
          properties: {
            nonResourceURLs: { minItems: 1 },
            apiGroups: { maxItems: 0 },
            resources: { maxItems: 0 },
            resourceNames: { maxItems: 0 },
          },
        },
      ],
    },
    passes: { verbs: ['get'], apiGroups: [''], resources: ['pods'] },
    refuses: { verbs: ['get'], resources: ['pods'] },
  },
  {
    fields: 'MutatingWebhook.failurePolicy ValidatingWebhook.failurePolicy',
    keywords: members('Ignore', 'Fail'),
    passes: 'Fail',
    refuses: 'fail',
  },
  {
    fields: 'ValidatingAdmissionPolicySpec.failurePolicy',
    keywords: members('Ignore', 'Fail'),
    since: 26,
    passes: 'Fail',
    refuses: 'Warn',
  },
  {
    fields: 'ValidatingAdmissionPolicyBindingSpec.validationActions[]',
    keywords: members('Deny', 'Warn', 'Audit'),
    since: 27,
    passes: 'Audit',
    refuses: 'audit',
  },
  {
    fields: 'MutatingWebhook.matchPolicy ValidatingWebhook.matchPolicy',
    keywords: members('Exact', 'Equivalent'),
    passes: 'Exact',
    refuses: 'Equal',
  },
  {
    fields: 'MutatingWebhook.sideEffects ValidatingWebhook.sideEffects',
    keywords: members('None', 'NoneOnDryRun'),
    passes: 'None',
    refuses: 'Some',
  },
  { fields: 'MutatingWebhook.reinvocationPolicy', keywords: members('Never', 'IfNeeded'), passes: 'Never', refuses: 'Always' },
  { fields: 'MutatingWebhook.timeoutSeconds ValidatingWebhook.timeoutSeconds', keywords: range(1, 30), passes: 30, refuses: 31 },
  { fields: 'MutatingWebhook.name ValidatingWebhook.name', keywords: form('fully-qualified-name'), passes: 'a.b.io', refuses: 'a.io' },
  {
    fields: 'MutatingWebhookConfiguration.webhooks ValidatingWebhookConfiguration.webhooks',
    keywords: mapBy('name'),
    passes: [{ name: 'a' }],
    refuses: [{ name: 'a' }, { name: 'a' }],
  },
  {
    fields: 'MutatingWebhook.admissionReviewVersions ValidatingWebhook.admissionReviewVersions',
    keywords: { minItems: 1 },
    passes: ['v1'],
    refuses: [],
  },
  {
    fields: 'RuleWithOperations.operations[]',
    keywords: members('CREATE', 'UPDATE', 'DELETE', 'CONNECT', '*'),
    passes: '*',
    refuses: 'create',
  },
  { fields: 'RuleWithOperations.scope', keywords: members('Cluster', 'Namespaced', '*'), passes: '*', refuses: 'cluster' },
  {
    fields: 'WebhookClientConfig',
    keywords: either('url', 'service'),
    passes: { url: 'https://a' },
    refuses: {},
  },
  {
    fields: 'WebhookClientConfig.caBundle APIServiceSpec.caBundle CertificateSigningRequestSpec.request',
    keywords: form('base64'),
    passes: 'YQ==',
    refuses: '-----BEGIN',
  },
  { fields: 'CustomResourceDefinitionSpec.scope', keywords: members('Cluster', 'Namespaced'), passes: 'Cluster', refuses: 'cluster' },
  { fields: 'CustomResourceDefinitionSpec.versions', keywords: { minItems: 1, ...mapBy('name') }, passes: [{ name: 'v1' }], refuses: [] },
  { fields: 'CustomResourceConversion.strategy', keywords: members('None', 'Webhook'), passes: 'None', refuses: 'none' },
  {
    fields: 'CustomResourceColumnDefinition.type',
    keywords: members('boolean', 'date', 'integer', 'number', 'string'),
    passes: 'date',
    refuses: 'time',
  },
  {
    fields: 'JSONSchemaProps.type',
    keywords: members('array', 'boolean', 'integer', 'number', 'object', 'string'),
    passes: 'object',
    refuses: 'map',
  },
  { fields: 'JSONSchemaProps.x-kubernetes-list-type', keywords: members('atomic', 'set', 'map'), passes: 'map', refuses: 'list' },
  { fields: 'JSONSchemaProps.x-kubernetes-map-type', keywords: members('atomic', 'granular'), passes: 'granular', refuses: 'set' },
  { fields: 'APIServiceSpec.groupPriorityMinimum', keywords: range(1, 20000), passes: 100, refuses: 0 },
  { fields: 'APIServiceSpec.versionPriority', keywords: range(1, 1000), passes: 100, refuses: 1001 },
  {
    fields: 'CertificateSigningRequestSpec.usages[]',
    keywords: members(
      'signing',
      'digital signature',
      'content commitment',
      'key encipherment',
      'key agreement',
      'data encipherment',
      'cert sign',
      'crl sign',
      'encipher only',
      'decipher only',
      'any',
      'server auth',
      'client auth',
      'code signing',
      'email protection',
      's/mime',
      'ipsec end system',
      'ipsec tunnel',
      'ipsec user',
      'timestamping',
      'ocsp signing',
      'microsoft sgc',
      'netscape sgc',
    ),
    passes: 'server auth',
    refuses: 'server',
  },
  { fields: 'CertificateSigningRequestSpec.expirationSeconds', keywords: range(600), passes: 600, refuses: 60 },
  { fields: 'LeaseSpec.leaseDurationSeconds', keywords: range(1), passes: 15, refuses: 0 },
  { fields: 'LeaseSpec.leaseTransitions', keywords: range(0), passes: 0, refuses: -1 },
  {
    fields:
      'ResourceQuotaSpec.hard{key} LimitRangeItem.max{key} LimitRangeItem.min{key} LimitRangeItem.default{key} LimitRangeItem.defaultRequest{key}',
    keywords: form('label-key'),
    passes: 'requests.cpu',
    refuses: 'a b',
  },
  {
    fields: 'ScopedResourceSelectorRequirement.operator',
    keywords: members('In', 'NotIn', 'Exists', 'DoesNotExist'),
    passes: 'In',
    refuses: 'Gt',
  },
  {
    fields: 'ResourceQuotaSpec.scopes[] ScopedResourceSelectorRequirement.scopeName',
    keywords: members('Terminating', 'NotTerminating', 'BestEffort', 'NotBestEffort', 'PriorityClass', 'CrossNamespacePodAffinity'),
    before: 33,
    passes: 'BestEffort',
    refuses: 'VolumeAttributesClass',
  },
  {
    fields: 'ResourceQuotaSpec.scopes[] ScopedResourceSelectorRequirement.scopeName',
    keywords: members(
      'Terminating',
      'NotTerminating',
      'BestEffort',
      'NotBestEffort',
      'PriorityClass',
      'CrossNamespacePodAffinity',
      'VolumeAttributesClass',
    ),
    since: 33,
    passes: 'VolumeAttributesClass',
    refuses: 'Best',
  },
  { fields: 'PriorityLevelConfigurationSpec.type', keywords: members('Exempt', 'Limited'), passes: 'Limited', refuses: 'limited' },
  { fields: 'LimitResponse.type', keywords: members('Queue', 'Reject'), passes: 'Queue', refuses: 'Drop' },
  { fields: 'FlowDistinguisherMethod.type', keywords: members('ByUser', 'ByNamespace'), passes: 'ByUser', refuses: 'User' },
  { fields: 'RuntimeClass.handler', keywords: form('dns-label'), passes: 'runc', refuses: 'run c' },
  { fields: 'PriorityClass.value', keywords: range(-(2 ** 31), 2 * 10 ** 9 + 1000), passes: 1000, refuses: 2 * 10 ** 9 + 1001 },
];

/** All that is added to the typings, in order: a later one stands beside an earlier one. */
export const refinements: readonly Refinement[] = [...pods, ...containers, ...storage, ...controllers, ...network, ...control];

/** What the name of an object must be, by kind; where none is stated it may be any segment of a path. */
export interface NameForm {
  readonly kinds: string;
  readonly format: string;
  readonly since?: number;
  readonly before?: number;
}

/**
 * Forms of names.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/core/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/apps/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.28.0/pkg/apis/apps/validation/validation.go
 */
export const nameForms: readonly NameForm[] = [
  { kinds: 'Namespace', format: 'k8s:dns-label' },
  { kinds: 'Service', format: 'k8s:dns1035-label' },
  { kinds: 'StatefulSet', format: 'k8s:dns-subdomain', before: 27 },
  { kinds: 'StatefulSet', format: 'k8s:dns-label', since: 27 },
  { kinds: 'CronJob', format: 'k8s:dns-subdomain-52' },
  {
    kinds: [
      'ConfigMap ControllerRevision CSIDriver CSINode CSIStorageCapacity DaemonSet Deployment Endpoints EndpointSlice FlowSchema',
      'HorizontalPodAutoscaler Ingress IngressClass Job Lease LimitRange MutatingWebhookConfiguration NetworkPolicy Node',
      'PersistentVolume PersistentVolumeClaim Pod PodTemplate PriorityClass PriorityLevelConfiguration ReplicaSet ReplicationController',
      'ResourceQuota RuntimeClass Secret ServiceAccount StorageClass ValidatingWebhookConfiguration VolumeAttachment',
    ].join(' '),
    format: 'k8s:dns-subdomain',
  },
];

/**
 * Kinds that have a status, which the typings leave out.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.0/api/openapi-spec/swagger.json
 */
export const withStatus: ReadonlySet<string> = new Set([
  ...['APIService', 'CertificateSigningRequest', 'CronJob', 'CustomResourceDefinition', 'DaemonSet', 'Deployment', 'FlowSchema'],
  ...['HorizontalPodAutoscaler', 'Ingress', 'Job', 'LocalSubjectAccessReview', 'Namespace', 'NetworkPolicy', 'Node', 'PersistentVolume'],
  ...['PersistentVolumeClaim', 'Pod', 'PodCertificateRequest', 'PodDisruptionBudget', 'PodScheduling', 'PodSchedulingContext'],
  ...['PriorityLevelConfiguration', 'ReplicaSet', 'ReplicationController', 'ResourceClaim', 'ResourceQuota', 'Scale'],
  ...['SelfSubjectAccessReview', 'SelfSubjectReview', 'SelfSubjectRulesReview', 'Service', 'ServiceCIDR', 'StatefulSet', 'StorageVersion'],
  ...['StorageVersionMigration', 'SubjectAccessReview', 'TokenRequest', 'TokenReview', 'ValidatingAdmissionPolicy', 'VolumeAttachment'],
]);
