import { providersOf } from '../cluster';
import { defineInvariant } from '../invariant';

/** A pool for some namespaces is handed out by an add-on that keeps to them. */
export const poolNamespacesKept = defineInvariant({
  name: 'pool-namespaces-kept',
  summary: 'a pool for some namespaces is handed out by an add-on that keeps to them',
  why: 'Services of every namespace get its addresses.',
  severity: 'error',
  example: 'loadBalancer.pools.web: { addresses: …, namespaces: [web] } beside a load balancer that knows no namespaces',
  *check({ cluster }) {
    for (const pool of cluster.pools) {
      if (pool.namespaces.length === 0) continue;
      for (const provider of providersOf(cluster, 'load-balancer')) {
        if (keeping.has(provider)) continue;
        yield {
          at: [...pool.at, 'namespaces'],
          also: [['addons', provider]],
          problem: `is ${pool.namespaces.join(', ')}, and addons.${provider} hands the pool out to all`,
          fix: `remove it, or hand the pools out by ${[...keeping].map((name) => `addons.${name}`).join(' or ')}`,
        };
      }
    }
  },
});

/** Load balancers that hand a pool out to its namespaces alone. */
const keeping: ReadonlySet<string> = new Set(['cilium-lb-pool', 'kube-vip-cloud-provider', 'metallb']);
