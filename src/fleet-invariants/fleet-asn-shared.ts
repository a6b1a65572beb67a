import { sharedRouters, spanKey } from '../fleet-claims';
import { othersWith } from '../fleet-index';
import { defineFleetInvariant, type Member } from '../fleet-invariant';

/** Clusters that meet at a router of another AS have AS numbers of their own. */
export const fleetAsnShared = defineFleetInvariant({
  name: 'fleet-asn-shared',
  summary: 'clusters that meet at a router of another AS have AS numbers of their own',
  why: 'What the router learns from one cluster the nodes of the other take for a loop and drop, unless they are told to allow their own number.',
  severity: 'note',
  example: 'bgp: { asn: 64512, peers: { router: { asn: 64513, … } } } in home and in barn',
  source: 'https://www.rfc-editor.org/rfc/rfc4271#section-9.1.2',
  *check(fleet) {
    const { ours } = fleet;
    const { bgp } = ours.cluster;
    if (!bgp) return;
    const foreign = bgp.peers.filter(({ asn }) => asn !== bgp.asn).map(({ address }) => `${bgp.asn} ${spanKey(address.span)}`);
    for (const member of othersWith(fleet, sessionsOf, foreign)) {
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

/** The routers that a cluster speaks to, each with the AS number under which it does. */
function sessionsOf({ cluster: { bgp }, speaker }: Member): readonly string[] {
  return bgp && speaker ? bgp.peers.map(({ address }) => `${bgp.asn} ${spanKey(address.span)}`) : [];
}
