import type { CiliumOptions } from '../addons/cilium';
import { provides } from '../cluster';
import { defineInvariant } from '../invariant';

/** With native routing something tells the nodes where pods are. */
export const nativeRoutingNeedsRoutes = defineInvariant({
  name: 'native-routing-needs-routes',
  summary: 'with native routing something tells the nodes where pods are',
  why: 'Packets between nodes are dropped: the network has no route to pod addresses.',
  severity: 'error',
  example: 'cilium: { routingMode: native } with several nodes and neither autoDirectNodeRoutes nor bgp',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    // A speaker tells routers of pods unless it is told not to; the routers then carry the traffic.
    const silent = ['cilium-bgp', 'kube-router'].some((speaker) => options(speaker)?.podCidrs === false);
    const routed = provides(cluster, 'bgp') && !silent;
    if (cilium.routingMode !== 'native' || cilium.autoDirectNodeRoutes || cluster.nodes.length < 2 || routed) return;
    yield {
      at: ['addons', 'cilium', 'routingMode'],
      also: [['addons', 'cilium', 'autoDirectNodeRoutes'], ['addons'], ['nodes']],
      problem: `is native with ${cluster.nodes.length} nodes, and nothing gives them routes to each other's pods`,
      fix: 'write autoDirectNodeRoutes: true if the nodes share a link, or routingMode: tunnel',
    };
  },
});
