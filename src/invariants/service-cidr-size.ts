import { defineInvariant } from '../invariant';
import { sizeOf } from '../net';
import { atLeast } from '../version';

/** The service CIDR has at most 20 host bits. */
export const serviceCidrSize = defineInvariant({
  name: 'service-cidr-size',
  summary: 'the service CIDR has at most 20 host bits',
  why: 'The API server refuses to start with a larger one up to Kubernetes 1.33.',
  severity: 'error',
  example: 'network.serviceCidr: 10.0.0.0/8 on Kubernetes 1.29',
  *check({ cluster }) {
    if (atLeast(cluster.kubernetes, '1.34')) return;
    for (const claim of cluster.network.service) {
      if (sizeOf(claim.span) <= 1n << 20n) continue;
      const smallest = claim.span.family === 4 ? 12 : 108;
      yield {
        at: claim.at,
        also: [['distribution', cluster.distribution]],
        problem: `is larger than /${smallest}, the largest for Kubernetes ${cluster.kubernetes}, got ${claim.text}`,
        fix: `choose a network of /${smallest} or smaller, such as ${claim.span.family === 4 ? '10.43.0.0/16' : 'fd00:43::/112'}`,
      };
    }
  },
});
