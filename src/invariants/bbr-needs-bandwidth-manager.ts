import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** BBR goes with the bandwidth manager and eBPF host routing. */
export const bbrNeedsBandwidthManager = defineInvariant({
  name: 'bbr-needs-bandwidth-manager',
  summary: 'BBR goes with the bandwidth manager and eBPF host routing',
  why: 'Without the manager nothing changes; with it and without host routing the Cilium agent stops at start.',
  severity: 'error',
  example: 'cilium: { bbr: true } without bandwidthManager',
  source: 'https://docs.cilium.io/en/v1.20/network/kubernetes/bandwidth-manager/#bbr-for-pods',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.bbr) return;
    const masquerades = cilium.masqueradeIpv4 !== false || cilium.masqueradeIpv6 !== false;
    const missing = [
      ...(cilium.bandwidthManager ? [] : ['bandwidthManager: true']),
      ...(cilium.kubeProxyReplacement === false ? ['kubeProxyReplacement: true'] : []),
      ...(masquerades && !cilium.bpfMasquerade ? ['bpfMasquerade: true'] : []),
      ...(cilium.bpf?.hostLegacyRouting ? ['bpf.hostLegacyRouting: false'] : []),
    ];
    if (missing.length === 0) return;
    yield {
      at: ['addons', 'cilium', 'bbr'],
      also: ['bandwidthManager', 'kubeProxyReplacement', 'bpfMasquerade', 'bpf'].map((key) => ['addons', 'cilium', key]),
      problem: `is true without ${missing.join(' and ')}`,
      fix: `write ${missing.join(' and ')}, or remove bbr`,
    };
  },
});
