import { sharedRouters, spanKey } from '../fleet-claims';
import { othersThatDiffer, type Saying } from '../fleet-index';
import { defineFleetInvariant, type Member } from '../fleet-invariant';

/** A router has one AS number in the files of all clusters that peer with it. */
export const fleetRoutersAgree = defineFleetInvariant({
  name: 'fleet-routers-agree',
  summary: 'a router has one AS number in the files of all clusters that peer with it',
  why: 'A session whose ends name different AS numbers is closed as soon as it opens, so one of the clusters is never reached.',
  severity: 'error',
  example: 'bgp.peers.router: { address: 192.168.10.1, asn: 64513 } in home, asn: 64514 in barn',
  source: 'https://www.rfc-editor.org/rfc/rfc4271#section-6.2',
  *check(fleet) {
    const { ours } = fleet;
    for (const member of othersThatDiffer(fleet, numbersOf)) {
      for (const [peer, theirs] of sharedRouters(ours, member)) {
        if (peer.asn === theirs.asn) continue;
        yield {
          at: [...peer.at, 'asn'],
          theirs: { member, at: [...theirs.at, 'asn'] },
          problem: `is ${peer.asn} for the router ${peer.address.text}, but ${theirs.asn} in ${member.name}`,
          fix: `write the number that the router has, ${theirs.asn} if ${member.name} is right`,
        };
      }
    }
  },
});

/** The routers that a cluster speaks to, with their AS numbers. */
function numbersOf({ cluster: { bgp }, speaker }: Member): readonly Saying[] {
  return bgp && speaker ? bgp.peers.map(({ address, asn }): Saying => [spanKey(address.span), asn]) : [];
}
