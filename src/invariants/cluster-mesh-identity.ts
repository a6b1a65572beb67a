import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** A cluster of a mesh has a name and a number that fit. */
export const clusterMeshIdentity = defineInvariant({
  name: 'cluster-mesh-identity',
  summary: 'a cluster of a mesh has a name and a number that fit',
  why: 'The chart refuses to render, or the Cilium agent stops at start.',
  severity: 'error',
  example: 'cilium: { meshId: 3 } without meshName',
  source: 'https://docs.cilium.io/en/v1.20/network/clustermesh/clustermesh/#prerequisites',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    const { meshId, meshName = 'default', maxConnectedClusters = 255 } = cilium;
    if (meshId === undefined) return;
    if (meshName === 'default') {
      yield {
        at: ['addons', 'cilium', 'meshId'],
        also: [['addons', 'cilium', 'meshName']],
        problem: `is ${meshId} for a cluster that is named default, the name of those outside of any mesh`,
        fix: 'add meshName with a name that no other cluster of the mesh has, or remove meshId',
      };
    }
    if (meshId > maxConnectedClusters) {
      yield {
        at: ['addons', 'cilium', 'meshId'],
        also: [['addons', 'cilium', 'maxConnectedClusters']],
        problem: `lies above maxConnectedClusters ${maxConnectedClusters}, got ${meshId}`,
        fix: `write at most ${maxConnectedClusters}, or maxConnectedClusters: 511 in every cluster of the mesh`,
      };
    }
  },
});
