import type { CorednsOptions } from '../addons/coredns';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** Overrides are for a k3s that reads them. */
export const corednsOverrideVersion = defineInvariant({
  name: 'coredns-override-version',
  summary: 'overrides of CoreDNS are for a k3s that reads them',
  why: 'The Corefile of an older k3s does not import them, so nothing changes and nothing says so.',
  severity: 'error',
  example: 'coredns: { overrides: … } with k3s v1.27.1+k3s1',
  *check({ cluster, options }) {
    const overrides = (options('coredns') as CorednsOptions | undefined)?.overrides;
    if (!cluster.k3s || !overrides || atLeast(cluster.release, '1.27.2')) return;
    yield {
      at: ['addons', 'coredns', 'overrides'],
      also: [['distribution', 'k3s']],
      problem: `is not read by k3s ${cluster.release}`,
      fix: 'set distribution.k3s to v1.27.2+k3s1 or newer, or write a zone of its own under serverBlocks',
    };
  },
});
