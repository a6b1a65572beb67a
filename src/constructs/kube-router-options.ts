import * as z from 'zod/mini';
import type { Cluster } from '../cluster';
import { cidrText, portNumber, text } from '../scalar';
import { versionText } from '../version-table';

/** kube-router minors with the newest patch seen. @see https://github.com/cloudnativelabs/kube-router/tags */
export const kubeRouterVersions = {
  '1.2': 3,
  '1.3': 2,
  '1.4': 0,
  '1.5': 4,
  '1.6': 1,
  '2.0': 1,
  '2.1': 3,
  '2.2': 2,
  '2.3': 0,
  '2.4': 1,
  '2.5': 0,
  '2.6': 3,
  '2.7': 1,
  '2.8': 1,
  '2.9': 0,
  '2.10': 0,
  '2.11': 1,
} as const;

/** Options that older releases do not know, each with the first that does. */
export const kubeRouterSince: Readonly<Record<string, string>> = {
  bfd: '2.11',
  externalIpRanges: '2.8',
  goBgpAdminPort: '2.6',
  metricsAddress: '2.1',
  routerId: '2.0',
};

const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)));

/** The choices of kube-router as an announcer of routes. */
export const kubeRouterOptions = z.strictObject({
  version: versionText('kube-router', kubeRouterVersions),
  podCidrs: flag('announce the pod CIDR of each node; default: true'),
  loadBalancerIps: flag('announce addresses from pools; default: true where the cluster has pools'),
  externalIps: flag('announce spec.externalIPs of Services; default: false'),
  externalIpRanges: z.optional(
    z
      .array(cidrText('network of external IPs'))
      .check(z.minLength(1), z.describe('external IPs to announce, without which it announces none; since 2.8')),
  ),
  clusterIps: flag('announce ClusterIPs, so that other networks reach every Service; default: false'),
  ibgp: flag('nodes peer with each other and set routes to the pods of the others; default: true'),
  overlay: z.optional(
    z
      .enum(['none', 'subnet', 'full'])
      .check(z.describe('IP in IP for routes of other nodes: never, to nodes on other links, or always; default: subnet')),
  ),
  overrideNextHop: flag('routers are told the address of the session as next hop of everything; default: false'),
  gracefulRestart: flag('routers keep the routes while it restarts, and also when its node dies; default: true, false with bfd'),
  restartTime: z.optional(z.int().check(z.minimum(1), z.maximum(4095), z.describe('seconds of gracefulRestart; default: 90'))),
  deferralTime: z.optional(
    z.int().check(z.minimum(1), z.maximum(64800), z.describe('seconds that it waits for routes after a restart; default: 360')),
  ),
  bfd: flag('detect dead routers by BFD, which they must speak too; since 2.11; default: false'),
  routerId: z.optional(
    z
      .enum(['node-address', 'generated'])
      .check(z.describe('the address of the node, or a hash of it; since 2.0; default: node-address, generated on IPv6 nodes')),
  ),
  routesSyncPeriod: z.optional(
    z.int().check(z.minimum(1), z.maximum(86400), z.describe('seconds between syncs of all routes; default: 300')),
  ),
  metricsPort: z.optional(portNumber('port of Prometheus metrics; default: none')),
  metricsAddress: z.optional(text('address that metrics listen on; since 2.1; default: every address of the node')),
  goBgpAdminPort: z.optional(
    z.int().check(z.minimum(0), z.maximum(65535), z.describe('port of the gobgp command, 0 for none; since 2.6; default: 50051')),
  ),
  logLevel: z.optional(z.int().check(z.minimum(0), z.maximum(10), z.describe('default: 0'))),
  cpu: z.optional(text('requested CPU; default: 250m')),
  memory: z.optional(text('requested memory; default: 250Mi')),
});

/** The choices that the add-on takes. */
export type KubeRouterOptions = z.output<typeof kubeRouterOptions>;

/** What kube-router tells routers, choices and defaults. */
export function announcedBy(chosen: KubeRouterOptions, cluster: Cluster) {
  return {
    podCidrs: chosen.podCidrs ?? true,
    loadBalancerIps: chosen.loadBalancerIps ?? cluster.pools.length > 0,
    externalIps: chosen.externalIps ?? false,
    clusterIps: chosen.clusterIps ?? false,
  };
}

/** Whether routes outlive a restart: with BFD they would outlive a dead node, against its purpose. */
export function restartsGracefully({ gracefulRestart, bfd }: KubeRouterOptions): boolean {
  return gracefulRestart ?? !bfd;
}

/** True where a link carries the packets between all nodes, in every family of the pods. */
export function nodesShareLink({ network, nodes }: Cluster): boolean {
  return nodes.length < 2 || network.families.every((family) => network.node.some(({ span }) => span.family === family));
}

/** True where nodes wrap packets for the pods of others in IP. */
export function tunnelsBetweenNodes({ ibgp = true, overlay = 'subnet' }: KubeRouterOptions, cluster: Cluster): boolean {
  if (!ibgp || overlay === 'none' || cluster.nodes.length < 2) return false;
  return overlay === 'full' || !nodesShareLink(cluster);
}
