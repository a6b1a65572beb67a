import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** L2 announcements of IPv6 go with a version that documents them. */
export const l2AnnouncesIpv4 = defineInvariant({
  name: 'l2-announces-ipv4',
  summary: 'L2 announcements of IPv6 go with a version that documents them',
  why: 'Announcers up to 1.18 answer ARP only, as far as is known; IPv6 addresses stay silent.',
  severity: 'warning',
  example: 'cilium: { version: 1.15.1 } with an IPv6 pool and cilium-l2',
  source: 'https://docs.cilium.io/en/v1.20/network/l2-announcements/',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    if (!cluster.addons.has('cilium-l2') || atLeast(cilium.version, '1.19')) return;
    for (const block of cluster.pools.flatMap((pool) => pool.blocks)) {
      if (block.span.family === 4) continue;
      yield {
        at: block.at,
        also: [['addons', 'cilium', 'version']],
        problem: `is IPv6, which Cilium ${cilium.version} does not announce on a link, got ${block.text}`,
        fix: 'choose an IPv4 pool, or Cilium 1.19 or newer',
      };
    }
  },
});
