import { defineInvariant } from '../invariant';
import { contains, firstAddress, parseAddress, printAddress } from '../net';
import { printPath } from '../path';

/** An address that a Service of your own asks for is one that can be given to it. */
export const ownAddressInPool = defineInvariant({
  name: 'own-address-in-pool',
  summary: 'an address that a Service of your own asks for lies in a pool and is asked for once',
  why: 'The load balancer gives the Service no address at all; it stays <pending>.',
  severity: 'error',
  example: 'manifests.objects: a Service with lbipam.cilium.io/ips: 192.168.10.150 beside the pool 192.168.10.200-192.168.10.239',
  source: 'https://docs.cilium.io/en/v1.20/network/lb-ipam/#requesting-ips',
  onOutput: true,
  *check({ cluster, manifests, requests }) {
    const blocks = cluster.pools.flatMap((pool) => pool.blocks);
    if (blocks.length === 0) return;
    const owners = new Map(requests.map(({ at, address }) => [address, printPath(at)]));
    const own = manifests.get('manifests') ?? [];
    // Pools may come as objects, too.
    if (own.some(({ kind }) => /^(CiliumLoadBalancerIPPool|IPAddressPool|ServiceGroup)$/.test(kind))) return;
    for (const { kind, metadata, spec } of own) {
      const { type, loadBalancerIP } = (spec ?? {}) as { type?: string; loadBalancerIP?: string };
      if (kind !== 'Service' || type !== 'LoadBalancer') continue;
      const shared = Object.keys(metadata.annotations ?? {}).some((key) => /sharing-key$|allow-shared-ip$/.test(key));
      const asked = Object.entries(metadata.annotations ?? {}).flatMap(([key, value]) => (wishes.has(key) ? value.split(/\s*,\s*/) : []));
      for (const address of [...asked, ...(loadBalancerIP === undefined ? [] : [loadBalancerIP])]) {
        const parsed = parseAddress(address);
        if (!parsed.ok || address === '0.0.0.0') continue;
        const inside = blocks.some(({ span }) => contains(span, parsed.value));
        const owner = shared ? undefined : owners.get(address);
        owners.set(address, `Service ${metadata.name}`);
        if (inside && owner === undefined) continue;
        const free = blocks.find(({ span }) => span.family === parsed.value.family);
        yield {
          at: ['addons', 'manifests'],
          also: [['loadBalancer', 'pools']],
          problem: `makes Service ${metadata.name}, which asks for ${address}, ${inside ? `as ${owner} does` : `which lies in no pool (${blocks.map(({ text }) => text).join(', ')})`}`,
          fix: inside
            ? 'ask for another address for one of the two'
            : `ask for an address of a pool${free ? `, such as ${printAddress(firstAddress(free.span))}` : ''}`,
        };
      }
    }
  },
});

/** Annotations by which load balancers are asked for addresses. */
const wishes = new Set([
  ...['lbipam.cilium.io/ips', 'io.cilium/lb-ipam-ips', 'kube-vip.io/loadbalancerIPs'],
  ...['metallb.io/loadBalancerIPs', 'metallb.universe.tf/loadBalancerIPs', 'purelb.io/addresses'],
]);
