import { addressIn, carriedFamilies, hopsTo, routerIdOf } from '../../../src/bgp-session';
import type { BgpPeer, Node } from '../../../src/cluster';
import { type Family, firstAddress, printAddress } from '../../../src/net';
import { type BgpCase, labPassword } from './bgp-case';
import { inFamily } from './bgp-prefixes';

/**
 * BIRD in the place of a speaker that cannot be had here, such as Cilium or kube-vip, or of one that went wrong: it has the sessions that
 * the cluster file states, and tells these prefixes in them.
 */
export function standIn(made: BgpCase, node: Node, prefixes: readonly string[]): string {
  const { bgp, speaker } = made;
  const statics = ([4, 6] as const).map((family) => {
    const routes = inFamily(prefixes, family).map((prefix) => `route ${prefix} blackhole;`);
    return `protocol static told${family} { ipv${family}; ${routes.join(' ')} }`;
  });
  const { receive, transmit, idle, multiplier } = speaker.bfd ?? {};
  const timers = `min rx interval ${receive} ms; min tx interval ${transmit} ms; idle tx interval ${idle} ms; multiplier ${multiplier};`;
  return [
    'log syslog all;',
    `router id ${routerIdOf(node.addresses)};`,
    'protocol device { scan time 10; }',
    ...statics,
    ...bgp.peers.map((peer) => session(made, node, peer)),
    speaker.bfd ? `protocol bfd { interface "*" { ${timers} }; multihop { ${timers} }; }` : '',
    '',
  ].join('\n');
}

function session(made: BgpCase, node: Node, peer: BgpPeer): string {
  const { cluster, bgp, speaker } = made;
  const hops = hopsTo(cluster, peer);
  const channels = carriedFamilies(cluster, peer).map((family) => {
    const next = family === peer.address.span.family ? 'self' : `address ${addressText(node, family)}`;
    return `ipv${family} { import all; export where source = RTS_STATIC; next hop ${next}; };`;
  });
  return [
    `protocol bgp to_${peer.name.replaceAll('-', '_')} {`,
    `local ${addressText(node, peer.address.span.family)} port ${speaker.port ?? 179} as ${bgp.asn};`,
    `neighbor ${printAddress(firstAddress(peer.address.span))} port ${peer.port} as ${peer.asn};`,
    hops > 1 ? `multihop ${hops};` : 'direct;',
    `hold time ${peer.holdTime}; keepalive time ${peer.keepalive};`,
    'connect retry time 3; connect delay time 1; error wait time 1, 2;',
    peer.passwordSecret === undefined ? '' : `password "${labPassword}";`,
    speaker.bfd ? 'bfd on;' : '',
    speaker.gracefulRestart ? 'graceful restart on;' : '',
    ...channels,
    '}',
  ].join(' ');
}

/** The address of a node in a family, which it must have. */
export function addressText(node: Node, family: Family): string {
  const claim = addressIn(family, node);
  if (!claim) throw new Error(`${node.name} has no IPv${family} address`);
  return printAddress(firstAddress(claim.span));
}
