import type { CiliumBgpOptions } from '../addons/cilium-bgp';
import { bgpApiOf } from '../constructs/cilium-bgp-plan';
import { nodesOfRole } from '../constructs/node-role';
import { defineInvariant } from '../invariant';

/** An IPv6-only node speaks BGP by a kind that can give it a router id. */
export const bgpIpv6NeedsClusterConfig = defineInvariant({
  name: 'bgp-ipv6-needs-cluster-config',
  summary: 'an IPv6-only node speaks BGP by a kind that can give it a router id',
  why: 'A router id comes from an IPv4 address; without one the agent opens no session.',
  severity: 'error',
  example: 'cilium: { version: 1.15.1 } beside cilium-bgp on nodes without an IPv4 address',
  source: 'https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/#router-id',
  *check({ cluster, options }) {
    const bgp = options('cilium-bgp') as CiliumBgpOptions | undefined;
    if (!bgp || bgpApiOf(cluster, bgp.api) === 'cluster-config') return;
    const lacking = nodesOfRole(cluster, bgp.nodes)
      .filter(({ addresses }) => addresses.every(({ span }) => span.family === 6))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    if (lacking.length === 0) return;
    const names = lacking.map(({ name }) => name);
    yield {
      at: ['addons', 'cilium', 'version'],
      also: [...names.map((name) => ['nodes', name, 'address']), ['addons', 'cilium-bgp']],
      problem: `has no way to give a router id to nodes without an IPv4 address: ${names.join(', ')}`,
      fix: 'choose a version from 1.16 on',
    };
  },
});
