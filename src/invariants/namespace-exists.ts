import { builtInNamespaces } from '../constructs/privileged-namespace';
import { defineInvariant } from '../invariant';
import { isMap } from '../merge';

/** Every object lies in a namespace that exists or is made with it. */
export const namespaceExists = defineInvariant({
  name: 'namespace-exists',
  summary: 'every object lies in a namespace that exists or is made with it',
  why: 'The API server refuses it until somebody makes the namespace.',
  severity: 'error',
  example: 'an object in a namespace that no add-on makes',
  onOutput: true,
  *check({ manifests }) {
    const known = new Set(builtInNamespaces);
    for (const objects of manifests.values())
      for (const object of objects) if (object.kind === 'Namespace') known.add(object.metadata.name);
    for (const [addon, objects] of manifests) {
      for (const { kind, metadata, spec } of objects) {
        const release = kind === 'HelmChart' && isMap(spec) && spec.createNamespace !== true ? spec.targetNamespace : undefined;
        const missing = [metadata.namespace, release].find((name): name is string => typeof name === 'string' && !known.has(name));
        if (missing === undefined) continue;
        yield {
          at: ['addons', addon],
          problem: `puts ${kind} ${metadata.name} into the namespace ${missing}, which nothing makes`,
          fix: 'choose a namespace that an add-on makes, or one of every cluster',
        };
      }
    }
  },
});
