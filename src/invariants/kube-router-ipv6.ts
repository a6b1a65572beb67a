import type { KubeRouterOptions } from '../constructs/kube-router-options';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** kube-router knows the families of the pods. */
export const kubeRouterIpv6 = defineInvariant({
  name: 'kube-router-ipv6',
  summary: 'kube-router knows the families of the pods',
  why: 'Before 2.0 it sets no IPv6 route, announces one pod CIDR of a node, and writes IPv6 addresses of Services as /32.',
  severity: 'error',
  example: 'kube-router: { version: 1.6.1 } in a cluster with IPv6 pods',
  source: 'https://github.com/cloudnativelabs/kube-router/blob/v2.11.1/docs/ipv6.md',
  *check({ cluster, options }) {
    const chosen = options('kube-router') as KubeRouterOptions | undefined;
    if (!chosen || atLeast(chosen.version, '2.0') || !cluster.network.families.includes(6)) return;
    yield {
      at: ['addons', 'kube-router', 'version'],
      also: [['network', 'podCidr']],
      problem: `knows IPv4 alone, and the pods have IPv6, got ${chosen.version}`,
      fix: 'write 2.11.1',
    };
  },
});
