import type { FluxOptions } from '../addons/flux';
import { fluxCharts } from '../constructs/flux-version';
import { fluxOldest } from '../constructs/kubernetes-ranges';
import { defineInvariant } from '../invariant';
import { atLeast, minorOf } from '../version';

/** Flux accepts the Kubernetes of the cluster. */
export const fluxKubernetes = defineInvariant({
  name: 'flux-kubernetes',
  summary: 'Flux accepts the Kubernetes of the cluster',
  why: 'The chart runs flux check before it installs anything, which fails on an older API server.',
  severity: 'error',
  example: 'flux: { version: 2.8.5 } on k3s v1.30',
  source: 'https://github.com/fluxcd/flux2/blob/v2.8.5/cmd/flux/check.go',
  *check({ cluster, options }) {
    const flux = options('flux') as FluxOptions | undefined;
    if (!flux) return;
    const fits = (version: string) => atLeast(cluster.kubernetes, fluxOldest[minorOf(version)] as string);
    if (fits(flux.version)) return;
    const floor = fluxOldest[minorOf(flux.version)];
    const newest = Object.keys(fluxCharts).filter(fits).pop();
    yield {
      at: ['addons', 'flux', 'version'],
      also: [['distribution', cluster.distribution]],
      problem: `needs Kubernetes ${floor} or newer, not ${cluster.kubernetes}, got ${flux.version}`,
      fix: `${newest ? `write ${newest}, or ` : ''}choose a Kubernetes from v${floor} on`,
    };
  },
});
