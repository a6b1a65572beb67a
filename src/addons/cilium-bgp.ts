import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, type Announcement, type BgpSpeaker, defineAddon, roles } from '../addon';
import type { Claim, Cluster } from '../cluster';
import { bgpClusterConfig } from '../constructs/cilium-bgp-cluster-config';
import { bgpPeeringPolicy } from '../constructs/cilium-bgp-peering-policy';
import { bgpApiOf } from '../constructs/cilium-bgp-plan';
import { ciliumVersionOf } from '../constructs/cilium-version';
import { nodeRoles, nodesOfRole } from '../constructs/node-role';
import { addressBits } from '../net';
import { addressText, nameText, portNumber, text } from '../scalar';

const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)));

const wellKnown = [
  'internet',
  'planned-shut',
  'accept-own',
  'route-filter-translated-v4',
  'route-filter-v4',
  'route-filter-translated-v6',
  'route-filter-v6',
  'llgr-stale',
  'no-llgr',
  'blackhole',
  'no-export',
  'no-advertise',
  'no-export-subconfed',
  'no-peer',
] as const;

const options = z.strictObject({
  name: z.optional(nameText('name of the configuration; default: bgp')),
  api: z.optional(
    z
      .enum(['cluster-config', 'peering-policy'])
      .check(z.describe('kinds to write; default: peering-policy until 1.15, cluster-config since 1.16')),
  ),
  nodes: z.optional(z.enum(nodeRoles).check(z.describe('which nodes speak; default: all'))),
  podCidrs: flag('announce the pod CIDR of each node; default: true'),
  podIpPools: flag('announce pools of multi-pool IPAM, since 1.15; default: false'),
  loadBalancerIps: flag('announce addresses from pools; default: true where the cluster has pools'),
  externalIps: flag('announce spec.externalIPs of Services, since 1.16; default: false'),
  clusterIps: flag('announce ClusterIPs, so that other networks reach every Service, since 1.16; default: false'),
  serviceLabels: z.optional(z.record(z.string(), z.string()).check(z.describe('labels of the Services to announce; default: all'))),
  communities: z.optional(
    z
      .strictObject({
        standard: z.optional(z.array(text('65000:100')).check(z.minLength(1))),
        large: z.optional(z.array(text('65000:100:50')).check(z.minLength(1))),
        wellKnown: z.optional(z.array(z.enum(wellKnown)).check(z.minLength(1), z.describe('since 1.17'))),
      })
      .check(z.describe('communities of all announcements, since 1.15; default: none')),
  ),
  localPreference: z.optional(
    z.int().check(z.minimum(0), z.maximum(4294967295), z.describe('towards routers of the same AS, since 1.15; default: 100')),
  ),
  gracefulRestart: flag('routers keep the routes while an agent restarts, and also when its node dies; since 1.14; default: false'),
  restartTime: z.optional(z.int().check(z.minimum(1), z.maximum(4095), z.describe('seconds of gracefulRestart; default: 120'))),
  localPort: z.optional(portNumber('port to listen on for routers, since 1.18; default: none, the nodes dial')),
  aggregationIpv4: z.optional(
    z.int().check(z.minimum(0), z.maximum(31), z.describe('announce Services as prefixes of this length, since 1.18; default: 32')),
  ),
  aggregationIpv6: z.optional(
    z.int().check(z.minimum(0), z.maximum(127), z.describe('announce Services as prefixes of this length, since 1.18; default: 128')),
  ),
  defaultGateway: z.optional(
    z.enum(['ipv4', 'ipv6']).check(z.describe("peer with each node's default gateway too, since 1.18; default: with bgp.peers alone")),
  ),
  routerIds: z.optional(
    z
      .record(nameText('node'), addressText('router id, written as an IPv4 address'))
      .check(z.describe('default: the IPv4 address of the node; on an IPv6-only node 10 and the end of its address')),
  ),
});

/** The choices that the add-on takes. */
export type CiliumBgpOptions = z.output<typeof options>;

/** Tells the routers of the cluster which nodes lead to pods and Services. */
export class CiliumBgp extends Chart {
  constructor(scope: Construct, id: string, props: CiliumBgpOptions & AddonContext) {
    super(scope, id);
    const { cluster } = props;
    const plan = {
      cluster,
      version: ciliumVersionOf(cluster),
      name: props.name ?? 'bgp',
      asn: cluster.bgp?.asn ?? 0,
      peers: cluster.bgp?.peers ?? [],
      nodes: props.nodes ?? 'all',
      podCidrs: props.podCidrs ?? true,
      podIpPools: props.podIpPools ?? false,
      addresses: [
        ...((props.loadBalancerIps ?? cluster.pools.length > 0) ? (['LoadBalancerIP'] as const) : []),
        ...(props.externalIps ? (['ExternalIP'] as const) : []),
        ...(props.clusterIps ? (['ClusterIP'] as const) : []),
      ],
      serviceLabels: props.serviceLabels,
      communities: props.communities,
      localPreference: props.localPreference,
      restartTime: props.gracefulRestart ? (props.restartTime ?? 120) : undefined,
      localPort: props.localPort,
      aggregation: { 4: props.aggregationIpv4, 6: props.aggregationIpv6 },
      defaultGateway: props.defaultGateway,
      routerIds: props.routerIds ?? {},
    };
    if (bgpApiOf(cluster, props.api) === 'cluster-config') bgpClusterConfig(this, plan);
    else bgpPeeringPolicy(this, plan);
  }
}

/**
 * Each node's share of the pods, and each address of a Service or the prefix around it. External IPs are written in Services alone:
 * nothing is known of them here, and a router takes those that lie in a pool.
 */
function announces(chosen: CiliumBgpOptions, { network, pools }: Cluster): readonly Announcement[] {
  const aggregation = { 4: chosen.aggregationIpv4, 6: chosen.aggregationIpv6 };
  const services = (what: string, claims: readonly Claim[]) =>
    claims.map(({ span }): Announcement => {
      const length = aggregation[span.family] ?? addressBits(span.family);
      return { what, span, shortest: length, longest: length };
    });
  const pods = network.pod.map(({ span }): Announcement => {
    const length = network.nodePrefixes[span.family];
    return { what: 'pods', span, shortest: length, longest: length };
  });
  const ofPools = (chosen.loadBalancerIps ?? pools.length > 0) || chosen.externalIps;
  return [
    ...((chosen.podCidrs ?? true) || chosen.podIpPools ? pods : []),
    ...(ofPools ? pools.flatMap(({ name, blocks }) => services(`pool ${name}`, blocks)) : []),
    ...(chosen.clusterIps ? services('Services', network.service) : []),
  ];
}

function speaks({ nodes, localPort, gracefulRestart }: CiliumBgpOptions, cluster: Cluster): BgpSpeaker {
  return { nodes: nodesOfRole(cluster, nodes), port: localPort, gracefulRestart };
}

/** The catalogue entry. */
export const ciliumBgp = defineAddon({
  name: 'cilium-bgp',
  summary: 'Cilium BGP: pods and Service addresses told to routers',
  options,
  provides: ['bgp'],
  facts: () => roles('bgp'),
  requires: ['cilium'],
  announces,
  speaks,
  hostNeeds: ({ localPort }) =>
    localPort === undefined ? {} : { ports: [{ port: localPort, protocol: 'tcp', purpose: 'BGP', from: 'routers' }] },
  construct: CiliumBgp,
});
