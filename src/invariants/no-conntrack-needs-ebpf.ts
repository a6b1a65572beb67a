import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** Skipping conntrack goes with native routing, eBPF masquerade and kube-proxy replacement over IPv4. */
export const noConntrackNeedsEbpf = defineInvariant({
  name: 'no-conntrack-needs-ebpf',
  summary: 'skipping conntrack goes with native routing, eBPF masquerade and kube-proxy replacement over IPv4',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  example: 'cilium: { installNoConntrackIptablesRules: true, routingMode: tunnel }',
  source: 'https://github.com/cilium/cilium/blob/v1.15.1/daemon/cmd/kube_proxy_replacement.go',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.installNoConntrackIptablesRules) return;
    const missing = [
      cilium.routingMode === 'native' ? '' : 'routingMode: native',
      cilium.bpfMasquerade ? '' : 'bpfMasquerade: true',
      cilium.kubeProxyReplacement === false ? 'kubeProxyReplacement: true' : '',
      cluster.network.families.includes(4) ? '' : 'an IPv4 pod CIDR',
    ].filter((need) => need !== '');
    if (missing.length === 0) return;
    yield {
      at: ['addons', 'cilium', 'installNoConntrackIptablesRules'],
      also: [...['routingMode', 'bpfMasquerade', 'kubeProxyReplacement'].map((key) => ['addons', 'cilium', key]), ['network']],
      problem: `is true without ${missing.join(' and ')}`,
      fix: `add ${missing.join(' and ')}, or remove installNoConntrackIptablesRules`,
    };
  },
});
