import { otherNetwork } from '../claims';
import { claimsElsewhere, fleetClashes, fleetOverlap, perClaim, placesOf } from '../fleet-claims';
import { defineFleetInvariant, type Member } from '../fleet-invariant';
import { printPath } from '../path';

/** The machines, VIPs and pools of a cluster lie outside of the pod CIDRs of the others. */
export const fleetPodsOutsideOthers = defineFleetInvariant({
  name: 'fleet-pods-outside-others',
  summary: 'the machines, VIPs and pools of a cluster lie outside of the pod CIDRs of the others in its fleet',
  why: 'Packets to them are taken for packets to pods, and never leave the cluster that sends them.',
  severity: 'error',
  example: 'network.podCidr: 10.42.0.0/16 in home, network.nodeCidr: 10.42.7.0/24 in barn',
  *check(fleet) {
    const repair = perClaim((ours) => otherNetwork(ours, fleet.ours.cluster, undefined, claimsElsewhere(fleet)));
    for (const clash of fleetClashes(fleet, podsOf, placesOf)) yield fleetOverlap(clash, repair(clash));
    for (const clash of fleetClashes(fleet, placesOf, podsOf))
      yield fleetOverlap(clash, `move ${printPath(clash.ours.at)} out of it, or write another podCidr in ${clash.member.name}`);
  },
});

function podsOf({ cluster }: Member) {
  return cluster.network.pod;
}
