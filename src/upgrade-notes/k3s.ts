import { provides } from '../cluster';
import { kubernetesChanges } from '../kubernetes-changes';
import { defineUpgradeNotes } from '../upgrade-note';

/** What changes between releases of k3s. */
export const k3s = defineUpgradeNotes({
  name: 'k3s',
  stepwise: 'https://docs.k3s.io/upgrades',
  rollout: ({ cluster }) =>
    cluster.addons.has('system-upgrade-controller')
      ? 'the Plans of addons.system-upgrade-controller bring servers, then agents, to the release as soon as their file is applied; install.sh brings the host files'
      : 'run install.sh on the servers one after the other, then on the agents',
  notes: [
    {
      name: 'traefik-3',
      since: '1.32',
      urgency: 'do',
      change: 'the packaged Traefik is 3 in place of 2',
      source: 'https://docs.k3s.io/upgrades',
      concerns: ({ cluster }) =>
        provides(cluster, 'ingress') || cluster.k3s?.disable.includes('traefik')
          ? undefined
          : 'hold rules and middlewares of IngressRoutes, and a HelmChartConfig of traefik, against https://doc.traefik.io/traefik/migrate/v2-to-v3/',
    },
    ...kubernetesChanges,
  ],
});
