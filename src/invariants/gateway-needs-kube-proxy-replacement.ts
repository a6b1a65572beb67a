import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** The Gateway API and Ingress of Cilium go with Cilium as kube-proxy. */
export const gatewayNeedsKubeProxyReplacement = defineInvariant({
  name: 'gateway-needs-kube-proxy-replacement',
  summary: 'the Gateway API and Ingress of Cilium go with Cilium as kube-proxy',
  why: 'The operator logs a warning and serves nothing.',
  severity: 'error',
  example: 'cilium: { kubeProxyReplacement: false, gatewayApi: {} }',
  source: 'https://docs.cilium.io/en/v1.20/network/servicemesh/gateway-api/gateway-api/#prerequisites',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (cilium.kubeProxyReplacement !== false) return;
    for (const key of ['gatewayApi', 'ingressController'] as const) {
      if (!cilium[key]) continue;
      yield {
        at: ['addons', 'cilium', key],
        also: [['addons', 'cilium', 'kubeProxyReplacement']],
        problem: 'is served only by Cilium as kube-proxy, and addons.cilium.kubeProxyReplacement is false',
        fix: `remove kubeProxyReplacement: false, or ${key}`,
      };
    }
  },
});
