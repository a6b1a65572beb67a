import { defineInvariant } from '../invariant';
import { controllerOnlyFields, releasesOf } from '../manifest-releases';

/** On kubeadm no object asks the helm-controller for what `helm upgrade --install` is not told. */
export const helmChartLowers = defineInvariant({
  name: 'helm-chart-lowers',
  summary: 'on kubeadm no object asks the helm-controller for more than a chart, its version and its values',
  why: 'There is no helm-controller: bootstrap.sh runs helm with repository, chart, version, namespace, values and timeout, and what else a HelmChart says would be lost.',
  severity: 'error',
  example: 'addons.manifests with a HelmChartConfig on kubeadm',
  source: 'https://docs.k3s.io/helm',
  onOutput: true,
  *check({ cluster, manifests }) {
    if (!cluster.kubeadm) return;
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        const at = ['addons', addon];
        if (object.kind === 'HelmChartConfig' && object.apiVersion.startsWith('helm.cattle.io/')) {
          yield {
            at,
            also: [['distribution', 'kubeadm']],
            problem: `has HelmChartConfig ${object.metadata.name}, which nobody reads on kubeadm`,
            fix: `remove it, and give its values to the chart ${object.metadata.name} itself`,
          };
        }
        const fields = object.kind === 'HelmChart' && releasesOf([object]).length > 0 ? [...controllerOnlyFields(object)].sort() : [];
        if (fields.length === 0) continue;
        yield {
          at,
          also: [['distribution', 'kubeadm']],
          problem: `has HelmChart ${object.metadata.name} with ${fields.join(', ')}, which only the helm-controller of k3s honours`,
          fix: `remove ${fields.join(', ')} from it; values go under valuesContent`,
        };
      }
    }
  },
});
