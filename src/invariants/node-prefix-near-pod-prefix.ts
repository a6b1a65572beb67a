import { defineInvariant } from '../invariant';
import { sizeOf } from '../net';

/** A node's share is at most 16 bits longer than the pod CIDR. */
export const nodePrefixNearPodPrefix = defineInvariant({
  name: 'node-prefix-near-pod-prefix',
  summary: "a node's share is at most 16 bits longer than the pod CIDR",
  why: 'kube-controller-manager and the Cilium operator refuse to cut a network into more than 65,536 shares.',
  severity: 'error',
  example: 'network: { podCidr: fd00:42::/40 } with shares of /64',
  source: 'https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/controller/nodeipam/ipam/cidrset/cidr_set.go',
  *check({ cluster }) {
    for (const claim of cluster.network.pod) {
      const { family } = claim.span;
      const own = cluster.network.nodePrefixes[family];
      const prefix = (family === 4 ? 32 : 128) - (sizeOf(claim.span).toString(2).length - 1);
      if (own - prefix <= 16) continue;
      yield {
        at: claim.at,
        also: [['network', 'nodePrefix']],
        problem: `is cut into shares of /${own}, ${own - prefix} bits longer than its own, got ${claim.text}`,
        fix: `set network.nodePrefix.ipv${family} to ${prefix + 16}, or choose a network of /${own - 16} or smaller`,
      };
    }
  },
});
