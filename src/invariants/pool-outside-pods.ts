import { clashes, fixedClaims, overlapDraft, stayClear } from '../claims';
import { defineInvariant } from '../invariant';

/** No pool holds addresses of pods. */
export const poolOutsidePods = defineInvariant({
  name: 'pool-outside-pods',
  summary: 'no pool holds addresses of pods',
  why: 'Traffic from outside would be routed to a pod instead of the Service.',
  severity: 'error',
  fixable: true,
  example: 'loadBalancer.pools.lan: 10.42.10.0/24',
  *check({ cluster, requests }) {
    const blocks = cluster.pools.flatMap((pool) => pool.blocks);
    for (const [block, other] of clashes(blocks, cluster.network.pod))
      yield overlapDraft([block, other], stayClear(block, other, [...fixedClaims(cluster), ...cluster.network.dhcp], cluster, requests));
  },
});
