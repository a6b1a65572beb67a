import { defineInputRule } from '../invariant';

/** An interface has a name that Linux allows. */
export const malformedInterface = defineInputRule({
  name: 'malformed-interface',
  summary: 'an interface has a name that Linux allows',
  why: 'No such interface can exist on the machine.',
  example: 'nodes.k3s-1.interface: "eth0:1"',
});
