import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { type AddonContext, type Announcement, type BgpSpeaker, defineAddon, type HostNeeds } from '../addon';
import type { Cluster } from '../cluster';
import { kubeObject } from '../constructs/kube-object';
import { kubeRouterArguments } from '../constructs/kube-router-arguments';
import {
  announcedBy,
  type KubeRouterOptions,
  kubeRouterOptions,
  kubeRouterVersions,
  restartsGracefully,
  tunnelsBetweenNodes,
} from '../constructs/kube-router-options';
import { kubeRouterPasswords } from '../constructs/kube-router-passwords';
import { addressBits, cidr } from '../net';
import { atLeast } from '../version';

const name = 'kube-router';
const namespace = 'kube-system';
const labels = { 'k8s-app': name, tier: 'node' };
const healthPort = 20244;

/**
 * Tells the routers of the cluster by BGP which nodes lead to pods and Services, and is nothing else beside Cilium.
 * @see https://github.com/cloudnativelabs/kube-router/blob/v2.11.1/daemonset/generic-kuberouter-only-advertise-routes.yaml
 */
export class KubeRouter extends Chart {
  constructor(scope: Construct, id: string, props: KubeRouterOptions & AddonContext) {
    super(scope, id);
    permissions(this, props.version);
    const image = `docker.io/cloudnativelabs/kube-router:v${props.version}`;
    const passwords = kubeRouterPasswords(props.cluster.bgp?.peers ?? [], image);
    kubeObject(this, 'DaemonSet', {
      metadata: { name, namespace, labels },
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            priorityClassName: 'system-node-critical',
            serviceAccountName: name,
            ...(passwords.initContainers.length > 0 ? { initContainers: passwords.initContainers } : {}),
            containers: [
              {
                name,
                image,
                imagePullPolicy: 'Always',
                args: kubeRouterArguments(props, props.cluster),
                env: [
                  { name: 'NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
                  ...(atLeast(props.version, '2.0') ? [{ name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] : []),
                ],
                livenessProbe: { httpGet: { path: '/healthz', port: healthPort }, initialDelaySeconds: 10, periodSeconds: 3 },
                resources: { requests: { cpu: props.cpu ?? '250m', memory: props.memory ?? '250Mi' } },
                securityContext: { privileged: true },
                volumeMounts: [{ name: 'xtables-lock', mountPath: '/run/xtables.lock', readOnly: false }, ...passwords.volumeMounts],
              },
            ],
            hostNetwork: true,
            ...(atLeast(props.version, '2.1') ? { hostPID: true } : {}),
            tolerations: [
              { effect: 'NoSchedule', operator: 'Exists' },
              { key: 'CriticalAddonsOnly', operator: 'Exists' },
              { effect: 'NoExecute', operator: 'Exists' },
            ],
            volumes: [{ name: 'xtables-lock', hostPath: { path: '/run/xtables.lock', type: 'FileOrCreate' } }, ...passwords.volumes],
          },
        },
      },
    });
  }
}

/** What upstream's manifest grants. Since 2.0 it looks at EndpointSlices, and holds Leases for a part of it that is off here. */
function permissions(scope: Construct, version: string): void {
  const account = { name, namespace };
  const look = ['list', 'get', 'watch'];
  kubeObject(scope, 'ServiceAccount', { metadata: account });
  kubeObject(scope, 'ClusterRole', {
    metadata: { name },
    rules: [
      { apiGroups: [''], resources: ['namespaces', 'pods', 'services', 'nodes', 'endpoints'], verbs: look },
      { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: look },
      { apiGroups: ['extensions'], resources: ['networkpolicies'], verbs: ['get', 'list', 'watch'] },
      ...(atLeast(version, '2.0')
        ? [
            { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['get', 'create', 'update'] },
            { apiGroups: [''], resources: ['services/status'], verbs: ['update'] },
            { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['get', 'list', 'watch'] },
          ]
        : []),
    ],
  });
  kubeObject(scope, 'ClusterRoleBinding', {
    metadata: { name },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
    subjects: [{ kind: 'ServiceAccount', ...account }],
  });
}

/** Each node tells its own share of the pods, and every address of a Service by itself. */
function announces(chosen: KubeRouterOptions, cluster: Cluster): readonly Announcement[] {
  const { network, pools } = cluster;
  const told = announcedBy(chosen, cluster);
  const whole = (what: string) => (span: Announcement['span']) => {
    const bits = addressBits(span.family);
    return { what, span, shortest: bits, longest: bits };
  };
  const external = told.externalIps ? (chosen.externalIpRanges ?? []).map(cidr) : [];
  return [
    ...(told.podCidrs ? network.pod : []).map(({ span }) => {
      const prefix = network.nodePrefixes[span.family];
      return { what: 'pods', span, shortest: prefix, longest: prefix };
    }),
    ...(told.clusterIps ? network.service : []).map(({ span }) => whole('Services')(span)),
    ...external.map(whole('external IPs')),
    ...(told.loadBalancerIps ? pools : []).flatMap((pool) => pool.blocks.map(({ span }) => whole(`pool ${pool.name}`)(span))),
  ];
}

/** Every node speaks, and takes sessions that a router opens. */
function speaks(chosen: KubeRouterOptions, { nodes }: Cluster): BgpSpeaker {
  // @see https://github.com/cloudnativelabs/kube-router/blob/v2.11.1/docs/user-guide.md
  const bfd = chosen.bfd ? { receive: 1000, transmit: 1000, idle: 1000, multiplier: 3 } : undefined;
  return { nodes, port: 179, bfd, gracefulRestart: restartsGracefully(chosen) };
}

function hostNeeds(chosen: KubeRouterOptions, cluster: Cluster): HostNeeds {
  const { ibgp = true, bfd, metricsPort } = chosen;
  return {
    ports: [
      { port: 179, protocol: 'tcp', purpose: 'BGP', from: 'routers' },
      ...(ibgp && cluster.nodes.length > 1 ? ([{ port: 179, protocol: 'tcp', purpose: 'BGP between nodes' }] as const) : []),
      ...(bfd ? ([{ port: 3784, protocol: 'udp', purpose: 'BFD', from: 'routers' }] as const) : []),
      { port: healthPort, protocol: 'tcp', purpose: 'kube-router health' },
      ...(metricsPort === undefined ? [] : ([{ port: metricsPort, protocol: 'tcp', purpose: 'kube-router metrics' }] as const)),
    ],
    ...(tunnelsBetweenNodes(chosen, cluster) ? { protocols: [{ number: 4, purpose: 'IP in IP' }] } : {}),
  };
}

/** The catalogue entry. */
export const kubeRouter = defineAddon({
  name: 'kube-router',
  summary: 'kube-router as announcer alone: pods and Service addresses told to routers by BGP, routes between nodes beside Cilium',
  options: kubeRouterOptions,
  source: { datasource: 'github-releases', packageName: 'cloudnativelabs/kube-router', prefixed: true, known: kubeRouterVersions },
  provides: ['bgp'],
  facts: ({ version }) => ({ version, namespace, provides: ['bgp'] }),
  requires: ['cilium'],
  announces,
  speaks,
  hostNeeds,
  construct: KubeRouter,
});
