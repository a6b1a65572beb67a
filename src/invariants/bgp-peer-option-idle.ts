import { defineInvariant } from '../invariant';

/** What is said of a router has an effect. */
export const bgpPeerOptionIdle = defineInvariant({
  name: 'bgp-peer-option-idle',
  summary: 'what is said of a router has an effect',
  why: 'It looks as if the router did it, and nothing tells it to.',
  severity: 'warning',
  example: 'bgp.peers.router: { multipath: 8 } without software',
  *check({ cluster, written }) {
    const { bird, peers = [] } = cluster.bgp ?? {};
    for (const { at, name, software, defaultRoute } of peers) {
      if (software) continue;
      if (multipathOf(written, name) !== undefined) {
        yield {
          at: [...at, 'multipath'],
          also: [[...at, 'software']],
          problem: 'has no effect on a router whose configuration Keelson does not write',
          fix: 'state its software, bird or frr, or remove it',
        };
      }
      if (defaultRoute && !bird) {
        yield {
          at: [...at, 'defaultRoute'],
          also: [
            [...at, 'software'],
            ['bgp', 'bird'],
          ],
          problem: 'has no effect: the speaker takes no routes, and nothing tells the router to send one',
          fix: 'state its software, bird or frr, let bgp.bird speak, or remove it',
        };
      }
    }
  },
});

function multipathOf(written: unknown, name: string): unknown {
  const peers = (written as { readonly bgp?: { readonly peers?: Readonly<Record<string, { readonly multipath?: unknown }>> } }).bgp?.peers;
  return peers?.[name]?.multipath;
}
