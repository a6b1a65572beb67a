import { attachmentsOf } from '../addons/multus';
import { outsideDraft, outsiders } from '../claims';
import { defineInvariant } from '../invariant';

/** The ranges of a network lie in its subnet. */
export const networkRangeInSubnet = defineInvariant({
  name: 'network-range-in-subnet',
  summary: 'host-local has a subnet, and its ranges lie in it',
  why: 'The plugin refuses it, and pods of the network do not start.',
  severity: 'error',
  example: 'networks: { lan: { ipam: host-local, subnet: 10.9.0.0/24, range: 10.8.0.10-10.8.0.20 } }',
  *check({ cluster, options }) {
    for (const { at, ipam, ranges, subnets } of attachmentsOf(options('multus'), cluster)) {
      if (ipam !== 'host-local') continue;
      if (subnets.length === 0) {
        yield {
          at: [...at, 'subnet'],
          also: [['network', 'nodeCidr']],
          problem: 'is not there, and the nodes share no network of the family',
          fix: 'add the network of its addresses, such as 192.168.50.0/24',
        };
      }
      for (const [range, networks] of outsiders(ranges, subnets)) {
        yield outsideDraft(range, networks, `write addresses of ${networks.map(({ text }) => text).join(' or ')}, or correct the subnet`);
      }
    }
  },
});
