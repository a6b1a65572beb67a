import { outsideDraft, outsiders } from '../claims';
import { defineInvariant } from '../invariant';
import { nthAddress, printAddress, sizeOf } from '../net';
import { write } from '../repair';

/** The cluster DNS address lies in the service CIDR. */
export const clusterDnsInServiceCidr = defineInvariant({
  name: 'cluster-dns-in-service-cidr',
  summary: 'the cluster DNS address lies in the service CIDR',
  why: 'The API server refuses the DNS Service, so no name resolves in any pod.',
  severity: 'error',
  fixable: true,
  example: 'network.clusterDns: 10.42.0.10 with the service CIDR 10.43.0.0/16',
  *check({ cluster }) {
    for (const claim of cluster.network.service) {
      if (sizeOf(claim.span) > 10n || cluster.network.dns.some(({ span }) => span.family === claim.span.family)) continue;
      const second = nthAddress(claim.span, 2);
      yield {
        at: claim.at,
        also: [['network', 'clusterDns']],
        problem: `has no tenth address, where the cluster DNS is by default, got ${claim.text}`,
        fix: `choose a larger network${second ? `, or set network.clusterDns to ${printAddress(second)}` : ''}`,
      };
    }
    for (const [claim, networks] of outsiders(cluster.network.dns, cluster.network.service)) {
      const tenth = networks[0] && nthAddress(networks[0].span, 10);
      const or = 'leave network.clusterDns out';
      yield outsideDraft(claim, networks, tenth ? write(claim.at, printAddress(tenth), or) : `write an address of it, or ${or}`);
    }
  },
});
