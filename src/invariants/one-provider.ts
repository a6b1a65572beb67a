import { type Capability, providersOf } from '../cluster';
import { defineInvariant } from '../invariant';

/** Every exclusive role has one provider. */
export const oneProvider = defineInvariant({
  name: 'one-provider',
  summary: 'every exclusive role has one provider',
  why: 'Two of a kind overwrite each other: two CNIs, two kube-proxies, two controllers that answer for one address.',
  severity: 'error',
  example: 'addons: { cilium: …, calico: … }',
  *check({ cluster }) {
    for (const capability of exclusive) {
      const [first, ...others] = providersOf(cluster, capability);
      for (const other of others) {
        yield {
          at: ['addons', other],
          also: [['addons', first as string]],
          problem: `is a second ${capability} beside addons.${first}`,
          fix: `remove addons.${other} or addons.${first}`,
        };
      }
    }
  },
});

/** Roles that one add-on must have alone. */
const exclusive: readonly Capability[] = [
  'bgp',
  'cni',
  'control-plane-vip',
  'dns',
  'kube-proxy',
  'load-balancer',
  'metrics',
  'network-policy',
];
