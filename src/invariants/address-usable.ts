import { chooseHost } from '../claims';
import { defineInvariant } from '../invariant';

/** No address is the network or broadcast address of the node network. */
export const addressUsable = defineInvariant({
  name: 'address-usable',
  summary: 'no address is the network or broadcast address of the node network',
  why: 'Other machines take packets to it for a broadcast, or drop them.',
  severity: 'error',
  example: 'nodes.k3s-1.address: 192.168.10.255 on 192.168.10.0/24',
  *check({ cluster }) {
    const { network, controlPlane, nodes } = cluster;
    for (const claim of [...network.gateway, ...controlPlane.vip, ...nodes.flatMap((node) => node.addresses)]) {
      const { family, first } = claim.span;
      const lan = network.node.find(({ span }) => span.family === family && span.first <= first && first <= span.last);
      // Point-to-point networks of two addresses have no broadcast. @see https://www.rfc-editor.org/rfc/rfc3021
      if (!lan || family === 6 || lan.span.last - lan.span.first < 3n) continue;
      if (first !== lan.span.first && first !== lan.span.last) continue;
      const name = first === lan.span.first ? 'network' : 'broadcast';
      yield {
        at: claim.at,
        also: [lan.at],
        problem: `is the ${name} address of network.nodeCidr ${lan.text}, got ${claim.text}`,
        fix: chooseHost([lan], cluster),
      };
    }
  },
});
