import { freeHost } from '../claims';
import { defineInvariant } from '../invariant';

/** Keepalived has a VIP to carry. */
export const keepalivedNeedsVip = defineInvariant({
  name: 'keepalived-needs-vip',
  summary: 'keepalived has a VIP to carry',
  why: 'An instance without an address does nothing.',
  severity: 'error',
  example: 'distribution.kubeadm.keepalived without controlPlane.vip',
  *check({ cluster }) {
    if (!cluster.kubeadm?.keepalived || cluster.controlPlane.vip.length > 0) return;
    const free = freeHost(cluster.network.node, cluster);
    yield {
      at: ['distribution', 'kubeadm', 'keepalived'],
      also: [['controlPlane', 'vip']],
      problem: 'has no controlPlane.vip to carry',
      fix: `add a free address of the node network as controlPlane.vip${free ? `, such as ${free}` : ''}, or remove keepalived`,
    };
  },
});
