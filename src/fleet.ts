import type { Cluster } from './cluster';
import type { Fleet, Member } from './fleet-invariant';
import { announcements, bgpSpeaker, type Spec } from './spec';

/** The fleet of a cluster among the clusters of its project; undefined for one that stands alone. */
export function fleetOf(spec: Spec, project: readonly Spec[]): Fleet | undefined {
  const fleet = spec.cluster?.fleet;
  if (fleet === undefined) return undefined;
  const [ours] = membersOf([spec]);
  const others = project.filter(({ name }) => name !== spec.name);
  const sorted = membersOf(others.filter(({ cluster }) => cluster?.fleet === fleet)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const fleets = new Set(others.flatMap(({ cluster }) => cluster?.fleet ?? []));
  return ours && { ours, others: sorted, fleets: [...fleets].sort() };
}

function membersOf(specs: readonly Spec[]): Member[] {
  return specs.flatMap((spec) => (spec.cluster ? [memberOf(spec, spec.cluster)] : []));
}

function memberOf({ name, addons, dropped }: Spec, cluster: Cluster): Member {
  return {
    name,
    cluster,
    options: (wanted) => addons.find(({ addon }) => addon.name === wanted)?.options,
    announcements: announcements(addons, cluster),
    speaker: bgpSpeaker(addons, cluster),
    dropped,
  };
}
