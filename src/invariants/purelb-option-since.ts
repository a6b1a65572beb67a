import type { PurelbOptions } from '../addons/purelb';
import { purelbSince } from '../constructs/purelb-release';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';
import { atLeast } from '../version';

/** The pinned PureLB knows the options that are used. */
export const purelbOptionSince = defineInvariant({
  name: 'purelb-option-since',
  summary: 'the pinned PureLB knows the options that are used',
  why: 'Its first API has no field for them.',
  severity: 'error',
  fixable: true,
  example: 'purelb: { version: 0.14.1, gratuitousArp: false }',
  source: 'https://github.com/purelb/purelb/blob/v0.16.6/pkg/apis/purelb/v2/types.go',
  *check({ options }) {
    const chosen = options('purelb') as PurelbOptions | undefined;
    if (!chosen) return;
    for (const [option, since] of Object.entries(purelbSince)) {
      if (chosen[option as keyof PurelbOptions] === undefined || atLeast(chosen.version, since)) continue;
      const at = ['addons', 'purelb', option];
      yield {
        at,
        also: [['addons', 'purelb', 'version']],
        problem: `is not known to PureLB ${chosen.version}`,
        ...removeIdle(at, `write a version from ${since} on`),
      };
    }
  },
});
