import type { WorkloadOptions } from '../addons/workload';
import { isPackaged, providersOf } from '../cluster';
import { fittingBalancer, unheardWishes } from '../constructs/load-balancer-service';
import { defineInvariant } from '../invariant';
import { listOf } from '../scalar';

/** A Service asks only for what the cluster's load balancer can be asked. */
export const workloadBalancerFits = defineInvariant({
  name: 'workload-balancer-fits',
  summary: "a Service asks only for what the cluster's load balancer can be asked",
  why: 'The wish would be ignored in silence: the Service gets another address, or none.',
  severity: 'error',
  example: 'workload.apps.web.services.web: { type: LoadBalancer, dhcp: true } beside cilium-lb-pool',
  *check({ cluster, options }) {
    const { apps = {} } = (options('workload') ?? {}) as Partial<WorkloadOptions>;
    const provider = providersOf(cluster, 'load-balancer')[0];
    for (const [name, { services = {} }] of Object.entries(apps)) {
      for (const [service, { type = 'ClusterIP', address, pool, dhcp, class: balancerClass }] of Object.entries(services)) {
        const at = ['addons', 'workload', 'apps', name, 'services', service];
        const wishes = { address, pool, dhcp, class: balancerClass };
        const asked = Object.entries(wishes).filter(([, wish]) => wish !== undefined && wish !== false);
        if (type !== 'LoadBalancer' && asked[0]) {
          yield {
            at: [...at, asked[0][0]],
            also: [[...at, 'type']],
            problem: `has no effect on a Service of type ${type}`,
            fix: 'write type: LoadBalancer, or remove it',
          };
          continue;
        }
        if (type !== 'LoadBalancer') continue;
        if (provider === undefined && !isPackaged(cluster, 'servicelb')) {
          yield {
            at,
            problem: 'is of type LoadBalancer while nothing hands out addresses',
            fix: `add ${fittingBalancer(cluster)}`,
          };
        }
        for (const wish of unheardWishes(cluster, { addresses: listOf(address), pool, dhcp })) {
          const key = wish === 'addresses' ? 'address' : wish;
          yield {
            at: [...at, key],
            also: [['addons']],
            problem: `cannot be asked of ${provider === undefined ? 'the ServiceLB of k3s' : `addons.${provider}`}`,
            fix: `remove ${key}, or use a load balancer that knows it`,
          };
        }
      }
    }
  },
});
