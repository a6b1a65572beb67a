import { defineInputRule } from '../invariant';

/** An address is an IPv4 or IPv6 address. */
export const malformedAddress = defineInputRule({
  name: 'malformed-address',
  summary: 'an address is an IPv4 or IPv6 address',
  why: 'No component could use it.',
  fixable: true,
  example: 'nodes.k3s-1.address: 192.168.10.300',
});
