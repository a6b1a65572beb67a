import { clashes, otherNetwork, overlapDraft } from '../claims';
import { defineInvariant } from '../invariant';

/** No node has an address in the pod CIDR. */
export const nodeOutsidePods = defineInvariant({
  name: 'node-outside-pods',
  summary: 'no node has an address in the pod CIDR',
  why: 'Packets to that machine would be taken for packets to pods, and never leave the sender.',
  severity: 'error',
  fixable: true,
  example: 'nodes.k3s-1.address: 10.42.0.5',
  *check({ cluster }) {
    const addresses = cluster.nodes.flatMap((node) => [...node.addresses, ...node.externalAddresses]);
    for (const clash of clashes(addresses, cluster.network.pod)) {
      yield overlapDraft(clash, otherNetwork(clash[1], cluster, 'correct the address'));
    }
  },
});
