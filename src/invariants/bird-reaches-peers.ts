import { addressIn } from '../bgp-session';
import { isLinkLocal } from '../claims';
import { defineInvariant } from '../invariant';

/** BIRD has an address on every node from which it reaches every router. */
export const birdReachesPeers = defineInvariant({
  name: 'bird-reaches-peers',
  summary: 'BIRD has an address on every node from which it reaches every router',
  why: 'A session has two ends of one family, and the router knows the node by its stated address, which is none of one link.',
  severity: 'error',
  example: 'bgp.peers.router: { address: fd00::1 } beside nodes.k3s-1.address: 192.168.10.11',
  *check({ cluster }) {
    const { bird, peers = [] } = cluster.bgp ?? {};
    if (!bird) return;
    for (const { address } of peers) {
      if (isLinkLocal(address.span)) {
        yield {
          at: address.at,
          also: [bird.at],
          problem: `is good on one link alone, got ${address.text}`,
          fix: 'write a global or unique local address of the router',
        };
        continue;
      }
      const { family } = address.span;
      const lacking = cluster.nodes.filter((node) => !addressIn(family, node)).sort((a, b) => (a.name < b.name ? -1 : 1));
      const [first] = lacking;
      if (!first) continue;
      yield {
        at: address.at,
        also: [bird.at, ...lacking.map((node) => [...node.at, 'address'])],
        problem: `is IPv${family}, and ${lacking.map(({ name }) => name).join(', ')} ${lacking.length === 1 ? 'has' : 'have'} no IPv${family} address, got ${address.text}`,
        fix: `write an IPv${family === 4 ? 6 : 4} address of the router, or give ${first.name} an IPv${family} address too`,
      };
    }
  },
});
