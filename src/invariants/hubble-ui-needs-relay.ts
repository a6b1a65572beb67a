import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** The Hubble UI has a relay. */
export const hubbleUiNeedsRelay = defineInvariant({
  name: 'hubble-ui-needs-relay',
  summary: 'the Hubble UI has a relay',
  why: 'The chart refuses to render, so Cilium is not installed at all.',
  severity: 'error',
  example: 'cilium: { hubble: { ui: true, relay: false } }',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cilium.hubble?.ui || cilium.hubble.relay !== false) return;
    yield {
      at: ['addons', 'cilium', 'hubble', 'relay'],
      also: [['addons', 'cilium', 'hubble', 'ui']],
      problem: 'is false, but hubble.ui needs it',
      fix: 'write relay: true or leave it out, or remove ui: true',
    };
  },
});
