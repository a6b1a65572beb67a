import { defineInvariant } from '../invariant';
import { isMap } from '../merge';

/** One distribution runs the nodes. */
export const oneDistribution = defineInvariant({
  name: 'one-distribution',
  summary: 'one distribution runs the nodes',
  why: 'k3s and kubeadm both bring a kubelet and an API server of their own, and two of them on one machine want the same ports.',
  severity: 'error',
  example: 'distribution: {}',
  vital: true,
  *check({ written }) {
    const distribution = isMap(written) ? written.distribution : undefined;
    if (!isMap(distribution)) return;
    const { k3s, kubeadm } = distribution;
    if ((k3s === undefined) !== (kubeadm === undefined)) return;
    yield {
      at: ['distribution'],
      problem: k3s === undefined ? 'names neither k3s nor kubeadm' : 'names both k3s and kubeadm',
      fix: k3s === undefined ? 'add k3s: v1.34.1+k3s1, or kubeadm: v1.34.1' : 'remove one of them',
    };
  },
});
