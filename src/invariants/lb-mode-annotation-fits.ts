import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { remove } from '../repair';

/** Services choose their load-balancing mode where every mode works. */
export const lbModeAnnotationFits = defineInvariant({
  name: 'lb-mode-annotation-fits',
  summary: 'Services choose their load-balancing mode where every mode works',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  fixable: true,
  example: 'cilium: { bpf: { lbModeAnnotation: true } } in a VXLAN tunnel',
  source: 'https://github.com/cilium/cilium/blob/v1.18.0/pkg/loadbalancer/config.go',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.bpf?.lbModeAnnotation || cilium.kubeProxyReplacement === false) return;
    const vxlan = cilium.routingMode !== 'native' && cilium.tunnelProtocol !== 'geneve';
    const clash = cilium.loadBalancer?.mode === 'hybrid' ? 'loadBalancer.mode: hybrid' : vxlan ? 'a VXLAN tunnel' : undefined;
    if (!clash) return;
    const at = ['addons', 'cilium', 'bpf', 'lbModeAnnotation'];
    yield {
      at,
      also: [
        ['addons', 'cilium', 'loadBalancer'],
        ['addons', 'cilium', 'routingMode'],
        ['addons', 'cilium', 'tunnelProtocol'],
      ],
      problem: `is true beside ${clash}`,
      ...remove(at),
    };
  },
});
