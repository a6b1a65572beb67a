import type { CiliumOptions } from '../addons/cilium';
import type { CiliumBgpOptions } from '../addons/cilium-bgp';
import { providersOf } from '../cluster';
import { defineInvariant } from '../invariant';

/** ClusterIPs that routers are told of are answered for. */
export const bgpClusterIpsAnswered = defineInvariant({
  name: 'bgp-cluster-ips-answered',
  summary: 'ClusterIPs that routers are told of are answered for',
  why: 'Cilium in place of kube-proxy serves ClusterIPs to pods and nodes alone, and packets from other networks are not delivered.',
  severity: 'error',
  example: 'bgp.bird: { services: true } beside addons.cilium without bpf.externalClusterIp',
  source: 'https://docs.cilium.io/en/v1.20/network/kubernetes/kubeproxy-free/#external-access-to-clusterip-services',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    const speaker = options('cilium-bgp') as CiliumBgpOptions | undefined;
    if (!cilium || cilium.bpf?.externalClusterIp || !providersOf(cluster, 'kube-proxy').includes('cilium')) return;
    const at = cluster.bgp?.bird?.services ? ['bgp', 'bird', 'services'] : ['addons', 'cilium-bgp', 'clusterIps'];
    if (!cluster.bgp?.bird?.services && !speaker?.clusterIps) return;
    yield {
      at,
      also: [['addons', 'cilium', 'bpf', 'externalClusterIp']],
      problem: 'is on, but addons.cilium answers for ClusterIPs to the cluster alone',
      fix: 'write addons.cilium.bpf.externalClusterIp: true, or remove it',
    };
  },
});
