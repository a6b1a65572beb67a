import { fleetClashes, fleetOverlap } from '../fleet-claims';
import { defineFleetInvariant } from '../fleet-invariant';
import { equalSpans } from '../net';
import { printPath } from '../path';

/** The node networks of two clusters are one network, or share no address. */
export const fleetNodeNetworksAgree = defineFleetInvariant({
  name: 'fleet-node-networks-agree',
  summary: 'the node networks of two clusters of a fleet are one network, or share no address',
  why: 'Machines with the wider mask look for the others on their own link, where a router does not answer for them.',
  severity: 'warning',
  example: 'network.nodeCidr: 192.168.0.0/16 in home, 192.168.10.0/24 in barn',
  *check(fleet) {
    for (const clash of fleetClashes(fleet, ({ cluster }) => cluster.network.node)) {
      const { ours, theirs, member } = clash;
      if (equalSpans(ours.span, theirs.span)) continue;
      yield fleetOverlap(
        clash,
        `write ${theirs.text} for ${printPath(ours.at)} if it is one link, else a network that ${member.name} has nothing in`,
      );
    }
  },
});
