import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** A Service for the Hubble UI has a UI. */
export const hubbleUiServiceNeedsUi = defineInvariant({
  name: 'hubble-ui-service-needs-ui',
  summary: 'a Service for the Hubble UI has a UI',
  why: 'It would have no endpoints, and answer nobody.',
  severity: 'error',
  example: 'cilium: { hubble: { uiService: { port: 8081 } } }',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.hubble?.uiService || cilium.hubble.ui) return;
    yield {
      at: ['addons', 'cilium', 'hubble', 'uiService'],
      also: [['addons', 'cilium', 'hubble', 'ui']],
      problem: 'has no UI to serve',
      fix: 'add ui: true, or remove uiService',
    };
  },
});
