import { otherNetwork, textOf } from '../claims';
import { defineInvariant } from '../invariant';
import { specialUse } from '../net';

/** Pods and Services have addresses that nobody on the Internet has. */
export const clusterNetworkPrivate = defineInvariant({
  name: 'cluster-network-private',
  summary: 'pods and Services of IPv4 have addresses that nobody on the Internet has',
  why: 'Whoever has these addresses on the Internet is not reached from the cluster: packets to them go to a pod, or to nobody.',
  severity: 'warning',
  example: 'network.podCidr: 11.0.0.0/16',
  source: 'https://www.rfc-editor.org/rfc/rfc1918#section-3',
  *check({ cluster }) {
    for (const claim of [...cluster.network.pod, ...cluster.network.service]) {
      if (claim.span.family !== 4 || specialUse(claim.span)) continue;
      yield {
        at: claim.at,
        problem: `holds public addresses, got ${textOf(claim)}`,
        fix: otherNetwork(claim, cluster),
      };
    }
  },
});
