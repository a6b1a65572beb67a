import { freePool } from '../claims';
import { defineInvariant } from '../invariant';

/** The load balancer has a pool. */
export const lbPoolNeedsPool = defineInvariant({
  name: 'lb-pool-needs-pool',
  summary: 'the load balancer has a pool',
  why: 'LB-IPAM sleeps until a pool exists; Services stay <pending>.',
  severity: 'error',
  example: 'addons: { cilium-lb-pool: {} } without loadBalancer.pools',
  *check({ cluster }) {
    if (!cluster.addons.has('cilium-lb-pool') || cluster.pools.length > 0) return;
    yield {
      at: ['addons', 'cilium-lb-pool'],
      also: [['loadBalancer', 'pools']],
      problem: 'has no pool to hand out',
      fix: `add a pool under loadBalancer.pools, such as lan: ${freePool(cluster)}`,
    };
  },
});
