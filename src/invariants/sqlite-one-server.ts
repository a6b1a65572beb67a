import { defineInvariant } from '../invariant';

/** SQLite has one server. */
export const sqliteOneServer = defineInvariant({
  name: 'sqlite-one-server',
  summary: 'SQLite has one server',
  why: 'Every server would keep a cluster of its own.',
  severity: 'error',
  example: 'three servers with datastore: sqlite',
  source: 'https://docs.k3s.io/datastore',
  *check({ cluster }) {
    if (cluster.datastore.kind !== 'sqlite' || cluster.servers.length < 2) return;
    yield {
      at: ['distribution', 'k3s', 'datastore'],
      also: [['nodes']],
      problem: `is sqlite with ${cluster.servers.length} servers`,
      fix: 'write embedded-etcd, or leave datastore out',
    };
  },
});
