import { defineInvariant } from '../invariant';
import type { Manifest } from '../manifest';
import { isMap } from '../merge';
import { podLabelsOf } from '../workload';

/** A Service selects pods of its namespace. */
export const selectorsSelect = defineInvariant({
  name: 'selectors-select',
  summary: 'a Service selects pods that an add-on makes in its namespace',
  why: 'It would have no endpoints, and answer nobody.',
  severity: 'error',
  example: 'a Service whose selector no Deployment of its namespace carries',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#services-in-kubernetes',
  onOutput: true,
  *check({ manifests }) {
    const all = [...manifests.values()].flat();
    const pods = podsByLabel(all);
    const unknown = new Set(all.filter(({ kind }) => kind === 'HelmChart').map(namespaceOfChart));
    for (const [addon, objects] of manifests) {
      for (const { kind, metadata, spec } of objects) {
        if (kind !== 'Service') continue;
        const selector = Object.entries((spec as { selector?: Record<string, string> } | undefined)?.selector ?? {});
        const [first] = selector;
        if (!first) continue;
        const namespace = metadata.namespace ?? 'default';
        const known = pods.get(namespace);
        const candidates = known?.get(first.join('=')) ?? [];
        if (candidates.some((labels) => selector.every(([key, value]) => labels[key] === value))) continue;
        // Pods of a chart are known by the chart alone, those of the distribution by nobody, and others may come by another way.
        if (unknown.has(namespace) || namespace === 'kube-system' || (addon === 'manifests' && !known)) continue;
        yield {
          at: ['addons', addon],
          problem: `makes Service ${metadata.name}, which selects no pod of namespace ${namespace}`,
          fix: 'give it the labels and the namespace of the pods',
        };
      }
    }
  },
});

type Labels = Readonly<Record<string, string>>;

/** The labels of pods by their namespace, and there by each label that they have. */
function podsByLabel(objects: readonly Manifest[]): ReadonlyMap<string, ReadonlyMap<string, readonly Labels[]>> {
  const found = new Map<string, Map<string, Labels[]>>();
  for (const object of objects) {
    const labels = podLabelsOf(object);
    if (!labels) continue;
    const namespace = object.metadata.namespace ?? 'default';
    const byLabel = found.get(namespace) ?? new Map<string, Labels[]>();
    found.set(namespace, byLabel);
    for (const [key, value] of Object.entries(labels)) {
      const pair = `${key}=${value}`;
      const same = byLabel.get(pair);
      if (same) same.push(labels);
      else byLabel.set(pair, [labels]);
    }
  }
  return found;
}

/** Where the objects of a chart come to lie. */
function namespaceOfChart({ metadata, spec }: Manifest): unknown {
  return (isMap(spec) ? spec.targetNamespace : undefined) ?? metadata.namespace ?? 'default';
}
