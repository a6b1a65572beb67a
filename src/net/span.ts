import { type Address, addressOf, type Family } from './address';

/** Neighbouring addresses from `first` to `last`, both included: what every CIDR and every range is. */
export interface Span {
  readonly family: Family;
  readonly first: bigint;
  readonly last: bigint;
}

/** Whether every address of `inner` lies in `outer`; families never contain each other. */
export function contains(outer: Span, inner: Address | Span): boolean {
  if (outer.family !== inner.family) return false;
  if ('value' in inner) return outer.first <= inner.value && inner.value <= outer.last;
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether any address lies in both. */
export function overlaps(a: Span, b: Span): boolean {
  return a.first <= b.last && b.first <= a.last && a.family === b.family;
}

/** Whether both hold the same addresses, however they were written. */
export function equalSpans(a: Span, b: Span): boolean {
  return a.first === b.first && a.last === b.last && a.family === b.family;
}

/** Orders spans for sorting: IPv4 before IPv6, by first address, and the wider of two that start together first. */
export function compareSpans(a: Span, b: Span): -1 | 0 | 1 {
  if (a.family !== b.family) return a.family < b.family ? -1 : 1;
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  if (a.last !== b.last) return a.last > b.last ? -1 : 1;
  return 0;
}

/** How many addresses the span holds. */
export function sizeOf(span: Span): bigint {
  return span.last - span.first + 1n;
}

/** The lowest address of the span. */
export function firstAddress(span: Span): Address {
  return addressOf(span.family, span.first);
}

/** The highest address of the span. */
export function lastAddress(span: Span): Address {
  return addressOf(span.family, span.last);
}

/** The nth address of the span, its first being number 0; `undefined` outside it. */
export function nthAddress(span: Span, n: bigint | number): Address | undefined {
  const value = span.first + BigInt(n);
  return value < span.first || value > span.last ? undefined : addressOf(span.family, value);
}
