import { defineInvariant } from '../invariant';

/** CoreDNS is there to read what is written for it. */
export const corednsNeedsPackaged = defineInvariant({
  name: 'coredns-needs-packaged',
  summary: 'CoreDNS is there to read what is written for it',
  why: 'The ConfigMap is read by the CoreDNS that k3s brings, and by no other.',
  severity: 'error',
  example: 'distribution.k3s.disable: [coredns] beside addons.coredns',
  *check({ cluster, options }) {
    const index = cluster.k3s?.disable.indexOf('coredns') ?? -1;
    if (!options('coredns') || index < 0) return;
    yield {
      at: ['distribution', 'k3s', 'disable', index],
      also: [['addons', 'coredns']],
      problem: 'leaves out the CoreDNS that addons.coredns is for',
      fix: 'remove coredns from the list, or remove addons.coredns',
    };
  },
});
