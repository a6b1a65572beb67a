import { defineInvariant } from '../invariant';
import { sourcesOf, statements } from '../stated-secrets';

/** A stated Secret comes in one way. */
export const secretOneSource = defineInvariant({
  name: 'secret-one-source',
  summary: 'a stated Secret comes in one way',
  why: 'Without one nobody makes it, and with several they write over each other.',
  severity: 'error',
  example: 'secrets: { bgp-tor: { namespace: kube-system } }',
  *check(subject) {
    for (const { at, chosen } of statements(subject)) {
      const sources = sourcesOf(chosen);
      if (sources.length === 1) continue;
      yield {
        at,
        also: sources.map((source) => [...at, source]),
        problem:
          sources.length === 0
            ? 'says not where the Secret comes from'
            : `lets the Secret come in ${sources.length} ways, got ${sources.join(' and ')}`,
        fix:
          sources.length === 0
            ? 'add external, sealed or sops, or exists: true if somebody else makes it'
            : `keep ${sources.join(' or ')}, and remove the rest`,
      };
    }
  },
});
