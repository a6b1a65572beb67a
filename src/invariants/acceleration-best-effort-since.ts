import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** Best-effort acceleration goes with Cilium 1.15 or newer. */
export const accelerationBestEffortSince = defineInvariant({
  name: 'acceleration-best-effort-since',
  summary: 'best-effort acceleration goes with Cilium 1.15 or newer',
  why: 'The Cilium agent stops at start: an invalid word.',
  severity: 'error',
  example: 'cilium: { version: 1.14.19, loadBalancer: { acceleration: best-effort } }',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (cilium.loadBalancer?.acceleration !== 'best-effort' || atLeast(cilium.version, '1.15')) return;
    yield {
      at: ['addons', 'cilium', 'loadBalancer', 'acceleration'],
      also: [['addons', 'cilium', 'version']],
      problem: `is best-effort, which Cilium ${cilium.version} does not know`,
      fix: 'write native or disabled, or a version from 1.15 on',
    };
  },
});
