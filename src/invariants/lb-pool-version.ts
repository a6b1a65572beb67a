import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** LB-IPAM pools go with Cilium 1.13 or newer. */
export const lbPoolVersion = defineInvariant({
  name: 'lb-pool-version',
  summary: 'LB-IPAM pools go with Cilium 1.13 or newer',
  why: 'The kind does not exist; its objects are refused for ever.',
  severity: 'error',
  example: 'cilium: { version: 1.12.19 } beside cilium-lb-pool',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cluster.addons.has('cilium-lb-pool') || atLeast(cilium.version, '1.13')) return;
    yield {
      at: ['addons', 'cilium', 'version'],
      also: [['addons', 'cilium-lb-pool']],
      problem: `has no CiliumLoadBalancerIPPool, got ${cilium.version}`,
      fix: 'choose a version from 1.13 on, or remove addons.cilium-lb-pool',
    };
  },
});
