import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { remove } from '../repair';

/** The Gateway API and Ingress of Cilium go with its L7 proxy. */
export const gatewayNeedsL7Proxy = defineInvariant({
  name: 'gateway-needs-l7-proxy',
  summary: 'the Gateway API and Ingress of Cilium go with its L7 proxy',
  why: 'The chart refuses to render, so Cilium is not installed.',
  severity: 'error',
  fixable: true,
  example: 'cilium: { l7Proxy: false, gatewayApi: {} }',
  source: 'https://github.com/cilium/charts',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    const served = (['gatewayApi', 'ingressController'] as const).filter((key) => cilium[key]);
    if (cilium.l7Proxy !== false || served.length === 0) return;
    const at = ['addons', 'cilium', 'l7Proxy'];
    yield {
      at,
      also: served.map((key) => ['addons', 'cilium', key]),
      problem: `is false, but ${served.join(' and ')} ${served.length === 1 ? 'needs' : 'need'} it`,
      ...remove(at),
    };
  },
});
