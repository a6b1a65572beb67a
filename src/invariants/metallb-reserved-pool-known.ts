import type { MetallbOptions } from '../addons/metallb';
import { defineInvariant } from '../invariant';
import { nearest } from '../nearest';

/** The pools that MetalLB reserves exist. */
export const metallbReservedPoolKnown = defineInvariant({
  name: 'metallb-reserved-pool-known',
  summary: 'the pools that MetalLB reserves exist',
  why: 'A misspelt name reserves nothing: Services that ask for no pool get its addresses.',
  severity: 'error',
  example: 'metallb: { reservedPools: [dmz] } without loadBalancer.pools.dmz',
  *check({ cluster, options }) {
    const metallb = options('metallb') as MetallbOptions | undefined;
    if (!metallb) return;
    const known = cluster.pools.map(({ name }) => name);
    for (const [index, name] of (metallb.reservedPools ?? []).entries()) {
      if (known.includes(name)) continue;
      yield {
        at: ['addons', 'metallb', 'reservedPools', index],
        also: [['loadBalancer', 'pools']],
        problem: `names no pool, got ${name}`,
        fix: known.length > 0 ? `write ${nearest(name, known) ?? known[0]}` : 'add the pool under loadBalancer.pools',
      };
    }
  },
});
