import type { CiliumOptions } from '../addons/cilium';
import { optionEnds, optionMinors } from '../constructs/cilium-option-versions';
import { defineInvariant } from '../invariant';
import { isMap } from '../merge';
import { removeIdle } from '../repair';
import { atLeast } from '../version';

/** Cilium knows the options that are chosen for it. */
export const ciliumOptionSince = defineInvariant({
  name: 'cilium-option-since',
  summary: 'Cilium knows the options that are chosen for it',
  why: 'The chart of that version does not read the value, so nothing changes, in silence.',
  severity: 'error',
  fixable: true,
  example: 'cilium: { version: 1.16.19, lbIpam: false }',
  source: 'https://github.com/cilium/charts',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    for (const [option, since] of Object.entries(optionMinors)) {
      const path = option.split('.');
      const value = path.reduce<unknown>((inner, key) => (isMap(inner) ? inner[key] : undefined), cilium);
      if (value === undefined || atLeast(cilium.version, since)) continue;
      const at = ['addons', 'cilium', ...path];
      yield {
        at,
        also: [['addons', 'cilium', 'version']],
        problem: `came with Cilium ${since}, and addons.cilium.version is ${cilium.version}`,
        ...removeIdle(at, `choose a version from ${since} on`),
      };
    }
    for (const [option, end] of Object.entries(optionEnds)) {
      if (cilium[option as keyof CiliumOptions] === undefined || !atLeast(cilium.version, end)) continue;
      const at = ['addons', 'cilium', option];
      yield {
        at,
        also: [['addons', 'cilium', 'version']],
        problem: `went with Cilium ${end}, and addons.cilium.version is ${cilium.version}`,
        ...removeIdle(at, 'remove kubeProxyReplacement: false'),
      };
    }
  },
});
