import { freeHost } from '../claims';
import { defineInvariant } from '../invariant';

/** Every node has an address of each family of the pods. */
export const nodeHasPodFamilies = defineInvariant({
  name: 'node-has-pod-families',
  summary: 'every node has an address of each family of the pods',
  why: 'The kubelet stops at start: node-ip must hold the first family of the pods, and both in dual stack.',
  severity: 'error',
  example: 'nodes.k3s-1.address: 192.168.10.11 with pods of IPv4 and IPv6',
  *check({ cluster }) {
    for (const node of cluster.nodes) {
      if (node.addresses.length === 0) continue;
      const missing = cluster.network.families.filter((family) => !node.addresses.some(({ span }) => span.family === family));
      if (missing.length === 0) continue;
      const lans = cluster.network.node.filter(({ span }) => span.family === missing[0]);
      yield {
        at: [...node.at, 'address'],
        also: [['network', 'podCidr']],
        problem: `has no IPv${missing.join(' and IPv')} address, got ${node.addresses.map(({ text }) => text).join(', ')}`,
        fix: `add the node's IPv${missing.join(' and IPv')} address, as in [${node.addresses.map(({ text }) => text).join(', ')}, ${freeHost(lans, cluster) ?? (missing[0] === 4 ? '192.168.10.11' : 'fd00::11')}]`,
      };
    }
  },
});
