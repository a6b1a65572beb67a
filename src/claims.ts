import type { Claim, Cluster } from './cluster';
import type { Draft, Subject } from './invariant';
import {
  address,
  addressBits,
  addressOf,
  cidrAround,
  compareSpans,
  contains,
  firstAddress,
  intersect,
  lastAddress,
  offsetAddress,
  overlaps,
  parseAddress,
  printAddress,
  printCidr,
  printRange,
  type Span,
  sizeOf,
  specialUse,
} from './net';
import { printPath } from './path';
import { type Advice, byHand, write } from './repair';

/** Things by name, so that the order of the file changes no message. */
export function byName<T extends { readonly name: string }>(things: readonly T[]): readonly T[] {
  return [...things].sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}

/** Every pair of two claims that share an address. */
export function clashes(ours: readonly Claim[], others: readonly Claim[]): [Claim, Claim][] {
  return ours.flatMap((our) => others.filter((other) => overlaps(our.span, other.span)).map((other): [Claim, Claim] => [our, other]));
}

/** Every pair of two different claims of one list that share an address, the later by path first, whatever the order of the file. */
export function clashesWithin(claims: readonly Claim[]): [Claim, Claim][] {
  if (!anyOverlap(claims)) return [];
  const sorted = claims
    .map((claim) => ({ claim, path: printPath(claim.at) }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ claim }) => claim);
  return sorted.flatMap((claim, index) => clashes([claim], sorted.slice(index + 1)).map(([a, b]): [Claim, Claim] => [b, a]));
}

/** True if two of the claims share an address; then two do that are neighbours in order of their first addresses. */
function anyOverlap(claims: readonly Claim[]): boolean {
  const spans = claims.map(({ span }) => span).sort(compareSpans);
  return spans.some((span, index) => index > 0 && overlaps(spans[index - 1] as Span, span));
}

/** Says that `ours` overlaps `other`, at the path of `ours`, with both owners and what they share. */
export function overlapDraft([ours, other]: readonly [Claim, Claim], advice: string | Advice): Draft {
  return { at: ours.at, also: [other.at], problem: overlapProblem([ours, other], printPath(other.at)), ...adviceOf(advice) };
}

/** Says in which addresses `ours` overlaps `other`, whose owner is named. */
export function overlapProblem([ours, other]: readonly [Claim, Claim], owner: string): string {
  const shared = intersect(ours.span, other.span);
  const part = shared && sizeOf(shared) < sizeOf(ours.span) && sizeOf(shared) < sizeOf(other.span) ? ` in ${printRange(shared)}` : '';
  return `${sizeOf(ours.span) === 1n ? 'lies in' : 'overlaps'} ${owner} ${textOf(other)}${part}, got ${textOf(ours)}`;
}

function adviceOf(advice: string | Advice): Advice {
  return typeof advice === 'string' ? { fix: advice } : advice;
}

/** The addresses as written, or as they are by default. */
export function textOf({ text, implied }: Claim): string {
  return implied ? `${text} (the default)` : text;
}

/**
 * Says how to keep a range off everything that is taken: the largest part of it that is free, else of the node network. A machine may
 * shrink the range, if nobody has asked for one of the addresses that go.
 */
export function stayClear(
  range: Claim,
  obstacle: Claim,
  taken: readonly Claim[],
  cluster: Cluster,
  requests: Subject['requests'] = [],
): Advice {
  const obstacles = [...taken, obstacle].filter((claim) => claim !== range).map(({ span }) => span);
  const networks = cluster.network.node.filter(({ span }) => span.family === range.span.family);
  const part = largestGap(range.span, obstacles);
  const free = part ?? networks.map(({ span }) => largestGap(span, obstacles)).find((gap) => gap !== undefined);
  if (!free) return { fix: `give ${printPath(range.at)} other addresses than ${obstacle.text}` };
  const repair = writeFor(range, printRange(free), `move ${printPath(obstacle.at)} out of it`);
  const isAsked = requests.some(({ address: asked }) => {
    const parsed = parseAddress(asked);
    return parsed.ok && contains(range.span, parsed.value) && !contains(free, parsed.value);
  });
  return part && !isAsked ? repair : byHand(repair);
}

/** To write a value for a claim, by its path; it may be the other owner's of a clash. */
function writeFor({ at }: Claim, value: unknown, or?: string) {
  const { fix, patch } = write(at, value);
  return { fix: `${fix} for ${printPath(at)}${or === undefined ? '' : `, or ${or}`}`, patch };
}

function largestGap({ family, first, last }: Span, obstacles: readonly Span[]): Span | undefined {
  const sorted = obstacles.filter((span) => span.family === family).sort((a, b) => (a.first < b.first ? -1 : 1));
  const gaps: Span[] = [];
  let start = first;
  for (const obstacle of [...sorted, { family, first: last + 1n, last: last + 1n }]) {
    const end = obstacle.first - 1n < last ? obstacle.first - 1n : last;
    if (start <= end) gaps.push({ family, first: start, last: end });
    if (obstacle.last >= start) start = obstacle.last + 1n;
  }
  return gaps.reduce<Span | undefined>((best, gap) => (best && sizeOf(best) >= sizeOf(gap) ? best : gap), undefined);
}

/** The largest part of the node network that nothing claims, for a pool; an example where no node network is known. */
export function freePool(cluster: Cluster): string {
  const obstacles = [...fixedClaims(cluster), ...cluster.network.dhcp].map(({ span }) => span);
  const free = cluster.network.node.map(({ span }) => largestGap(span, obstacles)).find((gap) => gap !== undefined);
  return free ? printRange(free) : '192.168.10.200-192.168.10.239';
}

/** Addresses that belong to a machine or to the cluster's own networks, and those that no machine may take. */
export function fixedClaims({ network, controlPlane, nodes, bgp }: Cluster): readonly Claim[] {
  return [
    ...network.gateway,
    ...(bgp?.peers ?? []).map(({ address }) => address),
    ...controlPlane.vip,
    ...nodes.flatMap((node) => [...node.addresses, ...node.externalAddresses]),
    ...network.pod,
    ...network.service,
    ...network.node.flatMap(edgesOf),
  ];
}

/** The network and the broadcast address of an IPv4 network, the router anycast address of an IPv6 one. */
function edgesOf(network: Claim): Claim[] {
  const { family, first, last } = network.span;
  if (last - first < 3n) return [];
  return (family === 4 ? [first, last] : [first]).map((value) => ({ ...network, span: { family, first: value, last: value } }));
}

/** Says that an address lies outside of every network that should hold it. */
export function outsideDraft(claim: Claim, networks: readonly Claim[], advice: string | Advice): Draft {
  const names = networks.map((network) => `${printPath(network.at)} ${textOf(network)}`).join(', ');
  const also = networks.map((network) => network.at);
  return { at: claim.at, also, problem: `lies outside of ${names}, got ${textOf(claim)}`, ...adviceOf(advice) };
}

/** Claims of a list that lie in none of the networks of their family; families without a network are left alone. */
export function outsiders(claims: readonly Claim[], networks: readonly Claim[]): [Claim, Claim[]][] {
  return claims.flatMap((claim): [Claim, Claim[]][] => {
    const candidates = networks.filter(({ span }) => span.family === claim.span.family);
    if (candidates.length === 0 || candidates.some(({ span }) => contains(span, claim.span))) return [];
    return [[claim, candidates]];
  });
}

/** True for IPv6 addresses of one link, under which routers announce themselves. */
export function isLinkLocal(span: Span): boolean {
  return span.family === 6 && specialUse(span)?.name === 'link-local';
}

/** The first and the last address that a host may take in a network: `192.168.10.1 to 192.168.10.254`. */
export function hostsOf({ span }: Claim): string {
  const [first, last] = [firstAddress(span), lastAddress(span)];
  const inner = span.last - span.first > 2n;
  const from = inner ? offsetAddress(first, 1) : first;
  const to = inner && span.family === 4 ? offsetAddress(last, -1) : last;
  return `${printAddress(from ?? first)} to ${printAddress(to ?? last)}`;
}

/** Says which address of the node network to take; `elsewhere` is taken too. */
export function chooseHost(networks: readonly Claim[], cluster: Cluster, elsewhere: readonly Claim[] = []): string {
  const free = freeHost(networks, cluster, elsewhere);
  const hosts = networks.map(hostsOf).join(', or ');
  return free ? `choose a free address from ${hosts}, such as ${free}` : `choose an address from ${hosts || 'the network of the machine'}`;
}

/** The first address of the networks that nothing in the cluster file claims. */
export function freeHost(networks: readonly Claim[], cluster: Cluster, elsewhere: readonly Claim[] = []): string | undefined {
  const taken = [...fixedClaims(cluster), ...cluster.network.dhcp, ...cluster.pools.flatMap((pool) => pool.blocks), ...elsewhere];
  for (const { span } of networks) {
    let value = span.first;
    for (let tries = 0; value <= span.last && tries <= taken.length; tries++) {
      const candidate = addressOf(span.family, value);
      const owner = taken.find((claim) => contains(claim.span, candidate));
      if (!owner) return printAddress(candidate);
      value = owner.span.last + 1n;
    }
  }
  return undefined;
}

/** A network of the same size that shares no address with anything that the cluster file claims. */
export function freeNetwork(claim: Claim, cluster: Cluster, elsewhere: readonly Claim[] = []): string | undefined {
  const { network, pools, nodes } = cluster;
  const taken = [
    ...fixedClaims(cluster).filter(({ span }) => span !== claim.span),
    ...[...network.node, ...network.dhcp, ...pools.flatMap((pool) => pool.blocks), ...nodes.flatMap((node) => node.externalAddresses)],
    ...elsewhere,
  ];
  const { family } = claim.span;
  const prefix = addressBits(family) - (sizeOf(claim.span).toString(2).length - 1);
  const room = cidrAround(address(family === 4 ? '10.0.0.0' : 'fd00::'), 8);
  if (prefix < room.prefix) return undefined;
  for (let tries = 0, start = address(family === 4 ? '10.42.0.0' : 'fd00:42::'); tries < 512; tries++) {
    const candidate = cidrAround(start, prefix);
    if (!contains(room, candidate)) return undefined;
    const owner = taken.find(({ span }) => overlaps(span, candidate));
    if (!owner) return printCidr(candidate);
    const next = (owner.span.last > candidate.last ? owner.span.last : candidate.last) + 1n;
    if (next > room.last) return undefined;
    start = addressOf(family, next);
  }
  return undefined;
}

/**
 * Says which network to write in place of one that clashes; `elsewhere` is taken too. A machine may do so for one that is a default.
 */
export function otherNetwork(claim: Claim, cluster: Cluster, or?: string, elsewhere: readonly Claim[] = []): Advice {
  const free = freeNetwork(claim, cluster, elsewhere);
  if (!free) return { fix: `choose another network for ${printPath(claim.at)}${or === undefined ? '' : `, or ${or}`}` };
  if (!claim.implied) return byHand(writeFor(claim, free, or));
  // The defaults of both families stand at one path, so the other is to be written beside it.
  const defaults = [...cluster.network.pod, ...cluster.network.service].filter(
    ({ implied, at }) => implied && printPath(at) === printPath(claim.at),
  );
  const texts = defaults.map(({ span, text }) => (span === claim.span ? free : text));
  return writeFor(claim, texts.length > 1 ? texts : free, or);
}
