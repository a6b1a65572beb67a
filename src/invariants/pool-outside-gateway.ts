import { clashes, fixedClaims, overlapDraft, stayClear } from '../claims';
import { defineInvariant } from '../invariant';

/** No pool holds the gateway. */
export const poolOutsideGateway = defineInvariant({
  name: 'pool-outside-gateway',
  summary: 'no pool holds the gateway',
  why: "A Service that is given the gateway's address takes the whole LAN off the Internet.",
  severity: 'error',
  fixable: true,
  example: 'loadBalancer.pools.lan: 192.168.10.1-192.168.10.50',
  *check({ cluster, requests }) {
    const blocks = cluster.pools.flatMap((pool) => pool.blocks);
    for (const [block, other] of clashes(blocks, cluster.network.gateway))
      yield overlapDraft([block, other], stayClear(block, other, [...fixedClaims(cluster), ...cluster.network.dhcp], cluster, requests));
  },
});
