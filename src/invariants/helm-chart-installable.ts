import { defineInvariant } from '../invariant';
import { isMap } from '../merge';
import { parseVersion } from '../version';

/** A HelmChart says what to install, in one way. */
export const helmChartInstallable = defineInvariant({
  name: 'helm-chart-installable',
  summary: 'a HelmChart says what to install, in a way that the helm-controller takes',
  why: 'The controller passes over it in silence, or its job fails for ever; without a version it installs another one on another day.',
  severity: 'error',
  example: 'manifests.objects: a HelmChart with chart: oci://… beside repo',
  source: 'https://github.com/k3s-io/helm-controller/blob/v0.17.7/pkg/controllers/chart/chart.go',
  onOutput: true,
  *check({ manifests }) {
    for (const [addon, objects] of manifests) {
      for (const { apiVersion, kind, metadata, spec } of objects) {
        if (kind !== 'HelmChart' || !apiVersion.startsWith('helm.cattle.io/') || !isMap(spec)) continue;
        const chart = typeof spec.chart === 'string' ? spec.chart : '';
        const found: readonly (readonly [boolean, string, string, 'warning'?])[] = [
          [chart === '' && !spec.chartContent, 'names no chart', 'write chart, or chartContent'],
          [/^(oci|https?):/.test(chart) && spec.repo !== undefined, `has repo beside the whole address ${chart}`, 'remove repo'],
          [
            spec.helmVersion !== undefined && spec.helmVersion !== '' && spec.helmVersion !== 'v3',
            `asks for Helm ${spec.helmVersion}`,
            'remove helmVersion',
          ],
          [
            chart !== '' && !/^https?:/.test(chart) && parseVersion(String(spec.version ?? '')) === undefined,
            `asks for ${spec.version === undefined ? 'the newest chart' : `the version ${spec.version}`}`,
            'write the exact version of the chart',
            'warning',
          ],
        ];
        for (const [holds, problem, fix, severity] of found) {
          if (!holds) continue;
          yield {
            at: ['addons', addon],
            problem: `makes HelmChart ${metadata.name}, which ${problem}`,
            fix,
            ...(severity ? { severity } : {}),
          };
        }
      }
    }
  },
});
