import fc from 'fast-check';
import { type Address, addressBits, addressOf, type Cidr, cidrAround, type Family, type Range, rangeBetween } from '../../src/net';

export const families: readonly Family[] = [4, 6];

/** Addresses of one family, with many that lie close together. */
export function addresses(family: Family): fc.Arbitrary<Address> {
  const highest = (1n << BigInt(addressBits(family))) - 1n;
  return fc
    .oneof(fc.bigInt(0n, highest), fc.bigInt(0n, 64n), fc.bigInt(highest - 64n, highest), sparse(family))
    .map((value) => addressOf(family, value));
}

/** Numbers of few one bits, which print with runs of zero groups. */
function sparse(family: Family): fc.Arbitrary<bigint> {
  return fc
    .array(fc.nat(addressBits(family) - 1), { maxLength: 4 })
    .map((bits) => bits.reduce((value, bit) => value | (1n << BigInt(bit)), 0n));
}

/** CIDRs of one family, of every prefix length. */
export function cidrs(family: Family): fc.Arbitrary<Cidr> {
  return fc.tuple(addresses(family), fc.nat(addressBits(family))).map(([within, prefix]) => cidrAround(within, prefix));
}

/** Ranges of one family, with any two ends. */
export function ranges(family: Family): fc.Arbitrary<Range> {
  return fc.tuple(addresses(family), addresses(family)).map(([a, b]) => {
    const parsed = a.value <= b.value ? rangeBetween(a, b) : rangeBetween(b, a);
    if (!parsed.ok) throw new Error(parsed.problem);
    return parsed.value;
  });
}

/** Texts that resemble addresses, most of them wrong. */
export const nearAddresses: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.constantFrom('0', '1', '9', 'f', 'g', '.', ':', '::', '/', '-', '%', ' ', '[', ']', '255', '256', '010'), { maxLength: 20 })
    .map((parts) => parts.join('')),
  fc.array(fc.constantFrom('0', '1', '255', '256', '01', ''), { minLength: 3, maxLength: 5 }).map((parts) => parts.join('.')),
  fc.array(fc.constantFrom('0', '1', 'ffff', '', '12345', '1.2.3.4'), { minLength: 2, maxLength: 9 }).map((parts) => parts.join(':')),
  fc.string(),
);
