import { providersOf } from '../cluster';
import { defineInvariant } from '../invariant';

/** One thing carries the control plane VIP. */
export const oneVipCarrier = defineInvariant({
  name: 'one-vip-carrier',
  summary: 'one thing carries the control plane VIP',
  why: 'Two that answer for one address by rules of their own both hold it, and clients reach now one machine, now another.',
  severity: 'error',
  example: 'distribution.kubeadm.keepalived beside addons.kube-vip',
  *check({ cluster }) {
    const [carrier] = providersOf(cluster, 'control-plane-vip');
    if (!cluster.kubeadm?.keepalived || carrier === undefined) return;
    yield {
      at: ['distribution', 'kubeadm', 'keepalived'],
      also: [['addons', carrier]],
      problem: `carries the VIP beside addons.${carrier}`,
      fix: `remove it, or addons.${carrier}`,
    };
  },
});
