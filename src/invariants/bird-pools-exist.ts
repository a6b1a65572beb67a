import { defineInvariant } from '../invariant';
import { nearest } from '../nearest';
import { nameOf } from '../repair';

/** Pools that BIRD announces are pools of the cluster. */
export const birdPoolsExist = defineInvariant({
  name: 'bird-pools-exist',
  summary: 'pools that BIRD announces are pools of the cluster',
  why: 'Nothing is announced for a name that no pool has.',
  severity: 'error',
  fixable: true,
  example: 'bgp.bird: { pools: [lam] } beside loadBalancer.pools.lan',
  *check({ cluster }) {
    const names = cluster.pools.map(({ name }) => name);
    for (const [index, pool] of (cluster.bgp?.bird?.pools ?? []).entries()) {
      if (names.includes(pool)) continue;
      const near = nearest(pool, names);
      const at = ['bgp', 'bird', 'pools', index];
      yield {
        at,
        also: [['loadBalancer', 'pools']],
        problem: `is not a pool, got ${pool}`,
        ...(near ? nameOf(at, near, pool, names) : { fix: `add loadBalancer.pools.${pool}, or remove it` }),
      };
    }
  },
});
