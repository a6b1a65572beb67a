import { defineInvariant } from '../invariant';

/** PureLB has addresses to hand out. */
export const purelbNeedsPool = defineInvariant({
  name: 'purelb-needs-pool',
  summary: 'PureLB has addresses to hand out',
  why: 'Services of type LoadBalancer stay <pending>.',
  severity: 'error',
  example: 'addons: { purelb: … } without loadBalancer.pools',
  *check({ cluster }) {
    if (!cluster.addons.has('purelb') || cluster.pools.length > 0) return;
    yield {
      at: ['addons', 'purelb'],
      also: [['loadBalancer', 'pools']],
      problem: 'has no pool whose addresses it could hand out',
      fix: 'add a pool under loadBalancer.pools, such as lan: 192.168.10.200-192.168.10.239, or remove addons.purelb',
    };
  },
});
