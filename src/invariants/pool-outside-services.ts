import { clashes, fixedClaims, overlapDraft, stayClear } from '../claims';
import { defineInvariant } from '../invariant';

/** No pool holds ClusterIPs. */
export const poolOutsideServices = defineInvariant({
  name: 'pool-outside-services',
  summary: 'no pool holds ClusterIPs',
  why: 'An address from the pool and a ClusterIP could be the same.',
  severity: 'error',
  fixable: true,
  example: 'loadBalancer.pools.lan: 10.43.10.0/24',
  *check({ cluster, requests }) {
    const blocks = cluster.pools.flatMap((pool) => pool.blocks);
    for (const [block, other] of clashes(blocks, cluster.network.service))
      yield overlapDraft([block, other], stayClear(block, other, [...fixedClaims(cluster), ...cluster.network.dhcp], cluster, requests));
  },
});
