import type { CiliumOptions } from '../addons/cilium';
import type { CiliumBgpOptions } from '../addons/cilium-bgp';
import { defineInvariant } from '../invariant';
import { remove } from '../repair';
import { atLeast } from '../version';

/** The kinds of BGP are those that the Cilium of the cluster heeds. */
export const bgpApiVersion = defineInvariant({
  name: 'bgp-api-version',
  summary: 'the kinds of BGP are those that the Cilium of the cluster heeds',
  why: 'The objects are refused for ever, or accepted and never looked at.',
  severity: 'error',
  fixable: true,
  example: 'cilium: { version: 1.19.7 } beside cilium-bgp: { api: peering-policy }',
  source: 'https://github.com/cilium/cilium/pull/42278',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    const bgp = options('cilium-bgp') as CiliumBgpOptions | undefined;
    if (!cilium || !bgp?.api) return;
    const since = (minor: string) => atLeast(cilium.version, minor);
    const problem =
      bgp.api === 'peering-policy'
        ? since('1.19') && `is peering-policy, which Cilium ${cilium.version} no longer has`
        : !since('1.16') && `is cluster-config, which the agent of Cilium ${cilium.version} does not look at`;
    if (!problem) return;
    const at = ['addons', 'cilium-bgp', 'api'];
    yield {
      at,
      also: [['addons', 'cilium', 'version']],
      // 1.15 has the definitions, so the objects are at least taken.
      severity: bgp.api === 'cluster-config' && since('1.15') ? 'warning' : 'error',
      problem,
      ...remove(at),
    };
  },
});
