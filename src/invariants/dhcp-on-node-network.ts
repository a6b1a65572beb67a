import { hostsOf, outsideDraft, outsiders } from '../claims';
import { defineInvariant } from '../invariant';

/** The DHCP range lies on the node network. */
export const dhcpOnNodeNetwork = defineInvariant({
  name: 'dhcp-on-node-network',
  summary: 'the DHCP range lies on the node network',
  why: 'Machines would lease addresses with which they reach nothing.',
  severity: 'warning',
  example: 'network.dhcp: 192.168.1.100-192.168.1.200 on 192.168.10.0/24',
  *check({ cluster }) {
    for (const [claim, networks] of outsiders(cluster.network.dhcp, cluster.network.node)) {
      yield outsideDraft(claim, networks, `choose addresses from ${networks.map(hostsOf).join(', or ')}, or correct network.nodeCidr`);
    }
  },
});
