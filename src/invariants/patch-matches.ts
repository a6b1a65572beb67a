import { defineInvariant } from '../invariant';

/** Every patch changes the object that it names. */
export const patchMatches = defineInvariant({
  name: 'patch-matches',
  summary: 'every patch changes the object that it names',
  why: 'An object that was renamed upstream would go without the change that somebody relies on.',
  severity: 'error',
  example: 'manifests.patches: [{ target: { kind: Deployment, name: coredns }, … }] where no add-on makes it',
  onOutput: true,
  *check({ failedPatches }) {
    for (const { at, reason, near } of failedPatches) {
      yield {
        at,
        problem: reason,
        fix: near.length > 0 ? `name one of ${near.slice(0, 5).join(', ')}` : 'correct its target or its paths, or remove it',
      };
    }
  },
});
