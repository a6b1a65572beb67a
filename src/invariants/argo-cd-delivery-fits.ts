import { inCluster } from '../argo-cd/application';
import type { ArgoCdDeliveryOptions } from '../deliveries/argo-cd';
import { defineInvariant } from '../invariant';

/** The delivery by Argo CD says nothing that the cluster's own Argo CD denies, and an ApplicationSet can tell clusters apart. */
export const argoCdDeliveryFits = defineInvariant({
  name: 'argo-cd-delivery-fits',
  summary: "the delivery by Argo CD says nothing that the cluster's own Argo CD denies, and an ApplicationSet can tell clusters apart",
  why: 'Applications in another namespace are never looked at, those with another destination go to another cluster, and a set whose path names one cluster gives its objects to all.',
  severity: 'error',
  example: 'addons.argo-cd.version: 3.4.4 beside deliveries.argo-cd.engineVersion: 3.1.9',
  source: 'https://github.com/argoproj/argo-cd/blob/v3.4.4/docs/operator-manual/applicationset/Generators-Cluster.md',
  *check({ cluster, deliveries }) {
    const chosen = deliveries['argo-cd'] as ArgoCdDeliveryOptions | undefined;
    if (!chosen) return;
    const at = ['deliveries', 'argo-cd'];
    const addon = cluster.addons.get('argo-cd');
    if (addon) {
      const { engineVersion, namespace } = chosen;
      if (engineVersion !== undefined && engineVersion !== addon.version) {
        yield {
          at: [...at, 'engineVersion'],
          also: [['addons', 'argo-cd', 'version']],
          problem: `is ${engineVersion}, and addons.argo-cd runs ${addon.version}`,
          fix: 'remove it',
        };
      }
      if (namespace !== undefined && namespace !== addon.namespace) {
        yield {
          at: [...at, 'namespace'],
          also: [['addons', 'argo-cd', 'namespace']],
          problem: `is ${namespace}, and addons.argo-cd runs in ${addon.namespace}`,
          fix: 'remove it',
        };
      }
      const target = chosen.destination?.server ?? chosen.destination?.name;
      if (target !== undefined && target !== inCluster && target !== 'in-cluster') {
        yield {
          at: [...at, 'destination'],
          also: [['addons', 'argo-cd']],
          problem: `is another cluster than the one in which addons.argo-cd runs, got ${target}`,
          fix: 'remove it',
        };
      }
    }
    const { destination } = chosen;
    if (destination && (destination.server === undefined) === (destination.name === undefined)) {
      yield {
        at: [...at, 'destination'],
        problem: `names the cluster by ${destination.name === undefined ? 'neither server nor name' : 'server and by name, and Argo CD refuses both'}`,
        fix: destination.name === undefined ? 'add name, or remove destination' : 'remove server, or name',
      };
    }
    const { applicationSet, path = `dist/${cluster.name}` } = chosen;
    if (!applicationSet) return;
    if (!path.split('/').includes(cluster.name)) {
      yield {
        at: [...at, 'path'],
        also: [[...at, 'applicationSet'], ['name']],
        problem: `has no folder named ${cluster.name}, in whose place the set puts the name of each cluster, got ${path}`,
        fix: `write dist/${cluster.name}`,
      };
    }
    if (Object.keys(applicationSet.labels).length === 0) {
      yield {
        at: [...at, 'applicationSet', 'labels'],
        problem: 'are none, so that the set takes every cluster that Argo CD knows, its own too',
        fix: 'write labels that the Secrets of the clusters have, such as { fleet: home }',
      };
    }
  },
});
