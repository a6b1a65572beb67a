import { provides } from '../cluster';
import { defineInvariant } from '../invariant';

/** Something carries the control plane VIP of kubeadm. */
export const vipHasCarrier = defineInvariant({
  name: 'vip-has-carrier',
  summary: 'something carries the control plane VIP of kubeadm',
  why: 'Nobody answers for the address at which every node looks for the API, so kubeadm init waits for itself in vain.',
  severity: 'warning',
  example: 'controlPlane.vip with kubeadm, but neither keepalived nor kube-vip',
  *check({ cluster }) {
    const [vip] = cluster.controlPlane.vip;
    if (!cluster.kubeadm || !vip || cluster.kubeadm.keepalived || provides(cluster, 'control-plane-vip')) return;
    yield {
      at: vip.at,
      also: [['distribution', 'kubeadm'], ['addons']],
      problem: `is carried by nothing of this file, got ${vip.text}`,
      fix: 'add distribution.kubeadm.keepalived: { version: 2.0.20, routerId: 51 }, or addons.kube-vip; leave it so if a balancer outside has the address',
    };
  },
});
