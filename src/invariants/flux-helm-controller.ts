import type { FluxOptions } from '../addons/flux';
import { defineInvariant } from '../invariant';

/** Flux runs the controller of the releases that are delivered by it. */
export const fluxHelmController = defineInvariant({
  name: 'flux-helm-controller',
  summary: 'Flux runs the helm-controller where releases are delivered by it',
  why: 'Nobody installs a HelmRelease then: the Kustomization of each waits for it until its time is up, and what needs it never comes.',
  severity: 'error',
  example: 'addons.flux.helm: false beside metallb and deliveries.flux',
  source: 'https://fluxcd.io/flux/components/helm/',
  onOutput: true,
  *check({ options, deliveries, files }) {
    const flux = options('flux') as FluxOptions | undefined;
    if (flux?.helm !== false || deliveries.flux === undefined) return;
    const releases = [...files].filter(([path, { content }]) => path.startsWith('flux/addons/') && /^kind: HelmRelease$/m.test(content));
    const [first] = releases;
    if (!first) return;
    const at = ['addons', 'flux', 'helm'];
    yield {
      at,
      also: [['deliveries', 'flux']],
      problem: `is false, and nobody would install the HelmRelease in ${first[0]}${releases.length > 1 ? `, nor ${releases.length - 1} more` : ''}`,
      fix: 'remove it, or remove deliveries.flux',
    };
  },
});
