import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { nodePortRange } from '../node-port-range';
import { dig } from '../workload';

/** Cilium and the API server know one range of node ports. */
export const ciliumNodePortRange = defineInvariant({
  name: 'cilium-node-port-range',
  summary: 'Cilium as kube-proxy knows the range of node ports of the API server',
  why: 'It takes 30000-32767 unless told: node ports beyond are not reached from the nodes, and its own connections take ports out of the range.',
  severity: 'warning',
  example: 'distribution.k3s.config: { service-node-port-range: 20000-22767 } beside Cilium as kube-proxy',
  source: 'https://docs.cilium.io/en/v1.20/network/kubernetes/kubeproxy-free/#nodeport-devices-port-and-bind-settings',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    const range = nodePortRange(cluster);
    if (!cilium || cilium.kubeProxyReplacement === false || !range) return;
    const told = dig(cilium.values, 'nodePort', 'range');
    const wanted = `${range.first},${range.last}`;
    if (String(told ?? '30000,32767') === wanted) return;
    yield {
      at: range.at ?? ['addons', 'cilium', 'values', 'nodePort', 'range'],
      also: [['addons', 'cilium', 'values']],
      problem: `is ${range.text}, and Cilium is told ${told ?? 'nothing, so that it takes 30000,32767'}`,
      fix: `write addons.cilium.values.nodePort.range: "${wanted}"`,
    };
  },
});
