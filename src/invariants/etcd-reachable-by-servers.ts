import { defineInvariant } from '../invariant';
import { isLoopback } from '../scalar';

/** An external etcd on the loopback has one server. */
export const etcdReachableByServers = defineInvariant({
  name: 'etcd-reachable-by-servers',
  summary: 'an external etcd on the loopback has one server',
  why: 'Each further server would look for etcd on itself.',
  severity: 'error',
  example: 'datastore.etcd: [http://127.0.0.1:2379] with two servers',
  *check({ cluster }) {
    const { datastore } = cluster;
    if (datastore.kind !== 'etcd' || cluster.servers.length < 2) return;
    for (const [index, endpoint] of datastore.endpoints.entries()) {
      if (!isLoopback(endpoint)) continue;
      yield {
        at: ['distribution', cluster.distribution, 'datastore', 'etcd', index],
        also: [['nodes']],
        problem: `is the loopback of each of ${cluster.servers.length} servers, got ${endpoint}`,
        fix: `write the address of the machine that etcd runs on, such as ${endpoint.replace(/\/\/(\[[^\]]*\]|[^:/]*)/, `//${cluster.servers[0]?.addresses[0]?.text ?? 'etcd.example'}`)}`,
      };
    }
  },
});
