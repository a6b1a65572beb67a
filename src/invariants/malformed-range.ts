import { defineInputRule } from '../invariant';

/** A range is a CIDR, or a first and a last address of one family in that order. */
export const malformedRange = defineInputRule({
  name: 'malformed-range',
  summary: 'a range is a CIDR, or a first and a last address of one family in that order',
  why: 'No load balancer could hand out its addresses.',
  fixable: true,
  example: 'loadBalancer.pools.lan: 192.168.10.50-192.168.10.20',
});
