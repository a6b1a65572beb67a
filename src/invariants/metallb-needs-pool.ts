import { defineInvariant } from '../invariant';

/** MetalLB has addresses to hand out. */
export const metallbNeedsPool = defineInvariant({
  name: 'metallb-needs-pool',
  summary: 'MetalLB has addresses to hand out',
  why: 'Services of type LoadBalancer stay <pending>.',
  severity: 'error',
  example: 'addons: { metallb: … } without loadBalancer.pools',
  *check({ cluster }) {
    if (!cluster.addons.has('metallb') || cluster.pools.length > 0) return;
    yield {
      at: ['addons', 'metallb'],
      also: [['loadBalancer', 'pools']],
      problem: 'has no pool whose addresses it could hand out',
      fix: 'add a pool under loadBalancer.pools, such as lan: 192.168.10.200-192.168.10.239, or remove addons.metallb',
    };
  },
});
