import { type Bgp, type BgpPeer, type Claim, type Cluster, type Node, printClaim } from './cluster';
import { addressOf, contains, type Family, printAddress } from './net';

/** What a session with a peer carries: the peer's own family, and those of the pods that no other peer carries. */
export function carriedFamilies({ network, bgp }: Cluster, { address }: BgpPeer): readonly Family[] {
  const { family: own } = address.span;
  const others = network.families.filter((family) => family !== own && !bgp?.peers.some((other) => other.address.span.family === family));
  return [own, ...others];
}

/** The address of a node in a family. */
export function addressIn(family: Family, { addresses }: Node): Claim | undefined {
  return addresses.find(({ span }) => span.family === family);
}

/**
 * The identifier of a speaker, which is 32 bits wide: its IPv4 address, else 10 and the end of its IPv6 address, which depends on no other speaker.
 * @see https://www.rfc-editor.org/rfc/rfc6286
 */
export function routerIdOf(addresses: readonly Claim[]): string | undefined {
  const [first] = addresses;
  const ipv4 = addresses.find(({ span }) => span.family === 4);
  if (ipv4) return printClaim(ipv4);
  return first && printAddress(addressOf(4, (10n << 24n) | (first.span.first & 0xffffffn)));
}

/** True for a router of the same AS. */
export function isInternal({ asn }: Bgp, peer: BgpPeer): boolean {
  return peer.asn === asn;
}

/** The hops that packets to a peer may take; 1 on a shared link. A router of the same AS may lie anywhere. */
export function hopsTo({ network, bgp }: Cluster, peer: BgpPeer): number {
  if (peer.multihop > 1 || !bgp || !isInternal(bgp, peer)) return peer.multihop;
  return network.node.some(({ span }) => contains(span, peer.address.span)) ? 1 : 255;
}
