import { defineInvariant } from '../invariant';
import { addressOf, printAddress } from '../net';
import { write } from '../repair';

/** PureLB hands out no address that looks like that of a network. */
export const purelbFirstAddress = defineInvariant({
  name: 'purelb-first-address',
  summary: 'PureLB hands out no address that looks like that of a network',
  why: 'The first Service gets an address that ends in .0. It is as good as any other, but some clients and firewalls refuse it.',
  severity: 'note',
  fixable: true,
  example: 'purelb with the pool 10.60.0.0/24',
  source: 'https://github.com/purelb/purelb/blob/v0.16.6/pkg/apis/purelb/v2/iprange.go',
  *check({ cluster }) {
    if (!cluster.addons.has('purelb')) return;
    for (const { at, span, text } of cluster.pools.flatMap((pool) => pool.blocks)) {
      if (span.family !== 4 || span.first === span.last || (span.first & 0xffn) !== 0n) continue;
      const [second, last] = [span.first + 1n, span.last].map((value) => printAddress(addressOf(4, value)));
      yield {
        at,
        also: [['addons', 'purelb']],
        problem: `begins with ${printAddress(addressOf(4, span.first))}, which PureLB hands out first, got ${text}`,
        ...write(at, `${second}-${last}`, 'leave it, if clients are not picky'),
      };
    }
  },
});
