import { defineInputRule } from '../invariant';

/** A network is written in CIDR notation. */
export const malformedCidr = defineInputRule({
  name: 'malformed-cidr',
  summary: 'a network is written in CIDR notation',
  why: 'No component could use it.',
  fixable: true,
  example: 'network.podCidr: 10.42.0.0/33',
});
