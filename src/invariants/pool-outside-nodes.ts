import { clashes, fixedClaims, overlapDraft, stayClear } from '../claims';
import { defineInvariant } from '../invariant';

/** No pool holds the address of a node. */
export const poolOutsideNodes = defineInvariant({
  name: 'pool-outside-nodes',
  summary: 'no pool holds the address of a node',
  why: 'A Service that is given the address of a machine takes that machine off the network.',
  severity: 'error',
  fixable: true,
  example: 'loadBalancer.pools.lan: 192.168.10.0/24',
  *check({ cluster, requests }) {
    const blocks = cluster.pools.flatMap((pool) => pool.blocks);
    for (const [block, other] of clashes(
      blocks,
      cluster.nodes.flatMap((node) => [...node.addresses, ...node.externalAddresses]),
    ))
      yield overlapDraft([block, other], stayClear(block, other, [...fixedClaims(cluster), ...cluster.network.dhcp], cluster, requests));
  },
});
