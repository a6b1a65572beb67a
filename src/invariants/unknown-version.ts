import { defineInputRule } from '../invariant';

/** A version is exact, and one that Keelson can spell for. */
export const unknownVersion = defineInputRule({
  name: 'unknown-version',
  summary: 'a version is exact, and one that Keelson can spell for',
  why: 'Field names and defaults change between versions; a guess would be wrong in silence.',
  fixable: true,
  example: 'addons.cilium.version: 1.99.0',
});
