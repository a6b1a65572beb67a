import { type CorednsOptions, servedZones } from '../addons/coredns';
import { defineInvariant } from '../invariant';
import type { Path } from '../path';
import { type Repair, remove, removeAt } from '../repair';

/** No zone takes the names of Services away from the block that answers for them. */
export const corednsZoneHidesServices = defineInvariant({
  name: 'coredns-zone-hides-services',
  summary: 'no zone of CoreDNS takes the names of Services away from the block that answers for them',
  why: 'CoreDNS asks the block with the longest matching zone only: Services under network.clusterDomain are not found any more.',
  severity: 'error',
  fixable: true,
  example: 'coredns: { stubZones: { local: 192.168.10.1 } }',
  *check({ cluster, options }) {
    const coredns = options('coredns') as CorednsOptions | undefined;
    if (!coredns) return;
    const { domain } = cluster.network;
    for (const { zone, at } of servedZones(coredns)) {
      // The block for everything, a second of which is another rule's, is where Services are answered.
      if (zone === '.' || !(`.${domain}`.endsWith(`.${zone}`) || zone.endsWith(`.${domain}`))) continue;
      yield {
        at: ['addons', 'coredns', ...at],
        also: [['network', 'clusterDomain']],
        problem: `answers for ${zone}, ${zone === domain ? 'which is' : zone.endsWith(`.${domain}`) ? 'a part of' : 'which holds'} the cluster domain${zone === domain ? '' : ` ${domain}`}`,
        ...(zone === domain && at[0] === 'clusterDomains'
          ? removeAlias(['addons', 'coredns', ...at], coredns.clusterDomains ?? [])
          : { fix: `remove it, or give network.clusterDomain a domain outside of ${zone}` }),
      };
    }
  },
});

/** To remove the cluster domain from the further ones, and the list with it if nothing else is in it. */
function removeAlias(at: Path, { length }: readonly string[]): Repair {
  return length > 1 ? remove(at) : removeAt(at, at.slice(0, -1));
}
