import type { ArgoCdOptions } from '../addons/argo-cd';
import { argoCdCharts } from '../argo-cd/charts';
import { argoCdTested } from '../constructs/kubernetes-ranges';
import { defineInvariant } from '../invariant';
import { minorOf } from '../version';

/** Argo CD is tested with the Kubernetes of the cluster. */
export const argoCdKubernetesTested = defineInvariant({
  name: 'argo-cd-kubernetes-tested',
  summary: 'Argo CD is tested with the Kubernetes of the cluster',
  why: 'Upstream does not run its tests on this pair; it may work, and nobody promises so.',
  severity: 'warning',
  example: 'argo-cd: { version: 2.14.11 } on k3s v1.34',
  source: 'https://github.com/argoproj/argo-cd/blob/v3.4.4/docs/operator-manual/tested-kubernetes-versions.md',
  *check({ cluster, options }) {
    const argoCd = options('argo-cd') as ArgoCdOptions | undefined;
    const range = argoCd && argoCdTested[minorOf(argoCd.version)];
    if (!range) return;
    const minor = Number(cluster.kubernetes.split('.')[1]);
    if (minor >= range[0] && minor <= range[1]) return;
    yield {
      at: ['addons', 'argo-cd', 'version'],
      also: [['distribution', cluster.distribution]],
      problem: `is tested with Kubernetes 1.${range[0]} to 1.${range[1]}, not with ${cluster.kubernetes}, got ${argoCd.version}`,
      fix: `${fitting(minor)}choose a Kubernetes of v1.${range[0]} to v1.${range[1]}`,
    };
  },
});

/** The newest tested Argo CD for a Kubernetes minor, as the beginning of a fix. */
function fitting(kubernetes: number): string {
  const fits = (version: string) => {
    const [from, to] = argoCdTested[minorOf(version)] as readonly [number, number];
    return from <= kubernetes && kubernetes <= to;
  };
  const newest = Object.keys(argoCdCharts).filter(fits).pop();
  return newest === undefined ? '' : `write ${newest}, or `;
}
