import { otherNetwork } from '../claims';
import { claimsElsewhere, fleetClashes, fleetOverlap, isAnnounced } from '../fleet-claims';
import { defineFleetInvariant } from '../fleet-invariant';

/** ClusterIPs that routers are told of belong to one cluster. */
export const fleetServicesDisjoint = defineFleetInvariant({
  name: 'fleet-services-disjoint',
  summary: 'ClusterIPs that routers are told of belong to one cluster of the fleet',
  why: 'The other cluster has Services of its own under these addresses, so that its nodes never ask the router for them.',
  severity: 'error',
  example: 'bgp.bird: { services: true } with network.serviceCidr: 10.43.0.0/16, the default, in home and in barn',
  *check(fleet) {
    for (const clash of fleetClashes(fleet, ({ cluster }) => cluster.network.service)) {
      if (!isAnnounced(fleet.ours, clash.ours) && !isAnnounced(clash.member, clash.theirs)) continue;
      yield fleetOverlap(clash, otherNetwork(clash.ours, fleet.ours.cluster, undefined, claimsElsewhere(fleet)));
    }
  },
});
