import { defineInputRule } from '../invariant';

/** A value has the type of its key. */
export const wrongType = defineInputRule({
  name: 'wrong-type',
  summary: 'a value has the type of its key',
  why: 'YAML readers take yes, 1.10 and 0777 for something else than text; a component that gets them fails at start.',
  fixable: true,
  example: 'addons.cilium.version: 1.15',
});
