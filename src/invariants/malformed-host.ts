import { defineInputRule } from '../invariant';

/** A host is a DNS name. */
export const malformedHost = defineInputRule({
  name: 'malformed-host',
  summary: 'a host is a DNS name',
  why: 'It would not resolve, nor fit into a certificate.',
  example: 'controlPlane.names: [api_home]',
});
