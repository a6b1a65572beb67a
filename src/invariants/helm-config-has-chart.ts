import { type Cluster, isPackaged, provides } from '../cluster';
import { defineInvariant } from '../invariant';

/** A HelmChartConfig changes a HelmChart that there is. */
export const helmConfigHasChart = defineInvariant({
  name: 'helm-config-has-chart',
  summary: 'a HelmChartConfig has the name and the namespace of a HelmChart',
  why: 'It changes nothing, and nothing says so.',
  severity: 'error',
  example: 'manifests.objects: a HelmChartConfig traefik while traefik is left out',
  source: 'https://docs.k3s.io/helm#customizing-packaged-components-with-helmchartconfig',
  onOutput: true,
  *check({ cluster, manifests }) {
    const charts = [...manifests.values()]
      .flat()
      .filter(({ kind }) => kind === 'HelmChart')
      .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
    const known = new Set([...charts, ...(hasTraefik(cluster) ? ['kube-system/traefik', 'kube-system/traefik-crd'] : [])]);
    for (const [addon, objects] of manifests) {
      for (const { kind, metadata } of objects) {
        if (kind !== 'HelmChartConfig' || known.has(`${metadata.namespace}/${metadata.name}`)) continue;
        yield {
          at: ['addons', addon],
          also: [['distribution', cluster.distribution]],
          problem: `makes HelmChartConfig ${metadata.namespace}/${metadata.name}, and there is no such HelmChart`,
          fix: known.size > 0 ? `give it the name of a chart (${[...known].join(', ')}), or remove it` : 'remove it',
        };
      }
    }
  },
});

function hasTraefik(cluster: Cluster): boolean {
  return cluster.k3s !== undefined && isPackaged(cluster, 'traefik') && !provides(cluster, 'ingress');
}
