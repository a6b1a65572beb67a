import { otherNetwork } from '../claims';
import type { Claim } from '../cluster';
import { claimsElsewhere, fleetClashes, fleetOverlap, isAnnounced, perClaim } from '../fleet-claims';
import { defineFleetInvariant, type Member } from '../fleet-invariant';

/** ClusterIPs that routers are told of belong to one cluster. */
export const fleetServicesDisjoint = defineFleetInvariant({
  name: 'fleet-services-disjoint',
  summary: 'ClusterIPs that routers are told of belong to one cluster of the fleet',
  why: 'The other cluster has Services of its own under these addresses, so that its nodes never ask the router for them.',
  severity: 'error',
  example: 'bgp.bird: { services: true } with network.serviceCidr: 10.43.0.0/16, the default, in home and in barn',
  *check(fleet) {
    // Most clusters of a fleet have the default, of which no router is told: those are not even looked at.
    const clashes = [...fleetClashes(fleet, announcedOf, servicesOf), ...fleetClashes(fleet, untoldOf, announcedOf)];
    const repair = perClaim((ours) => otherNetwork(ours, fleet.ours.cluster, undefined, claimsElsewhere(fleet)));
    for (const clash of clashes) yield fleetOverlap(clash, repair(clash));
  },
});

function servicesOf({ cluster }: Member): readonly Claim[] {
  return cluster.network.service;
}

function announcedOf(member: Member): readonly Claim[] {
  return servicesOf(member).filter((claim) => isAnnounced(member, claim));
}

function untoldOf(member: Member): readonly Claim[] {
  return servicesOf(member).filter((claim) => !isAnnounced(member, claim));
}
