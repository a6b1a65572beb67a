import { attachmentsOf } from '../addons/multus';
import { defineInvariant } from '../invariant';

/** A network that asks DHCP gives each pod a MAC address. */
export const networkDhcpNeedsMacvlan = defineInvariant({
  name: 'network-dhcp-needs-macvlan',
  summary: 'a network that asks DHCP gives each pod a MAC address of its own',
  why: 'All pods of a node share its MAC address in ipvlan, and a DHCP server gives them all the same lease.',
  severity: 'error',
  example: 'networks: { lan: { type: ipvlan, ipam: dhcp } }',
  source: 'https://www.cni.dev/plugins/current/main/ipvlan/',
  *check({ cluster, options }) {
    for (const { at, type, ipam } of attachmentsOf(options('multus'), cluster)) {
      if (type !== 'ipvlan' || ipam !== 'dhcp') continue;
      yield {
        at: [...at, 'ipam'],
        problem: 'is dhcp in an ipvlan network',
        fix: `set ${at[3]}.type to macvlan, or ipam to host-local or static`,
      };
    }
  },
});
