import type { PurelbOptions } from '../addons/purelb';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** Options of PureLB's node agents go with node agents. */
export const purelbOptionIdle = defineInvariant({
  name: 'purelb-option-idle',
  summary: "options of PureLB's node agents go with node agents",
  why: 'Nothing heeds them.',
  severity: 'warning',
  fixable: true,
  example: 'purelb: { announce: false, interface: ens192 }',
  *check({ options }) {
    const chosen = options('purelb') as PurelbOptions | undefined;
    if (chosen?.announce !== false) return;
    for (const option of ['interface', 'subnetInterfaces', 'dummyInterface', 'gratuitousArp', 'aggregation'] as const) {
      if (chosen[option] === undefined) continue;
      const at = ['addons', 'purelb', option];
      yield {
        at,
        also: [['addons', 'purelb', 'announce']],
        problem: 'has no effect, for announce: false leaves the node agents out',
        ...removeIdle(at, 'remove announce: false'),
      };
    }
  },
});
