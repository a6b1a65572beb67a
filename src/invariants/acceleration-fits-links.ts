import type { CiliumOptions } from '../addons/cilium';
import { byName } from '../claims';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** XDP acceleration fits the links between nodes. */
export const accelerationFitsLinks = defineInvariant({
  name: 'acceleration-fits-links',
  summary: 'native XDP acceleration fits the interfaces of the nodes and how packets travel',
  why: 'A VLAN interface takes no native XDP, so the agent of the node never becomes ready; from 1.18 on it stops where a tunnel between IPv6 nodes is to be accelerated.',
  severity: 'error',
  example: 'cilium: { loadBalancer: { acceleration: native } } with nodes.k3s-1.interface: bond0.10',
  source: 'https://docs.cilium.io/en/v1.20/network/kubernetes/kubeproxy-free/#loadbalancer-nodeport-xdp-acceleration',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (cilium?.loadBalancer?.acceleration !== 'native' || cilium.kubeProxyReplacement === false) return;
    const at = ['addons', 'cilium', 'loadBalancer', 'acceleration'];
    const tagged = byName(cluster.nodes).find((node) => node.interface?.includes('.') && !cilium.devices);
    if (tagged) {
      yield {
        at,
        also: [[...tagged.at, 'interface']],
        problem: `is native, and ${tagged.interface} of ${tagged.name} is a VLAN interface, which takes no native XDP`,
        fix: 'write best-effort, or remove it',
      };
    }
    if (cilium.routingMode === 'native' || !atLeast(cilium.version, '1.18') || cluster.network.families.includes(4)) return;
    yield {
      at,
      also: [['addons', 'cilium', 'routingMode'], ['nodes']],
      problem: 'is native, and pods travel in a tunnel between IPv6 addresses',
      fix: 'write disabled, or routingMode: native',
    };
  },
});
