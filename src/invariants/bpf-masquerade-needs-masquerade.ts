import type { CiliumOptions } from '../addons/cilium';
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
  source: 'https://github.com/cilium/cilium/blob/v1.15.1/daemon/cmd/daemon.go',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.bpfMasquerade || cilium.masqueradeIpv4 !== false || cilium.masqueradeIpv6 !== false) return;
    const at = ['addons', 'cilium', 'bpfMasquerade'];
    yield {
      at,
      also: [
        ['addons', 'cilium', 'masqueradeIpv4'],
        ['addons', 'cilium', 'masqueradeIpv6'],
      ],
      problem: 'is true while masquerade is off for both families',
      ...remove(at),
    };
  },
});
