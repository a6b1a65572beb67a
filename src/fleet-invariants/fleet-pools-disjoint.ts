import { fixedClaims, stayClear } from '../claims';
import { fleetClashes, fleetOverlap, poolsOf, takenElsewhere } from '../fleet-claims';
import { defineFleetInvariant, type Member } from '../fleet-invariant';

/** The pools of two clusters share no address. */
export const fleetPoolsDisjoint = defineFleetInvariant({
  name: 'fleet-pools-disjoint',
  summary: 'the pools of two clusters of a fleet share no address',
  why: 'Neither load balancer knows of the other: both give one address to a Service of theirs, and clients reach now one, now the other.',
  severity: 'error',
  example: 'loadBalancer.pools.lan: 192.168.10.200-192.168.10.239 in home, 192.168.10.230-192.168.10.250 in barn',
  *check(fleet) {
    const { cluster } = fleet.ours;
    const clashes = fleetClashes(fleet, blocksOf);
    if (clashes.length === 0) return;
    const taken = [...fixedClaims(cluster), ...cluster.network.dhcp, ...takenElsewhere(fleet)];
    for (const clash of clashes) {
      const others = poolsOf(cluster).filter((block) => block !== clash.ours);
      yield fleetOverlap(clash, stayClear(clash.ours, clash.theirs, [...taken, ...others], cluster));
    }
  },
});

function blocksOf({ cluster }: Member) {
  return poolsOf(cluster);
}
