import type { KubeRouterOptions } from '../constructs/kube-router-options';
import { defineInvariant } from '../invariant';
import { remove } from '../repair';

/** Routes of kube-router have a next hop of their family. */
export const kubeRouterNextHop = defineInvariant({
  name: 'kube-router-next-hop',
  summary: 'routes of kube-router have a next hop of their family',
  why: 'It speaks with a router over one family and would put that address into the routes of both.',
  severity: 'warning',
  fixable: true,
  example: 'kube-router: { overrideNextHop: true } in dual stack',
  source: 'https://github.com/cloudnativelabs/kube-router/blob/v2.11.1/docs/ipv6.md#differences-in---override-nexthop',
  *check({ cluster, options }) {
    const chosen = options('kube-router') as KubeRouterOptions | undefined;
    if (!chosen?.overrideNextHop || cluster.network.families.length < 2) return;
    const at = ['addons', 'kube-router', 'overrideNextHop'];
    yield {
      at,
      also: [['network', 'podCidr']],
      problem: 'is true with pods of two families',
      ...remove(at),
    };
  },
});
