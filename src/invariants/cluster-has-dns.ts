import { isPackaged, printClaim, provides } from '../cluster';
import { defineInvariant } from '../invariant';

/** Pods find names. */
export const clusterHasDns = defineInvariant({
  name: 'cluster-has-dns',
  summary: 'something answers at the cluster DNS address',
  why: 'Every pod asks there: without an answer no pod finds a Service, or anything of the Internet.',
  severity: 'warning',
  example: 'distribution.k3s.disable: [coredns]',
  source: 'https://docs.k3s.io/networking/networking-services#coredns',
  onOutput: true,
  *check({ cluster, manifests }) {
    if (isPackaged(cluster, 'coredns') || provides(cluster, 'dns')) return;
    const addresses = cluster.network.dns.map(printClaim);
    const own = [...manifests.values()].flat();
    const answered = own.some(
      ({ kind, spec }) => kind === 'Service' && addresses.includes(String((spec as { clusterIP?: string })?.clusterIP)),
    );
    // A chart may bring it.
    if (answered || (manifests.get('manifests') ?? []).some(({ kind }) => kind === 'HelmChart')) return;
    yield {
      at: ['distribution', 'k3s', 'disable'],
      also: [['network', 'clusterDns']],
      problem: `leaves out coredns, and nothing else answers at ${addresses.join(' and ')}`,
      fix: `remove coredns from it, or add a DNS server with a Service of clusterIP: ${addresses[0]}`,
    };
  },
});
