import { defineInvariant } from '../invariant';
import { printPath } from '../path';

/** Every waiver covers a finding. */
export const waiverMatches = defineInvariant({
  name: 'waiver-matches',
  summary: 'every waiver covers a finding',
  why: 'It would hide the same mistake the next time that somebody makes it, for a reason that was another.',
  severity: 'warning',
  example: 'waivers: [{ rule: dhcp-outside-fixed, at: network.dhcp, reason: … }] in a cluster without that finding',
  onWaivers: true,
  *check({ idleWaivers }) {
    for (const { at, rule, path, refused, near } of idleWaivers) {
      const there = `${rule} at ${printPath(path)}`;
      const hint = near ? `; did you mean ${near.key} ${near.value}?` : '';
      yield {
        at,
        problem: refused ? `waives ${there}, with which nothing can be written` : `covers nothing, because there is no ${there}${hint}`,
        fix: refused ? 'repair what is found there, and remove the waiver' : near ? `write ${near.value}, or remove it` : 'remove it',
      };
    }
  },
});
