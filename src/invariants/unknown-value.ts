import { defineInputRule } from '../invariant';

/** A value is one of those that its key takes. */
export const unknownValue = defineInputRule({
  name: 'unknown-value',
  summary: 'a value is one of those that its key takes',
  why: 'A word that no component knows would be ignored, or stop it at start.',
  fixable: true,
  example: 'nodes.k3s-1.role: master',
});
