import type { MetallbOptions } from '../addons/metallb';
import { defineInvariant } from '../invariant';
import { nearest } from '../nearest';
import { nameOf } from '../repair';

/** The pools that MetalLB reserves exist. */
export const metallbReservedPoolKnown = defineInvariant({
  name: 'metallb-reserved-pool-known',
  summary: 'the pools that MetalLB reserves exist',
  why: 'A misspelt name reserves nothing: Services that ask for no pool get its addresses.',
  severity: 'error',
  fixable: true,
  example: 'metallb: { reservedPools: [dmz] } without loadBalancer.pools.dmz',
  *check({ cluster, options }) {
    const metallb = options('metallb') as MetallbOptions | undefined;
    if (!metallb) return;
    const known = cluster.pools.map(({ name }) => name);
    for (const [index, name] of (metallb.reservedPools ?? []).entries()) {
      if (known.includes(name)) continue;
      const at = ['addons', 'metallb', 'reservedPools', index];
      yield {
        at,
        also: [['loadBalancer', 'pools']],
        problem: `names no pool, got ${name}`,
        ...(known.length > 0
          ? nameOf(at, nearest(name, known) ?? (known[0] as string), name, known)
          : { fix: 'add the pool under loadBalancer.pools' }),
      };
    }
  },
});
