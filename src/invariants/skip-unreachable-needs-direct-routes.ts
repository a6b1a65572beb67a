import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** Unreachable nodes are skipped among direct routes. */
export const skipUnreachableNeedsDirectRoutes = defineInvariant({
  name: 'skip-unreachable-needs-direct-routes',
  summary: 'unreachable nodes are skipped among direct routes',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  fixable: true,
  example: 'cilium: { directRoutingSkipUnreachable: true } without autoDirectNodeRoutes',
  source: 'https://github.com/cilium/cilium/blob/v1.18.0/pkg/option/config.go',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.directRoutingSkipUnreachable || cilium.autoDirectNodeRoutes) return;
    const at = ['addons', 'cilium', 'directRoutingSkipUnreachable'];
    yield {
      at,
      also: [['addons', 'cilium', 'autoDirectNodeRoutes']],
      problem: 'is true without autoDirectNodeRoutes',
      ...removeIdle(at, 'write autoDirectNodeRoutes: true'),
    };
  },
});
