import { canRender, ownedElsewhere } from '../argo-cd/parts';
import { defineInvariant } from '../invariant';
import type { Manifest } from '../manifest';
import { releasesOf } from '../manifest-releases';

/** Where no helm-controller runs, Argo CD can render each chart that it is to bring, and nobody else owns what it defines. */
export const argoCdChartRenders = defineInvariant({
  name: 'argo-cd-chart-renders',
  summary: 'where no helm-controller runs, Argo CD can render each chart that it is to bring, and nobody else owns what the chart defines',
  why: 'It takes charts by name and version from a repository; a HelmChart would lie there unread. And it applies the definitions of a chart that Helm would leave alone, in turn with whoever owns them.',
  severity: 'error',
  example: 'a HelmChart with chart: https://charts.example/web-1.2.3.tgz on kubeadm, and deliveries.argo-cd',
  source: 'https://github.com/argoproj/argo-cd/blob/v3.4.4/docs/user-guide/helm.md',
  onOutput: true,
  *check({ cluster, deliveries, manifests, order }) {
    if (cluster.k3s || deliveries['argo-cd'] === undefined) return;
    const all = [...manifests.values()].flat();
    const releases = releasesOf(all).filter(({ owner }) => owner.kind === 'HelmChart');
    for (const { addon, tier, objects } of order.steps) {
      if (tier !== 'gitops') continue;
      for (const release of releases.filter(({ owner }) => objects.includes(owner as unknown as Manifest))) {
        const at = ['addons', addon];
        const also = [['deliveries', 'argo-cd']];
        if (!canRender(release)) {
          yield {
            at,
            also,
            problem: `has HelmChart ${release.name}, which Argo CD cannot render, got chart ${release.reference}`,
            fix: 'name a chart by repo, chart and version, or by an oci:// reference and version',
          };
        }
        const [owned] = ownedElsewhere(release, all);
        if (!owned) continue;
        const owner = [...manifests].find(([, others]) => others.includes(owned))?.[0];
        yield {
          at,
          also: [...also, ['addons', owner ?? '']],
          problem: `has chart ${release.chart}, which brings definitions that addons.${owner} brings too, such as ${owned.metadata.name}`,
          fix: `remove addons.${owner}, or deliveries.argo-cd`,
        };
      }
    }
  },
});
