import { defineInvariant } from '../invariant';
import { sourcesOf, statements } from '../stated-secrets';

/** An option of a stated Secret goes with the way it comes. */
export const secretOptionIdle = defineInvariant({
  name: 'secret-option-idle',
  summary: 'an option of a stated Secret goes with the way it comes',
  why: 'It changes nothing, and whoever reads the file is led to think that it does.',
  severity: 'warning',
  example: 'secrets: { bgp-tor: { namespace: kube-system, exists: true, refreshInterval: 1h } }',
  *check(subject) {
    for (const { at, chosen } of statements(subject)) {
      const [source, ...more] = sourcesOf(chosen);
      if (source === undefined || more.length > 0) continue;
      for (const [option, sources] of Object.entries(heeded)) {
        if (chosen[option as 'type'] === undefined || sources.includes(source)) continue;
        yield {
          at: [...at, option],
          also: [[...at, source]],
          problem: `is not heeded beside ${source}`,
          fix: `remove it; it goes with ${sources.join(' and ')}`,
        };
      }
    }
  },
});

const heeded: Readonly<Record<string, readonly string[]>> = {
  keys: ['exists'],
  refreshInterval: ['external'],
  scope: ['sealed'],
  store: ['external'],
  type: ['external', 'sealed'],
};
