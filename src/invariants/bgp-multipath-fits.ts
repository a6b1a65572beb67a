import { provides } from '../cluster';
import { defineInvariant } from '../invariant';

/** Routers and nodes spread traffic over all that lead there. */
export const bgpMultipathFits = defineInvariant({
  name: 'bgp-multipath-fits',
  summary: 'routers and nodes spread traffic over all that lead there',
  why: 'What is beyond the limit gets no traffic, while the others carry all of it.',
  severity: 'warning',
  example: 'bgp.peers.router: { software: frr, multipath: 2 } with three nodes',
  *check({ cluster }) {
    const { bird, peers = [] } = cluster.bgp ?? {};
    if (!bird && !provides(cluster, 'bgp')) return;
    for (const { at, name, multipath, software } of peers) {
      if (!software || multipath >= cluster.nodes.length) continue;
      yield {
        at: [...at, 'multipath'],
        also: [at, ['nodes']],
        problem: `lets router ${name} use ${multipath} of ${cluster.nodes.length} nodes at once`,
        fix: `write ${cluster.nodes.length} or more`,
      };
    }
    const leading = peers.filter(({ defaultRoute }) => defaultRoute);
    if (!bird || bird.multipath >= leading.length) return;
    yield {
      at: [...bird.at, 'multipath'],
      also: leading.map(({ at }) => [...at, 'defaultRoute']),
      problem: `lets nodes use ${bird.multipath} of ${leading.length} default routes at once`,
      fix: `write ${leading.length} or more, or leave it out`,
    };
  },
});
