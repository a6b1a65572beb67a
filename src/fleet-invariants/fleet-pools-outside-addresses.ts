import { chooseHost, fixedClaims, stayClear } from '../claims';
import { addressesOf, fleetClashes, fleetOverlap, perClaim, poolsOf, takenElsewhere } from '../fleet-claims';
import { defineFleetInvariant, type Member } from '../fleet-invariant';

/** No pool holds the address of a machine, a router or a VIP of another cluster. */
export const fleetPoolsOutsideAddresses = defineFleetInvariant({
  name: 'fleet-pools-outside-addresses',
  summary: 'no pool holds the address of a machine, a router or a VIP of another cluster of the fleet',
  why: 'A Service gets the address, and takes the traffic of that machine or API server.',
  severity: 'error',
  example: 'loadBalancer.pools.lan: 192.168.10.10-192.168.10.50 in home, nodes.barn-1.address: 192.168.10.11 in barn',
  *check(fleet) {
    const { cluster } = fleet.ours;
    const ofBlocks = fleetClashes(fleet, blocksOf, fixedOf);
    const taken = ofBlocks.length > 0 ? [...fixedClaims(cluster), ...cluster.network.dhcp, ...takenElsewhere(fleet)] : [];
    for (const clash of ofBlocks) yield fleetOverlap(clash, stayClear(clash.ours, clash.theirs, taken, cluster));
    const choice = perClaim(({ span: { family } }) => {
      const lans = cluster.network.node.filter(({ span }) => span.family === family);
      return chooseHost(lans, cluster, takenElsewhere(fleet));
    });
    for (const clash of fleetClashes(fleet, fixedOf, blocksOf)) {
      yield fleetOverlap(clash, `${choice(clash)}, or move the pool of ${clash.member.name}`);
    }
  },
});

function blocksOf({ cluster }: Member) {
  return poolsOf(cluster);
}

function fixedOf({ cluster }: Member) {
  return [...addressesOf(cluster), ...cluster.network.gateway];
}
