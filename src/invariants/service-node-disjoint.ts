import { clashes, otherNetwork, overlapDraft } from '../claims';
import { defineInvariant } from '../invariant';

/** The service CIDR and the node network share no address. */
export const serviceNodeDisjoint = defineInvariant({
  name: 'service-node-disjoint',
  summary: 'the service CIDR and the node network share no address',
  why: 'Machines of the LAN with such an address could not be reached from the cluster.',
  severity: 'error',
  fixable: true,
  example: 'network: { nodeCidr: 10.43.0.0/24 }',
  *check({ cluster }) {
    for (const clash of clashes(cluster.network.service, cluster.network.node)) yield overlapDraft(clash, otherNetwork(clash[0], cluster));
  },
});
