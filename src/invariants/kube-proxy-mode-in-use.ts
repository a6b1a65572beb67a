import { providersOf } from '../cluster';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** A mode of kube-proxy is chosen only where kube-proxy runs. */
export const kubeProxyModeInUse = defineInvariant({
  name: 'kube-proxy-mode-in-use',
  summary: 'a mode of kube-proxy is chosen only where kube-proxy runs',
  why: 'The choice has no effect: the add-on carries Services in its own way.',
  severity: 'error',
  fixable: true,
  example: 'distribution.k3s.kubeProxyMode: ipvs beside Cilium with kubeProxyReplacement',
  *check({ cluster }) {
    const [provider] = providersOf(cluster, 'kube-proxy');
    if (provider === undefined || cluster.kubeProxyMode === 'iptables') return;
    const at = ['distribution', cluster.distribution, 'kubeProxyMode'];
    yield {
      at,
      also: [['addons', provider]],
      problem: `is ${cluster.kubeProxyMode}, but addons.${provider} replaces kube-proxy`,
      ...removeIdle(at),
    };
  },
});
