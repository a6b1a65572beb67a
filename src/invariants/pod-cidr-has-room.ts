import { defineInvariant } from '../invariant';
import { sizeOf } from '../net';

/** The pod CIDR has a share for every node. */
export const podCidrHasRoom = defineInvariant({
  name: 'pod-cidr-has-room',
  summary: 'the pod CIDR has a share for every node',
  why: 'The nodes for which none is left get no pod addresses; their pods stay in ContainerCreating.',
  severity: 'error',
  example: 'network: { podCidr: 10.42.0.0/24 } with three nodes',
  *check({ cluster }) {
    for (const claim of cluster.network.pod) {
      const { family } = claim.span;
      const bits = BigInt((family === 4 ? 32 : 128) - cluster.network.nodePrefixes[family]);
      const shares = sizeOf(claim.span) >> bits;
      if (shares >= BigInt(cluster.nodes.length)) continue;
      yield {
        at: claim.at,
        also: [['nodes'], ['network', 'nodePrefix']],
        problem: `has room for ${shares} nodes of /${cluster.network.nodePrefixes[family]} each, but there are ${cluster.nodes.length}, got ${claim.text}`,
        fix: `choose a larger network, or a longer network.nodePrefix.ipv${family}`,
      };
    }
  },
});
