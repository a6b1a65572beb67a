import { addressTypes } from '../addons/metrics-server';
import { defineInvariant } from '../invariant';

/** A node that others reach by its external address has one for metrics too. */
export const metricsExternalAddress = defineInvariant({
  name: 'metrics-external-address',
  summary: 'where metrics-server goes by external addresses, every node has one',
  why: 'It falls back to the internal address, which a node elsewhere does not reach: that node has no metrics, and an autoscaler does not see its pods.',
  severity: 'warning',
  example: 'flannel: { externalIp: true } and a node without externalAddress',
  *check({ cluster, options }) {
    if (!options('metrics-server') || addressTypes(cluster)[0] !== 'ExternalIP') return;
    for (const node of cluster.nodes) {
      if (node.externalAddresses.length > 0) continue;
      yield {
        at: [...node.at, 'externalAddress'],
        also: [
          ['addons', 'metrics-server'],
          ['distribution', 'k3s', 'flannel', 'externalIp'],
        ],
        problem: `is not there, so addons.metrics-server asks ${node.name} at its internal address`,
        fix: 'add the address under which the other nodes reach it',
      };
    }
  },
});
