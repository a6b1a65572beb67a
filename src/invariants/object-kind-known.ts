import { defineInvariant } from '../invariant';
import { renderedFaults } from '../rendered-faults';

/** Keelson has a schema of the kind of every object. */
export const objectKindKnown = defineInvariant({
  name: 'object-kind-known',
  summary: 'there is a schema of the kind of an object, to hold it against',
  why: 'Nobody looks at the object before the API server does.',
  severity: 'note',
  example: 'manifests.objects: a ServiceMonitor without its CustomResourceDefinition',
  onOutput: true,
  check: (subject) => renderedFaults(subject).filter(({ rule }) => rule === 'object-kind-known'),
});
