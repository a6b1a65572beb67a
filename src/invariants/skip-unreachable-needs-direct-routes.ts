import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** Unreachable nodes are skipped among direct routes. */
export const skipUnreachableNeedsDirectRoutes = defineInvariant({
  name: 'skip-unreachable-needs-direct-routes',
  summary: 'unreachable nodes are skipped among direct routes',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  example: 'cilium: { directRoutingSkipUnreachable: true } without autoDirectNodeRoutes',
  source: 'https://github.com/cilium/cilium/blob/v1.18.0/pkg/option/config.go',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.directRoutingSkipUnreachable || cilium.autoDirectNodeRoutes) return;
    yield {
      at: ['addons', 'cilium', 'directRoutingSkipUnreachable'],
      also: [['addons', 'cilium', 'autoDirectNodeRoutes']],
      problem: 'is true without autoDirectNodeRoutes',
      fix: 'write autoDirectNodeRoutes: true, or remove directRoutingSkipUnreachable',
    };
  },
});
