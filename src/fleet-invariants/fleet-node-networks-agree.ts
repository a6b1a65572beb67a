import { fleetClashes, fleetOverlap } from '../fleet-claims';
import { defineFleetInvariant, type Member } from '../fleet-invariant';
import { printPath } from '../path';

/** The node networks of two clusters are one network, or share no address. */
export const fleetNodeNetworksAgree = defineFleetInvariant({
  name: 'fleet-node-networks-agree',
  summary: 'the node networks of two clusters of a fleet are one network, or share no address',
  why: 'Machines with the wider mask look for the others on their own link, where a router does not answer for them.',
  severity: 'warning',
  example: 'network.nodeCidr: 192.168.0.0/16 in home, 192.168.10.0/24 in barn',
  *check(fleet) {
    for (const clash of fleetClashes(fleet, networksOf, networksOf, true)) {
      const { ours, theirs, member } = clash;
      yield fleetOverlap(
        clash,
        `write ${theirs.text} for ${printPath(ours.at)} if it is one link, else a network that ${member.name} has nothing in`,
      );
    }
  },
});

function networksOf({ cluster }: Member) {
  return cluster.network.node;
}
