import { clashesWithin, fixedClaims, overlapDraft, stayClear } from '../claims';
import { defineInvariant } from '../invariant';
import { contains } from '../net';
import { printPath } from '../path';

/** No two pools share an address. */
export const poolsDisjoint = defineInvariant({
  name: 'pools-disjoint',
  summary: 'no two pools share an address',
  why: 'The load balancer refuses the second pool, or gives one address to two Services.',
  severity: 'error',
  example: 'loadBalancer.pools: { a: 192.168.10.200-192.168.10.220, b: 192.168.10.210-192.168.10.230 }',
  source: 'https://docs.cilium.io/en/v1.20/network/lb-ipam/#cidrs-ranges-and-reserved-ips',
  *check({ cluster, requests }) {
    const blocks = cluster.pools.flatMap((pool) => pool.blocks);
    for (const [block, other] of clashesWithin(blocks))
      yield overlapDraft(
        [block, other],
        contains(other.span, block.span)
          ? `remove it: ${printPath(other.at)} holds it already`
          : stayClear(block, other, [...fixedClaims(cluster), ...cluster.network.dhcp], cluster, requests),
      );
  },
});
