import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** Multi-pool IPAM goes with Cilium 1.14 or newer, and with native routing up to 1.15. */
export const multiPoolVersion = defineInvariant({
  name: 'multi-pool-version',
  summary: 'multi-pool IPAM goes with Cilium 1.14 or newer, and with native routing up to 1.15',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  example: 'cilium: { version: 1.15.1, ipam: multi-pool } in a tunnel',
  source: 'https://docs.cilium.io/en/v1.20/network/concepts/ipam/multi-pool/',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (cilium.ipam !== 'multi-pool') return;
    const problem = !atLeast(cilium.version, '1.14')
      ? `came with Cilium 1.14, and addons.cilium.version is ${cilium.version}`
      : !atLeast(cilium.version, '1.16') && cilium.routingMode !== 'native'
        ? `goes with native routing only in Cilium ${cilium.version}`
        : undefined;
    if (!problem) return;
    yield {
      at: ['addons', 'cilium', 'ipam'],
      also: [
        ['addons', 'cilium', 'version'],
        ['addons', 'cilium', 'routingMode'],
      ],
      problem,
      fix: 'write cluster-pool, or choose a version from 1.16 on',
    };
  },
});
