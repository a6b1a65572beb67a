import { provides } from '../cluster';
import { defineInvariant } from '../invariant';

/** Routers have an add-on that speaks to them. */
export const bgpNeedsSpeaker = defineInvariant({
  name: 'bgp-needs-speaker',
  summary: 'routers have an add-on that speaks to them',
  why: 'Nothing is announced.',
  severity: 'warning',
  example: 'bgp without addons.cilium-bgp',
  *check({ cluster }) {
    if (!cluster.bgp || provides(cluster, 'bgp')) return;
    yield {
      at: ['bgp'],
      also: [['addons']],
      problem: 'has no add-on that speaks BGP',
      fix: 'add addons.cilium-bgp, or remove bgp',
    };
  },
});
