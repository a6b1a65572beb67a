import { clashes, otherNetwork, overlapDraft } from '../claims';
import { defineInvariant } from '../invariant';

/** The pod CIDR and the node network share no address. */
export const podNodeDisjoint = defineInvariant({
  name: 'pod-node-disjoint',
  summary: 'the pod CIDR and the node network share no address',
  why: 'Packets to machines of the LAN would be routed to pods.',
  severity: 'error',
  fixable: true,
  example: 'network: { nodeCidr: 10.42.0.0/24 }',
  *check({ cluster }) {
    for (const clash of clashes(cluster.network.pod, cluster.network.node)) yield overlapDraft(clash, otherNetwork(clash[0], cluster));
  },
});
