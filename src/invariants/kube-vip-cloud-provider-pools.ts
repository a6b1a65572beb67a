import type { KubeVipCloudProviderOptions } from '../addons/kube-vip-cloud-provider';
import { defineInvariant } from '../invariant';
import { parseCidr, printCidr, toCidrs } from '../net';

/** The kube-vip cloud provider has addresses to hand out, each to one. */
export const kubeVipCloudProviderPools = defineInvariant({
  name: 'kube-vip-cloud-provider-pools',
  summary: 'the kube-vip cloud provider has addresses to hand out, each to one',
  why: 'Services stay <pending>, or two namespaces with one pool are given one address: it counts the Services of one namespace at a time.',
  severity: 'error',
  example: 'loadBalancer.pools.web: { addresses: …, namespaces: [web, shop] }',
  source: 'https://github.com/kube-vip/kube-vip-cloud-provider/blob/v0.0.12/pkg/provider/loadBalancer.go',
  *check({ cluster, options }) {
    const chosen = options('kube-vip-cloud-provider') as KubeVipCloudProviderOptions | undefined;
    if (!chosen) return;
    const addon = ['addons', 'kube-vip-cloud-provider'];
    if (cluster.pools.length === 0 && !chosen.dhcp) {
      yield {
        at: addon,
        also: [
          ['loadBalancer', 'pools'],
          [...addon, 'dhcp'],
        ],
        problem: 'has no pool to hand out',
        fix: 'add a pool under loadBalancer.pools, such as lan: 192.168.10.200-192.168.10.239, or write dhcp: true',
      };
    }
    if (chosen.dhcp && !cluster.network.families.includes(4)) {
      yield {
        at: [...addon, 'dhcp'],
        also: [['network']],
        problem: 'asks for IPv4 addresses in a cluster without IPv4',
        fix: 'remove it, and add a pool',
      };
    }
    for (const pool of cluster.pools) {
      const at = [...pool.at, 'namespaces'];
      if (pool.namespaces.includes('global')) {
        yield {
          at,
          also: [addon],
          problem: 'names the namespace global, whose keys the provider takes for those of all namespaces',
          fix: 'rename the namespace, or remove namespaces',
        };
      }
      if (pool.namespaces.length > 1) {
        yield {
          at,
          also: [addon],
          problem: `shares one pool among ${pool.namespaces.join(' and ')}, which would be given the same addresses`,
          fix: 'make a pool of its own for each namespace, or remove namespaces',
        };
      }
      if (!chosen.dhcp) continue;
      if (pool.namespaces.length === 0) {
        yield {
          at: pool.at,
          also: [[...addon, 'dhcp']],
          problem: 'is never read, because addons.kube-vip-cloud-provider.dhcp stands before it',
          fix: 'remove dhcp: true, remove the pool, or name the namespaces that it is for',
        };
        continue;
      }
      for (const block of pool.blocks) {
        if (parseCidr(block.text).ok) continue;
        yield {
          at: block.at,
          also: [[...addon, 'dhcp']],
          problem: `is a range, which the provider looks for only after DHCP, got ${block.text}`,
          fix: `write CIDRs, such as ${toCidrs(block.span).map(printCidr).join(', ')}`,
        };
      }
    }
  },
});
