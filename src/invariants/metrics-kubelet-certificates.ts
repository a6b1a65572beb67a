import type { MetricsServerOptions } from '../addons/metrics-server';
import { defineInvariant } from '../invariant';

/** metrics-server trusts what kubelets show. */
export const metricsKubeletCertificates = defineInvariant({
  name: 'metrics-kubelet-certificates',
  summary: 'metrics-server trusts the certificates that kubelets show',
  why: 'Those of kubeadm sign their own unless told otherwise: metrics-server refuses every node and never becomes ready.',
  severity: 'error',
  example: 'metrics-server on kubeadm without kubeletInsecureTls',
  source: 'https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#kubelet-serving-certs',
  *check({ cluster, options }) {
    const chosen = options('metrics-server') as MetricsServerOptions | undefined;
    if (!chosen || !cluster.kubeadm || cluster.kubeadm.servingCertificates === 'cluster-ca' || chosen.kubeletInsecureTls) return;
    yield {
      at: ['addons', 'metrics-server'],
      also: [['distribution', 'kubeadm', 'servingCertificates']],
      problem: 'would refuse every kubelet, whose certificate on kubeadm is its own',
      fix: 'write kubeletInsecureTls: true, or distribution.kubeadm.servingCertificates: cluster-ca and approve their requests',
    };
  },
});
