import { clashes, fixedClaims, overlapDraft, stayClear } from '../claims';
import { defineInvariant } from '../invariant';
import { equalSpans } from '../net';

/** No pool holds the gateway, or a router. */
export const poolOutsideGateway = defineInvariant({
  name: 'pool-outside-gateway',
  summary: 'no pool holds the gateway, or a BGP router',
  why: "A Service that is given the gateway's address takes the whole LAN off the Internet, and one that is given a BGP router's ends its sessions.",
  severity: 'error',
  fixable: true,
  example: 'loadBalancer.pools.lan: 192.168.10.1-192.168.10.50',
  *check({ cluster, requests }) {
    const blocks = cluster.pools.flatMap((pool) => pool.blocks);
    const { gateway } = cluster.network;
    const routers = (cluster.bgp?.peers ?? [])
      .map(({ address }) => address)
      .filter(({ span }) => !gateway.some((known) => equalSpans(known.span, span)));
    for (const [block, other] of clashes(blocks, [...gateway, ...routers]))
      yield overlapDraft([block, other], stayClear(block, other, [...fixedClaims(cluster), ...cluster.network.dhcp], cluster, requests));
  },
});
