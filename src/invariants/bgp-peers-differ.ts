import { clashes, clashesWithin } from '../claims';
import { defineInvariant } from '../invariant';
import { printPath } from '../path';

/** Every router is a machine of its own. */
export const bgpPeersDiffer = defineInvariant({
  name: 'bgp-peers-differ',
  summary: 'every router is a machine of its own',
  why: 'Speakers tell routers apart by address: of two with one address a single session comes up, and a router that is taken for a machine of the cluster gets none.',
  severity: 'error',
  example: 'bgp.peers: { router-a: { address: 192.168.30.2 }, router-b: { address: 192.168.30.2 } }',
  source: 'https://www.rfc-editor.org/rfc/rfc4271#section-6.8',
  *check({ cluster }) {
    const routers = (cluster.bgp?.peers ?? []).map(({ address }) => address);
    for (const [claim, other] of clashesWithin(routers)) {
      yield {
        at: claim.at,
        also: [other.at],
        problem: `is the address of ${other.what} too, got ${claim.text}`,
        fix: `write the address of ${claim.what}, or remove one of the two`,
      };
    }
    for (const [claim, vip] of clashes(routers, cluster.controlPlane.vip)) {
      yield {
        at: claim.at,
        also: [vip.at],
        problem: `is ${printPath(vip.at)}, which servers of the cluster carry, got ${claim.text}`,
        fix: `write the address of ${claim.what}`,
      };
    }
    // A router on a node is possible where that node's own speaker is kept off its port.
    for (const [claim, node] of clashes(
      routers,
      cluster.nodes.flatMap(({ addresses }) => addresses),
    )) {
      yield {
        at: claim.at,
        also: [node.at],
        severity: 'warning',
        problem: `is ${printPath(node.at)}, so ${node.what} is told to speak to itself, got ${claim.text}`,
        fix: `write the address of ${claim.what}, or let a machine outside of the cluster be the router`,
      };
    }
  },
});
