import { spanKey } from '../fleet-claims';
import { othersWith } from '../fleet-index';
import { defineFleetInvariant, type Member } from '../fleet-invariant';
import { type Cidr, contains, equalSpans, printCidr } from '../net';
import { printPath } from '../path';
import { prefixRules } from '../prefix-rule';

/** No two clusters tell routers of one prefix around addresses of both. */
export const fleetAnnouncementsApart = defineFleetInvariant({
  name: 'fleet-announcements-apart',
  summary: 'no two clusters of a fleet tell routers of one prefix around addresses of both',
  why: 'The router takes the clusters for equal paths and sends every other connection to the one that does not have the address.',
  severity: 'error',
  example: 'cilium-bgp: { aggregationIpv4: 24 } with pools 10.60.0.1-10.60.0.99 in home and 10.60.0.100-10.60.0.199 in barn',
  source: 'https://www.rfc-editor.org/rfc/rfc4271#section-9.1',
  *check(fleet) {
    const { ours } = fleet;
    for (const member of othersWith(fleet, prefixesOf)) {
      for (const told of widenedOf(ours)) {
        const twin = widenedOf(member).find(({ prefix }) => equalSpans(prefix, told.prefix));
        if (!twin) continue;
        yield {
          at: told.at,
          theirs: { member, at: twin.at },
          problem: `is told to routers within ${printCidr(told.prefix)}, as is ${printPath(twin.at)} of ${member.name}`,
          fix: `give ${printPath(told.at)} addresses outside of ${printCidr(told.prefix)}, or let the clusters tell prefixes that are longer`,
        };
      }
    }
  },
});

function prefixesOf(member: Member): readonly string[] {
  return widenedOf(member).map(({ prefix }) => spanKey(prefix));
}

/** Prefixes that a cluster tells of more than is its own, with whom they are for. */
function widenedOf({ cluster, announcements }: Member) {
  const owners = [...cluster.pools.flatMap(({ blocks }) => blocks), ...cluster.network.pod, ...cluster.network.service];
  return announcements.flatMap((announcement) => {
    const owner = owners.find(({ span }) => contains(span, announcement.span));
    if (!owner) return [];
    return prefixRules([announcement], announcement.span.family)
      .filter(({ within }) => !contains(owner.span, within))
      .map(({ within }): { at: typeof owner.at; prefix: Cidr } => ({ at: owner.at, prefix: within }));
  });
}
