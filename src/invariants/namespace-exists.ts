import { builtInNamespaces } from '../constructs/privileged-namespace';
import { defineInvariant } from '../invariant';

/** Every object lies in a namespace that exists or is made with it. */
export const namespaceExists = defineInvariant({
  name: 'namespace-exists',
  summary: 'every object lies in a namespace that exists or is made with it',
  why: 'The API server refuses it until somebody makes the namespace.',
  severity: 'error',
  example: 'an object in a namespace that no add-on makes',
  *check({ manifests }) {
    const known = new Set(builtInNamespaces);
    for (const objects of manifests.values())
      for (const object of objects) if (object.kind === 'Namespace') known.add(object.metadata.name);
    for (const [addon, objects] of manifests) {
      for (const { kind, metadata } of objects) {
        if (metadata.namespace === undefined || known.has(metadata.namespace)) continue;
        yield {
          at: ['addons', addon],
          problem: `puts ${kind} ${metadata.name} into the namespace ${metadata.namespace}, which nothing makes`,
          fix: 'choose a namespace that an add-on makes, or one of every cluster',
        };
      }
    }
  },
});
