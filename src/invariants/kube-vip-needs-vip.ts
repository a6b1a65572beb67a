import type { KubeVipOptions } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';

/** kube-vip has something to carry. */
export const kubeVipNeedsVip = defineInvariant({
  name: 'kube-vip-needs-vip',
  summary: 'kube-vip has something to carry',
  why: 'It stops at start where it is to carry neither the control plane nor Services, and where it is to carry a control plane without an address.',
  severity: 'error',
  example: 'addons: { kube-vip: { version: v1.2.3 } } without controlPlane.vip',
  source: 'https://github.com/kube-vip/kube-vip/blob/v1.2.3/cmd/kube-vip.go',
  *check({ cluster, options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    if (!chosen) return;
    if (chosen.controlPlane === false) {
      if (chosen.services) return;
      yield {
        at: ['addons', 'kube-vip'],
        also: [['addons', 'kube-vip', 'services']],
        problem: 'carries neither the control plane nor Services',
        fix: 'remove controlPlane: false, write services: true, or remove addons.kube-vip',
      };
    } else if (cluster.controlPlane.vip.length === 0) {
      yield {
        at: ['addons', 'kube-vip'],
        also: [['controlPlane', 'vip']],
        problem: 'has no controlPlane.vip to carry',
        fix: 'add a free address of the node network as controlPlane.vip, or write controlPlane: false',
      };
    }
  },
});
