import { defineInvariant } from '../invariant';
import { scopeOf } from '../kind-scope';

/** An object of a namespace says which. */
export const namespaceStated = defineInvariant({
  name: 'namespace-stated',
  summary: 'an object of a namespace says which',
  why: 'k3s puts it into default, kubectl into the namespace of whoever runs it, a GitOps engine into its own: two ways of delivery make two objects.',
  severity: 'warning',
  example: 'manifests.objects: a ConfigMap without metadata.namespace',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
  onOutput: true,
  *check({ manifests }) {
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        const { kind, metadata } = object;
        if (metadata.namespace !== undefined || scopeOf(object) !== 'namespace') continue;
        yield {
          at: ['addons', addon],
          problem: `makes ${kind} ${metadata.name} without a namespace`,
          fix: `write metadata.namespace: default, or the namespace that ${kind} ${metadata.name} belongs to`,
        };
      }
    }
  },
});
