import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { dig } from '../workload';

/** Cilium does not wait for definitions that come after it. */
export const ciliumMonitorsTrusted = defineInvariant({
  name: 'cilium-monitors-trusted',
  summary: 'monitors of Cilium do not ask for definitions that come after it',
  why: 'The chart refuses to render until ServiceMonitor is defined, and what defines it cannot run before there is a pod network.',
  severity: 'error',
  example: 'cilium: { values: { hubble: { metrics: { serviceMonitor: { enabled: true } } } } }',
  source: 'https://github.com/cilium/cilium/blob/v1.18.0/install/kubernetes/cilium/templates/validate.yaml',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    const trusted =
      cilium?.prometheus?.serviceMonitor === true || dig(cilium?.values, 'prometheus', 'serviceMonitor', 'trustCRDsExist') === true;
    if (!cilium?.values || trusted) return;
    for (const holder of ['prometheus', 'operator.prometheus', 'envoy.prometheus', 'hubble.metrics', 'hubble.relay.prometheus']) {
      const path = [...holder.split('.'), 'serviceMonitor', 'enabled'];
      if (dig(cilium.values, ...path) !== true) continue;
      yield {
        at: ['addons', 'cilium', 'values', ...path],
        problem: 'is true while prometheus.serviceMonitor.trustCRDsExist is not',
        fix: 'write values.prometheus.serviceMonitor.trustCRDsExist: true, or prometheus: { serviceMonitor: true }',
      };
    }
  },
});
