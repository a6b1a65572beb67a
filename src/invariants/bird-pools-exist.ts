import { defineInvariant } from '../invariant';
import { nearest } from '../nearest';

/** Pools that BIRD announces are pools of the cluster. */
export const birdPoolsExist = defineInvariant({
  name: 'bird-pools-exist',
  summary: 'pools that BIRD announces are pools of the cluster',
  why: 'Nothing is announced for a name that no pool has.',
  severity: 'error',
  example: 'bgp.bird: { pools: [lam] } beside loadBalancer.pools.lan',
  *check({ cluster }) {
    const names = cluster.pools.map(({ name }) => name);
    for (const [index, pool] of (cluster.bgp?.bird?.pools ?? []).entries()) {
      if (names.includes(pool)) continue;
      const near = nearest(pool, names);
      yield {
        at: ['bgp', 'bird', 'pools', index],
        also: [['loadBalancer', 'pools']],
        problem: `is not a pool, got ${pool}`,
        fix: near ? `write ${near}` : `add loadBalancer.pools.${pool}, or remove it`,
      };
    }
  },
});
