import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** Load-balancing options go with Cilium as kube-proxy. */
export const loadBalancerNeedsKubeProxyReplacement = defineInvariant({
  name: 'load-balancer-needs-kube-proxy-replacement',
  summary: 'load-balancing options go with Cilium as kube-proxy',
  why: 'They are read and have no effect.',
  severity: 'warning',
  fixable: true,
  example: 'cilium: { kubeProxyReplacement: false, loadBalancer: { mode: dsr } }',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (cilium.kubeProxyReplacement !== false || Object.keys(cilium.loadBalancer ?? {}).length === 0) return;
    const at = ['addons', 'cilium', 'loadBalancer'];
    yield {
      at,
      also: [['addons', 'cilium', 'kubeProxyReplacement']],
      problem: `has no effect while kubeProxyReplacement is false, got ${JSON.stringify(cilium.loadBalancer)}`,
      ...removeIdle(at, 'remove kubeProxyReplacement: false'),
    };
  },
});
