import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { dig } from '../workload';

/** Cilium carries the families of the pods. */
export const ciliumFamiliesFit = defineInvariant({
  name: 'cilium-families-fit',
  summary: 'Cilium carries the families of the pods, and no other',
  why: 'The agent stops at start where no family is left or where one has no pod CIDR, and pods lack the addresses that the API server counts on.',
  severity: 'error',
  example: 'cilium: { values: { ipv6: { enabled: true } } } with pods of IPv4',
  source: 'https://docs.cilium.io/en/v1.20/network/concepts/ipam/cluster-pool/',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    for (const family of [4, 6] as const) {
      const told = dig(cilium?.values, `ipv${family}`, 'enabled');
      const wanted = cluster.network.families.includes(family);
      if (told === undefined || told === wanted) continue;
      yield {
        at: ['addons', 'cilium', 'values', `ipv${family}`, 'enabled'],
        also: [['network', 'podCidr']],
        problem: `is ${told}, and pods have ${wanted ? '' : 'no '}addresses of IPv${family}`,
        fix: wanted ? 'remove it' : `remove it, or add a pod CIDR of IPv${family}`,
      };
    }
  },
});
