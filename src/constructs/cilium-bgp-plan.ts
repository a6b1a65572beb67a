import { routerIdOf } from '../bgp-session';
import { type BgpPeer, type Cluster, type Node, printClaim } from '../cluster';
import type { Family } from '../net';
import { ciliumVersionOf } from './cilium-version';
import { type NodeRole, nodesOfRole } from './node-role';

/** What Cilium is to tell routers, whatever kinds say so. */
export interface BgpPlan {
  readonly cluster: Cluster;
  readonly version: string;
  readonly name: string;
  readonly asn: number;
  readonly peers: readonly BgpPeer[];
  readonly nodes: NodeRole;
  readonly podCidrs: boolean;
  readonly podIpPools: boolean;
  /** Addresses of Services, as the API words them. */
  readonly addresses: readonly ('LoadBalancerIP' | 'ExternalIP' | 'ClusterIP')[];
  readonly serviceLabels: Readonly<Record<string, string>> | undefined;
  readonly communities: BgpCommunities | undefined;
  readonly localPreference: number | undefined;
  /** Seconds that routers keep routes of an agent that restarts. */
  readonly restartTime: number | undefined;
  readonly localPort: number | undefined;
  readonly aggregation: Readonly<Record<Family, number | undefined>>;
  readonly defaultGateway: 'ipv4' | 'ipv6' | undefined;
  readonly routerIds: Readonly<Record<string, string>>;
}

/** BGP communities by their form. */
export interface BgpCommunities {
  readonly standard?: readonly string[] | undefined;
  readonly large?: readonly string[] | undefined;
  readonly wellKnown?: readonly string[] | undefined;
}

/** Kinds that carry the plan. */
export type BgpApi = 'cluster-config' | 'peering-policy';

/**
 * The kinds that the agent heeds: 1.15 brings definitions of the newer ones, but its agent does not look at them.
 * @see https://github.com/cilium/cilium/pull/31684
 */
export function bgpApiOf(cluster: Cluster, chosen: BgpApi | undefined): BgpApi {
  const minor = Number(ciliumVersionOf(cluster).split('.')[1]);
  return chosen ?? (minor >= 16 ? 'cluster-config' : 'peering-policy');
}

/** A selector that is true for every Service: none at all selects none of them. @see https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/#service-virtual-ips */
export function serviceSelector({ serviceLabels }: BgpPlan) {
  if (serviceLabels) return { matchLabels: serviceLabels };
  return { matchExpressions: [{ key: 'keelson/unannounced', operator: 'NotIn', values: ['true'] }] };
}

/** What a peer is told of: its own family, and those that no other peer carries. */
export function familiesOf(peer: Family, { cluster, peers }: BgpPlan): readonly ('ipv4' | 'ipv6')[] {
  return cluster.network.families
    .filter((family) => family === peer || !peers.some(({ address }) => address.span.family === family))
    .map((family) => (family === 4 ? 'ipv4' : 'ipv6'));
}

/**
 * Router ids of the nodes that need one: an id is 32 bits wide and comes from an IPv4 address, which an IPv6-only node lacks.
 * The derived ones end like the node's address, in 10.0.0.0/8, and depend on no other node.
 */
export function routerIdsOf({ cluster, nodes, routerIds }: Pick<BgpPlan, 'cluster' | 'nodes' | 'routerIds'>): ReadonlyMap<string, string> {
  return new Map(
    nodesOfRole(cluster, nodes).flatMap((node): [string, string][] => {
      const id = routerIds[node.name] ?? derivedRouterId(node);
      return id === undefined ? [] : [[node.name, id]];
    }),
  );
}

function derivedRouterId({ addresses }: Node): string | undefined {
  return addresses.some(({ span }) => span.family === 4) ? undefined : routerIdOf(addresses);
}

/** The address of a peer, canonical. */
export function peerAddress({ address }: BgpPeer): string {
  return printClaim(address);
}
