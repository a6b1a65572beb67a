import { sharedRouters } from '../fleet-claims';
import { defineFleetInvariant } from '../fleet-invariant';

/** Clusters that meet at a router of another AS have AS numbers of their own. */
export const fleetAsnShared = defineFleetInvariant({
  name: 'fleet-asn-shared',
  summary: 'clusters that meet at a router of another AS have AS numbers of their own',
  why: 'What the router learns from one cluster the nodes of the other take for a loop and drop, unless they are told to allow their own number.',
  severity: 'note',
  example: 'bgp: { asn: 64512, peers: { router: { asn: 64513, … } } } in home and in barn',
  source: 'https://www.rfc-editor.org/rfc/rfc4271#section-9.1.2',
  *check({ ours, others }) {
    const { bgp } = ours.cluster;
    if (!bgp) return;
    for (const member of others) {
      if (member.cluster.bgp?.asn !== bgp.asn) continue;
      const meeting = sharedRouters(ours, member).find(([peer]) => peer.asn !== bgp.asn);
      if (!meeting) continue;
      yield {
        at: ['bgp', 'asn'],
        theirs: { member, at: ['bgp', 'asn'] },
        problem: `is that of ${member.name} too, and both peer with ${meeting[0].address.text}, got ${bgp.asn}`,
        fix: `give each cluster a number of its own, unless no node takes routes of the other from the router`,
      };
    }
  },
});
