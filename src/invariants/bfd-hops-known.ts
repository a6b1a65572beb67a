import { defineInvariant } from '../invariant';

/** With BFD it is known whether a router of the same AS shares a link with the nodes. */
export const bfdHopsKnown = defineInvariant({
  name: 'bfd-hops-known',
  summary: 'with BFD it is known whether a router of the same AS shares a link with the nodes',
  why: 'BFD on a link and BFD across routers use different ports: ends that do not agree never hear each other.',
  severity: 'error',
  example: 'bgp.bird: { bfd: true } with a router of the AS of the cluster, and no network.nodeCidr',
  source: 'https://www.rfc-editor.org/rfc/rfc5883#section-5',
  *check({ cluster }) {
    const { asn, bird, peers = [] } = cluster.bgp ?? {};
    if (!bird?.bfd) return;
    for (const peer of peers) {
      const { family } = peer.address.span;
      if (peer.asn !== asn || peer.multihop > 1 || cluster.network.node.some(({ span }) => span.family === family)) continue;
      yield {
        at: peer.address.at,
        also: [
          ['bgp', 'bird', 'bfd'],
          ['network', 'nodeCidr'],
        ],
        problem: `may share a link with the nodes or not: there is no IPv${family} network in network.nodeCidr, got ${peer.address.text}`,
        fix: `state network.nodeCidr, or multihop for a router that lies behind others`,
      };
    }
  },
});
