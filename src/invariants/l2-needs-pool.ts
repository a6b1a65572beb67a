import { freePool } from '../claims';
import { providersOf } from '../cluster';
import { defineInvariant } from '../invariant';
import { add } from '../repair';

/** L2 announcements have addresses to announce. */
export const l2NeedsPool = defineInvariant({
  name: 'l2-needs-pool',
  summary: 'L2 announcements have addresses to announce',
  why: 'The policy is accepted and announces nothing; Services stay <pending>.',
  severity: 'error',
  fixable: true,
  example: 'addons: { cilium-l2: {} } without loadBalancer.pools',
  *check({ cluster, options }) {
    const l2 = options('cilium-l2');
    if (!l2) return;
    const at = ['addons', 'cilium-l2'];
    if (l2.loadBalancerIps === false && !l2.externalIps) {
      yield {
        at,
        problem: 'announces neither addresses from pools nor external IPs',
        fix: 'remove loadBalancerIps: false, or write externalIps: true',
      };
      return;
    }
    if (l2.loadBalancerIps === false) return;
    if (cluster.pools.length === 0) {
      yield {
        at,
        also: [['loadBalancer', 'pools']],
        problem: 'has no pool whose addresses it could announce',
        fix: `add a pool under loadBalancer.pools, such as lan: ${freePool(cluster)}, and addons.cilium-lb-pool`,
      };
    } else if (providersOf(cluster, 'load-balancer').length === 0) {
      yield {
        at,
        also: [['addons', 'cilium-lb-pool']],
        problem: 'has nobody who hands out the addresses of loadBalancer.pools',
        ...add(at, ['addons', 'cilium-lb-pool'], {}),
      };
    }
  },
});
