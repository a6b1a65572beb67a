import { defineInvariant } from '../invariant';
import { isLoopback } from '../scalar';

/** An external etcd beyond the loopback is reached by TLS. */
export const etcdPlainText = defineInvariant({
  name: 'etcd-plain-text',
  summary: 'an external etcd beyond the loopback is reached by TLS',
  why: 'Every Secret of the cluster crosses the network in clear.',
  severity: 'warning',
  example: 'datastore.etcd: [http://192.168.10.5:2379]',
  *check({ cluster }) {
    const { datastore } = cluster;
    if (datastore.kind !== 'etcd') return;
    for (const [index, endpoint] of datastore.endpoints.entries()) {
      if (new URL(endpoint).protocol !== 'http:' || isLoopback(endpoint)) continue;
      yield {
        at: ['distribution', cluster.distribution, 'datastore', 'etcd', index],
        problem: `is not encrypted, got ${endpoint}`,
        fix: `write ${endpoint.replace(/^http:/i, 'https:')}, with caFile, certFile and keyFile beside etcd`,
      };
    }
  },
});
