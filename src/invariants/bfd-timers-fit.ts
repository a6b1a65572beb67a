import { defineInvariant } from '../invariant';
import { writeAt } from '../repair';

/** BFD is faster than BGP alone, and not faster than a busy node. */
export const bfdTimersFit = defineInvariant({
  name: 'bfd-timers-fit',
  summary: 'BFD is faster than BGP alone, and not faster than a busy node',
  why: 'Beyond the hold time of BGP it finds nothing that BGP has not found; below some tenths of a second a busy node looks dead and its routes flap.',
  severity: 'warning',
  fixable: true,
  example: 'bgp.bird.bfd: { receive: 10, transmit: 10 }',
  source: 'https://www.rfc-editor.org/rfc/rfc5880#section-6.8.4',
  *check({ cluster }) {
    const { bird, peers = [] } = cluster.bgp ?? {};
    if (!bird?.bfd) return;
    const { receive, transmit, idle, multiplier } = bird.bfd;
    const interval = Math.max(receive, transmit);
    const detection = interval * multiplier;
    const at = ['bgp', 'bird', 'bfd'];
    if (detection < 250) {
      yield {
        at,
        problem: `finds a router dead after ${detection} ms, ${multiplier} packets ${interval} ms apart`,
        fix: 'leave receive and transmit out, so that they are 300',
      };
    }
    const [slow] = peers.filter(({ holdTime }) => detection >= holdTime * 1000).sort((a, b) => (a.name < b.name ? -1 : 1));
    if (slow) {
      yield {
        at,
        also: [[...slow.at, 'holdTime']],
        problem: `finds a router dead after ${detection / 1000} s, and BGP finds ${slow.name} dead after ${slow.holdTime} s`,
        fix: 'leave receive, transmit and multiplier out, so that it takes 0.9 s',
      };
    }
    if (idle < transmit) {
      yield {
        at,
        problem: `sends more often to a router that is silent (${idle} ms) than to one that answers (${transmit} ms)`,
        ...writeAt(at, [...at, 'idle'], Math.max(transmit, 1000)),
      };
    }
  },
});
