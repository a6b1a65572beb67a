import type { CiliumBgpOptions } from '../addons/cilium-bgp';
import { defineInvariant } from '../invariant';

/** The BGP speaker has something to announce. */
export const bgpAnnouncesSomething = defineInvariant({
  name: 'bgp-announces-something',
  summary: 'the BGP speaker has something to announce',
  why: 'Sessions come up and no route is told.',
  severity: 'error',
  example: 'cilium-bgp: { podCidrs: false } without pools',
  *check({ cluster, options }) {
    const { bird } = cluster.bgp ?? {};
    if (bird && !bird.pods && !bird.services && bird.pools.length === 0) {
      yield {
        at: bird.at,
        also: [['loadBalancer', 'pools']],
        problem: 'announces neither pods nor pools nor Services',
        fix: 'remove pods: false, or name what else to announce',
      };
    }
    for (const speaker of ['cilium-bgp', 'kube-router']) {
      const bgp = options(speaker) as CiliumBgpOptions | undefined;
      if (!bgp) continue;
      if (bgp.loadBalancerIps && cluster.pools.length === 0) {
        yield {
          at: ['addons', speaker, 'loadBalancerIps'],
          also: [['loadBalancer', 'pools']],
          problem: 'is true, but there is no pool',
          fix: 'add a pool under loadBalancer.pools, or remove loadBalancerIps',
        };
      }
      const services = (bgp.loadBalancerIps ?? cluster.pools.length > 0) || bgp.externalIps || bgp.clusterIps;
      if (bgp.podCidrs !== false || bgp.podIpPools || services) continue;
      yield {
        at: ['addons', speaker],
        also: [['loadBalancer', 'pools']],
        problem: 'announces neither pods nor addresses of Services',
        fix: 'remove podCidrs: false, or add a pool under loadBalancer.pools',
      };
    }
  },
});
