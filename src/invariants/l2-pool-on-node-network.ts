import { outsideDraft, outsiders } from '../claims';
import { provides } from '../cluster';
import { defineInvariant } from '../invariant';
import { printPath } from '../path';

/** An L2-announced pool lies on the node network, or a router has a route to it. */
export const l2PoolOnNodeNetwork = defineInvariant({
  name: 'l2-pool-on-node-network',
  summary: 'an L2-announced pool lies on the node network, or a router has a route to it',
  why: 'Clients ask for its addresses on no link that an announcer hears, so they reach nothing.',
  severity: 'warning',
  example: 'loadBalancer.pools.lan: 192.168.20.0/24 on 192.168.10.0/24',
  *check({ cluster }) {
    if (!provides(cluster, 'l2-announcement')) return;
    for (const pool of cluster.pools) {
      if (pool.routed) continue;
      for (const [block, networks] of outsiders(pool.blocks, cluster.network.node)) {
        const draft = outsideDraft(
          block,
          networks,
          `choose addresses of ${networks.map(({ text }) => text).join(', ')}, or state ${printPath(pool.at)}.routed: true if your router has a route to them`,
        );
        yield { ...draft, also: [...(draft.also ?? []), [...pool.at, 'routed']] };
      }
    }
  },
});
