import type { Announcement, BgpSpeaker, HostNeeds, HostPort } from './addon';
import { hopsTo } from './bgp-session';
import type { Cluster } from './cluster';
import { toCidrs } from './net';

/** The path of BIRD's configuration on every machine, as on Debian. */
export const birdConfPath = 'etc/bird/bird.conf';

/** Where BIRD looks for the password of a peer, beside its configuration; Keelson never knows it. */
export function birdPasswordFile(peer: string): string {
  return `${peer}.password.conf`;
}

/** What BIRD on the nodes tells the routers: each network as a whole. */
export function birdAnnouncements({ bgp, network, pools }: Cluster): readonly Announcement[] {
  const { bird } = bgp ?? {};
  if (!bird) return [];
  const whole = (what: string, spans: readonly Announcement['span'][]): Announcement[] =>
    spans.flatMap(toCidrs).map((cidr) => ({ what, span: cidr, shortest: cidr.prefix, longest: cidr.prefix }));
  const spans = (claims: readonly { readonly span: Announcement['span'] }[]) => claims.map(({ span }) => span);
  return [
    ...(bird.pods ? whole('pods', spans(network.pod)) : []),
    ...pools.filter(({ name }) => bird.pools.includes(name)).flatMap(({ name, blocks }) => whole(`pool ${name}`, spans(blocks))),
    ...(bird.services ? whole('Services', spans(network.service)) : []),
  ];
}

/** How BIRD on the nodes speaks: on all of them, and both ends may open a session. */
export function birdSpeaker({ bgp, nodes }: Cluster): BgpSpeaker | undefined {
  const { bird } = bgp ?? {};
  return bird && { nodes, port: 179, bfd: bird.bfd, gracefulRestart: bird.gracefulRestart };
}

/** What BIRD needs of every machine. It has no echo packets, so nothing comes to UDP 3785. */
export function birdNeeds(cluster: Cluster): HostNeeds {
  const { bird, peers = [] } = cluster.bgp ?? {};
  if (!bird) return {};
  const hops = peers.map((peer) => hopsTo(cluster, peer));
  const ports: (HostPort | false)[] = [
    { port: 179, protocol: 'tcp', purpose: 'BGP', from: 'routers' },
    // @see https://www.rfc-editor.org/rfc/rfc5881#section-4
    bird.bfd !== undefined && hops.includes(1) && { port: 3784, protocol: 'udp', purpose: 'BFD', from: 'routers' },
    // @see https://www.rfc-editor.org/rfc/rfc5883#section-5
    bird.bfd !== undefined &&
      hops.some((count) => count > 1) && { port: 4784, protocol: 'udp', purpose: 'BFD over several hops', from: 'routers' },
  ];
  return {
    ports: ports.filter((port) => port !== false),
    foreignRoutes: bird.refuseUnroutedPods || peers.some(({ defaultRoute }) => defaultRoute),
  };
}
