import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** Load-balancing options go with Cilium as kube-proxy. */
export const loadBalancerNeedsKubeProxyReplacement = defineInvariant({
  name: 'load-balancer-needs-kube-proxy-replacement',
  summary: 'load-balancing options go with Cilium as kube-proxy',
  why: 'They are read and have no effect.',
  severity: 'warning',
  example: 'cilium: { kubeProxyReplacement: false, loadBalancer: { mode: dsr } }',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (cilium.kubeProxyReplacement !== false || Object.keys(cilium.loadBalancer ?? {}).length === 0) return;
    yield {
      at: ['addons', 'cilium', 'loadBalancer'],
      also: [['addons', 'cilium', 'kubeProxyReplacement']],
      problem: `has no effect while kubeProxyReplacement is false, got ${JSON.stringify(cilium.loadBalancer)}`,
      fix: 'remove loadBalancer, or kubeProxyReplacement: false',
    };
  },
});
