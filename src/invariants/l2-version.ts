import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** L2 announcements go with Cilium 1.14 or newer. */
export const l2Version = defineInvariant({
  name: 'l2-version',
  summary: 'L2 announcements go with Cilium 1.14 or newer',
  why: 'The kind does not exist; its objects are refused for ever.',
  severity: 'error',
  example: 'cilium: { version: 1.13.18 } beside cilium-l2',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cluster.addons.has('cilium-l2') || atLeast(cilium.version, '1.14')) return;
    yield {
      at: ['addons', 'cilium', 'version'],
      also: [['addons', 'cilium-l2']],
      problem: `has no L2 announcements, got ${cilium.version}`,
      fix: 'choose a version from 1.14 on, or remove addons.cilium-l2',
    };
  },
});
