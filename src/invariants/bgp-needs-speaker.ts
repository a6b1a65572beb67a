import { provides } from '../cluster';
import { defineInvariant } from '../invariant';

/** Routers have an add-on, or BIRD, that speaks to them. */
export const bgpNeedsSpeaker = defineInvariant({
  name: 'bgp-needs-speaker',
  summary: 'routers have an add-on, or BIRD, that speaks to them',
  why: 'Nothing is announced.',
  severity: 'warning',
  example: 'bgp without addons.cilium-bgp',
  *check({ cluster }) {
    if (!cluster.bgp || cluster.bgp.bird || provides(cluster, 'bgp')) return;
    yield {
      at: ['bgp'],
      also: [['addons']],
      problem: 'has nothing that speaks to its peers',
      fix: 'add bgp.bird, or an add-on that speaks BGP such as addons.cilium-bgp, or remove bgp',
    };
  },
});
