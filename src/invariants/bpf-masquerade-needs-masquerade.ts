import type { CiliumOptions } from '../addons/cilium';
import { masqueradedFamilies } from '../constructs/cilium-datapath';
import { defineInvariant } from '../invariant';
import { remove } from '../repair';

/** EBPF masquerade has something to masquerade. */
export const bpfMasqueradeNeedsMasquerade = defineInvariant({
  name: 'bpf-masquerade-needs-masquerade',
  summary: 'eBPF masquerade has something to masquerade',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  fixable: true,
  example: 'cilium: { bpfMasquerade: true, masqueradeIpv4: false, masqueradeIpv6: false }',
  source: 'https://github.com/cilium/cilium/blob/v1.18.0/pkg/option/config.go#L2720',
  *check({ cluster: { network }, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    // The agent counts a family that pods do not have as off.
    if (!cilium.bpfMasquerade || masqueradedFamilies(cilium, network.families).length > 0) return;
    const at = ['addons', 'cilium', 'bpfMasquerade'];
    yield {
      at,
      also: [
        ['addons', 'cilium', 'masqueradeIpv4'],
        ['addons', 'cilium', 'masqueradeIpv6'],
      ],
      problem: `is true while masquerade is off for ${network.families.map((family) => `IPv${family}`).join(' and ')}, all that pods have`,
      ...remove(at, `remove masqueradeIpv${network.families[0]}: false`),
    };
  },
});
