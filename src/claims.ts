import type { Claim } from './cluster';
import type { Draft } from './invariant';
import { contains, firstAddress, intersect, lastAddress, offsetAddress, overlaps, printAddress, printRange } from './net';
import { printPath } from './path';

/** Every pair of two claims that share an address. */
export function clashes(ours: readonly Claim[], others: readonly Claim[]): [Claim, Claim][] {
  return ours.flatMap((our) => others.filter((other) => overlaps(our.span, other.span)).map((other): [Claim, Claim] => [our, other]));
}

/** Every pair of two different claims of one list that share an address. */
export function clashesWithin(claims: readonly Claim[]): [Claim, Claim][] {
  return claims.flatMap((claim, index) => clashes([claim], claims.slice(index + 1)).map(([a, b]): [Claim, Claim] => [b, a]));
}

/** Says that `ours` overlaps `other`, at the path of `ours`, with both owners and what they share. */
export function overlapDraft([ours, other]: readonly [Claim, Claim], fix: string): Draft {
  return {
    at: ours.at,
    also: [other.at],
    problem: `overlaps ${printPath(other.at)} ${other.text}, got ${ours.text}`,
    fix,
  };
}

/** Says how to keep a range off an address or range inside it: begin after it, or end before it. */
export function stayClear(range: Claim, obstacle: Claim): string {
  const shared = intersect(range.span, obstacle.span);
  const after = shared && offsetAddress(lastAddress(shared), 1);
  const before = shared && offsetAddress(firstAddress(shared), -1);
  const rests = [
    after && contains(range.span, after) ? printRange({ ...range.span, first: after.value }) : undefined,
    before && contains(range.span, before) ? printRange({ ...range.span, last: before.value }) : undefined,
  ].filter((rest) => rest !== undefined);
  if (rests.length === 0) return `give ${printPath(range.at)} other addresses than ${obstacle.text}`;
  return `write ${rests.join(' or ')} for ${printPath(range.at)}, or move ${printPath(obstacle.at)} out of it`;
}

/** Says that an address lies outside of every network that should hold it. */
export function outsideDraft(claim: Claim, networks: readonly Claim[], fix: string): Draft {
  const names = networks.map((network) => `${printPath(network.at)} ${network.text}`).join(', ');
  return { at: claim.at, also: networks.map((network) => network.at), problem: `lies outside of ${names}, got ${claim.text}`, fix };
}

/** Claims of a list that lie in none of the networks of their family; families without a network are left alone. */
export function outsiders(claims: readonly Claim[], networks: readonly Claim[]): [Claim, Claim[]][] {
  return claims.flatMap((claim): [Claim, Claim[]][] => {
    const candidates = networks.filter(({ span }) => span.family === claim.span.family);
    if (candidates.length === 0 || candidates.some(({ span }) => contains(span, claim.span))) return [];
    return [[claim, candidates]];
  });
}

/** The first and the last address that a host may take in a network: `192.168.10.1 to 192.168.10.254`. */
export function hostsOf({ span }: Claim): string {
  const [first, last] = [firstAddress(span), lastAddress(span)];
  const inner = span.family === 4 && span.last - span.first > 2n;
  const from = inner ? offsetAddress(first, 1) : first;
  const to = inner ? offsetAddress(last, -1) : last;
  return `${printAddress(from ?? first)} to ${printAddress(to ?? last)}`;
}
