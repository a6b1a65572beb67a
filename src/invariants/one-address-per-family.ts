import type { Claim } from '../cluster';
import { defineInvariant } from '../invariant';
import { equalSpans } from '../net';
import { remove } from '../repair';

/** A node, and the cluster DNS, has at most one address per family. */
export const oneAddressPerFamily = defineInvariant({
  name: 'one-address-per-family',
  summary: 'a node, and the cluster DNS, has at most one address per family',
  why: 'The kubelet takes one node-ip per family and stops at start with more; a Service has one ClusterIP per family.',
  severity: 'error',
  fixable: true,
  example: 'nodes.k3s-1.address: [192.168.10.11, 192.168.20.11]',
  source: 'https://kubernetes.io/docs/concepts/services-networking/dual-stack/#configure-ipv4-ipv6-dual-stack',
  *check({ cluster }) {
    const lists: readonly (readonly Claim[])[] = [...cluster.nodes.map((node) => node.addresses), cluster.network.dns];
    for (const claims of lists) {
      for (const [index, claim] of claims.entries()) {
        const earlier = claims.slice(0, index).find(({ span }) => span.family === claim.span.family);
        if (!earlier) continue;
        yield {
          at: claim.at,
          also: [earlier.at],
          problem: `is a second IPv${claim.span.family} address beside ${earlier.text}, got ${claim.text}`,
          ...(equalSpans(claim.span, earlier.span) ? remove(claim.at) : { fix: `keep ${earlier.text} or ${claim.text}` }),
        };
      }
    }
  },
});
