import { otherNetwork } from '../claims';
import type { Claim } from '../cluster';
import { claimsElsewhere, fleetClashes, fleetOverlap, isAnnounced, perClaim, placesOf } from '../fleet-claims';
import { defineFleetInvariant, type Member } from '../fleet-invariant';
import { printPath } from '../path';

/** The machines, VIPs, pools and announced pods of a cluster lie outside of the service CIDRs of the others. */
export const fleetServicesOutsideOthers = defineFleetInvariant({
  name: 'fleet-services-outside-others',
  summary: 'the machines, VIPs, pools and announced pods of a cluster lie outside of the service CIDRs of the others in its fleet',
  why: 'As soon as a Service gets the same address, packets to the machine are taken for packets to the Service.',
  severity: 'error',
  example: 'network.serviceCidr: 10.43.0.0/16 in home, loadBalancer.pools.lan: 10.43.10.0/24 in barn',
  *check(fleet) {
    const repair = perClaim((ours) => otherNetwork(ours, fleet.ours.cluster, undefined, claimsElsewhere(fleet)));
    for (const clash of fleetClashes(fleet, servicesOf, reachedOf)) yield fleetOverlap(clash, repair(clash));
    for (const clash of fleetClashes(fleet, reachedOf, servicesOf))
      yield fleetOverlap(clash, `move ${printPath(clash.ours.at)} out of it, or write another serviceCidr in ${clash.member.name}`);
  },
});

function servicesOf({ cluster }: Member): readonly Claim[] {
  return cluster.network.service;
}

function reachedOf(member: Member): readonly Claim[] {
  return [...placesOf(member), ...member.cluster.network.pod.filter((claim) => isAnnounced(member, claim))];
}
