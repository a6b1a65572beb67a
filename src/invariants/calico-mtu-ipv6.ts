import type { CalicoOptions } from '../addons/calico';
import { defineInvariant } from '../invariant';

/** The MTU of pods carries IPv6. */
export const calicoMtuIpv6 = defineInvariant({
  name: 'calico-mtu-ipv6',
  summary: 'the MTU of pods carries IPv6',
  why: 'IPv6 asks for 1280 bytes at least; the kernel takes IPv6 off an interface with less.',
  severity: 'error',
  example: 'calico: { mtu: 1200 } in dual stack',
  source: 'https://www.rfc-editor.org/rfc/rfc8200#section-5',
  *check({ cluster, options }) {
    const calico = options('calico') as CalicoOptions | undefined;
    if (!calico) return;
    if (calico.mtu === undefined || calico.mtu >= 1280 || !cluster.network.families.includes(6)) return;
    yield {
      at: ['addons', 'calico', 'mtu'],
      also: [['network', 'podCidr']],
      problem: `is below the 1280 of IPv6, got ${calico.mtu}`,
      fix: 'write 1280 or more, or leave it out',
    };
  },
});
