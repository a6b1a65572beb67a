import type { Invariant } from './invariant';

/** Rules of `check --manifests` that a cluster file cannot break. */
export const manifestRules: readonly Omit<Invariant, 'check'>[] = [
  {
    name: 'manifest-readable',
    summary: 'the text of a manifest is well-formed, and no template',
    why: 'Nothing of the document is applied, and k3s applies nothing else of its file either.',
    severity: 'error',
    example: 'metadata: [name: web',
    source: 'https://yaml.org/spec/1.1/',
  },
];
