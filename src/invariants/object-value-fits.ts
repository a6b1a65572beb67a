import { defineInvariant } from '../invariant';
import { renderedFaults } from '../rendered-faults';

/** Every value in an object is one that its field takes. */
export const objectValueFits = defineInvariant({
  name: 'object-value-fits',
  summary: 'every value in an object has the type, the form and the range that its field takes',
  why: 'The API server refuses the object.',
  severity: 'error',
  example: 'manifests.objects: a Service with spec.type: Loadbalancer',
  source: 'https://kubernetes.io/docs/reference/using-api/api-concepts/',
  onOutput: true,
  check: (subject) => renderedFaults(subject).filter(({ rule }) => rule === 'object-value-fits'),
});
