import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { type AddonContext, type Announcement, defineAddon, type HostNeeds } from '../addon';
import type { AddonFacts, Capability, Claim, Cluster, Node } from '../cluster';
import { kubeObject } from '../constructs/kube-object';
import { isStaticPod, type KubeVipOptions, kubeVipOptions, kubeVipVersions, takesClasslessServices } from '../constructs/kube-vip-options';
import { kubeVipPodSpec } from '../constructs/kube-vip-pod';
import { addressBits } from '../net';

/** Carries the VIP of the control plane, the addresses of Services, or both: by a DaemonSet, or a static pod where kubeadm makes the control plane. */
export class KubeVip extends Chart {
  constructor(scope: Construct, id: string, props: KubeVipOptions & AddonContext) {
    super(scope, id);
    // The host files carry it then.
    if (isStaticPod(props, props.cluster)) return;
    permissions(this);
    const name = 'kube-vip-ds';
    const labels = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/version': props.version };
    kubeObject(this, 'DaemonSet', {
      metadata: { name, namespace: 'kube-system', labels },
      spec: {
        selector: { matchLabels: { 'app.kubernetes.io/name': name } },
        template: {
          metadata: { labels },
          spec: {
            ...kubeVipPodSpec(props, props.cluster, runningOn(props, props.cluster), { serviceAccount: 'kube-vip' }),
            ...(props.nodes === 'all' ? {} : onServers),
          },
        },
        updateStrategy: {},
      },
    });
  }
}

/** The nodes that run it. */
function runningOn({ nodes }: KubeVipOptions, cluster: Cluster): readonly Node[] {
  return nodes === 'all' ? cluster.nodes : cluster.servers;
}

/** What `--taint` prints: the two terms are alternatives. */
const onServers = {
  tolerations: [
    { effect: 'NoSchedule', operator: 'Exists' },
    { effect: 'NoExecute', operator: 'Exists' },
  ],
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [
          { matchExpressions: [{ key: 'node-role.kubernetes.io/master', operator: 'Exists' }] },
          { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }] },
        ],
      },
    },
  },
};

/**
 * What `kube-vip manifest rbac` prints since 0.9.2, for every version: 0.7 needs less, 0.9.0 and 0.9.1 misspell the verb `update`.
 * @see https://github.com/kube-vip/kube-vip/blob/v1.2.3/pkg/kubevip/config_generator.go
 */
function permissions(scope: Construct): void {
  const serviceAccount = { name: 'kube-vip', namespace: 'kube-system' };
  kubeObject(scope, 'ServiceAccount', { metadata: serviceAccount });
  kubeObject(scope, 'ClusterRole', {
    metadata: { name: 'system:kube-vip-role' },
    rules: [
      { apiGroups: [''], resources: ['services/status'], verbs: ['update'] },
      { apiGroups: [''], resources: ['services', 'endpoints'], verbs: ['list', 'get', 'watch', 'update'] },
      { apiGroups: [''], resources: ['nodes'], verbs: ['list', 'get', 'watch', 'update', 'patch'] },
      { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['list', 'get', 'watch', 'update', 'create'] },
      { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['list', 'get', 'watch', 'update'] },
      { apiGroups: [''], resources: ['pods'], verbs: ['list'] },
    ],
  });
  kubeObject(scope, 'ClusterRoleBinding', {
    metadata: { name: 'system:kube-vip-binding' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'system:kube-vip-role' },
    subjects: [{ kind: 'ServiceAccount', ...serviceAccount }],
  });
}

function facts(chosen: KubeVipOptions): AddonFacts {
  const { version, mode = 'arp', controlPlane = true } = chosen;
  const provides: Capability[] = [
    ...(mode === 'bgp' ? (['bgp'] as const) : []),
    ...(controlPlane ? (['control-plane-vip'] as const) : []),
    ...(mode === 'arp' && takesClasslessServices(chosen) ? (['l2-announcement'] as const) : []),
  ];
  return { version, namespace: 'kube-system', provides };
}

/** Each address by itself, whatever prefix length its interface has. @see https://github.com/kube-vip/kube-vip/blob/v1.2.3/pkg/bgp/hosts.go */
function announces({ mode, controlPlane = true, services }: KubeVipOptions, cluster: Cluster): readonly Announcement[] {
  if (mode !== 'bgp') return [];
  const each = (what: string, claims: readonly Claim[]) =>
    claims.map(({ span }) => ({ what, span, shortest: addressBits(span.family), longest: addressBits(span.family) }));
  return [
    ...(controlPlane ? each('the control plane', cluster.controlPlane.vip) : []),
    ...(services ? cluster.pools.flatMap(({ name, blocks }) => each(`pool ${name}`, blocks)) : []),
  ];
}

/** It starts BGP sessions and never listens for them. @see https://github.com/kube-vip/kube-vip/blob/v1.2.3/pkg/bgp/server.go */
function hostNeeds({ loadBalancer, metricsAddress = ':2112', healthCheckPort }: KubeVipOptions): HostNeeds {
  const [, host, port] = /^(.*):(\d+)$/.exec(metricsAddress) ?? [];
  const isLocal = host === 'localhost' || host === '[::1]' || host?.startsWith('127.');
  return {
    // @see https://github.com/kube-vip/kube-vip/blob/v1.2.3/README.md
    modules: loadBalancer ? ['ip_vs', 'ip_vs_rr'] : [],
    ports: [
      ...(isLocal ? [] : [{ port: Number(port), protocol: 'tcp', purpose: 'kube-vip metrics' } as const]),
      ...(healthCheckPort ? [{ port: healthCheckPort, protocol: 'tcp', purpose: 'kube-vip health' } as const] : []),
    ],
  };
}

/** The catalogue entry. */
export const kubeVip = defineAddon({
  name: 'kube-vip',
  summary: 'kube-vip: the virtual address of the control plane, addresses of Services, or both, by ARP or BGP',
  options: kubeVipOptions,
  source: { datasource: 'github-releases', packageName: 'kube-vip/kube-vip', known: kubeVipVersions },
  provides: ['bgp', 'control-plane-vip', 'l2-announcement'],
  facts,
  announces,
  speaks: (chosen, cluster) => ({ nodes: runningOn(chosen, cluster) }),
  hostNeeds,
  construct: KubeVip,
});
