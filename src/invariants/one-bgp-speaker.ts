import { providersOf } from '../cluster';
import { defineInvariant } from '../invariant';

/** One add-on peers with the routers. */
export const oneBgpSpeaker = defineInvariant({
  name: 'one-bgp-speaker',
  summary: 'one add-on peers with the routers',
  why: 'A router keeps one BGP session per address of a node: two speakers cut each other off, in turns.',
  severity: 'error',
  example: 'metallb: { announce: bgp } beside calico: { peerWithRouters: true }',
  source: 'https://metallb.io/configuration/calico/',
  *check({ cluster }) {
    const [first, ...others] = providersOf(cluster, 'bgp');
    for (const other of others) {
      yield {
        at: ['addons', other],
        also: [['addons', first as string]],
        problem: `peers with the routers of bgp.peers beside addons.${first}`,
        fix: `let one of addons.${first} and addons.${other} speak BGP, and have it announce for both`,
      };
    }
  },
});
