import type { ApisixOptions } from '../addons/apisix';
import { providersOf } from '../cluster';
import { defineInvariant } from '../invariant';
import { sizeOf } from '../net';

/** The pools have an address for every Service. */
export const poolHasRoom = defineInvariant({
  name: 'pool-has-room',
  summary: 'the pools have an address for every Service that asks for one',
  why: 'The Services that come last stay <pending>, and which these are changes from start to start.',
  severity: 'error',
  example: 'loadBalancer.pools.lan: 192.168.10.200-192.168.10.201 with three Services of type LoadBalancer',
  source: 'https://docs.cilium.io/en/v1.20/network/lb-ipam/',
  onOutput: true,
  *check({ cluster, options, manifests }) {
    const family = cluster.network.families[0] ?? 4;
    const blocks = cluster.pools.flatMap((pool) => pool.blocks).filter(({ span }) => span.family === family);
    const room = blocks.reduce((sum, { span }) => sum + sizeOf(span), 0n);
    if (providersOf(cluster, 'load-balancer').length === 0 || blocks.length === 0 || manifests.size === 0) return;
    const own = [...manifests.values()].flat().filter(({ kind, metadata, spec }) => {
      const { type, loadBalancerClass } = (spec ?? {}) as { type?: string; loadBalancerClass?: string };
      if (kind !== 'Service' || type !== 'LoadBalancer' || loadBalancerClass !== undefined) return false;
      const annotations = Object.entries(metadata.annotations ?? {});
      return !annotations.some(([key, value]) => /sharing-key$|allow-shared-ip$/.test(key) || value === '0.0.0.0');
    });
    const apisix = options('apisix') as ApisixOptions | undefined;
    const names = own.map(({ metadata }) => metadata.name);
    // The chart makes its gateway on the cluster; the composite of 1.7 is among the objects.
    if (apisix && apisix.version !== '1.7.0' && (apisix.service ?? 'LoadBalancer') === 'LoadBalancer') names.push('apisix-gateway');
    if (BigInt(names.length) <= room) return;
    yield {
      at: ['loadBalancer', 'pools'],
      also: [['addons']],
      problem: `have ${room === 1n ? 'one address' : `${room} addresses`} for ${names.length} Services of type LoadBalancer (${names.sort().join(', ')})`,
      fix: `give a pool ${BigInt(names.length) - room} more, or make a Service one of another type`,
    };
  },
});
