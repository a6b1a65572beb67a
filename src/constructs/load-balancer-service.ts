import { type Cluster, providersOf } from '../cluster';
import { atLeast } from '../version';

/** Annotations that ask the cluster's load balancer for fixed addresses. */
export function requestedAddresses(cluster: Cluster, addresses: readonly string[]): Readonly<Record<string, string>> {
  if (addresses.length === 0) return {};
  const [provider] = providersOf(cluster, 'load-balancer');
  const spell = provider === undefined ? undefined : spellings[provider];
  return spell ? { [spell(cluster)]: addresses.join(',') } : {};
}

/** The annotation that each load balancer reads, by the add-on that is it. */
const spellings: Readonly<Record<string, (cluster: Cluster) => string>> = {
  // @see https://docs.cilium.io/en/v1.20/network/lb-ipam/#requesting-ips
  'cilium-lb-pool': (cluster) =>
    atLeast(cluster.addons.get('cilium')?.version ?? '1.13', '1.16') ? 'lbipam.cilium.io/ips' : 'io.cilium/lb-ipam-ips',
  // @see https://github.com/kube-vip/kube-vip/blob/v1.2.3/pkg/kubevip/annotations.go
  'kube-vip-cloud-provider': () => 'kube-vip.io/loadbalancerIPs',
  // @see https://github.com/metallb/metallb/blob/v0.14.9/controller/service.go
  metallb: (cluster) =>
    `${atLeast(cluster.addons.get('metallb')?.version ?? '0.16', '0.14.9') ? 'metallb.io' : 'metallb.universe.tf'}/loadBalancerIPs`,
};
