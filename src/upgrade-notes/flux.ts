import type { FluxOptions } from '../addons/flux';
import { fluxOldest, requiredRange } from '../constructs/kubernetes-ranges';
import type { Manifest } from '../manifest';
import { defineUpgradeNotes, namesOf } from '../upgrade-note';

const betas = (...versions: readonly string[]) => {
  const gone = new Set(versions);
  return ({ apiVersion }: Manifest) => {
    const [group = '', version = ''] = apiVersion.split('/');
    return group.endsWith('.toolkit.fluxcd.io') && gone.has(version);
  };
};

/** What changes between releases of Flux. */
export const flux = defineUpgradeNotes<FluxOptions>({
  name: 'flux',
  kubernetes: (version) => requiredRange(fluxOldest, version),
  notes: [
    {
      name: 'stable-helm-release',
      since: '2.3',
      urgency: 'know',
      change: 'HelmRelease is v2, HelmRepository and HelmChart are v1; their betas are deprecated',
      source: 'https://github.com/fluxcd/flux2/releases/tag/v2.3.0',
      concerns: () => 'write the new versions in your repository while both are served',
    },
    {
      name: 'first-betas-gone',
      since: '2.7',
      urgency: 'decide',
      change: 'v1beta1 and v2beta1 of all kinds are gone from the definitions',
      source: 'https://github.com/fluxcd/flux2/releases/tag/v2.7.0',
      concerns: ({ own }) => {
        const old = own.filter(betas('v1beta1', 'v2beta1'));
        return old.length === 0
          ? undefined
          : `write the newest version of ${namesOf(old)}, and run flux migrate, which rewrites what is stored`;
      },
    },
    {
      name: 'betas-gone',
      since: '2.8',
      urgency: 'decide',
      change: 'all beta versions of its kinds are gone; a definition cannot lose a version in which objects are stored',
      source: 'https://github.com/fluxcd/flux2/releases/tag/v2.8.0',
      concerns: ({ own, from }) => {
        const old = own.filter(betas('v1beta1', 'v1beta2', 'v2beta1', 'v2beta2'));
        const first = `on a release before 2.8: run flux migrate against the cluster, and flux migrate -f . in the repository (from ${from})`;
        return old.length === 0 ? first : `${first}; write the newest version of ${namesOf(old)}`;
      },
    },
  ],
});
