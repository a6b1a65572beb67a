import type { CiliumOptions } from '../addons/cilium';
import { ciliumVersions } from '../constructs/cilium-version';
import { ciliumTested } from '../constructs/kubernetes-ranges';
import { defineInvariant } from '../invariant';
import { minorOf } from '../version';

/** Cilium is tested with the Kubernetes of the cluster. */
export const ciliumKubernetesTested = defineInvariant({
  name: 'cilium-kubernetes-tested',
  summary: 'Cilium is tested with the Kubernetes of the cluster',
  why: 'Upstream does not run its tests on this pair; it may work, and nobody promises so.',
  severity: 'warning',
  example: 'cilium: { version: 1.15.1 } on k3s v1.34',
  source: 'https://docs.cilium.io/en/v1.20/network/kubernetes/compatibility/',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    const range = ciliumTested[minorOf(cilium.version)];
    if (!range) return;
    const minor = Number(cluster.kubernetes.split('.')[1]);
    if (minor >= range[0] && minor <= range[1]) return;
    yield {
      at: ['addons', 'cilium', 'version'],
      also: [['distribution', cluster.distribution]],
      problem: `is tested with Kubernetes 1.${range[0]} to 1.${range[1]}, not with ${cluster.kubernetes}, got ${cilium.version}`,
      fix: `${fitting(minor)}choose a Kubernetes of v1.${range[0]} to v1.${range[1]}`,
    };
  },
});

/** The newest tested Cilium for a Kubernetes minor, as the beginning of a fix. */
function fitting(kubernetes: number): string {
  const minors = Object.entries(ciliumTested).filter(([, [from, to]]) => from <= kubernetes && kubernetes <= to);
  const newest = minors[minors.length - 1]?.[0];
  return newest === undefined ? '' : `write ${newest}.${ciliumVersions[newest as keyof typeof ciliumVersions]}, or `;
}
