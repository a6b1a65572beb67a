import { defineInvariant } from '../invariant';
import { asn, isReservedAsn } from '../net';
import type { Path } from '../path';

/** An AS number is one that a speaker may have. */
export const asnUsable = defineInvariant({
  name: 'asn-usable',
  summary: 'an AS number is one that a speaker may have',
  why: 'A number that is set aside stands for another thing on the wire: speakers refuse the session, or the routes of whoever has it.',
  severity: 'error',
  example: 'bgp.asn: 65535',
  source: 'https://www.iana.org/assignments/iana-as-numbers-special-registry/',
  *check({ cluster: { bgp } }) {
    const numbers: readonly (readonly [Path, number])[] = bgp
      ? [[['bgp', 'asn'], bgp.asn], ...bgp.peers.map((peer) => [[...peer.at, 'asn'], peer.asn] as const)]
      : [];
    for (const [at, number] of numbers) {
      if (!isReservedAsn(asn(number))) continue;
      yield { at, problem: `is set aside, got ${number}`, fix: 'write one of your own, or a private one from 64512 to 65534' };
    }
  },
});
