import { clashes, fixedClaims, overlapDraft, stayClear } from '../claims';
import { defineInvariant } from '../invariant';

/** No pool holds the control plane VIP. */
export const poolOutsideVip = defineInvariant({
  name: 'pool-outside-vip',
  summary: 'no pool holds the control plane VIP',
  why: 'A Service that is given the VIP takes the API server off the network.',
  severity: 'error',
  fixable: true,
  example: 'controlPlane.vip: 192.168.10.210 with pool 192.168.10.200-192.168.10.239',
  *check({ cluster, requests }) {
    const blocks = cluster.pools.flatMap((pool) => pool.blocks);
    for (const [block, other] of clashes(blocks, cluster.controlPlane.vip))
      yield overlapDraft([block, other], stayClear(block, other, [...fixedClaims(cluster), ...cluster.network.dhcp], cluster, requests));
  },
});
