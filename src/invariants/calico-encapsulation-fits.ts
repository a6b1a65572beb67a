import type { CalicoOptions } from '../addons/calico';
import { defineInvariant } from '../invariant';

/** The encapsulation of Calico goes with its families and its routing. */
export const calicoEncapsulationFits = defineInvariant({
  name: 'calico-encapsulation-fits',
  summary: 'the encapsulation of Calico goes with its families and its routing',
  why: 'IPIP carries IPv4 only, and nobody but BIRD makes the routes of pods that travel by IPIP or bare: the operator refuses the pool.',
  severity: 'error',
  example: 'calico: { encapsulation: IPIP, bgp: false }',
  source: 'https://github.com/tigera/operator/blob/v1.42.3/pkg/controller/installation/validation.go',
  *check({ cluster, options }) {
    const calico = options('calico') as CalicoOptions | undefined;
    if (!calico) return;
    const { encapsulation = 'VXLANCrossSubnet', bgp = true } = calico;
    const at = ['addons', 'calico', 'encapsulation'];
    const ipv6 = cluster.network.pod.find(({ span }) => span.family === 6);
    if (ipv6 && encapsulation.startsWith('IPIP')) {
      yield {
        at,
        also: [ipv6.at],
        problem: `is ${encapsulation}, which cannot carry the IPv6 of ${ipv6.text}`,
        fix: `write ${encapsulation.replace('IPIP', 'VXLAN')} or None`,
      };
    }
    if (!bgp && !encapsulation.startsWith('VXLAN')) {
      yield {
        at,
        also: [['addons', 'calico', 'bgp']],
        problem: `is ${encapsulation} without BGP, so no node learns the routes of another`,
        fix: `write ${encapsulation === 'IPIPCrossSubnet' ? 'VXLANCrossSubnet' : 'VXLAN'}, or remove bgp: false`,
      };
    }
  },
});
