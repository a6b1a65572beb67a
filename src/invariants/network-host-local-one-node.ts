import { attachmentsOf } from '../addons/multus';
import { defineInvariant } from '../invariant';

/** A node hands out addresses by itself only where it is alone. */
export const networkHostLocalOneNode = defineInvariant({
  name: 'network-host-local-one-node',
  summary: 'a node hands out addresses by itself only where it is alone',
  why: 'host-local knows the pods of its own node: the first pod of each node gets the same address.',
  severity: 'warning',
  example: 'networks: { lan: { ipam: host-local } } with two nodes',
  source: 'https://docs.k3s.io/networking/multus-ipams',
  *check({ cluster, options }) {
    if (cluster.nodes.length < 2) return;
    for (const { at, ipam } of attachmentsOf(options('multus'), cluster)) {
      if (ipam !== 'host-local') continue;
      yield {
        at: [...at, 'ipam'],
        also: [['nodes']],
        problem: `is host-local on ${cluster.nodes.length} nodes, which do not know of each other's pods`,
        fix: 'write dhcp or static, or keep its pods on one node',
      };
    }
  },
});
