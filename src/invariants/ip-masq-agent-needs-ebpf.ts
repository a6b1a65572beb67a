import type { CiliumOptions } from '../addons/cilium';
import { masqueradedFamilies } from '../constructs/cilium-datapath';
import { defineInvariant } from '../invariant';

/** The masquerade agent goes with eBPF masquerade. */
export const ipMasqAgentNeedsEbpf = defineInvariant({
  name: 'ip-masq-agent-needs-ebpf',
  summary: 'the masquerade agent goes with eBPF masquerade',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  example: 'cilium: { ipMasqAgent: {} } without bpfMasquerade',
  source: 'https://docs.cilium.io/en/v1.20/network/concepts/masquerading/#ebpf-based',
  *check({ cluster: { network }, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.ipMasqAgent || (cilium.bpfMasquerade && masqueradedFamilies(cilium, network.families).length > 0)) return;
    yield {
      at: ['addons', 'cilium', 'ipMasqAgent'],
      also: ['bpfMasquerade', 'masqueradeIpv4', 'masqueradeIpv6'].map((key) => ['addons', 'cilium', key]),
      problem: `needs ${cilium.bpfMasquerade ? 'masquerade, which is off for all families of the pods' : 'bpfMasquerade: true'}`,
      fix: `${cilium.bpfMasquerade ? `remove masqueradeIpv${network.families[0]}: false` : 'write bpfMasquerade: true'}, or remove ipMasqAgent`,
    };
  },
});
