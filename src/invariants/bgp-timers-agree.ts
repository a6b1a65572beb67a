import { defineInvariant } from '../invariant';
import { write } from '../repair';

/** A router hears from the cluster before it gives up. */
export const bgpTimersAgree = defineInvariant({
  name: 'bgp-timers-agree',
  summary: 'a router hears from the cluster before it gives up',
  why: 'The definition refuses the object from 1.16 on; before, the session flaps.',
  severity: 'error',
  fixable: true,
  example: 'bgp.peers.router: { holdTime: 9, keepalive: 30 }',
  source: 'https://www.rfc-editor.org/rfc/rfc4271#section-4.4',
  *check({ cluster }) {
    for (const { at: peer, holdTime, keepalive } of cluster.bgp?.peers ?? []) {
      if (keepalive <= holdTime) continue;
      const at = [...peer, 'keepalive'];
      yield {
        at,
        also: [[...peer, 'holdTime']],
        problem: `is longer than holdTime ${holdTime}, got ${keepalive}`,
        ...write(at, Math.floor(holdTime / 3), 'leave it out'),
      };
    }
  },
});
