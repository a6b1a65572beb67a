import type { CiliumNetworkPolicyOptions } from '../addons/cilium-network-policy';
import { defineInvariant } from '../invariant';
import { remove } from '../repair';

/** Options of the baseline have something to act on. */
export const networkPolicyOptionIdle = defineInvariant({
  name: 'network-policy-option-idle',
  summary: 'options of the baseline have something to act on',
  why: 'They change nothing.',
  severity: 'error',
  fixable: true,
  example: 'cilium-network-policy: { withinNamespace: true } without namespaces',
  *check({ options }) {
    const policy = options('cilium-network-policy') as CiliumNetworkPolicyOptions | undefined;
    if (!policy) return;
    const key = policy.namespaces ? policy.except && 'except' : policy.withinNamespace && 'withinNamespace';
    if (!key) return;
    const at = ['addons', 'cilium-network-policy', key];
    yield {
      at,
      also: [['addons', 'cilium-network-policy', 'namespaces']],
      problem:
        key === 'except' ? 'goes without namespaces' : 'goes with namespaces only: a clusterwide policy cannot say the same namespace',
      ...remove(at),
    };
  },
});
