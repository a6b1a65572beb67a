import { clashesWithin, fixedClaims, overlapDraft, stayClear } from '../claims';
import { defineInvariant } from '../invariant';
import { contains } from '../net';
import { isWithin, type Path, printPath } from '../path';
import { type Advice, byHand, remove } from '../repair';

/** No two pools share an address. */
export const poolsDisjoint = defineInvariant({
  name: 'pools-disjoint',
  summary: 'no two pools share an address',
  why: 'The load balancer refuses the second pool, or gives one address to two Services.',
  severity: 'error',
  fixable: true,
  example: 'loadBalancer.pools: { a: 192.168.10.200-192.168.10.220, b: 192.168.10.210-192.168.10.230 }',
  source: 'https://docs.cilium.io/en/v1.20/network/lb-ipam/#cidrs-ranges-and-reserved-ips',
  *check({ cluster, requests }) {
    const blocks = cluster.pools.flatMap((pool) => pool.blocks);
    for (const [block, other] of clashesWithin(blocks))
      yield overlapDraft(
        [block, other],
        contains(other.span, block.span)
          ? removeTwin(block.at, other.at)
          : stayClear(block, other, [...fixedClaims(cluster), ...cluster.network.dhcp], cluster, requests),
      );
  },
});

/** To remove addresses that others hold too. A pool may be asked for by its name, so only one of its ranges goes without its owner. */
function removeTwin(at: Path, other: Path): Advice {
  const repair = remove(at);
  const said = { ...repair, fix: `${repair.fix}: ${printPath(other)} holds it already` };
  return typeof at[at.length - 1] === 'number' && isWithin(other, at.slice(0, -1)) ? said : byHand(said);
}
