import { type Fleet, type Member, memberAddons } from './fleet-invariant';
import { once } from './once';
import { announcements, bgpSpeaker, type Spec } from './spec';

/** The members of each fleet, in alphabetical order, by the name of the fleet. */
export type Fleets = ReadonlyMap<string, readonly Member[]>;

/** Parts members into their fleets; those of none are left out. */
export function fleetsOf(members: readonly Member[]): Fleets {
  const fleets = new Map<string, Member[]>();
  for (const member of members) {
    const { fleet } = member.cluster;
    if (fleet === undefined) continue;
    const known = fleets.get(fleet);
    if (known) known.push(member);
    else fleets.set(fleet, [member]);
  }
  for (const fleet of fleets.values()) fleet.sort((a, b) => (a.name < b.name ? -1 : 1));
  return fleets;
}

/** The fleet of a cluster among all that were read; undefined for one that stands alone. */
export function fleetOf(ours: Member, fleets: Fleets): Fleet | undefined {
  const { fleet } = ours.cluster;
  if (fleet === undefined) return undefined;
  const members = fleets.get(fleet) ?? [];
  const isOther = ({ name }: Member) => name !== ours.name;
  return {
    ours,
    members,
    get others() {
      return members.filter(isOther);
    },
    get fleets() {
      return [...fleets].flatMap(([name, of]) => (of.some(isOther) ? [name] : [])).sort();
    },
  };
}

/** The fleets among the clusters of a project, parted once for all that ask. */
export const fleetsAmong = once((project: readonly Spec[]): Fleets => fleetsOf(project.flatMap((spec) => memberOf(spec) ?? [])));

/** A cluster as the others of its fleet see it; undefined for one of which nothing follows. */
export function memberOf({ name, cluster, addons, dropped }: Spec): Member | undefined {
  if (!cluster) return undefined;
  const asked = addons.filter(({ addon }) => (memberAddons as readonly string[]).includes(addon.name));
  return {
    name,
    cluster,
    options: Object.fromEntries(asked.map(({ addon, options }) => [addon.name, options])),
    announcements: announcements(addons, cluster),
    speaker: bgpSpeaker(addons, cluster),
    dropped,
  };
}
