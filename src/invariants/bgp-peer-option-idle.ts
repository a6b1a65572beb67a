import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** What is said of a router has an effect. */
export const bgpPeerOptionIdle = defineInvariant({
  name: 'bgp-peer-option-idle',
  summary: 'what is said of a router has an effect',
  why: 'It looks as if the router did it, and nothing tells it to.',
  severity: 'warning',
  fixable: true,
  example: 'bgp.peers.router: { multipath: 8 } without software',
  *check({ cluster, written }) {
    const { bird, peers = [] } = cluster.bgp ?? {};
    for (const { at: peer, name, software, defaultRoute } of peers) {
      if (software) continue;
      if (multipathOf(written, name) !== undefined) {
        const at = [...peer, 'multipath'];
        yield {
          at,
          also: [[...peer, 'software']],
          problem: 'has no effect on a router whose configuration Keelson does not write',
          ...removeIdle(at, 'state its software, bird or frr'),
        };
      }
      if (defaultRoute && !bird) {
        const at = [...peer, 'defaultRoute'];
        yield {
          at,
          also: [
            [...peer, 'software'],
            ['bgp', 'bird'],
          ],
          problem: 'has no effect: the speaker takes no routes, and nothing tells the router to send one',
          ...removeIdle(at, 'state its software, bird or frr, or let bgp.bird speak'),
        };
      }
    }
  },
});

function multipathOf(written: unknown, name: string): unknown {
  const peers = (written as { readonly bgp?: { readonly peers?: Readonly<Record<string, { readonly multipath?: unknown }>> } }).bgp?.peers;
  return peers?.[name]?.multipath;
}
