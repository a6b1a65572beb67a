import { defineFleetInvariant } from '../fleet-invariant';
import { nearest } from '../nearest';

/** A fleet has more than one cluster. */
export const fleetHasOthers = defineFleetInvariant({
  name: 'fleet-has-others',
  summary: 'a fleet has more than one cluster',
  why: 'Nothing is held against another cluster, which a misspelt name would hide.',
  severity: 'warning',
  example: 'fleet: egde where the others say edge',
  *check(among) {
    const { ours, members } = among;
    const { fleet = '' } = ours.cluster;
    if (members.some(({ name }) => name !== ours.name)) return;
    const near = nearest(fleet, among.fleets);
    yield {
      at: ['fleet'],
      problem: `is the fleet of no other cluster that was read, got ${fleet}${near ? `; did you mean ${near}?` : ''}`,
      fix: near ? `write ${near}` : `write fleet: ${fleet} in the files of the others too, or remove it`,
    };
  },
});
