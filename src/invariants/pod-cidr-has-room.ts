import { textOf } from '../claims';
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
      const prefix = (family === 4 ? 32 : 128) - (sizeOf(claim.span).toString(2).length - 1);
      const shares = sizeOf(claim.span) >> bits;
      if (shares >= BigInt(cluster.nodes.length)) continue;
      yield {
        at: claim.at,
        also: [['nodes'], ['network', 'nodePrefix']],
        problem: `has room for ${shares} ${shares === 1n ? 'node' : 'nodes'} of /${cluster.network.nodePrefixes[family]} each, but there ${cluster.nodes.length === 1 ? 'is 1' : `are ${cluster.nodes.length}`}, got ${textOf(claim)}`,
        fix: `set network.nodePrefix.ipv${family} to ${prefix + Math.ceil(Math.log2(cluster.nodes.length))} or more, or choose a network of /${cluster.network.nodePrefixes[family] - Math.ceil(Math.log2(cluster.nodes.length))} or larger`,
      };
    }
  },
});
