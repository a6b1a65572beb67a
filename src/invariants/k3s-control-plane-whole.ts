import { byName } from '../claims';
import { defineInvariant } from '../invariant';

/** Some server runs each part of the control plane. */
export const k3sControlPlaneWhole = defineInvariant({
  name: 'k3s-control-plane-whole',
  summary: 'some server runs each part of the control plane',
  why: 'distribution.k3s.config is the same on all servers: what one is told to leave out runs nowhere, so nothing is scheduled, or there is no API at all.',
  severity: 'error',
  example: 'distribution.k3s.config: { disable-scheduler: true }',
  source: 'https://docs.k3s.io/installation/server-roles',
  *check({ cluster }) {
    for (const key of ['disable-apiserver', 'disable-controller-manager', 'disable-etcd', 'disable-scheduler']) {
      if (cluster.k3s?.config[key] !== true) continue;
      if (key === 'disable-etcd' && cluster.datastore.kind !== 'embedded-etcd') continue;
      yield {
        at: ['distribution', 'k3s', 'config', key],
        also: byName(cluster.servers).map(({ at }) => at),
        problem: `leaves it out on every server`,
        fix: 'remove it, and put it into a file of its own under /etc/rancher/k3s/config.yaml.d on the servers that are to do without',
      };
    }
  },
});
