import type { CalicoOptions } from '../addons/calico';
import { defineInvariant } from '../invariant';
import { byHand, write } from '../repair';

/** Calico and kube-proxy write their rules the same way. */
export const calicoNftablesKubeProxy = defineInvariant({
  name: 'calico-nftables-kube-proxy',
  summary: 'Calico and kube-proxy write their rules the same way',
  why: 'Rules of iptables and of nftables do not see each other: Services and policies work by chance.',
  severity: 'error',
  fixable: true,
  example: 'calico: { dataplane: nftables } with kube-proxy on iptables',
  source: 'https://docs.tigera.io/calico/latest/getting-started/kubernetes/nftables',
  *check({ cluster, options }) {
    const calico = options('calico') as CalicoOptions | undefined;
    if (!calico) return;
    const { dataplane = 'iptables' } = calico;
    const mode = cluster.kubeProxyMode;
    if (dataplane === 'ebpf' || (dataplane === 'nftables') === (mode === 'nftables')) return;
    const at = ['addons', 'calico', 'dataplane'];
    yield {
      at,
      also: [['distribution', cluster.distribution, 'kubeProxyMode']],
      problem: `is ${dataplane}, and kube-proxy works by ${mode}`,
      ...(mode === 'nftables'
        ? write(at, 'nftables')
        : byHand(write(at, 'iptables', `set distribution.${cluster.distribution}.kubeProxyMode to nftables`))),
    };
  },
});
