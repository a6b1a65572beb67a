import { type CorednsOptions, servedZones } from '../addons/coredns';
import { defineInvariant } from '../invariant';

/** No zone takes the names of Services away from the block that answers for them. */
export const corednsZoneHidesServices = defineInvariant({
  name: 'coredns-zone-hides-services',
  summary: 'no zone of CoreDNS takes the names of Services away from the block that answers for them',
  why: 'CoreDNS asks the block with the longest matching zone only: Services under network.clusterDomain are not found any more.',
  severity: 'error',
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
        fix: `remove it, or give network.clusterDomain a domain outside of ${zone}`,
      };
    }
  },
});
