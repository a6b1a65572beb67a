import { defineInvariant } from '../invariant';
import { remove } from '../repair';

/** Cilium leaves the CNI files of Multus alone. */
export const cniExclusiveBesideMultus = defineInvariant({
  name: 'cni-exclusive-beside-multus',
  summary: 'Cilium leaves the CNI files of Multus alone',
  why: 'Cilium renames them, and pods get no second interface.',
  severity: 'error',
  fixable: true,
  example: 'cilium: { cniExclusive: true } beside multus',
  source: 'https://docs.cilium.io/en/v1.20/network/kubernetes/configuration/',
  *check({ cluster, options }) {
    if (options('cilium')?.cniExclusive !== true || !cluster.addons.has('multus')) return;
    const at = ['addons', 'cilium', 'cniExclusive'];
    yield {
      at,
      also: [['addons', 'multus']],
      problem: 'is true beside addons.multus',
      ...remove(at),
    };
  },
});
