import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** The Gateway API of Cilium comes with its definitions. */
export const gatewayApiDefinitions = defineInvariant({
  name: 'gateway-api-definitions',
  summary: 'the Gateway API of Cilium comes with its definitions',
  why: 'The install waits for a kind that nobody brings, and there is no pod network.',
  severity: 'error',
  example: 'cilium: { gatewayApi: {} } without gateway-api',
  source: 'https://docs.cilium.io/en/v1.20/network/servicemesh/gateway-api/gateway-api/#prerequisites',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.gatewayApi || cluster.addons.has('gateway-api')) return;
    yield {
      at: ['addons', 'cilium', 'gatewayApi'],
      also: [['addons', 'gateway-api']],
      problem: 'needs the definitions of the Gateway API, which no add-on brings',
      fix: 'add addons.gateway-api',
    };
  },
});
