import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** Netkit pod interfaces go with kube-proxy replacement and eBPF host routing. */
export const netkitNeedsEbpf = defineInvariant({
  name: 'netkit-needs-ebpf',
  summary: 'netkit pod interfaces go with kube-proxy replacement and eBPF host routing',
  why: 'The Cilium agent stops at start, or the chart refuses to render.',
  severity: 'error',
  example: 'cilium: { bpf: { datapathMode: netkit } } without bpfMasquerade',
  source: 'https://docs.cilium.io/en/v1.20/operations/performance/tuning/#netkit-device-mode',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    const mode = cilium.bpf?.datapathMode;
    if (mode === 'auto' && !atLeast(cilium.version, '1.20')) {
      yield {
        at: ['addons', 'cilium', 'bpf', 'datapathMode'],
        also: [['addons', 'cilium', 'version']],
        problem: `is auto, which came with Cilium 1.20, and addons.cilium.version is ${cilium.version}`,
        fix: 'write veth, or choose a version from 1.20 on',
      };
    }
    if (mode !== 'netkit' && mode !== 'netkit-l2') return;
    const masquerades = cilium.masqueradeIpv4 !== false || cilium.masqueradeIpv6 !== false;
    const missing = [
      ...(cilium.kubeProxyReplacement === false ? ['kubeProxyReplacement: true'] : []),
      ...(masquerades && !cilium.bpfMasquerade ? ['bpfMasquerade: true'] : []),
      ...(cilium.bpf?.hostLegacyRouting ? ['bpf.hostLegacyRouting: false'] : []),
      ...(cilium.bpf?.tproxy ? ['bpf.tproxy: false'] : []),
    ];
    if (missing.length === 0) return;
    yield {
      at: ['addons', 'cilium', 'bpf', 'datapathMode'],
      also: [
        ['addons', 'cilium', 'kubeProxyReplacement'],
        ['addons', 'cilium', 'bpfMasquerade'],
        ['addons', 'cilium', 'bpf'],
      ],
      problem: `is ${mode} without ${missing.join(' and ')}`,
      fix: `write ${missing.join(' and ')}, or datapathMode: veth`,
    };
  },
});
