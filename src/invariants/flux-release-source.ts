import { isFluxRelease } from '../constructs/flux-release';
import { defineInvariant } from '../invariant';
import { releasesOf } from '../manifest-releases';

/** Where there is no helm-controller of k3s, Flux can install every chart that is delivered by it. */
export const fluxReleaseSource = defineInvariant({
  name: 'flux-release-source',
  summary: 'on kubeadm Flux can fetch and install every chart that is delivered by it',
  why: 'Flux takes charts from a repository with an index or from an OCI registry; another HelmChart stays as it is, and on kubeadm nobody reads it.',
  severity: 'error',
  example: 'a HelmChart with chart: https://example/app-1.0.0.tgz on kubeadm, with deliveries.flux',
  source: 'https://github.com/fluxcd/helm-controller/blob/v1.5.2/docs/spec/v2/helmreleases.md#chart-template',
  onOutput: true,
  *check({ cluster, deliveries, manifests, order }) {
    if (!cluster.kubeadm || deliveries.flux === undefined) return;
    const releases = releasesOf([...manifests.values()].flat());
    for (const { addon, tier, objects } of order.steps) {
      if (tier !== 'gitops') continue;
      for (const release of releases) {
        if (release.owner.kind !== 'HelmChart' || !objects.some((object) => object === release.owner) || isFluxRelease(release)) continue;
        yield {
          at: ['addons', addon],
          also: [['deliveries', 'flux']],
          problem: `has HelmChart ${release.name}, which Flux cannot install, got ${release.reference}`,
          fix: 'name its chart and the https repository that has it under repo, or the whole chart as oci://…, under a name of at most 53 characters',
        };
      }
    }
  },
});
