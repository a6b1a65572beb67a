import { type Address, addressBits, addressOf, type Family, highestValue, parseAddress, printAddress } from './address';
import { accept, type Result, refuse, trusted } from './result';
import type { Span } from './span';

/** A network: the addresses that share their first `prefix` bits with `base`, whose other bits are zero. */
export interface Cidr extends Span {
  readonly base: Address;
  readonly prefix: number;
}

/** The network of that prefix length around an address; throws `RangeError` for a prefix outside the family. */
export function cidrAround(within: Address, prefix: number): Cidr {
  const bits = addressBits(within.family);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > bits) throw new RangeError(`/${prefix} is outside IPv${within.family}`);
  const hostBits = BigInt(bits - prefix);
  const first = (within.value >> hostBits) << hostBits;
  return cidrAt(within.family, first, prefix, hostBits);
}

function cidrAt(family: Family, first: bigint, prefix: number, hostBits: bigint): Cidr {
  return Object.freeze({ family, base: addressOf(family, first), prefix, first, last: first + (1n << hostBits) - 1n });
}

/** Reads `address/prefix`; refuses bits beyond the prefix as `host-bits`, with the network as repair, and all else as `malformed`. */
export function parseCidr(text: string): Result<Cidr> {
  const slash = text.indexOf('/');
  if (slash === -1) return explainMissingSlash(text);
  const base = parseAddress(text.slice(0, slash));
  const written = text.slice(slash + 1);
  if (!base.ok) {
    const repair = base.repair === undefined ? undefined : reading(`${base.repair}/${written}`);
    return refuse('malformed', base.problem, repair);
  }
  const prefix = PREFIX.test(written) ? Number(written) : Number.NaN;
  if (!(prefix <= addressBits(base.value.family))) return explainPrefix(base.value, written);
  const network = cidrAround(base.value, prefix);
  if (network.first === base.value.value) return accept(network);
  return refuse('host-bits', `has host bits set beyond /${prefix}`, printCidr(network));
}

const PREFIX = /^(0|[1-9]\d{0,2})$/;

/** The CIDR that the program itself wrote; throws `RangeError` when it is none. */
export function cidr(text: string): Cidr {
  return trusted(text, parseCidr(text));
}

/** Prints a CIDR canonically, its address as `printAddress` does. */
export function printCidr({ base, prefix }: Cidr): string {
  return `${printAddress(base)}/${prefix}`;
}

/** The network of a shorter or equal prefix around a CIDR; throws `RangeError` for a longer one. */
export function supernet(of: Cidr, prefix: number): Cidr {
  if (prefix > of.prefix) throw new RangeError(`/${prefix} is narrower than ${printCidr(of)}`);
  return cidrAround(of.base, prefix);
}

/** The networks of a longer or equal prefix that make up a CIDR, in order and one at a time; throws `RangeError` for a shorter one. */
export function split(whole: Cidr, prefix: number): Iterable<Cidr> {
  const hostBits = BigInt(addressBits(whole.family) - cidrAround(whole.base, prefix).prefix);
  if (prefix < whole.prefix) throw new RangeError(`/${prefix} is wider than ${printCidr(whole)}`);
  return {
    *[Symbol.iterator]() {
      for (let first = whole.first; first <= whole.last; first += 1n << hostBits) {
        yield cidrAt(whole.family, first, prefix, hostBits);
      }
    },
  };
}

/** The fewest CIDRs that hold exactly the addresses of a span, in order. */
export function toCidrs({ family, first, last }: Span): Cidr[] {
  const bits = addressBits(family);
  const found: Cidr[] = [];
  for (let start = first; start <= last; ) {
    let hostBits = 0;
    while (hostBits < bits && fits(start, BigInt(hostBits + 1), last)) hostBits += 1;
    found.push(cidrAt(family, start, bits - hostBits, BigInt(hostBits)));
    start += 1n << BigInt(hostBits);
  }
  return found;
}

/** Whether a network of that many host bits can begin at `start` without reaching past `last`. */
function fits(start: bigint, hostBits: bigint, last: bigint): boolean {
  const size = 1n << hostBits;
  return (start & (size - 1n)) === 0n && start + size - 1n <= last;
}

function explainMissingSlash(text: string): Result<Cidr> {
  const parsed = parseAddress(text);
  if (parsed.ok) return refuse('malformed', 'has no prefix length');
  return refuse('malformed', parsed.problem);
}

function explainPrefix(base: Address, written: string): Result<Cidr> {
  if (written === '') return refuse('malformed', 'has no prefix length after the slash');
  if (written.trim() !== written) {
    return refuse('malformed', 'has whitespace around the prefix length', readingOf(base, written.trim()));
  }
  if (written.includes('/')) return refuse('malformed', 'has two slashes');
  const mask = netmaskPrefix(base.family, written);
  if (mask !== undefined) return refuse('malformed', `has a netmask ${written}, not a prefix length`, readingOf(base, String(mask)));
  if (!/^\d+$/.test(written)) return refuse('malformed', `prefix length ${written} is not a number`);
  const bits = addressBits(base.family);
  if (Number(written) > bits) return refuse('malformed', `prefix length ${written} is above ${bits}`);
  return refuse('malformed', `prefix length ${written} has a leading zero`, readingOf(base, String(Number(written))));
}

/** The prefix length that a netmask such as 255.255.255.0 stands for. */
function netmaskPrefix(family: Family, text: string): number | undefined {
  const mask = parseAddress(text);
  if (!mask.ok || mask.value.family !== family) return undefined;
  const hostMask = highestValue(family) ^ mask.value.value;
  const contiguous = (hostMask & (hostMask + 1n)) === 0n;
  return contiguous ? addressBits(family) - (hostMask === 0n ? 0 : hostMask.toString(2).length) : undefined;
}

function readingOf(base: Address, prefix: string): string | undefined {
  return reading(`${printAddress(base)}/${prefix}`);
}

/** The canonical form of a text that has one reading as a CIDR. */
function reading(text: string): string | undefined {
  const parsed = parseCidr(text);
  return parsed.ok ? printCidr(parsed.value) : parsed.repair;
}
