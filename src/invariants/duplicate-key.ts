import { defineInputRule } from '../invariant';

/** No key stands twice in one map. */
export const duplicateKey = defineInputRule({
  name: 'duplicate-key',
  summary: 'no key stands twice in one map',
  why: 'YAML and JSON readers keep the last one in silence.',
  example: '{ "podCidr": "10.42.0.0/16", "podCidr": "10.44.0.0/16" }',
});
