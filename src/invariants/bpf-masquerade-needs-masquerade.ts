import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** EBPF masquerade has something to masquerade. */
export const bpfMasqueradeNeedsMasquerade = defineInvariant({
  name: 'bpf-masquerade-needs-masquerade',
  summary: 'eBPF masquerade has something to masquerade',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  example: 'cilium: { bpfMasquerade: true, masqueradeIpv4: false, masqueradeIpv6: false }',
  source: 'https://github.com/cilium/cilium/blob/v1.15.1/daemon/cmd/daemon.go',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.bpfMasquerade || cilium.masqueradeIpv4 !== false || cilium.masqueradeIpv6 !== false) return;
    yield {
      at: ['addons', 'cilium', 'bpfMasquerade'],
      also: [
        ['addons', 'cilium', 'masqueradeIpv4'],
        ['addons', 'cilium', 'masqueradeIpv6'],
      ],
      problem: 'is true while masquerade is off for both families',
      fix: 'remove bpfMasquerade',
    };
  },
});
