import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** Cilium hands out the pools that it is given. */
export const lbIpamHandsOut = defineInvariant({
  name: 'lb-ipam-hands-out',
  summary: 'Cilium hands out the pools that it is given',
  why: 'Services of type LoadBalancer stay <pending> while the pools lie there unused.',
  severity: 'error',
  example: 'addons: { cilium: { lbIpam: false }, cilium-lb-pool: {} }',
  source: 'https://docs.cilium.io/en/v1.20/network/lb-ipam/#disabling-lb-ipam',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium || !cluster.addons.has('cilium-lb-pool')) return;
    const fallback = cilium.defaultLbServiceIpam ?? 'lbipam';
    if (cilium.lbIpam !== false && fallback === 'lbipam') return;
    const key = cilium.lbIpam === false ? 'lbIpam' : 'defaultLbServiceIpam';
    yield {
      at: ['addons', 'cilium', key],
      also: [['addons', 'cilium-lb-pool']],
      // Services may still name a class of Cilium's.
      ...(key === 'lbIpam' ? {} : { severity: 'warning' as const }),
      problem:
        key === 'lbIpam'
          ? 'is false beside addons.cilium-lb-pool'
          : `is ${fallback}, so Services without a class get nothing from the pools`,
      fix: key === 'lbIpam' ? 'remove it, or addons.cilium-lb-pool' : 'remove it, or give every Service the class io.cilium/l2-announcer',
    };
  },
});
