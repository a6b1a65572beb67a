import type { Claim } from './cluster';
import type { Fleet, Member } from './fleet-invariant';
import { compareSpans, type Family, type Span } from './net';

// A rule that walks over all others for each cluster takes four times as long for a fleet of twice the size. Here the members are sorted by
// what a rule compares, once for the fleet, and a cluster then looks at those alone that share something with it.

/** What was sorted out of a list of members, by the function that says what of each. */
const indexes = new WeakMap<readonly Member[], Map<unknown, unknown>>();

function indexed<Of, Index>({ members }: Fleet, of: Of, build: (members: readonly Member[], of: Of) => Index): Index {
  const known = indexes.get(members) ?? new Map<unknown, unknown>();
  indexes.set(members, known);
  if (!known.has(of)) known.set(of, build(members, of));
  return known.get(of) as Index;
}

/** The others that have one of the keys, in alphabetical order. `keysOf` is one function for all clusters, since what it says is remembered. */
export function othersWith<K>(fleet: Fleet, keysOf: (member: Member) => readonly K[], keys = keysOf(fleet.ours)): readonly Member[] {
  if (keys.length === 0) return [];
  const places = indexed(fleet, keysOf, placesByKey);
  return othersAt(
    fleet,
    keys.flatMap((key) => places.get(key) ?? []),
  );
}

function placesByKey<K>(members: readonly Member[], keysOf: (member: Member) => readonly K[]): ReadonlyMap<K, readonly number[]> {
  const places = new Map<K, number[]>();
  for (const [place, member] of members.entries()) {
    for (const key of new Set(keysOf(member))) entryOf(places, key, () => []).push(place);
  }
  return places;
}

/** A thing, and what a cluster says of it. */
export type Saying = readonly [thing: string, said: string | number];

/** The others that say something else than ours of the same thing, in alphabetical order; of one function like `othersWith`. */
export function othersThatDiffer(fleet: Fleet, sayingsOf: (member: Member) => readonly Saying[]): readonly Member[] {
  const sayings = sayingsOf(fleet.ours);
  if (sayings.length === 0) return [];
  const places = indexed(fleet, sayingsOf, placesBySaying);
  return othersAt(
    fleet,
    sayings.flatMap(([thing, own]) => [...(places.get(thing) ?? [])].flatMap(([said, at]) => (said === own ? [] : at))),
  );
}

type PlacesBySaying = ReadonlyMap<string, ReadonlyMap<string | number, readonly number[]>>;

function placesBySaying(members: readonly Member[], sayingsOf: (member: Member) => readonly Saying[]): PlacesBySaying {
  const places = new Map<string, Map<string | number, number[]>>();
  for (const [place, member] of members.entries()) {
    for (const [thing, said] of sayingsOf(member)) {
      entryOf(
        entryOf(places, thing, () => new Map<string | number, number[]>()),
        said,
        () => [],
      ).push(place);
    }
  }
  return places;
}

function othersAt({ members, ours }: Fleet, places: readonly number[]): readonly Member[] {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  return sorted.map((place) => members[place] as Member).filter(({ name }) => name !== ours.name);
}

/** A claim of another cluster. */
export interface Owned {
  readonly member: Member;
  readonly claim: Claim;
  /** Where the member stands in its fleet, and the claim among those of the member. */
  readonly place: number;
  readonly index: number;
}

/**
 * The claims of others that share an address with a span, in no order; of one function like `othersWith`. With `unequal` not those of
 * exactly the span: many clusters may rightly have one and the same network.
 */
export function claimsMeeting(fleet: Fleet, claimsOf: (member: Member) => readonly Claim[], span: Span, unequal = false): readonly Owned[] {
  const nodes = indexed(fleet, claimsOf, spanTrees).get(span.family) ?? [];
  const found: Owned[] = [];
  // The node in the middle is the root of its part, and knows how far the spans of the part reach.
  const visit = (low: number, high: number): void => {
    const node = low < high ? nodes[(low + high) >> 1] : undefined;
    if (!node || node.reach < span.first) return;
    const middle = (low + high) >> 1;
    visit(low, middle);
    if (node.first > span.last) return;
    if (node.last >= span.first && !(unequal && node.first === span.first && node.last === span.last)) {
      found.push(...node.owned.filter(({ member }) => member.name !== fleet.ours.name));
    }
    visit(middle + 1, high);
  };
  visit(0, nodes.length);
  return found;
}

/** One span with all claims of exactly it. */
interface SpanNode extends Span {
  readonly owned: Owned[];
  /** The last address of all spans of the part that it is the root of. */
  reach: bigint;
}

function spanTrees(members: readonly Member[], claimsOf: (member: Member) => readonly Claim[]): ReadonlyMap<Family, readonly SpanNode[]> {
  const bySpan = new Map<string, SpanNode>();
  for (const [place, member] of members.entries()) {
    for (const [index, claim] of claimsOf(member).entries()) {
      const { family, first, last } = claim.span;
      const node = entryOf(bySpan, `${family} ${first} ${last}`, () => ({ family, first, last, owned: [], reach: last }));
      node.owned.push({ member, claim, place, index });
    }
  }
  const sorted = [...bySpan.values()].sort(compareSpans);
  const trees = new Map(([4, 6] as const).map((family) => [family, sorted.filter((node) => node.family === family)]));
  for (const nodes of trees.values()) reachOf(nodes, 0, nodes.length);
  return trees;
}

/** Writes into the root of each part how far the part reaches. */
function reachOf(nodes: readonly SpanNode[], low: number, high: number): bigint {
  if (low >= high) return -1n;
  const middle = (low + high) >> 1;
  const node = nodes[middle] as SpanNode;
  for (const below of [reachOf(nodes, low, middle), reachOf(nodes, middle + 1, high)]) if (below > node.reach) node.reach = below;
  return node.reach;
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
