import { clashes, fixedClaims, overlapDraft, stayClear } from '../claims';
import { defineInvariant } from '../invariant';

/** No pool holds addresses that a DHCP server hands out. */
export const poolOutsideDhcp = defineInvariant({
  name: 'pool-outside-dhcp',
  summary: 'no pool holds addresses that a DHCP server hands out',
  why: 'A machine and a Service get one address on the day when the lease reaches it.',
  severity: 'error',
  fixable: true,
  example: 'network.dhcp: 192.168.10.100-192.168.10.220',
  *check({ cluster, requests }) {
    const blocks = cluster.pools.flatMap((pool) => pool.blocks);
    for (const [block, other] of clashes(blocks, cluster.network.dhcp))
      yield overlapDraft([block, other], stayClear(block, other, [...fixedClaims(cluster), ...cluster.network.dhcp], cluster, requests));
  },
});
