import fc from 'fast-check';
import { contains, equalSpans, intersect, overlaps, parseRange, printCidr, printRange, range, rangeOfCidr } from '../../src/net';
import { cidrs, families, nearAddresses, ranges } from './arbitrary';

test.each([
  ['192.168.10.200-192.168.10.239', '192.168.10.200-192.168.10.239', undefined],
  ['10.0.0.0/30', '10.0.0.0-10.0.0.3', '10.0.0.0/30'],
  ['10.0.0.1/32', '10.0.0.1', '10.0.0.1/32'],
  ['10.0.0.1', '10.0.0.1', undefined],
  ['10.0.0.1-10.0.0.1', '10.0.0.1', undefined],
  ['FD00::1-fd00:0::ff', 'fd00::1-fd00::ff', undefined],
  ['fd00::/126', 'fd00::-fd00::3', 'fd00::/126'],
])('%s prints as %s and remembers the CIDR %s', (written, canonical, network) => {
  const { cidr } = range(written);
  expect(printRange(range(written))).toBe(canonical);
  expect(cidr && printCidr(cidr)).toBe(network);
});

test.each([
  ['10.0.0.1-fd00::1', 'mixed-family', 'goes from IPv4 to IPv6', undefined],
  ['fd00::1-10.0.0.1', 'mixed-family', 'goes from IPv6 to IPv4', undefined],
  ['10.0.0.9-10.0.0.5', 'reversed', 'ends before it begins', '10.0.0.5-10.0.0.9'],
  ['fd00::9-fd00::5', 'reversed', 'ends before it begins', 'fd00::5-fd00::9'],
  ['192.168.10.5/24', 'host-bits', 'has host bits set beyond /24', '192.168.10.0/24'],
  ['10.0.0.5 - 10.0.0.9', 'malformed', 'has whitespace around the dash', '10.0.0.5-10.0.0.9'],
  ['10.0.0.5 – 10.0.0.9', 'malformed', 'has a typographic dash, not -', '10.0.0.5-10.0.0.9'],
  ['10.0.0.5–10.0.0.7–10.0.0.9', 'malformed', 'has a typographic dash, not -', undefined],
  ['192.168.10.200-239', 'malformed', 'last address is shortened to 239', '192.168.10.200-192.168.10.239'],
  ['192.168.10.200-23', 'malformed', 'last address is shortened to 23', undefined],
  ['10.0.0.1-10.0.0.300', 'malformed', 'last address octet 300 is above 255', undefined],
  ['10.0.0-10.0.0.9', 'malformed', 'first address has 3 octets, not 4', undefined],
  ['10.0.0.1-', 'malformed', 'last address is empty', undefined],
  ['-10.0.0.1', 'malformed', 'first address is empty', undefined],
  ['10.0.0.0/24-10.0.1.0/24', 'malformed', 'first address has a prefix length /24', undefined],
  [' 10.0.0.1-10.0.0.2', 'malformed', 'first address has whitespace around it', '10.0.0.1-10.0.0.2'],
  ['1-2-3', 'malformed', 'has more than one dash', undefined],
  ['lan', 'malformed', 'is not an IP address', undefined],
])('%j is refused as %s: %s', (text, kind, problem, repair) =>
  expect(parseRange(text)).toEqual({ ok: false, kind, problem, ...(repair && { repair }) }),
);

test('a wrong literal throws a RangeError', () => expect(() => range('10.0.0.9-10.0.0.5')).toThrow(RangeError));

test('every refusal has a reason, and every repair is accepted', () => {
  fc.assert(
    fc.property(nearAddresses, nearAddresses, fc.constantFrom('-', ' - ', '–', '/'), (from, to, mark) => {
      const parsed = parseRange(from + mark + to);
      if (parsed.ok) return;
      expect(parsed.problem).not.toBe('');
      if (parsed.repair !== undefined) expect(parseRange(parsed.repair).ok).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['10.0.0.0/24', '10.0.0.250-10.0.1.5', '10.0.0.250-10.0.0.255'],
  ['10.0.0.0/24', '10.0.0.7', '10.0.0.7'],
  ['10.0.0.0/24', '10.0.1.0/24', undefined],
  ['fd00::-fd00::9', 'fd00::5-fd00::ff', 'fd00::5-fd00::9'],
  ['0.0.0.0/0', '::/0', undefined],
])('%s and %s share %s', (a, b, shared) => {
  const found = intersect(range(a), range(b));
  expect(found && printRange(found)).toBe(shared);
});

describe.each(families)('IPv%s', (family) => {
  test('parsing what was printed gives the range back', () => {
    fc.assert(fc.property(ranges(family), (one) => equalSpans(range(printRange(one)), one)));
  });

  test('a range of a CIDR holds the same addresses', () => {
    fc.assert(fc.property(cidrs(family), (one) => equalSpans(rangeOfCidr(one), one) && equalSpans(range(printCidr(one)), one)));
  });

  test('an intersection exists exactly for overlapping spans, lies in both, and is symmetric', () => {
    fc.assert(
      fc.property(ranges(family), ranges(family), (a, b) => {
        const shared = intersect(a, b);
        const back = intersect(b, a);
        expect(shared !== undefined).toBe(overlaps(a, b));
        if (shared && back) expect(contains(a, shared) && contains(b, shared) && equalSpans(shared, back)).toBe(true);
      }),
    );
  });
});
