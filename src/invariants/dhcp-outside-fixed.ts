import { clashes, fixedClaims, overlapDraft, stayClear } from '../claims';
import { defineInvariant } from '../invariant';
import { byHand } from '../repair';

/** No DHCP range holds a fixed address. */
export const dhcpOutsideFixed = defineInvariant({
  name: 'dhcp-outside-fixed',
  summary: 'no DHCP range holds a fixed address',
  why: "The DHCP server may lease a node's, the gateway's or the VIP's address to another machine.",
  severity: 'warning',
  example: 'network.dhcp: 192.168.10.10-192.168.10.199 with a node 192.168.10.11',
  *check({ cluster }) {
    const { network, controlPlane, nodes } = cluster;
    const fixed = [...network.gateway, ...controlPlane.vip, ...nodes.flatMap((node) => node.addresses)];
    // The server itself has to be told.
    for (const [range, address] of clashes(network.dhcp, fixed))
      yield overlapDraft([range, address], byHand(stayClear(range, address, fixedClaims(cluster), cluster)));
  },
});
