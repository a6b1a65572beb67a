import type { CiliumOptions } from '../addons/cilium';
import { otherNetwork } from '../claims';
import { claimsElsewhere, fleetClashes, fleetOverlap, isAnnounced, perClaim } from '../fleet-claims';
import { defineFleetInvariant, type Member } from '../fleet-invariant';

/** The pods of two clusters have different addresses. */
export const fleetPodsDisjoint = defineFleetInvariant({
  name: 'fleet-pods-disjoint',
  summary: 'the pods of two clusters of a fleet have different addresses',
  why: 'Where pods are announced or meshed, packets to the other cluster stay in the own one. Elsewhere they hide behind their nodes, until one of the two is announced.',
  severity: 'error',
  example: 'network.podCidr: 10.42.0.0/16, the default, in home and in barn',
  source: 'https://docs.cilium.io/en/v1.20/network/clustermesh/clustermesh/#prerequisites',
  *check(fleet) {
    const repair = perClaim((ours) => otherNetwork(ours, fleet.ours.cluster, undefined, claimsElsewhere(fleet)));
    for (const clash of fleetClashes(fleet, podsOf)) {
      const { ours, theirs, member } = clash;
      const isMeshed = isOfMesh(fleet.ours) && isOfMesh(member);
      const isReached = isMeshed || isAnnounced(fleet.ours, ours) || isAnnounced(member, theirs);
      yield { ...fleetOverlap(clash, repair(clash)), severity: isReached ? 'error' : 'warning' };
    }
  },
});

function podsOf({ cluster }: Member) {
  return cluster.network.pod;
}

function isOfMesh({ options }: Member): boolean {
  return (options.cilium as CiliumOptions | undefined)?.meshId !== undefined;
}
