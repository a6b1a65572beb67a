import { defineInvariant } from '../invariant';

/** Settings of etcd go with an etcd of the cluster. */
export const etcdSettingIdle = defineInvariant({
  name: 'etcd-setting-idle',
  summary: 'settings of etcd go with an etcd that the servers run',
  why: 'Nobody reads them: snapshots that somebody relies on are never taken.',
  severity: 'warning',
  example: 'distribution.k3s.config: { etcd-snapshot-retention: 14 } with one server, which keeps its state in SQLite',
  source: 'https://docs.k3s.io/cli/etcd-snapshot',
  *check({ cluster }) {
    if (cluster.datastore.kind === 'embedded-etcd') return;
    const keeper = cluster.datastore.kind === 'sqlite' ? 'SQLite' : 'an etcd beside the cluster';
    const { extraArgs, patches } = cluster.kubeadm ?? {};
    const settings = [
      ...Object.keys(cluster.k3s?.config ?? {})
        .filter((key) => key.startsWith('etcd-'))
        .map((key) => ['distribution', 'k3s', 'config', key]),
      ...Object.keys(extraArgs?.etcd ?? {}).map((name) => ['distribution', 'kubeadm', 'extraArgs', 'etcd', name]),
      ...Object.keys(patches ?? {})
        .filter((name) => name.startsWith('etcd'))
        .map((name) => ['distribution', 'kubeadm', 'patches', name]),
    ];
    for (const at of settings) {
      yield {
        at,
        also: [['distribution', cluster.distribution]],
        problem: `has no effect while the state is kept in ${keeper}`,
        fix: cluster.k3s ? 'remove it, or write datastore: embedded-etcd' : 'remove it, or remove distribution.kubeadm.datastore',
      };
    }
  },
});
