import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { Plan, type PlanSpec } from '../../imports/system-upgrade-upgrade.cattle.io';
import { type AddonContext, defineAddon } from '../addon';
import type { Node } from '../cluster';
import { Definition } from '../constructs/definition';
import { kubeObject } from '../constructs/kube-object';
import { privilegedNamespace } from '../constructs/privileged-namespace';
import type { Manifest } from '../manifest';
import { atLeast } from '../version';
import { versionText } from '../version-table';

/** Minors of the controller with the newest patch seen. @see https://github.com/rancher/system-upgrade-controller/tags */
export const systemUpgradeControllerVersions = {
  '0.13': 4,
  '0.14': 2,
  '0.15': 3,
  '0.16': 3,
  '0.17': 0,
  '0.18': 0,
  '0.19': 2,
  '0.20': 1,
} as const;

const options = z.strictObject({
  version: versionText('system-upgrade-controller', systemUpgradeControllerVersions),
  serverConcurrency: z.optional(z.int().check(z.minimum(1), z.describe('servers upgraded at a time; default: 1'))),
  agentConcurrency: z.optional(z.int().check(z.minimum(1), z.describe('agents upgraded at a time; default: 1'))),
  drainServers: z.optional(z.boolean().check(z.describe('move pods off a server before its upgrade; default: false, cordon only'))),
  drainAgents: z.optional(z.boolean().check(z.describe('move pods off an agent before its upgrade; default: false, cordon only'))),
});

/** The choices that the add-on takes. */
export type SystemUpgradeControllerOptions = z.output<typeof options>;

const name = 'system-upgrade-controller';
const namespace = 'system-upgrade';
const account = { kind: 'ServiceAccount', name: 'system-upgrade', namespace };
const rbac = 'rbac.authorization.k8s.io';

/**
 * Upgrades k3s in place to the release that the cluster file pins: servers first, then agents.
 * @see https://github.com/rancher/system-upgrade-controller/tree/v0.20.1/manifests
 */
export class SystemUpgradeController extends Chart {
  constructor(scope: Construct, id: string, props: SystemUpgradeControllerOptions & AddonContext) {
    super(scope, id);
    privilegedNamespace(this, namespace);
    const { items } = props.readFacts('crds', 'system-upgrade') as { items: readonly Manifest[] };
    for (const definition of items) new Definition(this, definition);
    declareAccess(this, props.version);
    kubeObject(this, 'ConfigMap', { metadata: { name: 'default-controller-env', namespace }, data: environment(props.version) });
    declareDeployment(this, props.version);
    declarePlans(this, props);
  }
}

function declareAccess(scope: Construct, version: string): void {
  kubeObject(scope, 'ServiceAccount', { metadata: { name: 'system-upgrade', namespace } });
  kubeObject(scope, 'ClusterRole', { metadata: { name }, rules: clusterRules(version) });
  kubeObject(scope, 'Role', { metadata: { name, namespace }, rules: namespaceRules });
  kubeObject(scope, 'ClusterRole', { metadata: { name: 'system-upgrade-controller-drainer' }, rules: drainRules });
  kubeObject(scope, 'ClusterRoleBinding', {
    metadata: { name: 'system-upgrade-drainer' },
    roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: 'system-upgrade-controller-drainer' },
    subjects: [account],
  });
  kubeObject(scope, 'ClusterRoleBinding', {
    metadata: { name: 'system-upgrade' },
    roleRef: { apiGroup: rbac, kind: 'ClusterRole', name },
    subjects: [account],
  });
  kubeObject(scope, 'RoleBinding', {
    metadata: { name: 'system-upgrade', namespace },
    roleRef: { apiGroup: rbac, kind: 'Role', name },
    subjects: [account],
  });
}

const read = ['get', 'list', 'watch'];
const write = ['create', 'patch', 'update'];

/** From 0.15 on the controller elects a leader and writes events. Up to 0.13 upstream's role forgot the definitions, which it looks at when it starts. */
function clusterRules(version: string) {
  return [
    { apiGroups: ['batch'], resources: ['jobs'], verbs: read },
    { apiGroups: ['apiextensions.k8s.io'], resources: ['customresourcedefinitions'], verbs: [...read, ...write] },
    { apiGroups: [''], resources: ['namespaces', 'nodes'], verbs: read },
    { apiGroups: [''], resources: ['nodes'], verbs: ['update'] },
    ...(atLeast(version, '0.15')
      ? [
          { apiGroups: [''], resources: ['events'], verbs: ['get', ...write] },
          { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['create'] },
          { apiGroups: ['coordination.k8s.io'], resources: ['leases'], resourceNames: [name], verbs: ['get', 'update'] },
        ]
      : []),
    { apiGroups: ['upgrade.cattle.io'], resources: ['plans', 'plans/status'], verbs: [...read, ...write, 'delete'] },
  ];
}

const namespaceRules = [
  { apiGroups: ['batch'], resources: ['jobs'], verbs: ['create', 'delete', 'deletecollection', 'patch', 'update', ...read] },
  { apiGroups: [''], resources: ['secrets'], verbs: read },
];

const drainRules = [
  { apiGroups: [''], resources: ['pods/eviction'], verbs: ['create'] },
  { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'delete'] },
  { apiGroups: [''], resources: ['nodes'], verbs: ['get', 'patch'] },
  { apiGroups: ['apps'], resources: ['statefulsets', 'daemonsets', 'replicasets'], verbs: ['get', 'list'] },
];

function environment(version: string): Record<string, string> {
  return {
    SYSTEM_UPGRADE_CONTROLLER_DEBUG: 'false',
    SYSTEM_UPGRADE_CONTROLLER_THREADS: '2',
    ...(atLeast(version, '0.15') ? { SYSTEM_UPGRADE_CONTROLLER_LEADER_ELECT: 'true' } : {}),
    SYSTEM_UPGRADE_JOB_ACTIVE_DEADLINE_SECONDS: '900',
    SYSTEM_UPGRADE_JOB_BACKOFF_LIMIT: '99',
    SYSTEM_UPGRADE_JOB_IMAGE_PULL_POLICY: 'Always',
    SYSTEM_UPGRADE_JOB_KUBECTL_IMAGE: `rancher/kubectl:${atLeast(version, '0.14') ? 'v1.30.3' : 'v1.25.4'}`,
    ...(atLeast(version, '0.19') ? { SYSTEM_UPGRADE_JOB_KUBECTL_IMAGE_WINDOWS: '' } : {}),
    SYSTEM_UPGRADE_JOB_PRIVILEGED: 'true',
    SYSTEM_UPGRADE_JOB_TTL_SECONDS_AFTER_FINISH: '900',
    SYSTEM_UPGRADE_PLAN_POLLING_INTERVAL: '15m',
  };
}

function declareDeployment(scope: Construct, version: string): void {
  const elects = atLeast(version, '0.15');
  const onServers = { key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' };
  // The controller's name, and what keeps a drain from evicting it.
  const selected = { 'upgrade.cattle.io/controller': name };
  kubeObject(scope, 'Deployment', {
    metadata: { name, namespace },
    spec: {
      ...(elects ? { strategy: { type: 'Recreate' } } : {}),
      selector: { matchLabels: selected },
      template: {
        metadata: {
          labels: elects ? { 'app.kubernetes.io/component': 'controller', 'app.kubernetes.io/name': name, ...selected } : selected,
        },
        spec: {
          affinity: {
            nodeAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: {
                nodeSelectorTerms: [
                  {
                    matchExpressions: elects ? [onServers, { key: 'kubernetes.io/os', operator: 'In', values: ['linux'] }] : [onServers],
                  },
                ],
              },
            },
            ...(elects ? { podAntiAffinity: apart } : {}),
          },
          serviceAccountName: 'system-upgrade',
          tolerations: [
            { key: 'CriticalAddonsOnly', operator: 'Exists' },
            { key: 'node-role.kubernetes.io/master', operator: 'Exists', effect: 'NoSchedule' },
            { key: 'node-role.kubernetes.io/controlplane', operator: 'Exists', effect: 'NoSchedule' },
            { key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' },
            { key: 'node-role.kubernetes.io/etcd', operator: 'Exists', effect: 'NoExecute' },
          ],
          containers: [container(version)],
          volumes: [
            hostFolder('etc-ssl', '/etc/ssl'),
            hostFolder('etc-pki', '/etc/pki'),
            hostFolder('etc-ca-certificates', '/etc/ca-certificates'),
            { name: 'tmp', emptyDir: {} },
          ],
        },
      },
    },
  });
}

const apart = {
  requiredDuringSchedulingIgnoredDuringExecution: [
    {
      topologyKey: 'kubernetes.io/hostname',
      labelSelector: { matchExpressions: [{ key: 'app.kubernetes.io/name', operator: 'In', values: [name] }] },
    },
  ],
};

function hostFolder(volume: string, path: string) {
  return { name: volume, hostPath: { path, type: 'DirectoryOrCreate' } };
}

function container(version: string) {
  const field = (variable: string, fieldPath: string) => ({ name: variable, valueFrom: { fieldRef: { fieldPath } } });
  return {
    name,
    image: `rancher/system-upgrade-controller:v${version}`,
    imagePullPolicy: 'IfNotPresent',
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 65534,
      runAsGroup: 65534,
      allowPrivilegeEscalation: false,
      seccompProfile: { type: 'RuntimeDefault' },
      capabilities: { drop: ['ALL'] },
    },
    envFrom: [{ configMapRef: { name: 'default-controller-env' } }],
    env: [
      field('SYSTEM_UPGRADE_CONTROLLER_NAME', "metadata.labels['upgrade.cattle.io/controller']"),
      field('SYSTEM_UPGRADE_CONTROLLER_NAMESPACE', 'metadata.namespace'),
      ...(atLeast(version, '0.15') ? [field('SYSTEM_UPGRADE_CONTROLLER_NODE_NAME', 'spec.nodeName')] : []),
    ],
    volumeMounts: [
      { name: 'etc-ssl', mountPath: '/etc/ssl', readOnly: true },
      { name: 'etc-pki', mountPath: '/etc/pki', readOnly: true },
      { name: 'etc-ca-certificates', mountPath: '/etc/ca-certificates', readOnly: true },
      { name: 'tmp', mountPath: '/tmp' },
    ],
  };
}

/** The tag of the image is left out: the controller puts the version there, with its + written as -. */
const image = 'rancher/k3s-upgrade';

/** @see https://github.com/rancher/system-upgrade-controller/blob/v0.20.1/examples/k3s-upgrade.yaml */
function declarePlans(scope: Construct, props: SystemUpgradeControllerOptions & AddonContext): void {
  const { servers, agents, release } = props.cluster;
  const plan = (role: 'server' | 'agent', spec: Omit<PlanSpec, 'upgrade'>) =>
    new Plan(scope, `k3s-${role}`, {
      metadata: { name: `k3s-${role}`, namespace, labels: { 'k3s-upgrade': role } },
      spec: { version: release, serviceAccountName: 'system-upgrade', upgrade: { image }, ...spec },
    });
  plan('server', {
    concurrency: props.serverConcurrency ?? 1,
    nodeSelector: { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }] },
    ...tolerations(servers),
    ...emptied(props.drainServers),
  });
  if (agents.length === 0) return;
  plan('agent', {
    concurrency: props.agentConcurrency ?? 1,
    nodeSelector: { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'DoesNotExist' }] },
    ...tolerations(agents),
    ...emptied(props.drainAgents),
    // Waits until every server runs the version: an agent must not be newer than a server.
    prepare: { image, args: ['prepare', 'k3s-server'] },
  });
}

/** A drain cordons too. @see https://github.com/rancher/system-upgrade-controller/blob/v0.20.1/pkg/upgrade/job/job.go */
function emptied(drain: boolean | undefined): Pick<PlanSpec, 'cordon' | 'drain'> {
  return drain ? { drain: { force: true, skipWaitForDeleteTimeout: 60 } } : { cordon: true };
}

/** A job must stand the taints of the nodes that it upgrades. */
function tolerations(nodes: readonly Node[]): Pick<PlanSpec, 'tolerations'> {
  const taints = [...new Set(nodes.flatMap((node) => node.taints ?? []))].sort();
  if (taints.length === 0) return {};
  return {
    tolerations: taints.map((taint) => {
      const [, key = '', effect] = /^([^=:]+)(?:=[^:]*)?(?::(.+))?$/.exec(taint) ?? [];
      return { key, operator: 'Exists', ...(effect ? { effect } : {}) };
    }),
  };
}

/** The catalogue entry. */
export const systemUpgradeController = defineAddon({
  name: 'system-upgrade-controller',
  summary:
    'system-upgrade-controller with Plans that bring servers, then agents, to the pinned k3s release; k3s must not skip a minor, so raise the pin one minor at a time',
  options,
  source: {
    datasource: 'github-releases',
    packageName: 'rancher/system-upgrade-controller',
    prefixed: true,
    known: systemUpgradeControllerVersions,
  },
  provides: [],
  distributions: ['k3s'],
  facts: ({ version }) => ({ version, namespace, provides: [] }),
  construct: SystemUpgradeController,
});
