import { othersWith } from '../fleet-index';
import { defineFleetInvariant, type Member } from '../fleet-invariant';

/** The API servers of two clusters have different names. */
export const fleetApiNamesDiffer = defineFleetInvariant({
  name: 'fleet-api-names-differ',
  summary: 'the API servers of two clusters of a fleet have different names',
  why: 'DNS leads the name to one of the two: who means the other is refused there for its certificate, or joins a node to the wrong cluster.',
  severity: 'warning',
  example: 'controlPlane.names: [api.example] in home and in barn',
  *check(fleet) {
    const { ours } = fleet;
    for (const member of othersWith(fleet, namesOf)) {
      for (const [index, name] of ours.cluster.controlPlane.names.entries()) {
        const theirs = member.cluster.controlPlane.names.indexOf(name);
        if (theirs < 0) continue;
        yield {
          at: ['controlPlane', 'names', index],
          theirs: { member, at: ['controlPlane', 'names', theirs] },
          problem: `is the API server of ${member.name} too, got ${name}`,
          fix: `write a name of its own, such as ${ours.name}.${name}`,
        };
      }
    }
  },
});

function namesOf({ cluster }: Member): readonly string[] {
  return cluster.controlPlane.names;
}
