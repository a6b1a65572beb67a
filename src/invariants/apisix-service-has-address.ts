import { isPackaged, providersOf } from '../cluster';
import { fittingBalancer } from '../constructs/load-balancer-service';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** A gateway of type LoadBalancer has someone who gives it an address. */
export const apisixServiceHasAddress = defineInvariant({
  name: 'apisix-service-has-address',
  summary: 'a gateway of type LoadBalancer has someone who gives it an address',
  why: 'It stays <pending> for ever: servicelb is off or takes the ports of every node.',
  severity: 'warning',
  fixable: true,
  example: 'apisix: { service: LoadBalancer } without a load balancer',
  *check({ cluster, options }) {
    const apisix = options('apisix');
    if (!apisix) return;
    const balanced = providersOf(cluster, 'load-balancer').length > 0;
    const type = apisix.service ?? (balanced ? 'LoadBalancer' : 'NodePort');
    if (type === 'LoadBalancer' && !balanced && !isPackaged(cluster, 'servicelb')) {
      yield {
        at: ['addons', 'apisix', 'service'],
        also: [['distribution', cluster.distribution], ['addons']],
        problem: 'is LoadBalancer while nothing hands out addresses',
        fix: `add ${fittingBalancer(cluster)}, ${cluster.k3s ? 'write NodePort, or leave servicelb on' : 'or write NodePort'}`,
      };
    }
    if (type !== 'LoadBalancer' && apisix.address !== undefined) {
      const at = ['addons', 'apisix', 'address'];
      yield {
        at,
        also: apisix.service === undefined ? [['addons']] : [['addons', 'apisix', 'service']],
        problem: `has no effect on a Service of type ${type}, got ${apisix.address}`,
        ...removeIdle(at, 'write service: LoadBalancer'),
      };
    }
  },
});
