import { electsLeader, type KubeVipOptions } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** The control plane health check has a route to withdraw. */
export const kubeVipHealthCheckAnnounces = defineInvariant({
  name: 'kube-vip-health-check-announces',
  summary: 'the control plane health check has a route to withdraw',
  why: 'It works in BGP mode without leader election, for the control plane; elsewhere nobody reads it.',
  severity: 'error',
  fixable: true,
  example: 'kube-vip: { mode: arp, controlPlaneHealthCheck: {} }',
  source: 'https://github.com/kube-vip/kube-vip/blob/v1.2.3/pkg/cluster/service.go',
  *check({ options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    if (!chosen?.controlPlaneHealthCheck) return;
    if (chosen.mode === 'bgp' && chosen.controlPlane !== false && !electsLeader(chosen)) return;
    const at = ['addons', 'kube-vip', 'controlPlaneHealthCheck'];
    yield {
      at,
      also: ['mode', 'controlPlane', 'leaderElection'].map((key) => ['addons', 'kube-vip', key]),
      problem: 'has no route to withdraw: kube-vip does not announce the control plane from every server by BGP',
      ...removeIdle(at, 'write mode: bgp without controlPlane: false and leaderElection: true'),
    };
  },
});
