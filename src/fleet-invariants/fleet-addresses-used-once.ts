import { chooseHost } from '../claims';
import { addressesOf, fleetClashes, perClaim, takenElsewhere } from '../fleet-claims';
import { defineFleetInvariant, type Member } from '../fleet-invariant';
import { printPath } from '../path';

/** Every address of a machine or a VIP belongs to one cluster, and to no router of another. */
export const fleetAddressesUsedOnce = defineFleetInvariant({
  name: 'fleet-addresses-used-once',
  summary: 'every address of a machine or a VIP belongs to one cluster of the fleet, and to no router of another',
  why: 'Two machines that answer for one address take turns at being unreachable, and clients of one API server end at the other.',
  severity: 'error',
  example: 'controlPlane.vip: 192.168.10.10 in home and in barn',
  *check(fleet) {
    const { ours } = fleet;
    const clashes = [
      ...fleetClashes(fleet, machinesOf, withGateway),
      ...fleetClashes(fleet, ({ cluster }) => cluster.network.gateway, machinesOf),
    ];
    const choice = perClaim(({ span: { family } }) => {
      const lans = ours.cluster.network.node.filter(({ span }) => span.family === family);
      return chooseHost(lans, ours.cluster, takenElsewhere(fleet));
    });
    for (const clash of clashes) {
      const { ours: claim, theirs, member } = clash;
      yield {
        at: claim.at,
        theirs: { member, at: theirs.at },
        problem: `is used by ${printPath(theirs.at)} of ${member.name} too, got ${claim.text}`,
        fix: `${choice(clash)}, for ${claim.what} or for ${theirs.what} of ${member.name}`,
      };
    }
  },
});

function machinesOf({ cluster }: Member) {
  return addressesOf(cluster);
}

function withGateway({ cluster }: Member) {
  return [...addressesOf(cluster), ...cluster.network.gateway];
}
