import { type Address, addressOf, parseAddress, printAddress } from './address';
import { type Cidr, parseCidr } from './cidr';
import { accept, type Result, refuse, trusted } from './result';
import { overlaps, type Span } from './span';

/** Neighbouring addresses with any two ends; `cidr` is there when the range was written as, or made of, a CIDR. */
export interface Range extends Span {
  readonly cidr?: Cidr;
}

/** The range between two addresses, both included; refuses two families as `mixed-family` and an end before its start as `reversed`. */
export function rangeBetween(first: Address, last: Address): Result<Range> {
  if (first.family !== last.family) return refuse('mixed-family', `goes from IPv${first.family} to IPv${last.family}`);
  if (first.value > last.value) return refuse('reversed', 'ends before it begins', `${printAddress(last)}-${printAddress(first)}`);
  return accept(spanOf(first.family, first.value, last.value));
}

/** The range of all addresses of a CIDR, which remembers the CIDR. */
export function rangeOfCidr(cidr: Cidr): Range {
  return Object.freeze({ family: cidr.family, first: cidr.first, last: cidr.last, cidr });
}

/** The range of one address. */
export function rangeOfAddress({ family, value }: Address): Range {
  return spanOf(family, value, value);
}

function spanOf(family: Range['family'], first: bigint, last: bigint): Range {
  return Object.freeze({ family, first, last });
}

/** Reads a CIDR, `first-last` or a single address; refuses as `parseCidr` and `rangeBetween` do, and all else as `malformed`. */
export function parseRange(text: string): Result<Range> {
  const ends = text.split('-');
  if (ends.length === 2) return parseEnds(ends[0] ?? '', ends[1] ?? '');
  if (ends.length > 2) return refuse('malformed', 'has more than one dash');
  if (LONG_DASH.test(text)) return explainDash(text);
  if (text.includes('/')) {
    const network = parseCidr(text);
    return network.ok ? accept(rangeOfCidr(network.value)) : network;
  }
  const single = parseAddress(text);
  return single.ok ? accept(rangeOfAddress(single.value)) : single;
}

const LONG_DASH = /[\u2010-\u2015\u2212]/;

/** The range that the program itself wrote; throws `RangeError` when it is none. */
export function range(text: string): Range {
  return trusted(text, parseRange(text));
}

/** Prints `first-last`, or the address alone where both are the same. */
export function printRange({ family, first, last }: Span): string {
  const start = printAddress(addressOf(family, first));
  return first === last ? start : `${start}-${printAddress(addressOf(family, last))}`;
}

/** The addresses that lie in both spans; `undefined` when there are none. */
export function intersect(a: Span, b: Span): Range | undefined {
  if (!overlaps(a, b)) return undefined;
  return spanOf(a.family, a.first > b.first ? a.first : b.first, a.last < b.last ? a.last : b.last);
}

function parseEnds(from: string, to: string): Result<Range> {
  const first = parseAddress(from);
  const last = parseAddress(to);
  return first.ok && last.ok ? rangeBetween(first.value, last.value) : explainEnds(from, to);
}

function explainEnds(from: string, to: string): Result<Range> {
  if (from.trimEnd() !== from || to.trimStart() !== to) {
    return refuse('malformed', 'has whitespace around the dash', reading(`${from.trimEnd()}-${to.trimStart()}`));
  }
  const first = parseAddress(from);
  if (first.ok && first.value.family === 4 && OCTET.test(to)) {
    const whole = from.slice(0, from.lastIndexOf('.') + 1) + to;
    return refuse('malformed', `last address is shortened to ${to}`, reading(`${from}-${whole}`));
  }
  const last = parseAddress(to);
  const [name, wrong] = first.ok ? ['last', last] : ['first', first];
  const problem = wrong.ok ? '' : `${name} address ${wrong.problem}`;
  const ends = [repaired(first), repaired(last)];
  // Between two networks, the end meant may be either edge of the second.
  const certain = !ends.includes(undefined) && !`${from}${to}`.includes('/');
  return refuse('malformed', problem, certain ? reading(ends.join('-')) : undefined);
}

const OCTET = /^(0|[1-9]\d{0,2})$/;

function explainDash(text: string): Result<Range> {
  const ends = text.split(LONG_DASH).map((end) => end.trim());
  return refuse('malformed', 'has a typographic dash, not -', reading(ends.join('-')));
}

function repaired(end: Result<Address>): string | undefined {
  return end.ok ? printAddress(end.value) : end.repair;
}

/** The canonical form of a text that has one reading as a range in the right order. */
function reading(text: string): string | undefined {
  const parsed = parseRange(text);
  return parsed.ok ? printRange(parsed.value) : undefined;
}
