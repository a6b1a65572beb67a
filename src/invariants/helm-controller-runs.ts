import { defineInvariant } from '../invariant';
import { remove } from '../repair';

/** The helm-controller runs where an add-on is a Helm chart. */
export const helmControllerRuns = defineInvariant({
  name: 'helm-controller-runs',
  summary: 'the helm-controller runs where an add-on is a Helm chart',
  why: 'Its kinds are not even registered then: the manifest is refused every 15 seconds, and the chart is never installed.',
  severity: 'error',
  fixable: true,
  example: 'distribution.k3s.config: { disable-helm-controller: true } beside cilium',
  source: 'https://docs.k3s.io/helm',
  onOutput: true,
  *check({ cluster, manifests }) {
    if (cluster.k3s?.config['disable-helm-controller'] !== true) return;
    const charts = [...manifests].filter(([, objects]) => objects.some(({ kind }) => kind === 'HelmChart')).map(([addon]) => addon);
    if (charts.length === 0) return;
    const at = ['distribution', 'k3s', 'config', 'disable-helm-controller'];
    yield {
      at,
      also: charts.map((addon) => ['addons', addon]),
      problem: `is true, but addons.${charts.join(' and addons.')} ${charts.length === 1 ? 'is a chart' : 'are charts'} that it installs`,
      ...remove(at),
    };
  },
});
