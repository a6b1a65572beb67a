import { addressIn, carriedFamilies, hopsTo, routerIdOf } from '../bgp-session';
import { birdAnnouncements, birdConfPath, birdPasswordFile } from '../bird-speaker';
import { birdBfd, birdBfdSession, birdBlock, birdChannel, birdFilter, birdPassword, birdSymbol, defaultRoute } from '../bird-text';
import { type Bgp, type BgpPeer, type Bird, type Cluster, type Node, printClaim, providersOf } from '../cluster';
import { defineHostFile, generatedBy, type HostContext } from '../host-file';
import { type Cidr, type Family, printCidr, split, toCidrs } from '../net';
import { prefixRules } from '../prefix-rule';

/** How BIRD on a node tells the routers where pods and Services are, in BIRD 2's own words. */
export const bird = defineHostFile({
  name: 'bird',
  summary: 'what BIRD tells the routers of the cluster, where it is the speaker, etc/bird/bird.conf',
  write(context) {
    const { bgp } = context.cluster;
    if (!bgp?.bird) return undefined;
    return { path: birdConfPath, content: `${configuration(context, bgp, bgp.bird).join('\n')}\n`, mode: 0o640 };
  },
});

function configuration({ cluster, node }: HostContext, bgp: Bgp, chosen: Bird): string[] {
  const announced = familiesOf(cluster);
  return [
    `# ${generatedBy(cluster)}`,
    'log syslog all;',
    '',
    `router id ${chosen.routerIds[node.name] ?? routerIdOf(node.addresses)};`,
    '',
    ...birdBlock('protocol device', ['scan time 10;']),
    '',
    ...birdBlock('protocol direct', ['disabled;']),
    ...announced.flatMap((family) => [
      '',
      ...kernel(family, bgp, chosen),
      '',
      ...announcedRoutes(family, cluster),
      ...(refusesPods(family, cluster, chosen) ? ['', ...refusedPods(family, cluster)] : []),
      '',
      ...birdFilter(`announced${family}`, prefixRules(birdAnnouncements(cluster), family)),
    ]),
    ...bgp.peers.flatMap((peer) => ['', ...session(peer, bgp, chosen, { cluster, node })]),
    ...(chosen.bfd
      ? [
          '',
          ...birdBfd(
            chosen.bfd,
            linkOf(cluster, bgp, node),
            bgp.peers.some((peer) => hopsTo(cluster, peer) > 1),
          ),
        ]
      : []),
  ];
}

/** Families in which there is something to tell. */
function familiesOf(cluster: Cluster): readonly Family[] {
  const spans = birdAnnouncements(cluster).map(({ span }) => span.family);
  return ([4, 6] as const).filter((family) => spans.includes(family));
}

/** Routes of BIRD that are only told never reach the kernel, where Cilium's or the CNI's own say where each pod is. */
function kernel(family: Family, { peers }: Bgp, { multipath, refuseUnroutedPods }: Bird): string[] {
  const sources = [
    ...(peers.some((peer) => peer.defaultRoute) ? ['source = RTS_BGP'] : []),
    ...(refuseUnroutedPods ? [`proto = "refused${family}"`] : []),
  ];
  return birdBlock(`protocol kernel kernel${family}`, [
    ...birdChannel(family, 'import none;', sources.length === 0 ? 'export none;' : `export where ${sources.join(' || ')};`),
    `merge paths yes limit ${multipath};`,
  ]);
}

/** Through Cilium's interface they are told as long as it is there, so that a node without Cilium attracts nothing. */
function announcedRoutes(family: Family, cluster: Cluster): string[] {
  const lines = birdAnnouncements(cluster)
    .filter(({ span }) => span.family === family)
    .flatMap(({ what, span }) => toCidrs(span).map((cidr) => `route ${printCidr(cidr)} ${targetOf(what, cluster)};`));
  return birdBlock(`protocol static routes${family}`, [`ipv${family};`, ...new Set(lines)]);
}

function targetOf(what: string, cluster: Cluster): string {
  const byCilium = providersOf(cluster, what === 'pods' ? 'cni' : 'kube-proxy').includes('cilium');
  return byCilium ? 'via "cilium_host"' : 'blackhole';
}

function refusesPods(family: Family, cluster: Cluster, { refuseUnroutedPods }: Bird): boolean {
  return refuseUnroutedPods && podCidrs(family, cluster).length > 0;
}

/**
 * Each node's pods have a longer prefix in the kernel, so that these routes are left with what no node has.
 * Halves, because of two routes to one prefix BIRD hands on the better alone.
 */
function refusedPods(family: Family, cluster: Cluster): string[] {
  return birdBlock(`protocol static refused${family}`, [
    `ipv${family};`,
    ...podCidrs(family, cluster).flatMap((cidr) =>
      [...split(cidr, cidr.prefix + 1)].map((half) => `route ${printCidr(half)} unreachable;`),
    ),
  ]);
}

function podCidrs(family: Family, { network }: Cluster): readonly Cidr[] {
  return network.pod.filter(({ span }) => span.family === family).flatMap(({ span }) => toCidrs(span));
}

function session(peer: BgpPeer, bgp: Bgp, chosen: Bird, { cluster, node }: Pick<HostContext, 'cluster' | 'node'>): string[] {
  const { family } = peer.address.span;
  const local = addressIn(family, node);
  const hops = hopsTo(cluster, peer);
  return birdBlock(`protocol bgp ${birdSymbol('peer', peer.name)}`, [
    `description "${peer.name}";`,
    `local ${local ? `${printClaim(local)} ` : ''}as ${bgp.asn};`,
    `neighbor ${printClaim(peer.address)} port ${peer.port} as ${peer.asn};`,
    hops > 1 ? `multihop ${hops};` : 'direct;',
    `hold time ${peer.holdTime};`,
    `keepalive time ${peer.keepalive};`,
    ...(peer.passwordSecret ? birdPassword(birdPasswordFile(peer.name)) : []),
    ...(chosen.bfd ? birdBfdSession : []),
    ...(chosen.gracefulRestart ? ['graceful restart on;'] : []),
    ...carriedFamilies(cluster, peer).flatMap((carried) => channel(carried, peer, cluster, node)),
  ]);
}

/** What is of another family than the session needs a next hop that the session does not give. */
function channel(family: Family, peer: BgpPeer, cluster: Cluster, node: Node): string[] {
  const own = addressIn(family, node);
  return birdChannel(
    family,
    peer.defaultRoute ? `import where net = ${defaultRoute(family)};` : 'import none;',
    familiesOf(cluster).includes(family) ? `export filter announced${family};` : 'export none;',
    family !== peer.address.span.family && own ? `next hop address ${printClaim(own)};` : 'next hop self;',
  );
}

/** The interface of peers on the node's link. A name that BIRD would read as a pattern, or that nobody stated, stands for all. */
function linkOf(cluster: Cluster, { peers }: Bgp, { interface: name }: Node): string | undefined {
  if (!peers.some((peer) => hopsTo(cluster, peer) === 1)) return undefined;
  return name === undefined || /["*?]/.test(name) ? '*' : name;
}
