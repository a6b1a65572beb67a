import { defineInvariant } from '../invariant';
import { equalSpans } from '../net';
import { remove } from '../repair';

/** The pod CIDR and the service CIDR have at most one network per family. */
export const oneCidrPerFamily = defineInvariant({
  name: 'one-cidr-per-family',
  summary: 'the pod CIDR and the service CIDR have at most one network per family',
  why: 'The control plane takes one network of pods and one of Services per family and stops at start with more.',
  severity: 'error',
  fixable: true,
  example: 'network.podCidr: [10.42.0.0/16, 10.44.0.0/16]',
  *check({ cluster }) {
    for (const claims of [cluster.network.pod, cluster.network.service]) {
      for (const [index, claim] of claims.entries()) {
        const earlier = claims.slice(0, index).find(({ span }) => span.family === claim.span.family);
        if (!earlier) continue;
        yield {
          at: claim.at,
          also: [earlier.at],
          problem: `is a second IPv${claim.span.family} network beside ${earlier.text}, got ${claim.text}`,
          ...(equalSpans(claim.span, earlier.span)
            ? remove(claim.at)
            : { fix: `remove ${claim.text} or ${earlier.text}; one larger network may take the place of both` }),
        };
      }
    }
  },
});
