import type { CalicoOptions } from '../addons/calico';
import { defineInvariant } from '../invariant';

/** Whisker has a Goldmane to show the flows of. */
export const calicoWhiskerNeedsGoldmane = defineInvariant({
  name: 'calico-whisker-needs-goldmane',
  summary: 'Whisker has a Goldmane to show the flows of',
  why: 'Its pods wait for a certificate that only Goldmane brings.',
  severity: 'error',
  example: 'calico: { whisker: true, goldmane: false }',
  *check({ options }) {
    const calico = options('calico') as CalicoOptions | undefined;
    if (!calico) return;
    if (!calico.whisker || calico.goldmane !== false) return;
    yield {
      at: ['addons', 'calico', 'goldmane'],
      also: [['addons', 'calico', 'whisker']],
      problem: 'is false, and Whisker shows what Goldmane collects',
      fix: 'remove it, or remove whisker',
    };
  },
});
