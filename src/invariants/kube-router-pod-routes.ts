import type { CiliumOptions } from '../addons/cilium';
import { type KubeRouterOptions, nodesShareLink } from '../constructs/kube-router-options';
import { defineInvariant } from '../invariant';

/** Nodes have one route to the pods of each other. */
export const kubeRouterPodRoutes = defineInvariant({
  name: 'kube-router-pod-routes',
  summary: 'nodes have one route to the pods of each other',
  why: 'Without one packets between nodes go to the default router, which must send them back; with two makers of routes the last one wins.',
  severity: 'error',
  example: 'kube-router: { ibgp: true } beside cilium: { routingMode: tunnel }',
  source: 'https://docs.cilium.io/en/v1.20/network/kube-router/',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    const chosen = options('kube-router') as KubeRouterOptions | undefined;
    if (!cilium || !chosen || cluster.nodes.length < 2) return;
    const at = ['addons', 'kube-router'];
    const { ibgp = true, overlay = 'subnet', podCidrs = true } = chosen;
    const native = cilium.routingMode === 'native';
    if (ibgp && podCidrs && !native) {
      yield {
        at: [...at, 'ibgp'],
        also: [['addons', 'cilium', 'routingMode']],
        problem: 'sets routes to the pods of other nodes, which addons.cilium reaches by its tunnel',
        fix: 'write routingMode: native for addons.cilium, or ibgp: false',
      };
      return;
    }
    if (ibgp && podCidrs && cilium.autoDirectNodeRoutes) {
      yield {
        at: ['addons', 'cilium', 'autoDirectNodeRoutes'],
        also: [[...at, 'ibgp']],
        problem: 'sets the routes to pods that addons.kube-router sets too',
        fix: 'remove it, or write ibgp: false for addons.kube-router',
      };
      return;
    }
    if (!native || cilium.autoDirectNodeRoutes || !podCidrs || routerCarries(cluster)) return;
    if (ibgp && (overlay !== 'none' || nodesShareLink(cluster))) return;
    yield {
      at: [...at, ibgp ? 'overlay' : 'ibgp'],
      also: [['addons', 'cilium', 'routingMode'], ibgp ? ['network', 'nodeCidr'] : ['nodes']],
      problem: ibgp
        ? 'is none, and network.nodeCidr does not say that the nodes share a link'
        : 'is false, so that nodes learn no route to the pods of each other',
      fix: ibgp ? 'write overlay: subnet, or add network.nodeCidr if they do' : 'write ibgp: true',
      severity: 'warning',
    };
  },
});

/** Whether the router that nodes send everything else to learns of the pods. */
function routerCarries({ bgp, network }: Parameters<typeof nodesShareLink>[0]): boolean {
  const gateways = network.gateway.map(({ span }) => span);
  return (bgp?.peers ?? []).some(({ address }) =>
    gateways.some(({ family, first }) => family === address.span.family && first === address.span.first),
  );
}
