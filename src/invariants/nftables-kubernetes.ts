import { provides } from '../cluster';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** Kube-proxy works by nftables from Kubernetes 1.31 on. */
export const nftablesKubernetes = defineInvariant({
  name: 'nftables-kubernetes',
  summary: 'kube-proxy works by nftables from Kubernetes 1.31 on',
  why: 'Before, the mode is behind a feature gate that is off: kube-proxy refuses to start, and no Service has an address.',
  severity: 'error',
  example: 'distribution.k3s: { version: v1.30.14+k3s2, kubeProxyMode: nftables }',
  source: 'https://kubernetes.io/blog/2025/02/28/nftables-kube-proxy/',
  *check({ cluster }) {
    const { kubeProxyMode, release } = cluster;
    if (provides(cluster, 'kube-proxy') || kubeProxyMode !== 'nftables' || atLeast(cluster.kubernetes, '1.31')) return;
    yield {
      at: ['distribution', cluster.distribution, 'kubeProxyMode'],
      also: [['distribution', cluster.distribution, 'version']],
      problem: `is nftables, but ${release} has it off`,
      fix: 'write iptables, or choose a release from v1.31 on',
    };
  },
});
