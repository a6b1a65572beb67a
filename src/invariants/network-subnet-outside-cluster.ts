import { attachmentsOf } from '../addons/multus';
import { clashes, overlapDraft } from '../claims';
import { defineInvariant } from '../invariant';

/** The subnet of a network is none of the cluster's own. */
export const networkSubnetOutsideCluster = defineInvariant({
  name: 'network-subnet-outside-cluster',
  summary: 'the subnet of a network holds no pods or Services of the cluster',
  why: 'A pod on the network sends what is for them to the network, where nobody has the address.',
  severity: 'error',
  example: 'networks: { lan: { ipam: host-local, subnet: 10.42.0.0/24 } }',
  *check({ cluster, options }) {
    const subnets = attachmentsOf(options('multus'), cluster).flatMap(({ subnets }) => subnets.filter(({ at }) => at[0] === 'addons'));
    for (const pair of clashes(subnets, [...cluster.network.pod, ...cluster.network.service])) {
      yield overlapDraft(pair, 'choose another network for it, or for the other');
    }
  },
});
