import { defineInputRule } from '../invariant';

/** A CIDR has no bits set behind its prefix. */
export const cidrHostBits = defineInputRule({
  name: 'cidr-host-bits',
  summary: 'a CIDR has no bits set behind its prefix',
  why: 'Readers differ in what they make of 192.168.200.0/16: k3s takes the whole /16, its author meant a /24.',
  fixable: true,
  example: 'network.podCidr: 192.168.200.0/16',
});
