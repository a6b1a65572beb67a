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
      const without = cluster.servers.filter(
        ({ addresses }) => addresses.length > 0 && addresses.every(({ span }) => span.family !== vip.span.family),
      );
      if (without.length === 0) continue;
      const names = without.map(({ name }) => name).sort();
      yield {
        at: vip.at,
        also: without.map((node) => [...node.at, 'address']),
        problem: `is IPv${vip.span.family}, of which ${names.join(', ')} ${names.length === 1 ? 'has' : 'have'} no address, got ${vip.text}`,
        fix: `choose an IPv${vip.span.family === 4 ? 6 : 4} address, or add an IPv${vip.span.family} address to ${names.join(', ')}`,
      };
    }
  },
});
