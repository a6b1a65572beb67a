import { outsideDraft, outsiders } from '../claims';
import { defineInvariant } from '../invariant';
import { printPath } from '../path';

/** An eBGP router lies on the node network, or takes several hops. */
export const bgpPeerOnNodeNetwork = defineInvariant({
  name: 'bgp-peer-on-node-network',
  summary: 'an eBGP router lies on the node network, or takes several hops',
  why: 'Packets to it expire after one hop, so no session comes up.',
  severity: 'warning',
  example: 'bgp.peers.router: { address: 10.0.0.1 } on nodes in 192.168.10.0/24',
  source: 'https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/#ebgp-multihop',
  *check({ cluster }) {
    for (const peer of cluster.bgp?.peers ?? []) {
      if (peer.multihop > 1 || peer.asn === cluster.bgp?.asn) continue;
      for (const [claim, networks] of outsiders([peer.address], cluster.network.node)) {
        const draft = outsideDraft(claim, networks, `write multihop: 2 for ${printPath(peer.at)}, or its address on the node network`);
        yield { ...draft, also: [...(draft.also ?? []), [...peer.at, 'multihop']] };
      }
    }
  },
});
