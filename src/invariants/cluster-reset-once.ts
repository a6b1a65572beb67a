import { defineInvariant } from '../invariant';

/** No server begins its etcd anew at every start. */
export const clusterResetOnce = defineInvariant({
  name: 'cluster-reset-once',
  summary: 'no server begins its etcd anew at every start',
  why: 'A server that is told to reset makes itself the only member and ends: no server ever runs, and the others are forgotten.',
  severity: 'error',
  example: 'distribution.k3s.config: { cluster-reset: true }',
  source: 'https://docs.k3s.io/cli/etcd-snapshot#restoring-snapshots',
  *check({ cluster }) {
    for (const key of ['cluster-reset', 'cluster-reset-restore-path']) {
      const value = cluster.k3s?.config[key];
      if (value === undefined || value === false) continue;
      yield {
        at: ['distribution', 'k3s', 'config', key],
        problem: 'is what one server is told once, by hand',
        fix: `remove it, and run k3s server --${key}${value === true ? '' : `=${value}`} on one server while the others are stopped`,
      };
    }
  },
});
