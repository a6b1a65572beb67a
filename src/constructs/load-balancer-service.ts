import { type Cluster, providersOf } from '../cluster';
import { atLeast } from '../version';

/** What a Service asks of the cluster's load balancer. */
export interface BalancerWish {
  /** Fixed addresses, one per family. */
  readonly addresses?: readonly string[];
  /** Take an address from this pool. */
  readonly pool?: string | undefined;
  /** Lease the address from a DHCP server. */
  readonly dhcp?: boolean | undefined;
}

/** How a load balancer is asked; undefined where it cannot be. */
interface Spelling {
  readonly addresses: (cluster: Cluster) => string;
  readonly pool?: (cluster: Cluster) => string;
  readonly dhcp?: Readonly<Record<string, string>>;
}

/** The annotations that each load balancer reads, by the add-on that is it. */
const spellings: Readonly<Record<string, Spelling>> = {
  // @see https://docs.cilium.io/en/v1.20/network/lb-ipam/#requesting-ips
  'cilium-lb-pool': {
    addresses: (cluster) =>
      atLeast(cluster.addons.get('cilium')?.version ?? '1.13', '1.16') ? 'lbipam.cilium.io/ips' : 'io.cilium/lb-ipam-ips',
  },
  // @see https://kube-vip.io/docs/usage/kubernetes-services/
  'kube-vip-cloud-provider': { addresses: () => 'kube-vip.io/loadbalancerIPs', dhcp: { 'kube-vip.io/loadbalancerIPs': '0.0.0.0' } },
  // @see https://github.com/metallb/metallb/blob/v0.14.9/controller/service.go
  metallb: {
    addresses: (cluster) => `${metallbPrefix(cluster)}/loadBalancerIPs`,
    pool: (cluster) => `${metallbPrefix(cluster)}/address-pool`,
  },
};

/** MetalLB renamed its annotations in 0.14.9. */
function metallbPrefix(cluster: Cluster): string {
  return atLeast(cluster.addons.get('metallb')?.version ?? '0.16', '0.14.9') ? 'metallb.io' : 'metallb.universe.tf';
}

/** Annotations that ask the cluster's load balancer for what the Service wishes; what it cannot be asked is left out. */
export function balancerAnnotations(cluster: Cluster, wish: BalancerWish): Readonly<Record<string, string>> {
  const spelling = spellingOf(cluster);
  if (!spelling) return {};
  return {
    ...(wish.addresses?.length ? { [spelling.addresses(cluster)]: wish.addresses.join(',') } : {}),
    ...(wish.pool !== undefined && spelling.pool ? { [spelling.pool(cluster)]: wish.pool } : {}),
    ...(wish.dhcp ? spelling.dhcp : {}),
  };
}

/** Annotations that ask the cluster's load balancer for fixed addresses. */
export function requestedAddresses(cluster: Cluster, addresses: readonly string[]): Readonly<Record<string, string>> {
  return balancerAnnotations(cluster, { addresses });
}

/** Which wishes the cluster's load balancer cannot be asked. */
export function unheardWishes(cluster: Cluster, wish: BalancerWish): readonly (keyof BalancerWish)[] {
  const spelling = spellingOf(cluster);
  const wishes = (['addresses', 'pool', 'dhcp'] as const).filter((name) => (name === 'addresses' ? wish.addresses?.length : wish[name]));
  return wishes.filter((name) => !spelling?.[name]);
}

/** The add-on that could hand out addresses in this cluster, by what it runs already. */
export function fittingBalancer({ addons }: Cluster): string {
  if (addons.has('kube-vip')) return 'addons.kube-vip-cloud-provider';
  return addons.has('cilium') ? 'addons.cilium-lb-pool' : 'addons.metallb';
}

function spellingOf(cluster: Cluster): Spelling | undefined {
  const [provider] = providersOf(cluster, 'load-balancer');
  return provider === undefined ? undefined : spellings[provider];
}
