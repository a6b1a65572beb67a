import type { CalicoOptions } from '../addons/calico';
import { defineUpgradeNotes } from '../upgrade-note';

const notes = (minor: string) => `https://docs.tigera.io/calico/${minor}/release-notes/`;

/** What changes between releases of Calico. */
export const calico = defineUpgradeNotes<CalicoOptions>({
  name: 'calico',
  optionsSince: { goldmane: '3.30', whisker: '3.30' },
  notes: [
    {
      name: 'goldmane-and-whisker',
      since: '3.30',
      urgency: 'know',
      change: 'the chart installs Goldmane and Whisker, which collect and show flows, by default',
      source: notes('3.30'),
      concerns: ({ chosen }) =>
        chosen.install === 'manifest' || chosen.whisker || chosen.goldmane
          ? undefined
          : 'nothing to do: Keelson leaves both out; write whisker: true to have them',
    },
    {
      name: 'registry',
      since: '3.32',
      urgency: 'do',
      change: 'the manifest pulls its images from quay.io in place of docker.io',
      source: 'https://github.com/projectcalico/calico/blob/v3.32.1/manifests/calico.yaml',
      concerns: ({ chosen, cluster }) => {
        if (chosen.install !== 'manifest') return undefined;
        const served = cluster.mirrors.some(({ registry }) => registry === 'quay.io' || registry === '*');
        return cluster.mirrors.length > 0 && !served
          ? 'add a mirror of quay.io to registries.mirrors where nodes do not reach it'
          : 'see that the nodes reach quay.io';
      },
    },
    {
      name: 'definitions-apart',
      since: '3.32',
      urgency: 'know',
      change: 'the chart of the operator carries no definitions any more',
      source: notes('3.32'),
      concerns: ({ chosen }) => (chosen.install === 'manifest' ? undefined : 'nothing to do: the operator brings them by itself'),
    },
    {
      name: 'load-balancer-controller',
      since: '3.32',
      urgency: 'know',
      change: 'kube-controllers of the manifest hands out Service addresses of IPPools whose allowedUses has LoadBalancer',
      source: 'https://github.com/projectcalico/calico/blob/v3.32.1/manifests/calico.yaml',
      concerns: ({ chosen }) => (chosen.install === 'manifest' ? 'nothing to do: no pool of Keelson is for that' : undefined),
    },
  ],
});
