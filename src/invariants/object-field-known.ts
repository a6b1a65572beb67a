import { defineInvariant } from '../invariant';
import { renderedFaults } from '../rendered-faults';

/** Every field of an object is one that its kind has. */
export const objectFieldKnown = defineInvariant({
  name: 'object-field-known',
  summary: 'every field of an object is one that its kind has in the target version',
  why: 'The API server drops a field that it does not know, with a warning at most, and what it was to bring never comes.',
  severity: 'error',
  example: 'manifests.objects: a Deployment with spec.replcas',
  source: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
  onOutput: true,
  check: (subject) => renderedFaults(subject).filter(({ rule }) => rule === 'object-field-known'),
});
