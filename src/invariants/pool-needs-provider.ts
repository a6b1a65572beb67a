import { providersOf } from '../cluster';
import { fittingBalancer } from '../constructs/load-balancer-service';
import { defineInvariant } from '../invariant';

/** Pools have an add-on that hands them out. */
export const poolNeedsProvider = defineInvariant({
  name: 'pool-needs-provider',
  summary: 'pools have an add-on that hands them out',
  why: 'Services of type LoadBalancer stay <pending>, or k3s gives them the addresses of nodes.',
  severity: 'warning',
  example: 'loadBalancer.pools without addons.cilium-lb-pool',
  *check({ cluster }) {
    const [pool] = cluster.pools;
    // MetalLB and PureLB with a class of their own hand out to Services of that class.
    if (!pool || providersOf(cluster, 'load-balancer').length > 0 || ['metallb', 'purelb'].some((name) => cluster.addons.has(name))) return;
    yield {
      at: ['loadBalancer', 'pools'],
      also: [['addons']],
      problem: 'has no add-on that hands out its addresses',
      fix: `add ${fittingBalancer(cluster)}, or remove the pools`,
    };
  },
});
