import type { CorednsOptions } from '../addons/coredns';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** Forwarders of CoreDNS come before those that k3s writes. */
export const corednsForwardersVersion = defineInvariant({
  name: 'coredns-forwarders-version',
  summary: 'forwarders of CoreDNS come before those that k3s writes',
  why: 'Up to 1.34.0 k3s reads overrides after its own `forward . /etc/resolv.conf`, which answers first: the forwarders are never asked.',
  severity: 'error',
  example: 'coredns: { forwarders: [192.168.10.1] } with k3s v1.33.5+k3s1',
  source: 'https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/manifests/coredns.yaml',
  *check({ cluster, options }) {
    const forwarders = (options('coredns') as CorednsOptions | undefined)?.forwarders;
    if (!cluster.k3s || !forwarders || atLeast(cluster.release, '1.34.1')) return;
    yield {
      at: ['addons', 'coredns', 'forwarders'],
      also: [['distribution', 'k3s']],
      problem: `is never asked with k3s ${cluster.release}`,
      fix: 'set distribution.k3s to v1.34.1+k3s1 or newer, or remove it and list the servers in a file on each node that distribution.k3s.config.resolv-conf names',
    };
  },
});
