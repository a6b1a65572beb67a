import { textOf } from '../claims';
import { defineInvariant } from '../invariant';
import { nthAddress, printAddress } from '../net';

/** The cluster DNS has an address that is free for it. */
export const clusterDnsNotTaken = defineInvariant({
  name: 'cluster-dns-not-taken',
  summary: 'the cluster DNS is neither the edge of the service CIDR nor the API server',
  why: 'The first address belongs to the Service of the API server, and none is given out at the edges: the DNS Service is refused, and no name resolves in any pod.',
  severity: 'error',
  example: 'network.clusterDns: 10.43.0.1',
  source: 'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/registry/core/service/ipallocator/ipallocator.go',
  *check({ cluster: { network } }) {
    for (const claim of network.dns) {
      const service = network.service.find(({ span }) => span.family === claim.span.family);
      if (!service || claim.span.first < service.span.first || claim.span.first > service.span.last) continue;
      const [edge, api] = [claim.span.first === service.span.first, claim.span.first === service.span.first + 1n];
      const last = claim.span.family === 4 && claim.span.first === service.span.last;
      if (!edge && !api && !last) continue;
      const tenth = nthAddress(service.span, 10);
      yield {
        at: claim.at,
        also: [service.at],
        problem: `is ${api ? 'the address of the API server' : edge ? 'the network address' : 'the broadcast address'} in ${textOf(service)}, got ${claim.text}`,
        fix: tenth ? `write ${printAddress(tenth)}, or leave it out` : 'choose another address, or a larger service CIDR',
      };
    }
  },
});
