import type { CiliumOptions } from '../addons/cilium';
import { print } from '../input';
import { defineInvariant } from '../invariant';

/** The API server of k3s finds its way to pods. */
export const egressSelectorFits = defineInvariant({
  name: 'egress-selector-fits',
  summary: 'the API server of k3s finds its way to pods',
  why: 'k3s stops at a word that it does not know; in the mode pod it looks for pods in the shares that Kubernetes gave the nodes, so webhooks and logs fail where the CNI hands out others.',
  severity: 'error',
  example: 'distribution.k3s.config: { egress-selector-mode: pod } beside Cilium with a pool of its own',
  source: 'https://docs.k3s.io/networking/basic-network-options#control-plane-egress-selector-configuration',
  *check({ cluster, options }) {
    const mode = cluster.k3s?.config['egress-selector-mode'];
    if (mode === undefined) return;
    const at = ['distribution', 'k3s', 'config', 'egress-selector-mode'];
    if (!['agent', 'cluster', 'disabled', 'pod'].includes(String(mode))) {
      yield { at, problem: `is no mode of k3s, got ${print(mode)}`, fix: 'write agent, cluster, pod or disabled' };
      return;
    }
    const cilium = options('cilium') as CiliumOptions | undefined;
    const own = cilium && cilium.ipam !== 'kubernetes' ? 'cilium' : cluster.addons.has('calico') ? 'calico' : undefined;
    if (mode !== 'pod' || own === undefined) return;
    yield {
      at,
      also: [['addons', own]],
      problem: `is pod, and addons.${own} hands out other pod CIDRs than those of the Nodes`,
      fix: `write agent or cluster${own === 'cilium' ? ', or addons.cilium.ipam: kubernetes' : ''}`,
    };
  },
});
