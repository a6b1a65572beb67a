import type { CalicoOptions } from '../addons/calico';
import { providersOf } from '../cluster';
import { defineInvariant } from '../invariant';

/** One add-on peers with the routers, or BIRD on the nodes does. */
export const oneBgpSpeaker = defineInvariant({
  name: 'one-bgp-speaker',
  summary: 'one add-on peers with the routers, or BIRD on the nodes does',
  why: 'A router keeps one BGP session per address of a node: two speakers cut each other off, in turns, and two that listen on port 179 of a node cannot both start.',
  severity: 'error',
  example: 'metallb: { announce: bgp } beside calico: { peerWithRouters: true }',
  source: 'https://metallb.io/configuration/calico/',
  *check({ cluster, options }) {
    const speakers = providersOf(cluster, 'bgp');
    const calico = options('calico') as CalicoOptions | undefined;
    if (cluster.bgp?.bird) {
      for (const addon of speakers) {
        yield {
          at: ['addons', addon],
          also: [cluster.bgp.bird.at],
          problem: 'peers with the routers of bgp.peers beside bgp.bird',
          fix: `remove bgp.bird, or let addons.${addon} not speak BGP`,
        };
      }
      if (calico && calico.bgp !== false && !speakers.includes('calico')) {
        yield {
          at: ['addons', 'calico', 'bgp'],
          also: [cluster.bgp.bird.at, ['addons', 'calico']],
          problem: 'is on, so that a BIRD of Calico listens on port 179 of every node beside bgp.bird',
          fix: 'remove bgp.bird and write addons.calico.peerWithRouters: true, or write bgp: false',
        };
      }
      return;
    }
    const [first, ...others] = speakers;
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
