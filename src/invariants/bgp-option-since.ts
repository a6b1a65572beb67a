import type { CiliumOptions } from '../addons/cilium';
import type { CiliumBgpOptions } from '../addons/cilium-bgp';
import { bgpApiOf } from '../constructs/cilium-bgp-plan';
import { defineInvariant } from '../invariant';
import { isMap } from '../merge';
import type { Path } from '../path';
import { byHand, remove, removeIdle } from '../repair';
import { atLeast } from '../version';

/** Cilium knows what its BGP speaker is told. */
export const bgpOptionSince = defineInvariant({
  name: 'bgp-option-since',
  summary: 'Cilium knows what its BGP speaker is told',
  why: 'The field is unknown to the definition, so it is dropped in silence.',
  severity: 'error',
  fixable: true,
  example: 'cilium: { version: 1.17.18 } beside cilium-bgp: { localPort: 179 }',
  source: 'https://github.com/cilium/cilium/tree/v1.17.5/pkg/k8s/apis/cilium.io/client/crds',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    const bgp = options('cilium-bgp') as CiliumBgpOptions | undefined;
    if (!cilium || !bgp) return;
    const policy = bgpApiOf(cluster, bgp.api) === 'peering-policy';
    const found: [Path, string][] = [];
    for (const [option, since] of Object.entries(optionSince)) {
      const path = option.split('.');
      const value = path.reduce<unknown>((inner, key) => (isMap(inner) ? inner[key] : undefined), bgp);
      if (value !== undefined && value !== false) found.push([['addons', 'cilium-bgp', ...path], since]);
    }
    for (const peer of cluster.bgp?.peers ?? []) {
      if (peer.passwordSecret) found.push([[...peer.at, 'passwordSecret'], '1.15']);
      if (peer.port !== 179) found.push([[...peer.at, 'port'], '1.14']);
      if (peer.multihop > 1) found.push([[...peer.at, 'multihop'], '1.14']);
      if (peer.holdTime !== 90) found.push([[...peer.at, 'holdTime'], '1.14']);
      if (peer.keepalive !== 30 && peer.holdTime === 90) found.push([[...peer.at, 'keepalive'], '1.14']);
    }
    for (const [at, since] of found) {
      const never = policy && clusterConfigOnly.has(String(at[2])) && at[1] === 'cilium-bgp';
      if (!never && atLeast(cilium.version, since)) continue;
      const or = never && atLeast(cilium.version, since) ? 'api: peering-policy' : `choose a version from ${since} on`;
      yield {
        at,
        also: [
          ['addons', 'cilium', 'version'],
          ['addons', 'cilium-bgp', 'api'],
        ],
        problem:
          never && atLeast(cilium.version, since)
            ? 'is not told by peering-policy'
            : `came with Cilium ${since}, and addons.cilium.version is ${cilium.version}`,
        ...(at[1] === 'cilium-bgp' ? removeIdle(at, or) : byHand(remove(at, or))),
      };
    }
  },
});

/** The first minor that takes each option. */
const optionSince: Readonly<Record<string, string>> = {
  aggregationIpv4: '1.18',
  aggregationIpv6: '1.18',
  clusterIps: '1.16',
  communities: '1.15',
  'communities.wellKnown': '1.17',
  defaultGateway: '1.18',
  externalIps: '1.16',
  gracefulRestart: '1.14',
  localPort: '1.18',
  localPreference: '1.15',
  podIpPools: '1.15',
  routerIds: '1.15',
};

/** Options that CiliumBGPPeeringPolicy has no field for, as Keelson writes it. */
const clusterConfigOnly = new Set([
  'aggregationIpv4',
  'aggregationIpv6',
  'clusterIps',
  'defaultGateway',
  'externalIps',
  'localPort',
  'routerIds',
]);
