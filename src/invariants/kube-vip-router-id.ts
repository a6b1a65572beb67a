import type { KubeVipOptions } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';

/** In BGP mode the first address of a node can be its BGP identifier. */
export const kubeVipRouterId = defineInvariant({
  name: 'kube-vip-router-id',
  summary: 'in BGP mode the first address of a node can be its BGP identifier',
  why: 'The identifier is an IPv4 address that no other speaker has; kube-vip takes that of its pod, which is the first of its node, and stops where that is IPv6.',
  severity: 'error',
  example: 'kube-vip: { mode: bgp } with nodes.k3s-1.address: fd00::11',
  source: 'https://www.rfc-editor.org/rfc/rfc6286',
  *check({ cluster, options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    if (chosen?.mode !== 'bgp') return;
    for (const node of chosen.nodes === 'all' ? cluster.nodes : cluster.servers) {
      const [first] = node.addresses;
      if (!first || first.span.family === 4) continue;
      const ipv4 = node.addresses.find(({ span }) => span.family === 4);
      yield {
        at: first.at,
        also: [['addons', 'kube-vip', 'mode']],
        problem: `is IPv6, so it cannot be the BGP identifier of ${node.name}, got ${first.text}`,
        fix: ipv4 ? `write ${ipv4.text} first` : 'give the node an IPv4 address too and write it first, or write mode: arp',
      };
    }
  },
});
