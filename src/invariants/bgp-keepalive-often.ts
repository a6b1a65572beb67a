import { defineInvariant } from '../invariant';

/** A session bears a lost packet. */
export const bgpKeepaliveOften = defineInvariant({
  name: 'bgp-keepalive-often',
  summary: 'a session with a router bears the loss of a packet or two',
  why: 'One keepalive that is late ends the session, and with it every route of the node.',
  severity: 'warning',
  example: 'bgp.peers.router: { holdTime: 9, keepalive: 6 }',
  source: 'https://www.rfc-editor.org/rfc/rfc4271#section-4.4',
  *check({ cluster }) {
    for (const { at, holdTime, keepalive } of cluster.bgp?.peers ?? []) {
      if (keepalive <= Math.max(1, Math.floor(holdTime / 3)) || keepalive > holdTime) continue;
      yield {
        at: [...at, 'keepalive'],
        also: [[...at, 'holdTime']],
        problem: `is longer than a third of holdTime ${holdTime}, got ${keepalive}`,
        fix: `write ${Math.max(1, Math.floor(holdTime / 3))}, or leave it out`,
      };
    }
  },
});
