import type { ArgoCdOptions } from '../addons/argo-cd';
import { defineInvariant } from '../invariant';

/** Argo CD in high availability has a node for each copy of its Redis. */
export const argoCdHaNodes = defineInvariant({
  name: 'argo-cd-ha-nodes',
  summary: 'Argo CD in high availability has a node for each copy of its Redis',
  why: 'Copies refuse to share a node: those without one stay Pending, and with one copy alone Redis takes no writes.',
  severity: 'error',
  example: 'argo-cd: { ha: true } on two nodes',
  source: 'https://github.com/argoproj/argo-helm/blob/argo-cd-10.1.1/charts/argo-cd/README.md#high-availability',
  *check({ cluster, options }) {
    const argoCd = options('argo-cd') as ArgoCdOptions | undefined;
    if (!argoCd?.ha || cluster.nodes.length >= 3) return;
    yield {
      at: ['addons', 'argo-cd', 'ha'],
      also: [['nodes']],
      problem: `needs three nodes, and the cluster has ${cluster.nodes.length}`,
      fix: 'remove it, or add nodes',
    };
  },
});
