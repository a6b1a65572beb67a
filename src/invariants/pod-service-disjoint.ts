import { clashes, otherNetwork, overlapDraft } from '../claims';
import { defineInvariant } from '../invariant';

/** The pod CIDR and the service CIDR share no address. */
export const podServiceDisjoint = defineInvariant({
  name: 'pod-service-disjoint',
  summary: 'the pod CIDR and the service CIDR share no address',
  why: 'A pod and a Service could get one address; what answers there then depends on the node.',
  severity: 'error',
  fixable: true,
  example: 'network: { podCidr: 10.43.0.0/16 }',
  *check({ cluster }) {
    for (const clash of clashes(cluster.network.pod, cluster.network.service)) yield overlapDraft(clash, otherNetwork(clash[0], cluster));
  },
});
