import { provides } from '../cluster';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** Kube-proxy does not work by IPVS from Kubernetes 1.35 on. */
export const ipvsOutdated = defineInvariant({
  name: 'ipvs-outdated',
  summary: 'kube-proxy does not work by IPVS from Kubernetes 1.35 on',
  why: 'Nobody maintains the mode: Kubernetes warns of it since 1.35 and means to switch it off by 1.40.',
  severity: 'warning',
  example: 'distribution.k3s: { version: v1.35.9+k3s1, kubeProxyMode: ipvs }',
  source: 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/5495-deprecate-ipvs-mode-in-kube-proxy',
  *check({ cluster }) {
    const { kubeProxyMode, release } = cluster;
    if (provides(cluster, 'kube-proxy') || kubeProxyMode !== 'ipvs' || !atLeast(cluster.kubernetes, '1.35')) return;
    yield {
      at: ['distribution', cluster.distribution, 'kubeProxyMode'],
      also: [['distribution', cluster.distribution, 'version']],
      problem: `is ipvs, which ${release} has deprecated`,
      fix: 'write nftables, or leave kubeProxyMode out',
    };
  },
});
