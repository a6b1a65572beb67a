import type { CiliumOptions } from '../addons/cilium';
import { byName } from '../claims';
import { defineInvariant } from '../invariant';

/** Cilium attaches to the interface of every node. */
export const ciliumDevicesKnown = defineInvariant({
  name: 'cilium-devices-known',
  summary: 'the devices of Cilium hold the interface of every node',
  why: 'The agent of the node stops at start: it cannot tell by which device it reaches the other nodes.',
  severity: 'error',
  example: 'cilium: { devices: [eth0] } with nodes.k3s-1.interface: ens192',
  source: 'https://docs.cilium.io/en/v1.20/network/kubernetes/kubeproxy-free/#nodeport-devices-port-and-bind-settings',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    const { devices, directRoutingDevice } = cilium ?? {};
    const named = [
      // Beside a stated device between nodes, and beside kube-proxy, devices may be others.
      ...(devices && directRoutingDevice === undefined && cilium?.kubeProxyReplacement !== false
        ? [{ key: 'devices', names: devices }]
        : []),
      ...(directRoutingDevice === undefined ? [] : [{ key: 'directRoutingDevice', names: [directRoutingDevice] }]),
    ];
    for (const { key, names } of named) {
      for (const node of byName(cluster.nodes)) {
        const own = node.interface;
        if (own === undefined || names.some((name) => (name.endsWith('+') ? own.startsWith(name.slice(0, -1)) : own === name))) continue;
        yield {
          at: ['addons', 'cilium', key],
          also: [[...node.at, 'interface']],
          problem: `does not hold the interface ${own} of ${node.name}, got ${names.join(', ')}`,
          fix: key === 'devices' ? `add ${own}, or remove devices` : `write ${own}, or remove it`,
        };
        break;
      }
    }
  },
});
