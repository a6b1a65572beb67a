import { type BgpPeer, type Cluster, printClaim } from '../cluster';
import { type Family, printCidr, type Span, toCidrs } from '../net';
import { atLeast } from '../version';
import { announcedBy, type KubeRouterOptions, restartsGracefully } from './kube-router-options';
import { passwordsFile } from './kube-router-passwords';

/**
 * Arguments of a kube-router that announces routes and leaves all else to Cilium: firewall, Services, CNI and masquerade.
 * Upstream's manifest leaves pod egress on, whose masquerade would come on top of Cilium's.
 * @see https://github.com/cloudnativelabs/kube-router/blob/v2.11.1/pkg/options/options.go
 */
export function kubeRouterArguments(chosen: KubeRouterOptions, cluster: Cluster): readonly string[] {
  const { asn, peers } = cluster.bgp ?? { asn: undefined, peers: [] };
  const told = announcedBy(chosen, cluster);
  const { ibgp = true, overlay = 'subnet', overrideNextHop, restartTime, deferralTime } = chosen;
  return argumentsOf({
    'run-router': true,
    'run-firewall': false,
    'run-service-proxy': false,
    'bgp-graceful-restart': restartsGracefully(chosen),
    'bgp-graceful-restart-time': seconds(restartTime),
    'bgp-graceful-restart-deferral-time': seconds(deferralTime),
    'enable-cni': false,
    'enable-pod-egress': false,
    'enable-ibgp': ibgp,
    'enable-overlay': overlay !== 'none',
    'overlay-type': overlay === 'full' ? 'full' : undefined,
    ...peerArguments(peers),
    'cluster-asn': asn,
    'advertise-pod-cidr': told.podCidrs,
    'advertise-cluster-ip': told.clusterIps,
    'advertise-external-ip': told.externalIps,
    'advertise-loadbalancer-ip': told.loadBalancerIps,
    'override-nexthop': overrideNextHop,
    'enable-bfd': chosen.bfd || undefined,
    ...familyArguments(chosen, cluster),
    ...rangeArguments(chosen, cluster),
    'routes-sync-period': seconds(chosen.routesSyncPeriod),
    'metrics-port': chosen.metricsPort,
    'metrics-addr': chosen.metricsAddress,
    'gobgp-admin-port': chosen.goBgpAdminPort,
    v: chosen.logLevel,
  });
}

/** The lists go together by position; hold time and hops are one value for all. */
function peerArguments(peers: readonly BgpPeer[]) {
  const hops = Math.max(...peers.map(({ multihop }) => multihop), 1);
  const holdTime = peers[0]?.holdTime ?? 90;
  return {
    'peer-router-ips': list(peers.map(({ address }) => printClaim(address))),
    'peer-router-asns': list(peers.map((peer) => peer.asn)),
    'peer-router-ports': peers.some(({ port }) => port !== 179) ? list(peers.map(({ port }) => port)) : undefined,
    'peer-router-multihop-ttl': hops > 1 ? hops : undefined,
    'peer-router-passwords-file': peers.some(({ passwordSecret }) => passwordSecret) ? passwordsFile : undefined,
    'bgp-holdtime': holdTime === 90 ? undefined : seconds(holdTime),
  };
}

/** It takes no address of a node for a router id where that is an IPv6 address, and starts only with the families that nodes have. */
function familyArguments({ version, routerId }: KubeRouterOptions, { network, nodes }: Cluster) {
  if (!atLeast(version, '2.0')) return {};
  const generated = routerId === 'generated' || (routerId === undefined && nodes.some(({ addresses }) => addresses[0]?.span.family === 6));
  return {
    'enable-ipv4': network.families.includes(4) ? undefined : false,
    'enable-ipv6': network.families.includes(6) ? true : undefined,
    'router-id': generated ? 'generate' : undefined,
  };
}

/**
 * Since 2.8 it tells of no address of a Service that lies in none of these, and refuses ranges of a family that is off.
 * @see https://github.com/cloudnativelabs/kube-router/blob/v2.11.1/pkg/svcip/validator.go
 */
function rangeArguments(chosen: KubeRouterOptions, cluster: Cluster) {
  if (!atLeast(chosen.version, '2.8')) return {};
  const { network, pools } = cluster;
  const pooled = announcedBy(chosen, cluster).loadBalancerIps ? pools.flatMap((pool) => pool.blocks) : [];
  return {
    'service-cluster-ip-range': list(network.service.flatMap(({ span }) => cidrsOf(span, network.families))),
    'service-external-ip-range': list(chosen.externalIpRanges ?? []),
    'loadbalancer-ip-range': list(pooled.flatMap(({ span }) => cidrsOf(span, network.families))),
  };
}

function cidrsOf(span: Span, families: readonly Family[]): readonly string[] {
  return families.includes(span.family) ? toCidrs(span).map(printCidr) : [];
}

function seconds(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}s`;
}

function list(values: readonly (string | number)[]): string | undefined {
  return values.length > 0 ? values.join(',') : undefined;
}

/** Undefined ones are left to the default of the program. */
function argumentsOf(flags: Readonly<Record<string, string | number | boolean | undefined>>): readonly string[] {
  return Object.entries(flags).flatMap(([flag, value]) => (value === undefined ? [] : [`--${flag}=${value}`]));
}
