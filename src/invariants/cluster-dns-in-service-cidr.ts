import { outsideDraft, outsiders } from '../claims';
import { defineInvariant } from '../invariant';
import { nthAddress, printAddress } from '../net';

/** The cluster DNS address lies in the service CIDR. */
export const clusterDnsInServiceCidr = defineInvariant({
  name: 'cluster-dns-in-service-cidr',
  summary: 'the cluster DNS address lies in the service CIDR',
  why: 'The API server refuses the DNS Service, so no name resolves in any pod.',
  severity: 'error',
  example: 'network.clusterDns: 10.42.0.10 with the service CIDR 10.43.0.0/16',
  *check({ cluster }) {
    for (const [claim, networks] of outsiders(cluster.network.dns, cluster.network.service)) {
      const tenth = networks[0] && nthAddress(networks[0].span, 10);
      yield outsideDraft(claim, networks, `write ${tenth ? printAddress(tenth) : 'an address of it'}, or leave network.clusterDns out`);
    }
  },
});
