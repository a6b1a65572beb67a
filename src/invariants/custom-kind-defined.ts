import { defineInvariant } from '../invariant';
import { groupOf } from '../schema/schema-finder';
import { undefinedObjects } from '../undefined-objects';

/** Somebody defines the kind of a custom object. */
export const customKindDefined = defineInvariant({
  name: 'custom-kind-defined',
  summary: 'somebody defines the kind of a custom object',
  why: 'The API server knows no such kind: the object is refused until somebody brings the definition by hand.',
  severity: 'warning',
  example: 'manifests.objects: a ServiceMonitor without anything that brings its definition',
  source: 'https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/custom-resources/',
  onOutput: true,
  *check(subject) {
    for (const object of undefinedObjects(subject)) {
      const { apiVersion, kind, metadata } = object;
      const group = groupOf(apiVersion);
      yield {
        at: ['addons', subject.manifests.get('secrets')?.includes(object) ? 'secrets' : 'manifests'],
        problem: `makes ${kind} ${metadata.name} of ${group}, a group that nothing of the cluster defines`,
        fix: `add the definitions of ${group} to addons.manifests.files, or what brings them`,
      };
    }
  },
});
