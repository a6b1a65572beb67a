import type { WorkloadOptions } from '../addons/workload';
import { defineInvariant } from '../invariant';

/** A network that a pod joins by Multus is defined, and Multus runs. */
export const workloadNetworkExists = defineInvariant({
  name: 'workload-network-exists',
  summary: 'a network that a pod joins by Multus is defined, and Multus runs',
  why: 'Without Multus the annotation is ignored; without the definition the pod stays in ContainerCreating.',
  severity: 'error',
  example: 'workload.apps.web.networks: [lan] without multus',
  onOutput: true,
  *check({ cluster, options, manifests }) {
    const { apps = {} } = (options('workload') ?? {}) as Partial<WorkloadOptions>;
    const defined = [...manifests.values()].flat().filter(({ kind }) => kind === 'NetworkAttachmentDefinition');
    for (const [name, { networks = [], namespace = 'default' }] of Object.entries(apps)) {
      for (const [index, network] of networks.entries()) {
        const at = ['addons', 'workload', 'apps', name, 'networks', index];
        if (!cluster.addons.has('multus')) {
          yield {
            at,
            also: [['addons', 'multus']],
            problem: `needs addons.multus, got ${network}`,
            fix: 'add addons.multus, or remove networks',
          };
          continue;
        }
        const [space, label] = network.includes('/') ? (network.split('/') as [string, string]) : [namespace, network];
        const bare = label.replace(/@.*$/, '');
        if (manifests.size === 0 || defined.some(({ metadata }) => metadata.name === bare && metadata.namespace === space)) continue;
        const known = defined.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
        yield {
          at,
          problem: `is defined nowhere, got ${space}/${bare}`,
          fix: known.length > 0 ? `write ${known.join(' or ')}` : 'define it under addons.multus',
        };
      }
    }
  },
});
