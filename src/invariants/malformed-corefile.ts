import { defineInputRule } from '../invariant';

/** A part of a Corefile is well-formed. */
export const malformedCorefile = defineInputRule({
  name: 'malformed-corefile',
  summary: 'a part of a Corefile has braces and quotes that pair',
  why: 'It is pasted into the Corefile, which CoreDNS then refuses as a whole.',
  example: 'coredns: { serverBlocks: { lan: "lan:53 {" } }',
});
