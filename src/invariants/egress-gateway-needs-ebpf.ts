import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** The egress gateway goes with kube-proxy replacement and eBPF masquerade of IPv4, without CiliumEndpointSlice. */
export const egressGatewayNeedsEbpf = defineInvariant({
  name: 'egress-gateway-needs-ebpf',
  summary: 'the egress gateway goes with kube-proxy replacement and eBPF masquerade of IPv4, without CiliumEndpointSlice',
  why: 'The Cilium agent stops at start, or the policies do nothing.',
  severity: 'error',
  example: 'cilium: { egressGateway: true } without bpfMasquerade',
  source: 'https://docs.cilium.io/en/v1.20/network/egress-gateway/egress-gateway/',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.egressGateway) return;
    const missing = [
      ...(cilium.bpfMasquerade ? [] : ['bpfMasquerade: true']),
      ...(cilium.masqueradeIpv4 === false ? ['masqueradeIpv4: true'] : []),
      ...(cilium.kubeProxyReplacement === false ? ['kubeProxyReplacement: true'] : []),
      ...(cilium.endpointSlice ? ['endpointSlice: false'] : []),
      ...(cluster.network.families.includes(4) ? [] : ['an IPv4 pod CIDR']),
    ];
    if (missing.length === 0) return;
    yield {
      at: ['addons', 'cilium', 'egressGateway'],
      also: [
        ...['bpfMasquerade', 'masqueradeIpv4', 'kubeProxyReplacement', 'endpointSlice'].map((key) => ['addons', 'cilium', key]),
        ['network'],
      ],
      problem: `is true without ${missing.join(' and ')}`,
      fix: `write ${missing.join(' and ')}, or remove egressGateway`,
    };
  },
});
