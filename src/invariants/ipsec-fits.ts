import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** IPsec stands beside what it can. */
export const ipsecFits = defineInvariant({
  name: 'ipsec-fits',
  summary: 'IPsec stands beside what it can',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  example: 'cilium: { version: 1.15.1, encryption: { type: ipsec } } with kube-proxy replacement',
  source: 'https://github.com/cilium/cilium/blob/v1.15.1/daemon/cmd/kube_proxy_replacement.go',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (cilium.encryption?.type !== 'ipsec') return;
    const old = !atLeast(cilium.version, '1.16');
    const clashes = [
      ...(old && cilium.kubeProxyReplacement !== false ? ['kubeProxyReplacement'] : []),
      ...(old && cilium.ipam === 'multi-pool' ? ['ipam'] : []),
      ...(cilium.hostFirewall ? ['hostFirewall'] : []),
    ];
    for (const key of clashes) {
      yield {
        at: ['addons', 'cilium', 'encryption', 'type'],
        also: [
          ['addons', 'cilium', key],
          ['addons', 'cilium', 'version'],
        ],
        problem: `is ipsec, which Cilium ${cilium.version} refuses beside ${key}`,
        fix: `write wireguard, or ${key === 'kubeProxyReplacement' ? 'kubeProxyReplacement: false' : `remove ${key}`}`,
      };
    }
    if (old && !cluster.network.families.includes(4)) {
      yield {
        at: ['addons', 'cilium', 'encryption', 'type'],
        also: [['network'], ['addons', 'cilium', 'version']],
        problem: `is ipsec, which Cilium ${cilium.version} refuses without IPv4`,
        fix: 'write wireguard',
      };
    }
  },
});
