import { overlapProblem } from './claims';
import type { BgpPeer, Claim, Cluster } from './cluster';
import { claimsMeeting } from './fleet-index';
import type { Fleet, FleetDraft, Member } from './fleet-invariant';
import { contains, equalSpans, overlaps, type Span } from './net';
import { once } from './once';
import { printPath } from './path';
import type { Advice } from './repair';

/** Two claims of two clusters that share an address. */
export interface FleetClash {
  readonly ours: Claim;
  readonly theirs: Claim;
  readonly member: Member;
}

/**
 * Every pair of a claim of our cluster and one of another that share an address, by member, then by our claim. `ofTheirs` is one function
 * for all clusters; with `unequal` two claims of exactly the same addresses are no pair.
 */
export function fleetClashes(
  fleet: Fleet,
  ofOurs: (member: Member) => readonly Claim[],
  ofTheirs: (member: Member) => readonly Claim[] = ofOurs,
  unequal = false,
): FleetClash[] {
  return ofOurs(fleet.ours)
    .flatMap((ours, own) => claimsMeeting(fleet, ofTheirs, ours.span, unequal).map((theirs) => ({ ...theirs, ours, own })))
    .sort((a, b) => a.place - b.place || a.own - b.own || a.index - b.index)
    .map(({ ours, claim, member }) => ({ ours, theirs: claim, member }));
}

/** The same repair for every clash of a claim of ours: to look for a free address among all that others have takes long. */
export function perClaim<T>(repair: (ours: Claim) => T): (clash: FleetClash) => T {
  const known = once(repair);
  return ({ ours }) => known(ours);
}

/** Says that a claim of ours overlaps one of another cluster, with both owners and what they share. Which of them moves, nobody but their owners decides. */
export function fleetOverlap({ ours, theirs, member }: FleetClash, advice: string | Advice): FleetDraft {
  return {
    at: ours.at,
    theirs: { member, at: theirs.at },
    problem: overlapProblem([ours, theirs], `${printPath(theirs.at)} of ${member.name}`),
    fix: typeof advice === 'string' ? advice : advice.fix,
  };
}

/** Where others find a cluster: its node networks, and its own addresses and pools outside of them. */
export function placesOf({ cluster }: Member): readonly Claim[] {
  const { node } = cluster.network;
  const outside = [...addressesOf(cluster), ...poolsOf(cluster)].filter(
    ({ span }) => !node.some((network) => contains(network.span, span)),
  );
  return [...node, ...outside];
}

/** Addresses that machines of a cluster answer for: nodes, also as others reach them, and the VIP. */
export function addressesOf({ controlPlane, nodes }: Cluster): readonly Claim[] {
  const external = nodes.flatMap((node) =>
    node.externalAddresses.filter(({ span }) => !node.addresses.some((own) => equalSpans(own.span, span))),
  );
  return [...controlPlane.vip, ...nodes.flatMap((node) => node.addresses), ...external];
}

/** All addresses of all pools. */
export function poolsOf({ pools }: Cluster): readonly Claim[] {
  return pools.flatMap((pool) => pool.blocks);
}

/** Networks and addresses of the other clusters, so that a network that is moved stays clear of them. */
export const claimsElsewhere = once((fleet: Fleet): readonly Claim[] => [
  ...fleet.others.flatMap(({ cluster }) => cluster.network.node),
  ...takenElsewhere(fleet),
]);

/** The same without their node networks, so that an address that is moved may stay on the link that they share. */
export const takenElsewhere = once(({ others }: Fleet): readonly Claim[] =>
  others.flatMap(({ cluster }) => {
    const { gateway, dhcp, pod, service } = cluster.network;
    return [...gateway, ...dhcp, ...pod, ...service, ...addressesOf(cluster), ...poolsOf(cluster)];
  }),
);

/** True if a cluster tells its routers of addresses of the claim. */
export function isAnnounced({ announcements }: Member, { span }: Claim): boolean {
  return announcements.some((announcement) => overlaps(announcement.span, span));
}

/** The routers that two clusters both peer with, as each of them calls them. */
export function sharedRouters(ours: Member, theirs: Member): [BgpPeer, BgpPeer][] {
  if (!ours.speaker || !theirs.speaker) return [];
  return (ours.cluster.bgp?.peers ?? []).flatMap((peer) =>
    (theirs.cluster.bgp?.peers ?? [])
      .filter(({ address }) => equalSpans(address.span, peer.address.span))
      .map((other): [BgpPeer, BgpPeer] => [peer, other]),
  );
}

/** Equal for equal spans. */
export function spanKey({ family, first, last }: Span): string {
  return `${family} ${first} ${last}`;
}
