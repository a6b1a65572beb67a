import type { MetricsServerOptions } from '../addons/metrics-server';
import { defineInvariant } from '../invariant';
import { write } from '../repair';

/** There is a node for every replica of metrics-server. */
export const metricsReplicasFit = defineInvariant({
  name: 'metrics-replicas-fit',
  summary: 'there is a node for every replica of metrics-server',
  why: 'Its replicas keep apart, so one more than there are nodes stays Pending.',
  severity: 'warning',
  fixable: true,
  example: 'metrics-server: { replicas: 2 } with one node',
  *check({ cluster, options }) {
    const replicas = (options('metrics-server') as MetricsServerOptions | undefined)?.replicas ?? 1;
    const nodes = cluster.nodes.length;
    if (nodes === 0 || replicas <= nodes) return;
    const at = ['addons', 'metrics-server', 'replicas'];
    yield {
      at,
      also: [['nodes']],
      problem: `is ${replicas} with ${nodes === 1 ? 'one node' : `${nodes} nodes`}`,
      ...write(at, nodes),
    };
  },
});
