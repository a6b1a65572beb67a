import { defineInvariant } from '../invariant';
import type { Manifest } from '../manifest';
import { isMap } from '../merge';
import { podLabelsOf, podsBySelector } from '../workload';

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
    const pods = podsByNamespace(all);
    const unknown = new Set(all.filter(({ kind }) => kind === 'HelmChart').map(namespaceOfChart));
    for (const [addon, objects] of manifests) {
      for (const { kind, metadata, spec } of objects) {
        if (kind !== 'Service') continue;
        const selector = (spec as { selector?: Record<string, string> } | undefined)?.selector ?? {};
        if (Object.keys(selector).length === 0) continue;
        const namespace = metadata.namespace ?? 'default';
        const known = pods.get(namespace);
        if (known && known(selector).length > 0) continue;
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

/** The pods of each namespace, found by what a Service selects. */
function podsByNamespace(objects: readonly Manifest[]) {
  const found = new Map<string, { readonly labels: Readonly<Record<string, string>> }[]>();
  for (const object of objects) {
    const labels = podLabelsOf(object);
    if (!labels) continue;
    const namespace = object.metadata.namespace ?? 'default';
    const pods = found.get(namespace) ?? [];
    found.set(namespace, pods);
    pods.push({ labels });
  }
  return new Map([...found].map(([namespace, pods]) => [namespace, podsBySelector(pods)]));
}

/** Where the objects of a chart come to lie. */
function namespaceOfChart({ metadata, spec }: Manifest): unknown {
  return (isMap(spec) ? spec.targetNamespace : undefined) ?? metadata.namespace ?? 'default';
}
