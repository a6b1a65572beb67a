import { accept, type Result, refuse, trusted } from './result';

/** The version of the Internet Protocol. */
export type Family = 4 | 6;

/** One IP address: its family and its bits as a number. */
export interface Address {
  readonly family: Family;
  readonly value: bigint;
}

/** The number of bits in an address of the family. */
export function addressBits(family: Family): number {
  return family === 4 ? 32 : 128;
}

/** The address of all ones in the family, as a number. */
export function highestValue(family: Family): bigint {
  return family === 4 ? HIGHEST_4 : HIGHEST_6;
}

const HIGHEST_4 = (1n << 32n) - 1n;
const HIGHEST_6 = (1n << 128n) - 1n;

/** Makes an address of a number; throws `RangeError` outside the family. */
export function addressOf(family: Family, value: bigint): Address {
  if (value < 0n || value > highestValue(family)) throw new RangeError(`${value} is outside IPv${family}`);
  return Object.freeze({ family, value });
}

/** Reads one bare address of either family; refuses leading zeros, zones, prefixes, ports, brackets and whitespace as `malformed`. */
export function parseAddress(text: string): Result<Address> {
  const family = text.includes(':') ? 6 : 4;
  // The library also reads prefixes and zones, so only the characters of a bare address reach it.
  const value = ADDRESS_CHARACTERS.test(text) ? numberOf(family, text) : undefined;
  return value === undefined ? explain(text) : accept(addressOf(family, value));
}

const ADDRESS_CHARACTERS = /^[0-9a-f:.]+$/i;

/** The address that the program itself wrote; throws `RangeError` when it is none. */
export function address(text: string): Address {
  return trusted(text, parseAddress(text));
}

/** Prints an address canonically: dotted decimal, or RFC 5952 with IPv4-mapped addresses in mixed notation (section 5). */
export function printAddress({ family, value }: Address): string {
  if (family === 4) return printDotted(Number(value));
  if (value >> 32n === 0xffffn) return `::ffff:${printDotted(Number(value & HIGHEST_4))}`;
  return ipv6().fromBigInt(value).correctForm();
}

/** Orders addresses for sorting: IPv4 before IPv6, then by number. */
export function compareAddresses(a: Address, b: Address): -1 | 0 | 1 {
  if (a.family !== b.family) return a.family < b.family ? -1 : 1;
  if (a.value === b.value) return 0;
  return a.value < b.value ? -1 : 1;
}

/** Whether both are the same address of the same family. */
export function equalAddresses(a: Address, b: Address): boolean {
  return a.value === b.value && a.family === b.family;
}

/** The address that many steps on (or back, if negative); `undefined` past either end of the family. */
export function offsetAddress(from: Address, steps: bigint | number): Address | undefined {
  const value = from.value + BigInt(steps);
  return value < 0n || value > highestValue(from.family) ? undefined : addressOf(from.family, value);
}

/** The address after this one; `undefined` after the last. */
export function nextAddress(from: Address): Address | undefined {
  return offsetAddress(from, 1);
}

// Loading both classes takes longer than all the rest of this folder, so each waits for its first address.
type Ipv4Class = typeof import('ip-address/dist/ipv4').Address4;
type Ipv6Class = typeof import('ip-address/dist/ipv6').Address6;

function ipv4(): Ipv4Class {
  return require('ip-address/dist/ipv4').Address4;
}

function ipv6(): Ipv6Class {
  return require('ip-address/dist/ipv6').Address6;
}

function numberOf(family: Family, text: string): bigint | undefined {
  const Class = family === 4 ? ipv4() : ipv6();
  try {
    return new Class(text).bigInt();
  } catch {
    return undefined;
  }
}

function printDotted(value: number): string {
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
}

function explain(text: string): Result<Address> {
  const wrapped = explainWrapping(text);
  if (wrapped) return refuse('malformed', wrapped.problem, wrapped.bare === undefined ? undefined : reading(wrapped.bare));
  const { problem, repair } = text.includes(':') ? explainGroups(text) : explainOctets(text);
  return refuse('malformed', problem, repair);
}

/** The canonical form of a text that has one reading as an address. */
function reading(text: string): string | undefined {
  const parsed = parseAddress(text);
  return parsed.ok ? printAddress(parsed.value) : parsed.repair;
}

interface Wrapping {
  readonly problem: string;
  readonly bare?: string;
}

/** Finds what stands around or behind an address, and the text without it. */
function explainWrapping(text: string): Wrapping | undefined {
  if (text === '') return { problem: 'is empty' };
  if (text.trim() !== text) return { problem: 'has whitespace around it', bare: text.trim() };
  if (/\s/.test(text)) return { problem: 'has whitespace in it' };
  const slash = text.indexOf('/');
  if (slash !== -1) return { problem: `has a prefix length ${text.slice(slash)}`, bare: text.slice(0, slash) };
  const bracketed = /^\[([^\]]*)\](:\d+)?$/.exec(text);
  if (bracketed) return { problem: `has brackets${bracketed[2] ? ' and a port' : ''}`, bare: bracketed[1] };
  const zone = text.indexOf('%');
  if (zone !== -1) return { problem: `has a zone id ${text.slice(zone)}`, bare: text.slice(0, zone) };
  const port = /^([\d.]+)(:\d+)$/.exec(text);
  if (port?.[1]?.includes('.')) return { problem: `has a port ${port[2]}`, bare: port[1] };
  const ends = text.split('-');
  if (ends.length === 2 && ends.every((end) => reading(end) !== undefined)) return { problem: 'is a range' };
  return undefined;
}

interface Explanation {
  readonly problem: string;
  readonly repair?: string;
}

const NO_ADDRESS: Explanation = { problem: 'is not an IP address' };

function explainOctets(text: string): Explanation {
  const octets = text.split('.');
  if (!/^\d/.test(text) || (octets.length !== 4 && !/^[\d.]+$/.test(text))) return NO_ADDRESS;
  if (octets.length !== 4) return { problem: `has ${octets.length} ${octets.length === 1 ? 'octet' : 'octets'}, not 4` };
  for (const octet of octets) {
    if (octet === '') return { problem: 'has an empty octet' };
    if (!/^\d+$/.test(octet)) return { problem: `octet ${octet} is not a number` };
    if (Number(octet) > 255) return { problem: `octet ${octet} is above 255` };
  }
  const padded = octets.filter((octet) => /^0\d/.test(octet));
  const ambiguous = padded.find(readsAsOctal);
  if (ambiguous !== undefined) {
    return {
      problem: `octet ${ambiguous} has a leading zero: decimal ${Number(ambiguous)} or octal ${Number.parseInt(ambiguous, 8)}`,
    };
  }
  return { problem: `octet ${padded[0]} has a leading zero`, repair: octets.map(Number).join('.') };
}

/** Whether a zero-padded octet is another number to readers that take the zero for octal, such as inet_aton(3). */
function readsAsOctal(octet: string): boolean {
  return /^[0-7]+$/.test(octet) && Number.parseInt(octet, 8) !== Number(octet);
}

function explainGroups(text: string): Explanation {
  if (!/^[0-9a-z:.]+$/i.test(text)) return NO_ADDRESS;
  if (text.includes(':::')) return { problem: 'has three colons in a row' };
  const halves = text.split('::');
  if (halves.length > 2) return { problem: 'has :: twice' };
  if (/^:[^:]/.test(text)) return { problem: 'begins with a single colon' };
  if (/[^:]:$/.test(text)) return { problem: 'ends with a single colon' };

  const groups = text.split(':').filter((group) => group !== '');
  const embedded = /\.[^:]*$/.test(text) ? groups.pop() : undefined;
  for (const group of groups) {
    if (group.includes('.')) return { problem: `IPv4 part ${group} is not at the end` };
    if (!/^[0-9a-f]+$/i.test(group)) return { problem: `group ${group} is not hexadecimal` };
    if (group.length > 4) return { problem: `group ${group} is longer than 4 digits` };
  }
  if (embedded !== undefined) {
    const parsed = parseAddress(embedded);
    if (!parsed.ok) {
      const head = text.slice(0, text.length - embedded.length);
      return {
        problem: `IPv4 part: ${parsed.problem}`,
        repair: parsed.repair === undefined ? undefined : reading(head + parsed.repair),
      };
    }
  }
  const count = groups.length + (embedded === undefined ? 0 : 2);
  return halves.length === 2
    ? { problem: `has ${count} groups beside ::, at most 7 fit` }
    : { problem: `has ${count} ${count === 1 ? 'group' : 'groups'}, not 8` };
}
