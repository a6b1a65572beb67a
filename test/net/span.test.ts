import fc from 'fast-check';
import {
  address,
  cidr,
  compareSpans,
  contains,
  equalSpans,
  firstAddress,
  lastAddress,
  nthAddress,
  overlaps,
  printAddress,
  printCidr,
  range,
  sizeOf,
} from '../../src/net';
import { addresses, cidrs, families, ranges } from './arbitrary';

// Hand arithmetic throughout.
test.each([
  ['10.0.0.0/8', '10.0.0.0/8', true],
  ['10.0.0.0/8', '10.255.255.255', true],
  ['10.0.0.0/8', '11.0.0.0', false],
  ['10.0.0.0/24', '10.0.0.0/23', false],
  ['10.0.0.5-10.0.0.9', '10.0.0.6-10.0.0.9', true],
  ['10.0.0.5-10.0.0.9', '10.0.0.8/31', true],
  ['10.0.0.5-10.0.0.9', '10.0.0.8/30', false],
  ['fd00::/8', 'fdff:ffff::1', true],
  ['fd00::/8', 'fe00::', false],
  ['::/0', '0.0.0.0/0', false],
  ['::/0', '10.0.0.1', false],
])('%s contains %s: %s', (outer, inner, expected) => {
  expect(contains(range(outer), range(inner))).toBe(expected);
  if (!/[-/]/.test(inner)) expect(contains(range(outer), address(inner))).toBe(expected);
});

test.each([
  ['10.0.0.0/24', '10.0.0.255-10.0.1.3', true],
  ['10.0.0.0/24', '10.0.1.0-10.0.1.3', false],
  ['10.0.0.5', '10.0.0.5', true],
  ['10.42.0.0/16', '10.43.0.0/16', false],
  ['fd00::/64', 'fd00::ffff:ffff:ffff:ffff', true],
  ['fd00::/64', 'fd00:0:0:1::/64', false],
  ['0.0.0.0/0', '::/0', false],
])('%s overlaps %s: %s', (a, b, expected) => expect(overlaps(range(a), range(b))).toBe(expected));

test.each([
  ['10.0.0.0/24', '10.0.0.0', '10.0.0.255', 256n],
  ['10.0.0.1/32', '10.0.0.1', '10.0.0.1', 1n],
  ['0.0.0.0/0', '0.0.0.0', '255.255.255.255', 2n ** 32n],
  ['192.168.10.200-192.168.10.239', '192.168.10.200', '192.168.10.239', 40n],
  ['fd00::/64', 'fd00::', 'fd00::ffff:ffff:ffff:ffff', 2n ** 64n],
  ['::/0', '::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 2n ** 128n],
])('%s goes from %s to %s and holds %s', (text, first, last, size) => {
  const span = range(text);
  expect([printAddress(firstAddress(span)), printAddress(lastAddress(span))]).toEqual([first, last]);
  expect(String(sizeOf(span))).toBe(String(size));
});

test.each([
  ['10.43.0.0/16', 10, '10.43.0.10'],
  ['10.43.0.0/16', 65_535, '10.43.255.255'],
  ['10.43.0.0/16', 65_536, undefined],
  ['10.43.0.0/16', -1, undefined],
  ['fd00:43::/112', 10, 'fd00:43::a'],
  ['fd00:43::/112', 0x1_0000, undefined],
])('%s: address number %s is %s', (text, n, expected) => {
  const found = nthAddress(cidr(text), n);
  expect(found && printAddress(found)).toBe(expected);
});

test('sorting puts IPv4 first and a network before what lies in it', () => {
  const written = ['fd00::/64', '10.1.0.0/16', '10.0.0.0/24', '10.0.0.0/8', 'fd00::/8'];
  expect(written.map(cidr).sort(compareSpans).map(printCidr)).toEqual([
    '10.0.0.0/8',
    '10.0.0.0/24',
    '10.1.0.0/16',
    'fd00::/8',
    'fd00::/64',
  ]);
});

describe.each(families)('IPv%s', (family) => {
  const spans = fc.oneof(cidrs(family), ranges(family));

  test('overlap is symmetric, and reflexive', () => {
    fc.assert(fc.property(spans, spans, (a, b) => overlaps(a, b) === overlaps(b, a) && overlaps(a, a)));
  });

  test('two spans overlap exactly when an end of one lies in the other', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const shared = contains(a, firstAddress(b)) || contains(b, firstAddress(a));
        expect(overlaps(a, b)).toBe(shared);
      }),
    );
  });

  test('containment is transitive', () => {
    const nested = fc
      .array(addresses(family), { minLength: 6, maxLength: 6 })
      .map((six) => six.map((one) => one.value).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
      .map((v) => [0, 1, 2].map((depth) => ({ family, first: v[depth] ?? 0n, last: v[5 - depth] ?? 0n })));
    const chains = fc.oneof(nested, fc.array(spans, { minLength: 3, maxLength: 3 }));
    fc.assert(
      fc.property(chains, ([a, b, c]) => {
        if (a && b && c && contains(a, b) && contains(b, c)) expect(contains(a, c)).toBe(true);
      }),
    );
    fc.assert(fc.property(nested, ([a, , c]) => a !== undefined && c !== undefined && contains(a, c)));
  });

  test('the nth address lies in the span exactly for its numbers, the last being one less than its size', () => {
    fc.assert(
      fc.property(spans, fc.bigInt(-3n, 300n), (span, n) => {
        const found = nthAddress(span, n);
        expect(found !== undefined).toBe(n >= 0n && n < sizeOf(span));
        if (found) expect(contains(span, found)).toBe(true);
        expect(nthAddress(span, sizeOf(span) - 1n)?.value === span.last).toBe(true);
      }),
    );
  });

  test('spans that contain each other are equal', () => {
    fc.assert(fc.property(spans, spans, (a, b) => (contains(a, b) && contains(b, a)) === equalSpans(a, b)));
  });

  test('comparing is antisymmetric, and zero exactly for equal spans', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        expect(compareSpans(a, b) + compareSpans(b, a)).toBe(0);
        expect(compareSpans(a, b) === 0).toBe(equalSpans(a, b));
      }),
    );
  });
});
