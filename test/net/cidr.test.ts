import fc from 'fast-check';
import {
  address,
  addressBits,
  cidr,
  cidrAround,
  contains,
  overlaps,
  parseCidr,
  printAddress,
  printCidr,
  range,
  sizeOf,
  split,
  supernet,
  toCidrs,
} from '../../src/net';
import { addresses, cidrs, families, nearAddresses, ranges } from './arbitrary';

describe('parsing', () => {
  test.each([
    ['10.42.0.0/16', '10.42.0.0/16'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['10.0.0.1/32', '10.0.0.1/32'],
    ['2001:0DB8:0::/48', '2001:db8::/48'],
    ['::/0', '::/0'],
    ['fd00::1/128', 'fd00::1/128'],
  ])('%s prints as %s', (written, canonical) => expect(printCidr(cidr(written))).toBe(canonical));

  test.each([
    ['10.0.0.0/33', 'malformed', 'prefix length 33 is above 32', undefined],
    ['fd00::/129', 'malformed', 'prefix length 129 is above 128', undefined],
    ['192.168.10.5/24', 'host-bits', 'has host bits set beyond /24', '192.168.10.0/24'],
    ['2001:db8::1/64', 'host-bits', 'has host bits set beyond /64', '2001:db8::/64'],
    ['128.0.0.0/0', 'host-bits', 'has host bits set beyond /0', '0.0.0.0/0'],
    ['10.0.0.0', 'malformed', 'has no prefix length', undefined],
    ['10.0.0.0/', 'malformed', 'has no prefix length after the slash', undefined],
    ['10.0.0.0/08', 'malformed', 'prefix length 08 has a leading zero', '10.0.0.0/8'],
    ['10.0.0.0/ 8', 'malformed', 'has whitespace around the prefix length', '10.0.0.0/8'],
    ['10.0.0.0/1e1', 'malformed', 'prefix length 1e1 is not a number', undefined],
    ['10.0.0.0/-1', 'malformed', 'prefix length -1 is not a number', undefined],
    ['10.0.0.0/8/8', 'malformed', 'has two slashes', undefined],
    ['10.0.0.0/255.255.255.0', 'malformed', 'has a netmask 255.255.255.0, not a prefix length', '10.0.0.0/24'],
    ['10.0.0.0/255.0.255.0', 'malformed', 'prefix length 255.0.255.0 is not a number', undefined],
    ['010.1.1.0/24', 'malformed', 'octet 010 has a leading zero: decimal 10 or octal 8', undefined],
    ['09.0.0.0/8', 'malformed', 'octet 09 has a leading zero', '9.0.0.0/8'],
    ['[fd00::]/64', 'malformed', 'has brackets', 'fd00::/64'],
    ['10.0.0.1-10.0.0.5', 'malformed', 'is a range', undefined],
  ])('%j is refused as %s: %s', (text, kind, problem, repair) =>
    expect(parseCidr(text)).toEqual({ ok: false, kind, problem, ...(repair && { repair }) }),
  );

  test('every repair is a canonical CIDR', () => {
    const written = fc.tuple(nearAddresses, fc.constantFrom('/8', '/024', '/33', '/255.0.0.0', '/', ''));
    fc.assert(
      fc.property(written, ([base, prefix]) => {
        const parsed = parseCidr(base + prefix);
        if (parsed.ok || parsed.repair === undefined) return;
        expect(printCidr(cidr(parsed.repair))).toBe(parsed.repair);
      }),
      { numRuns: 2000 },
    );
  });

  test('a wrong literal throws a RangeError', () => expect(() => cidr('10.0.0.1/8')).toThrow(RangeError));
});

// Hand arithmetic.
test.each([
  ['10.0.0.0/30', 32, ['10.0.0.0/32', '10.0.0.1/32', '10.0.0.2/32', '10.0.0.3/32']],
  ['10.0.0.0/23', 24, ['10.0.0.0/24', '10.0.1.0/24']],
  ['10.0.0.0/23', 23, ['10.0.0.0/23']],
  ['fd00::/47', 48, ['fd00::/48', 'fd00:0:1::/48']],
])('%s splits by /%s into %s', (whole, prefix, parts) => {
  const found = split(cidr(whole), prefix);
  expect([...found].map(printCidr)).toEqual(parts);
  expect([...found]).toHaveLength(parts.length);
});

test('splitting is lazy: the first parts of an endless split come at once', () => {
  const [first] = split(cidr('::/0'), 128);
  expect(first && printCidr(first)).toBe('::/128');
});

test('splitting into wider networks, or beyond the family, throws at once', () => {
  expect(() => split(cidr('10.0.0.0/16'), 8)).toThrow(RangeError);
  expect(() => split(cidr('10.0.0.0/16'), 33)).toThrow(RangeError);
});

test('a supernet is wider, and no narrower one exists', () => {
  expect(printCidr(supernet(cidr('10.1.2.0/24'), 8))).toBe('10.0.0.0/8');
  expect(printCidr(supernet(cidr('fd12:3456::/48'), 7))).toBe('fc00::/7');
  expect(() => supernet(cidr('10.0.0.0/8'), 16)).toThrow(RangeError);
  expect(() => cidrAround(address('10.0.0.0'), 1.5)).toThrow(RangeError);
});

test.each([
  ['10.0.0.0/24', ['10.0.0.0/24']],
  ['192.168.10.200-192.168.10.239', ['192.168.10.200/29', '192.168.10.208/28', '192.168.10.224/28']],
  ['10.0.0.1-10.0.0.6', ['10.0.0.1/32', '10.0.0.2/31', '10.0.0.4/31', '10.0.0.6/32']],
  ['0.0.0.0-255.255.255.255', ['0.0.0.0/0']],
  ['255.255.255.254-255.255.255.255', ['255.255.255.254/31']],
  ['fd00::1-fd00::4', ['fd00::1/128', 'fd00::2/127', 'fd00::4/128']],
  ['::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', ['::/0']],
])('%s is exactly %s', (written, expected) => expect(toCidrs(range(written)).map(printCidr)).toEqual(expected));

describe.each(families)('IPv%s', (family) => {
  test('parsing what was printed gives the CIDR back', () => {
    fc.assert(
      fc.property(cidrs(family), (one) => printCidr(cidr(printCidr(one))) === printCidr(one) && cidr(printCidr(one)).last === one.last),
    );
  });

  test('the network around an address contains it and has the size of its prefix', () => {
    fc.assert(
      fc.property(addresses(family), fc.nat(addressBits(family)), (within, prefix) => {
        const network = cidrAround(within, prefix);
        expect(contains(network, within)).toBe(true);
        expect(sizeOf(network) === 2n ** BigInt(addressBits(family) - prefix)).toBe(true);
      }),
    );
  });

  test('taking the network around an address twice is taking it once, and what has host bits is told just that network', () => {
    fc.assert(
      fc.property(addresses(family), fc.nat(addressBits(family)), (within, prefix) => {
        const network = cidrAround(within, prefix);
        expect(printCidr(cidrAround(network.base, prefix))).toBe(printCidr(network));
        const parsed = parseCidr(`${printAddress(within)}/${prefix}`);
        expect(parsed.ok ? printCidr(parsed.value) : parsed.repair).toBe(printCidr(network));
        expect(parsed.ok).toBe(network.base.value === within.value);
      }),
    );
  });

  test('two networks are apart or one contains the other', () => {
    fc.assert(fc.property(cidrs(family), cidrs(family), (a, b) => overlaps(a, b) === (contains(a, b) || contains(b, a))));
  });

  test('the CIDRs of a range cover it exactly, disjoint and in order', () => {
    fc.assert(
      fc.property(ranges(family), (span) => {
        let next = span.first;
        for (const part of toCidrs(span)) {
          expect(part.first === next).toBe(true);
          next = part.last + 1n;
        }
        expect(next === span.last + 1n).toBe(true);
      }),
    );
  });

  // Greedy and maximal is minimal: a part whose parent network also fits could be replaced by the parent.
  test('no CIDR of a range could be widened within it', () => {
    fc.assert(
      fc.property(ranges(family), (span) => {
        for (const part of toCidrs(span)) {
          if (part.prefix > 0) expect(contains(span, supernet(part, part.prefix - 1))).toBe(false);
        }
      }),
    );
  });

  test('the parts of a split make up the whole', () => {
    fc.assert(
      fc.property(cidrs(family), fc.nat(6), (whole, more) => {
        const prefix = Math.min(whole.prefix + more, addressBits(family));
        const parts = [...split(whole, prefix)];
        expect(parts).toHaveLength(2 ** (prefix - whole.prefix));
        expect(parts.every((part, i) => part.first === (parts[i - 1]?.last ?? whole.first - 1n) + 1n)).toBe(true);
        expect(parts.at(-1)?.last === whole.last).toBe(true);
      }),
    );
  });
});
