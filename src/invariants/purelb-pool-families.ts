import { defineInvariant } from '../invariant';

/** A pool of PureLB has every family of the pods. */
export const purelbPoolFamilies = defineInvariant({
  name: 'purelb-pool-families',
  summary: 'a pool of PureLB has every family of the pods',
  why: 'A Service of both families gets an address of each or none at all.',
  severity: 'warning',
  example: 'purelb in dual stack with the pool 192.168.10.200-192.168.10.239',
  source: 'https://github.com/purelb/purelb/blob/v0.16.6/internal/allocator/localpool.go',
  *check({ cluster }) {
    if (!cluster.addons.has('purelb')) return;
    for (const { at, blocks } of cluster.pools) {
      const missing = cluster.network.families.filter((family) => !blocks.some(({ span }) => span.family === family));
      for (const family of missing) {
        yield {
          at,
          also: [['network', 'podCidr']],
          problem: `has no IPv${family} addresses, which the pods have`,
          fix: `add a range of IPv${family} addresses to it`,
        };
      }
    }
  },
});
