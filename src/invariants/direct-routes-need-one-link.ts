import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** Direct node routes go with nodes on one link. */
export const directRoutesNeedOneLink = defineInvariant({
  name: 'direct-routes-need-one-link',
  summary: 'direct node routes go with nodes on one link',
  why: 'The agent skips a node that no link reaches directly; its pods are unreachable from the others.',
  severity: 'error',
  example: 'cilium: { autoDirectNodeRoutes: true } without network.nodeCidr',
  source: 'https://docs.cilium.io/en/v1.20/network/concepts/routing/#native-routing',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.autoDirectNodeRoutes || cluster.nodes.length < 2 || cluster.network.node.length > 0) return;
    yield {
      at: ['addons', 'cilium', 'autoDirectNodeRoutes'],
      also: [['network', 'nodeCidr'], ['nodes']],
      problem: 'is true, but network.nodeCidr does not say that the nodes share a network',
      fix: 'add network.nodeCidr, or remove autoDirectNodeRoutes and let a router or BGP carry the routes',
    };
  },
});
