import { defineInvariant } from '../invariant';
import { scopeOf } from '../kind-scope';

/** An object of the whole cluster names no namespace. */
export const clusterScopedWithoutNamespace = defineInvariant({
  name: 'cluster-scoped-without-namespace',
  summary: 'an object of the whole cluster names no namespace',
  why: 'The API server drops the namespace, so a GitOps engine finds the object elsewhere than it put it, and k3s takes two of one name for two objects.',
  severity: 'warning',
  example: 'manifests.objects: a ClusterRole with metadata.namespace',
  source: 'https://github.com/kubernetes/apiserver/blob/v0.34.1/pkg/registry/rest/create.go',
  onOutput: true,
  *check({ manifests }) {
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        const { kind, metadata } = object;
        if (metadata.namespace === undefined || scopeOf(object) !== 'cluster') continue;
        yield {
          at: ['addons', addon],
          problem: `puts ${kind} ${metadata.name} into the namespace ${metadata.namespace}, and there is one of it in a cluster`,
          fix: `remove metadata.namespace from ${kind} ${metadata.name}`,
        };
      }
    }
  },
});
