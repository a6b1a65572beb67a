import { defineInvariant } from '../invariant';
import { flannelOf } from '../k3s-host';

/** Every node has an external address where flannel leads to external ones. */
export const flannelExternalIpNeedsAddress = defineInvariant({
  name: 'flannel-external-ip-needs-address',
  summary: 'every node has an external address where flannel leads to external ones',
  why: 'Flannel falls back to the internal address of that node with no more than a log line, and its pods are unreachable from the other networks.',
  severity: 'error',
  example: 'flannel: { externalIp: true } with a node without externalAddress',
  source: 'https://docs.k3s.io/networking/distributed-multicloud',
  *check({ cluster }) {
    if (!flannelOf(cluster)?.externalIp) return;
    for (const node of cluster.nodes) {
      const missing = cluster.network.families.filter((family) => !node.externalAddresses.some(({ span }) => span.family === family));
      if (missing.length === 0) continue;
      yield {
        at: node.externalAddresses.length > 0 ? [...node.at, 'externalAddress'] : node.at,
        also: [['distribution', 'k3s', 'flannel', 'externalIp']],
        problem: `has no externalAddress of IPv${missing.join(' and IPv')}, but distribution.k3s.flannel.externalIp leads other nodes there`,
        fix: `add the address under which the other nodes reach ${node.name}; it may be the same as its address`,
      };
    }
  },
});
