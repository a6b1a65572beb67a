import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, defineAddon } from '../addon';
import type { Cluster } from '../cluster';
import { kubeObject } from '../constructs/kube-object';
import { flannelOf } from '../k3s-host';
import { text } from '../scalar';
import { atLeast } from '../version';
import { versionText } from '../version-table';

/** metrics-server minors with the newest patch seen. @see https://github.com/kubernetes-sigs/metrics-server/tags */
export const metricsServerVersions = { '0.6': 4, '0.7': 2, '0.8': 1, '0.9': 0 } as const;

const options = z.strictObject({
  version: versionText('metrics-server', metricsServerVersions),
  replicas: z.optional(
    z.int().check(z.minimum(1), z.describe('more than one run on different nodes, with a disruption budget; default: 1')),
  ),
  kubeletInsecureTls: z.optional(
    z
      .boolean()
      .check(
        z.describe(
          'take any certificate of a kubelet; default: false, as k3s signs those of its kubelets with the cluster CA; kubeadm does not unless told',
        ),
      ),
  ),
  cpu: z.optional(text('requested CPU; default: 100m')),
  memory: z.optional(text('requested memory; default: 200Mi')),
});

/** The choices that the add-on takes. */
export type MetricsServerOptions = z.output<typeof options>;

const name = 'metrics-server';
const namespace = 'kube-system';
const labels = { 'k8s-app': name };
const account = { kind: 'ServiceAccount', name, namespace };
const rbac = 'rbac.authorization.k8s.io';

/**
 * A metrics-server of our own. k3s writes its packaged one anew at every start, so that arguments patched into it are lost.
 * @see https://github.com/kubernetes-sigs/metrics-server/tree/v0.9.0/manifests
 */
export class MetricsServer extends Chart {
  constructor(scope: Construct, id: string, props: MetricsServerOptions & AddonContext) {
    super(scope, id);
    const replicas = props.replicas ?? 1;
    declareAccess(this);
    kubeObject(this, 'Service', {
      metadata: { name, namespace, labels },
      spec: {
        selector: labels,
        ports: [
          {
            name: 'https',
            port: 443,
            protocol: 'TCP',
            targetPort: 'https',
            ...(atLeast(props.version, '0.8') ? { appProtocol: 'https' } : {}),
          },
        ],
      },
    });
    declareDeployment(this, props, replicas);
    if (replicas > 1) {
      kubeObject(this, 'PodDisruptionBudget', {
        metadata: { name, namespace, labels },
        spec: { minAvailable: 1, selector: { matchLabels: labels } },
      });
    }
    kubeObject(this, 'APIService', {
      metadata: { name: 'v1beta1.metrics.k8s.io', labels },
      spec: {
        group: 'metrics.k8s.io',
        version: 'v1beta1',
        service: { name, namespace },
        insecureSkipTLSVerify: true,
        groupPriorityMinimum: 100,
        versionPriority: 100,
      },
    });
  }
}

function declareAccess(scope: Construct): void {
  kubeObject(scope, 'ServiceAccount', { metadata: { name, namespace, labels } });
  kubeObject(scope, 'ClusterRole', {
    metadata: {
      name: 'system:aggregated-metrics-reader',
      labels: {
        ...labels,
        'rbac.authorization.k8s.io/aggregate-to-admin': 'true',
        'rbac.authorization.k8s.io/aggregate-to-edit': 'true',
        'rbac.authorization.k8s.io/aggregate-to-view': 'true',
      },
    },
    rules: [{ apiGroups: ['metrics.k8s.io'], resources: ['pods', 'nodes'], verbs: ['get', 'list', 'watch'] }],
  });
  kubeObject(scope, 'ClusterRole', {
    metadata: { name: 'system:metrics-server', labels },
    rules: [
      { apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] },
      { apiGroups: [''], resources: ['pods', 'nodes'], verbs: ['get', 'list', 'watch'] },
    ],
  });
  kubeObject(scope, 'ClusterRoleBinding', {
    metadata: { name: 'system:metrics-server', labels },
    roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: 'system:metrics-server' },
    subjects: [account],
  });
  kubeObject(scope, 'ClusterRoleBinding', {
    metadata: { name: 'metrics-server:system:auth-delegator', labels },
    roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: 'system:auth-delegator' },
    subjects: [account],
  });
  kubeObject(scope, 'RoleBinding', {
    metadata: { name: 'metrics-server-auth-reader', namespace, labels },
    roleRef: { apiGroup: rbac, kind: 'Role', name: 'extension-apiserver-authentication-reader' },
    subjects: [account],
  });
}

function declareDeployment(scope: Construct, props: MetricsServerOptions & AddonContext, replicas: number): void {
  const hardened = atLeast(props.version, '0.7');
  const port = hardened ? 10250 : 4443;
  kubeObject(scope, 'Deployment', {
    metadata: { name, namespace, labels },
    spec: {
      ...(replicas > 1 ? { replicas } : {}),
      selector: { matchLabels: labels },
      strategy: { rollingUpdate: { maxUnavailable: replicas > 1 ? 1 : 0 } },
      template: {
        metadata: { labels },
        spec: {
          ...(replicas > 1 ? { affinity: apart } : {}),
          serviceAccountName: name,
          priorityClassName: 'system-cluster-critical',
          nodeSelector: { 'kubernetes.io/os': 'linux' },
          containers: [
            {
              name,
              image: `registry.k8s.io/metrics-server/metrics-server:v${props.version}`,
              imagePullPolicy: 'IfNotPresent',
              args: [
                '--cert-dir=/tmp',
                `--secure-port=${port}`,
                `--kubelet-preferred-address-types=${addressTypes(props.cluster).join(',')}`,
                '--kubelet-use-node-status-port',
                '--metric-resolution=15s',
                ...(props.kubeletInsecureTls ? ['--kubelet-insecure-tls'] : []),
              ],
              ports: [{ name: 'https', containerPort: port, protocol: 'TCP' }],
              readinessProbe: { ...probe('/readyz'), initialDelaySeconds: 20 },
              livenessProbe: probe('/livez'),
              resources: { requests: { cpu: props.cpu ?? '100m', memory: props.memory ?? '200Mi' } },
              securityContext: {
                readOnlyRootFilesystem: true,
                runAsNonRoot: true,
                runAsUser: 1000,
                allowPrivilegeEscalation: false,
                ...(hardened ? { seccompProfile: { type: 'RuntimeDefault' }, capabilities: { drop: ['ALL'] } } : {}),
              },
              volumeMounts: [{ name: 'tmp-dir', mountPath: '/tmp' }],
            },
          ],
          volumes: [{ name: 'tmp-dir', emptyDir: {} }],
        },
      },
    },
  });
}

/** Required: a second replica on one node would save nothing when that node goes. */
const apart = {
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [
      { labelSelector: { matchLabels: labels }, namespaces: [namespace], topologyKey: 'kubernetes.io/hostname' },
    ],
  },
};

function probe(path: string) {
  return { httpGet: { path, port: 'https', scheme: 'HTTPS' }, periodSeconds: 10, failureThreshold: 3 };
}

/**
 * Which address of a node to take, the first that it has. As k3s orders them: external first where flannel goes that way too.
 * @see https://docs.k3s.io/networking/distributed-multicloud#embedded-k3s-multicloud-solution
 */
export function addressTypes(cluster: Cluster): readonly string[] {
  const external = flannelOf(cluster)?.externalIp;
  return external && cluster.nodes.some((node) => node.externalAddresses.length > 0)
    ? ['ExternalIP', 'InternalIP', 'Hostname']
    : ['InternalIP', 'ExternalIP', 'Hostname'];
}

/** The catalogue entry. */
export const metricsServer = defineAddon({
  name: 'metrics-server',
  summary:
    'metrics-server of your own in place of the one that k3s packages and rewrites at every start, so that replicas, arguments and address order last',
  options,
  source: { datasource: 'github-releases', packageName: 'kubernetes-sigs/metrics-server', prefixed: true, known: metricsServerVersions },
  provides: ['metrics'],
  facts: ({ version }) => ({ version, namespace, provides: ['metrics'] }),
  construct: MetricsServer,
});
