import { type Cluster, providersOf } from '../cluster';
import { atLeast } from '../version';
import { defaultPoolOf, serviceGroupOf } from './purelb-service-group';

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
  /** Undefined where it reads `spec.loadBalancerIP`, which holds one address. */
  readonly addresses: (cluster: Cluster) => string | undefined;
  readonly pool?: (cluster: Cluster) => string;
  /** What it calls a pool. @default - the name of the pool */
  readonly called?: (cluster: Cluster, pool: string) => string;
  /** The pool that a Service without a wish must name. @default - none */
  readonly unwished?: (cluster: Cluster) => string | undefined;
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
  // Its own annotation for addresses came with 0.9.0.
  // @see https://github.com/purelb/purelb/blob/v0.16.6/pkg/apis/purelb/v2/annotations.go
  purelb: {
    addresses: (cluster) => (atLeast(cluster.addons.get('purelb')?.version ?? '0.16', '0.9') ? 'purelb.io/addresses' : undefined),
    pool: () => 'purelb.io/service-group',
    called: serviceGroupOf,
    unwished: (cluster) => (defaultPoolOf(cluster) === undefined ? cluster.pools[0]?.name : undefined),
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
  const addresses = spelling.addresses(cluster);
  const pool = wish.pool ?? (wish.addresses?.length ? undefined : spelling.unwished?.(cluster));
  return {
    ...(addresses !== undefined && wish.addresses?.length ? { [addresses]: wish.addresses.join(',') } : {}),
    ...(pool !== undefined && spelling.pool ? { [spelling.pool(cluster)]: spelling.called?.(cluster, pool) ?? pool } : {}),
    ...(wish.dhcp ? spelling.dhcp : {}),
  };
}

/** The part of a Service's spec that asks for a fixed address where no annotation does. */
export function balancerFields(cluster: Cluster, addresses: readonly string[]): { readonly loadBalancerIP?: string } {
  const spelling = spellingOf(cluster);
  const [address] = addresses;
  return spelling && address !== undefined && spelling.addresses(cluster) === undefined ? { loadBalancerIP: address } : {};
}

/** Annotations that ask the cluster's load balancer for fixed addresses. */
export function requestedAddresses(cluster: Cluster, addresses: readonly string[]): Readonly<Record<string, string>> {
  return balancerAnnotations(cluster, { addresses });
}

/** Which wishes the cluster's load balancer cannot be asked. */
export function unheardWishes(cluster: Cluster, wish: BalancerWish): readonly (keyof BalancerWish)[] {
  const spelling = spellingOf(cluster);
  const wishes = (['addresses', 'pool', 'dhcp'] as const).filter((name) => (name === 'addresses' ? wish.addresses?.length : wish[name]));
  return wishes.filter((name) => !spelling?.[name] || (name === 'addresses' && !holds(cluster, spelling, wish.addresses ?? [])));
}

function holds(cluster: Cluster, spelling: Spelling, addresses: readonly string[]): boolean {
  return addresses.length < 2 || spelling.addresses(cluster) !== undefined;
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
