import { clashes, otherNetwork, overlapDraft } from '../claims';
import { defineInvariant } from '../invariant';

/** No node has an address in the service CIDR. */
export const nodeOutsideServices = defineInvariant({
  name: 'node-outside-services',
  summary: 'no node has an address in the service CIDR',
  why: 'Packets to that machine would be taken for packets to a Service, and never leave the sender.',
  severity: 'error',
  fixable: true,
  example: 'nodes.k3s-1.address: 10.43.0.5',
  *check({ cluster }) {
    const addresses = cluster.nodes.flatMap((node) => [...node.addresses, ...node.externalAddresses]);
    for (const clash of clashes(addresses, cluster.network.service)) {
      yield overlapDraft(clash, otherNetwork(clash[1], cluster, 'correct the address'));
    }
  },
});
