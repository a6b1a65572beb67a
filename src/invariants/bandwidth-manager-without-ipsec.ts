import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** The bandwidth manager goes without IPsec. */
export const bandwidthManagerWithoutIpsec = defineInvariant({
  name: 'bandwidth-manager-without-ipsec',
  summary: 'the bandwidth manager goes without IPsec',
  why: 'The agent turns it off with a warning, and pods send at any rate.',
  severity: 'warning',
  fixable: true,
  example: 'cilium: { bandwidthManager: true, encryption: { type: ipsec } }',
  source: 'https://docs.cilium.io/en/v1.20/network/kubernetes/bandwidth-manager/#limitations',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.bandwidthManager || cilium.encryption?.type !== 'ipsec') return;
    const at = ['addons', 'cilium', 'bandwidthManager'];
    yield {
      at,
      also: [['addons', 'cilium', 'encryption', 'type']],
      problem: 'is turned off by IPsec',
      ...removeIdle(at, 'write encryption.type: wireguard'),
    };
  },
});
