import type { Announcement } from './addon';
import { type Cidr, compareSpans, type Family, printCidr, supernet, toCidrs } from './net';

/** Prefixes within a network, by their length: what a router's filter lets in. */
export interface PrefixRule {
  readonly within: Cidr;
  readonly shortest: number;
  readonly longest: number;
}

/** The filter that passes the prefixes of a family that are announced, and no other. */
export function prefixRules(announcements: readonly Announcement[], family: Family): readonly PrefixRule[] {
  const rules = announcements
    .filter(({ span }) => span.family === family)
    .flatMap(({ span, shortest, longest }) => toCidrs(span).flatMap((cidr) => rulesOf(cidr, shortest, longest)));
  const byText = new Map(rules.map((rule) => [`${printCidr(rule.within)} ${rule.shortest} ${rule.longest}`, rule]));
  return [...byText.values()].sort((a, b) => compareSpans(a.within, b.within) || a.shortest - b.shortest);
}

/** Addresses that are told as a prefix shorter than their own block are told as the one around them. */
function rulesOf(cidr: Cidr, shortest: number, longest: number): PrefixRule[] {
  const around: PrefixRule[] = [];
  for (let length = shortest; length < cidr.prefix && length <= longest; length++) {
    around.push({ within: supernet(cidr, length), shortest: length, longest: length });
  }
  return longest < cidr.prefix ? around : [...around, { within: cidr, shortest: Math.max(shortest, cidr.prefix), longest }];
}

/** No network counts for more than this, however many prefixes are in it. */
const mostPrefixes = 65536n;

/** How many prefixes a router takes from one node before it ends the session: twice the promised, so that nodes may change before routers do. */
export function prefixLimit(rules: readonly PrefixRule[]): number {
  const counts = rules.map(({ within, shortest, longest }) => {
    let count = 0n;
    for (let length = shortest; length <= longest; length++) count += 1n << BigInt(length - within.prefix);
    return count;
  });
  const sum = counts.reduce((total, count) => total + count, 0n);
  return Math.max(100, 2 * Number(sum < mostPrefixes ? sum : mostPrefixes));
}
