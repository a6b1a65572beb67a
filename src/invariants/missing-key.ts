import { defineInputRule } from '../invariant';

/** Every required key is there. */
export const missingKey = defineInputRule({
  name: 'missing-key',
  summary: 'every required key is there',
  why: 'Nothing can be derived without it.',
  example: 'nodes: { k3s-1: { role: server } }',
});
