import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** What XDP forwards is not encrypted. */
export const accelerationBesideEncryption = defineInvariant({
  name: 'acceleration-beside-encryption',
  summary: 'traffic between nodes that is to be encrypted is not forwarded by XDP',
  why: 'XDP sends requests from outside on to another node before WireGuard sees them: they cross the network in clear.',
  severity: 'warning',
  example: 'cilium: { encryption: { type: wireguard, nodeEncryption: true }, loadBalancer: { acceleration: native } }',
  source: 'https://github.com/cilium/cilium/blob/v1.18.0/daemon/cmd/kube_proxy_replacement.go',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    const { acceleration } = cilium?.loadBalancer ?? {};
    if (!cilium?.encryption?.nodeEncryption || cilium.encryption.type !== 'wireguard' || cilium.kubeProxyReplacement === false) return;
    if (acceleration !== 'native' && acceleration !== 'best-effort') return;
    yield {
      at: ['addons', 'cilium', 'loadBalancer', 'acceleration'],
      also: [['addons', 'cilium', 'encryption', 'nodeEncryption']],
      problem: `is ${acceleration} beside nodeEncryption of WireGuard`,
      fix: 'write disabled, or remove nodeEncryption',
    };
  },
});
