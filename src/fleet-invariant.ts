import type { Announcement, BgpSpeaker } from './addon';
import type { Cluster } from './cluster';
import type { Draft, Invariant } from './invariant';
import type { Path } from './path';

/** Add-ons whose options count between clusters. */
export const memberAddons = ['cilium', 'cilium-bgp'] as const;

/** The options of such add-ons; undefined for one that the cluster does not run. */
export type MemberOptions = Readonly<Partial<Record<(typeof memberAddons)[number], Readonly<Record<string, unknown>>>>>;

/** A cluster of a fleet, as the others see it: plain data, kept for every cluster of a project while one after the other is looked at. */
export interface Member {
  readonly name: string;
  readonly cluster: Cluster;
  /** The options of those of its add-ons that fleets ask about, by name. */
  readonly options: MemberOptions;
  /** What it tells its BGP peers. */
  readonly announcements: readonly Announcement[];
  /** How its nodes speak to them; undefined where nothing does. */
  readonly speaker: BgpSpeaker | undefined;
  /** Paths of its file that were left out because they are wrong. */
  readonly dropped: readonly Path[];
}

/** All that an invariant of fleets may look at. */
export interface Fleet {
  /** The cluster whose findings are asked for. */
  readonly ours: Member;
  /** All clusters of its fleet, in alphabetical order, one list for all of them: what is sorted out of it once serves each. */
  readonly members: readonly Member[];
  /** The members without ours: a walk over all of them, for rules that found something. */
  readonly others: readonly Member[];
  /** The fleets of the other clusters of the project, in alphabetical order. */
  readonly fleets: readonly string[];
}

/** A finding of one cluster about another: its paths are those of the cluster itself. */
export type FleetDraft = Draft & {
  /** The other owner. */
  readonly theirs?: { readonly member: Member; readonly at: Path };
};

/** The contract of an invariant between clusters: one catalogue member under `fleet-invariants/`. */
export interface FleetInvariant extends Pick<Invariant, 'name' | 'summary' | 'why' | 'severity' | 'example' | 'source'> {
  check(fleet: Fleet): Iterable<FleetDraft>;
}

/** Declares an invariant between the clusters of a fleet. */
export function defineFleetInvariant(invariant: FleetInvariant): FleetInvariant {
  return invariant;
}
