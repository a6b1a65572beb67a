import { defineInputRule } from '../invariant';

/** A name is a DNS label. */
export const malformedName = defineInputRule({
  name: 'malformed-name',
  summary: 'a name is a DNS label',
  why: 'The API server refuses objects of other names, and kubelets register under lower-case names only.',
  example: 'nodes: { K3s_1: … }',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
});
