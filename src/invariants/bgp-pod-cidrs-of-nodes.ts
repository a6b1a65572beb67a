import type { CiliumOptions } from '../addons/cilium';
import type { CiliumBgpOptions } from '../addons/cilium-bgp';
import { defineInvariant } from '../invariant';
import { both, write, writeAt } from '../repair';

/** Announced pod CIDRs are those that nodes have. */
export const bgpPodCidrsOfNodes = defineInvariant({
  name: 'bgp-pod-cidrs-of-nodes',
  summary: 'announced pod CIDRs are those that nodes have',
  why: 'With multi-pool IPAM a node has no one pod CIDR, so pods are not announced.',
  severity: 'error',
  fixable: true,
  example: 'cilium: { ipam: multi-pool } beside cilium-bgp: {}',
  source: 'https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/#multi-pool-ipam',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    const bgp = options('cilium-bgp') as CiliumBgpOptions | undefined;
    if (!cilium || !bgp || bgp.podCidrs === false || cilium.ipam !== 'multi-pool') return;
    const at = ['addons', 'cilium-bgp', 'podCidrs'];
    yield {
      at,
      also: [
        ['addons', 'cilium', 'ipam'],
        ['addons', 'cilium-bgp'],
      ],
      problem: 'is on, but addons.cilium.ipam is multi-pool, where nodes have pools in place of a CIDR',
      ...both(write(at, false), writeAt(at, ['addons', 'cilium-bgp', 'podIpPools'], true)),
    };
  },
});
