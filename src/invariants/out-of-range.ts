import { defineInputRule } from '../invariant';

/** A number or a list has the size that its key allows. */
export const outOfRange = defineInputRule({
  name: 'out-of-range',
  summary: 'a number or a list has the size that its key allows',
  why: 'A component that gets it fails at start.',
  example: 'controlPlane.port: 70000',
});
