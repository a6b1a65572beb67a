import { defineInvariant } from '../invariant';
import { isMap } from '../merge';
import { dig, podLabelsOf, selects } from '../workload';

/** A budget lets a node be drained. */
export const disruptionBudgetLetsDrain = defineInvariant({
  name: 'disruption-budget-lets-drain',
  summary: 'a PodDisruptionBudget lets a node be drained',
  why: 'kubectl drain, and every upgrade that drains, waits for ever for a pod that may never be missing.',
  severity: 'warning',
  example: 'a PodDisruptionBudget with minAvailable: 1 for a Deployment of one replica',
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  onOutput: true,
  *check({ manifests }) {
    for (const [addon, objects] of manifests) {
      for (const { kind, metadata, spec } of objects) {
        if (kind !== 'PodDisruptionBudget' || !isMap(spec)) continue;
        const selector = dig(spec, 'selector', 'matchLabels');
        if (!isMap(selector)) continue;
        const guarded = objects.filter((object) => {
          const labels = podLabelsOf(object);
          return labels && object.metadata.namespace === metadata.namespace && selects(selector, labels);
        });
        const replicas = guarded.reduce((sum, object) => sum + Number(dig(object, 'spec', 'replicas') ?? 1), 0);
        const { minAvailable, maxUnavailable } = spec;
        const closed =
          /^(0|0%)$/.test(String(maxUnavailable)) ||
          minAvailable === '100%' ||
          (typeof minAvailable === 'number' && guarded.length > 0 && minAvailable >= replicas);
        if (!closed || guarded.some((object) => object.kind === 'DaemonSet')) continue;
        yield {
          at: ['addons', addon],
          problem: `has PodDisruptionBudget ${metadata.name}, which lets none of ${replicas} pods go (${maxUnavailable === undefined ? `minAvailable: ${minAvailable}` : `maxUnavailable: ${maxUnavailable}`})`,
          fix: replicas > 1 ? 'write maxUnavailable: 1 in its place' : 'write maxUnavailable: 1 in its place, or run more replicas',
        };
      }
    }
  },
});
