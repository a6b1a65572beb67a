import { otherNetwork, textOf } from '../claims';
import { defineInvariant } from '../invariant';
import { specialUse } from '../net';

/** Pods and Services have no public IPv4 addresses. */
export const clusterNetworksPrivate = defineInvariant({
  name: 'cluster-networks-private',
  summary: 'pods and Services have no public IPv4 addresses',
  why: 'The part of the Internet that has these addresses cannot be reached from the cluster.',
  severity: 'warning',
  example: 'network.podCidr: 11.42.0.0/16, a typing error of 10.42.0.0/16',
  source: 'https://www.rfc-editor.org/rfc/rfc1918#section-3',
  *check({ cluster }) {
    for (const claim of [...cluster.network.pod, ...cluster.network.service]) {
      if (claim.span.family === 6 || specialUse(claim.span)) continue;
      yield {
        at: claim.at,
        problem: `holds public addresses, which others have, got ${textOf(claim)}`,
        ...otherNetwork(claim, cluster, 'waive this if these addresses are yours'),
      };
    }
  },
});
