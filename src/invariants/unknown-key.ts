import { defineInputRule } from '../invariant';

/** Every key is one that Keelson knows. */
export const unknownKey = defineInputRule({
  name: 'unknown-key',
  summary: 'every key is one that Keelson knows',
  why: 'A misspelt key would be left out in silence, and its default would rule.',
  fixable: true,
  example: 'network: { podCird: 10.42.0.0/16 }',
});
