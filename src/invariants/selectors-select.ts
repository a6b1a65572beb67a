import { defineInvariant } from '../invariant';
import { podLabelsOf, podsBySelector } from '../workload';

/** A Service selects pods that an add-on makes. */
export const selectorsSelect = defineInvariant({
  name: 'selectors-select',
  summary: 'a Service selects pods that an add-on makes',
  why: 'It would have no endpoints, and answer nobody.',
  severity: 'error',
  example: 'a Service whose selector no Deployment carries',
  onOutput: true,
  *check({ manifests }) {
    for (const [addon, objects] of manifests) {
      const find = podsBySelector(
        objects
          .map((object) => ({ labels: podLabelsOf(object) }))
          .filter((pod): pod is { labels: Record<string, string> } => pod.labels !== undefined),
      );
      // Pods of a chart are made on the cluster; they are known by the chart alone.
      if (objects.some(({ kind }) => kind === 'HelmChart')) continue;
      for (const { kind, metadata, spec } of objects) {
        const selector = (spec as { selector?: Record<string, string> } | undefined)?.selector;
        if (kind !== 'Service' || !selector) continue;
        if (find(selector).length === 0)
          yield {
            at: ['addons', addon],
            problem: `makes Service ${metadata.name}, which selects no pod`,
            fix: 'give it the labels of the pods',
          };
      }
    }
  },
});
