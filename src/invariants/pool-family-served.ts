import { defineInvariant } from '../invariant';

/** Services have the family of a pool. */
export const poolFamilyServed = defineInvariant({
  name: 'pool-family-served',
  summary: 'a pool has addresses of a family that Services have',
  why: 'A Service gets addresses of its own families only: nobody is ever given one from the pool.',
  severity: 'warning',
  example: 'loadBalancer.pools.lan: fd00::200-fd00::2ff in a cluster of IPv4',
  source: 'https://kubernetes.io/docs/concepts/services-networking/dual-stack/',
  *check({ cluster }) {
    const { families } = cluster.network;
    for (const pool of cluster.pools) {
      if (pool.blocks.length === 0 || pool.blocks.some(({ span }) => families.includes(span.family))) continue;
      yield {
        at: pool.at,
        also: [['network', 'serviceCidr']],
        problem: `has addresses of IPv${pool.blocks[0]?.span.family} only, and Services are of IPv${families.join(' and IPv')}`,
        fix: `add addresses of IPv${families[0]} to it, or a service CIDR of IPv${pool.blocks[0]?.span.family}`,
      };
    }
  },
});
