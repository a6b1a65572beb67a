import { defineInvariant } from '../invariant';
import { renderedFaults } from '../rendered-faults';

/** Every object has the fields that its kind requires. */
export const objectFieldMissing = defineInvariant({
  name: 'object-field-missing',
  summary: 'every object has the fields that its kind requires',
  why: 'The API server refuses the object.',
  severity: 'error',
  example: 'manifests.objects: a Deployment without spec.selector',
  source: 'https://kubernetes.io/docs/reference/using-api/api-concepts/',
  onOutput: true,
  check: (subject) => renderedFaults(subject).filter(({ rule }) => rule === 'object-field-missing'),
});
