import { defineInvariant } from '../invariant';

/** Servers have an address of the family of each VIP. */
export const vipFamilyOnServers = defineInvariant({
  name: 'vip-family-on-servers',
  summary: 'servers have an address of the family of each VIP',
  why: 'A server without that family has no link on which it could answer for the VIP, nor a route for the reply.',
  severity: 'error',
  example: 'controlPlane.vip: fd00::10 with nodes.k3s-1.address: 192.168.10.11',
  *check({ cluster }) {
    for (const vip of cluster.controlPlane.vip) {
      for (const node of cluster.servers) {
        if (node.addresses.length === 0 || node.addresses.some(({ span }) => span.family === vip.span.family)) continue;
        yield {
          at: vip.at,
          also: [[...node.at, 'address']],
          problem: `is IPv${vip.span.family}, of which ${node.name} has no address, got ${vip.text}`,
          fix: `choose an IPv${node.addresses[0]?.span.family} address, or add an IPv${vip.span.family} address to ${node.name}`,
        };
        break;
      }
    }
  },
});
