import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** EBPF masquerade goes with Cilium as kube-proxy up to 1.18. */
export const bpfMasqueradeNeedsKubeProxyReplacement = defineInvariant({
  name: 'bpf-masquerade-needs-kube-proxy-replacement',
  summary: 'eBPF masquerade goes with Cilium as kube-proxy up to 1.18',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  example: 'cilium: { version: 1.15.1, kubeProxyReplacement: false, bpfMasquerade: true }',
  source: 'https://github.com/cilium/cilium/blob/v1.15.1/daemon/cmd/daemon.go',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.bpfMasquerade || cilium.kubeProxyReplacement !== false || atLeast(cilium.version, '1.19')) return;
    yield {
      at: ['addons', 'cilium', 'bpfMasquerade'],
      also: [
        ['addons', 'cilium', 'kubeProxyReplacement'],
        ['addons', 'cilium', 'version'],
      ],
      problem: `is true while kubeProxyReplacement is false, which Cilium ${cilium.version} refuses`,
      fix: 'remove bpfMasquerade or kubeProxyReplacement: false',
    };
  },
});
