import type { CiliumNetworkPolicyOptions } from '../addons/cilium-network-policy';
import { sparedNamespaces } from '../constructs/spared-namespaces';
import { defineInvariant } from '../invariant';
import { byHand, remove } from '../repair';
import { podSpecOf } from '../workload';

/** The baseline guards no namespace that the cluster lives by. */
export const networkPolicySparesCluster = defineInvariant({
  name: 'network-policy-spares-cluster',
  summary: 'the baseline guards no namespace that the cluster lives by',
  why: 'CoreDNS, the ingress controller or Cilium itself would be cut off, and nobody could repair it through them.',
  severity: 'error',
  fixable: true,
  example: 'cilium-network-policy: { namespaces: [kube-system] }',
  source: 'https://docs.cilium.io/en/v1.20/network/servicemesh/default-deny-ingress-policy/',
  onOutput: true,
  *check({ cluster, options, manifests }) {
    const policy = options('cilium-network-policy') as CiliumNetworkPolicyOptions | undefined;
    if (!policy) return;
    const spared = new Set(sparedNamespaces(cluster));
    for (const [index, namespace] of (policy.namespaces ?? []).entries()) {
      if (!spared.has(namespace)) continue;
      const at = ['addons', 'cilium-network-policy', 'namespaces', index];
      const repair = remove(at);
      yield {
        at,
        also: [['addons']],
        problem: `holds pods that the cluster needs, got ${namespace}`,
        // A list without an entry would be another mistake.
        ...((policy.namespaces ?? []).length > 1 ? repair : byHand(repair)),
      };
    }
    for (const [addon, objects] of manifests) {
      if (ofUsers.has(addon)) continue;
      for (const object of objects) {
        const release = object.kind === 'HelmChart' ? (object.spec as { targetNamespace?: string }).targetNamespace : undefined;
        const namespace = release ?? (podSpecOf(object) ? object.metadata.namespace : undefined);
        const guarded =
          namespace !== undefined &&
          (policy.namespaces?.includes(namespace) ?? !(spared.has(namespace) || policy.except?.includes(namespace)));
        if (!guarded || spared.has(namespace as string)) continue;
        yield {
          at: ['addons', 'cilium-network-policy'],
          also: [['addons', addon]],
          problem: `would cut off ${object.kind} ${object.metadata.name} of addons.${addon} in the namespace ${namespace}`,
          fix: policy.namespaces ? `remove ${namespace} from namespaces` : `add ${namespace} to except`,
        };
        break;
      }
    }
  },
});

/** Add-ons whose pods are the user's own, which the baseline is for. */
const ofUsers = new Set(['manifests', 'workload']);
