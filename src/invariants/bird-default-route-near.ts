import { hopsTo } from '../bgp-session';
import { defineInvariant } from '../invariant';
import { remove } from '../repair';

/** A router that leads BIRD's nodes everywhere shares their link. */
export const birdDefaultRouteNear = defineInvariant({
  name: 'bird-default-route-near',
  summary: "a router that leads BIRD's nodes everywhere shares their link",
  why: 'BIRD does not know the way to a router behind others, and would have the kernel of every node refuse all that has no longer prefix.',
  severity: 'error',
  fixable: true,
  example: 'bgp.peers.router: { multihop: 2, defaultRoute: true } beside bgp.bird',
  source: 'https://bird.network.cz/?get_doc&v=20&f=bird-6.html#ss6.3',
  *check({ cluster }) {
    const { bird, peers = [] } = cluster.bgp ?? {};
    if (!bird) return;
    for (const peer of peers.filter(({ defaultRoute }) => defaultRoute)) {
      const hops = hopsTo(cluster, peer);
      if (hops === 1) continue;
      const at = [...peer.at, 'defaultRoute'];
      yield {
        at,
        also: [peer.address.at, bird.at],
        problem: `is true for a router that may be ${hops} hops away`,
        ...remove(at),
      };
    }
  },
});
