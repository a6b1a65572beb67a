import type { MetallbOptions } from '../addons/metallb';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';
import { atLeast } from '../version';

/** The pinned MetalLB knows the options that are used. */
export const metallbOptionSince = defineInvariant({
  name: 'metallb-option-since',
  summary: 'the pinned MetalLB knows the options that are used',
  why: 'Its definitions do not have the field: the API server drops it without a word.',
  severity: 'error',
  fixable: true,
  example: 'metallb: { version: 0.13.3, interfaces: [ens192] }',
  *check({ options }) {
    const metallb = options('metallb') as MetallbOptions | undefined;
    if (!metallb) return;
    for (const [option, since] of [
      ['interfaces', '0.13.6'],
      ['avoidBuggyIps', '0.13.4'],
    ] as const) {
      if (!metallb[option] || atLeast(metallb.version, since)) continue;
      const at = ['addons', 'metallb', option];
      yield {
        at,
        also: [['addons', 'metallb', 'version']],
        problem: `is not known to MetalLB ${metallb.version}`,
        ...removeIdle(at, `write a version from ${since} on`),
      };
    }
  },
});
