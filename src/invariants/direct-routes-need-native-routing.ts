import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** Direct node routes go with native routing. */
export const directRoutesNeedNativeRouting = defineInvariant({
  name: 'direct-routes-need-native-routing',
  summary: 'direct node routes go with native routing',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  example: 'cilium: { routingMode: tunnel, autoDirectNodeRoutes: true }',
  source: 'https://github.com/cilium/cilium/blob/v1.15.1/daemon/cmd/daemon_main.go',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.autoDirectNodeRoutes || cilium.routingMode === 'native') return;
    yield {
      at: ['addons', 'cilium', 'autoDirectNodeRoutes'],
      also: [['addons', 'cilium', 'routingMode']],
      problem: `is true while routingMode is ${cilium.routingMode ?? 'tunnel'}`,
      fix: 'write routingMode: native, or remove autoDirectNodeRoutes',
    };
  },
});
