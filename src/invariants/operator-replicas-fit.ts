import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { write } from '../repair';

/** There is a node for every replica of the Cilium operator. */
export const operatorReplicasFit = defineInvariant({
  name: 'operator-replicas-fit',
  summary: 'there is a node for every replica of the Cilium operator',
  why: 'Replicas hold a port of the host, so one more than there are nodes stays Pending.',
  severity: 'warning',
  fixable: true,
  example: 'cilium: { operatorReplicas: 2 } with one node',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    const replicas = cilium.operatorReplicas ?? 1;
    if (replicas <= cluster.nodes.length || cluster.nodes.length === 0) return;
    const at = ['addons', 'cilium', 'operatorReplicas'];
    yield {
      at,
      also: [['nodes']],
      problem: `is ${replicas} with ${cluster.nodes.length === 1 ? 'one node' : `${cluster.nodes.length} nodes`}`,
      ...write(at, cluster.nodes.length, 'leave it out'),
    };
  },
});
