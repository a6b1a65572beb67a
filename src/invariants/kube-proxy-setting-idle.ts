import { providersOf } from '../cluster';
import { defineInvariant } from '../invariant';

/** Settings of kube-proxy go with a kube-proxy in that mode. */
export const kubeProxySettingIdle = defineInvariant({
  name: 'kube-proxy-setting-idle',
  summary: 'settings of kube-proxy go with a kube-proxy that heeds them',
  why: 'Nobody reads them.',
  severity: 'warning',
  example: 'distribution.kubeadm.kubeProxy: { conntrack: { maxPerCore: 65536 } } beside Cilium as kube-proxy',
  source: 'https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/',
  *check({ cluster }) {
    const [owner] = providersOf(cluster, 'kube-proxy');
    const ofKubeadm = Object.keys(cluster.kubeadm?.kubeProxy ?? {}).map((key) => ({
      key,
      at: ['distribution', 'kubeadm', 'kubeProxy', key],
    }));
    const ofK3s =
      cluster.k3s?.config['kube-proxy-arg'] === undefined ? [] : [{ key: '', at: ['distribution', 'k3s', 'config', 'kube-proxy-arg'] }];
    for (const { key, at } of [...ofKubeadm, ...ofK3s]) {
      const other = ['ipvs', 'nftables'].includes(key) && key !== cluster.kubeProxyMode;
      if (owner === undefined && !other) continue;
      yield {
        at,
        also: owner === undefined ? [['distribution', cluster.distribution, 'kubeProxyMode']] : [['addons', owner]],
        problem:
          owner === undefined
            ? `is for the mode ${key}, and kube-proxy works by ${cluster.kubeProxyMode}`
            : `has no effect: addons.${owner} is the kube-proxy`,
        fix: owner === undefined ? `remove it, or write kubeProxyMode: ${key}` : 'remove it',
      };
    }
  },
});
