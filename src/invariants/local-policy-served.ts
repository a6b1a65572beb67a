import { isPackaged, providersOf } from '../cluster';
import type { KubeVipOptions } from '../constructs/kube-vip-options';
import { defineInvariant, type Subject } from '../invariant';

/** A Service that keeps the address of its clients is announced where its pods are. */
export const localPolicyServed = defineInvariant({
  name: 'local-policy-served',
  summary: 'a Service of externalTrafficPolicy Local is announced where its pods are',
  why: 'The node that answers for the address has no pod of the Service and drops what comes for it.',
  severity: 'error',
  example: 'workload.apps.web.services.web: { type: LoadBalancer, externalTrafficPolicy: Local } beside cilium-l2',
  source: 'https://docs.cilium.io/en/v1.20/network/l2-announcements/#limitations',
  onOutput: true,
  *check(subject) {
    const obstacle = obstacleOf(subject);
    if (!obstacle) return;
    for (const [addon, objects] of subject.manifests) {
      for (const { kind, metadata, spec } of objects) {
        const { type, externalTrafficPolicy, loadBalancerClass, allocateLoadBalancerNodePorts } = (spec ?? {}) as Record<string, unknown>;
        if (kind !== 'Service' || type !== 'LoadBalancer' || externalTrafficPolicy !== 'Local' || loadBalancerClass !== undefined) continue;
        if (obstacle.withoutNodePorts && allocateLoadBalancerNodePorts !== false) continue;
        yield {
          at: ['addons', addon],
          also: [obstacle.at],
          severity: obstacle.severity,
          problem: `makes Service ${metadata.name} of externalTrafficPolicy Local, and ${obstacle.problem}`,
          fix: `write externalTrafficPolicy: Cluster${obstacle.fix}`,
        };
      }
    }
  },
});

/** What in the cluster does not heed the policy. */
function obstacleOf({ cluster, options }: Subject) {
  const kubeVip = options('kube-vip') as KubeVipOptions | undefined;
  if (kubeVip?.services && (kubeVip.mode ?? 'arp') === 'arp' && !kubeVip.servicesElection)
    return {
      at: ['addons', 'kube-vip', 'servicesElection'],
      severity: 'error' as const,
      problem: 'one leader of kube-vip carries all addresses',
      fix: ', or addons.kube-vip.servicesElection: true',
    };
  if (cluster.addons.has('cilium-l2') && !cluster.bgp)
    return {
      at: ['addons', 'cilium-l2'],
      severity: 'warning' as const,
      problem: 'L2 announcements of Cilium choose a node without a look at pods',
      fix: ', or announce the pool by BGP',
    };
  if (providersOf(cluster, 'load-balancer').length === 0 && cluster.k3s && isPackaged(cluster, 'servicelb'))
    return {
      at: ['distribution', 'k3s'],
      severity: 'error' as const,
      problem: 'the ServiceLB of k3s leads to its node port, which it has not',
      fix: ', or let it have node ports',
      withoutNodePorts: true,
    };
  return undefined;
}
