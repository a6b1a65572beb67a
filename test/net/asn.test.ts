import fc from 'fast-check';
import { asn, is16BitAsn, isDocumentationAsn, isPrivateAsn, isReservedAsn, parseAsn } from '../../src/net';

// RFC 5396 section 2 gives 65546 as 1.10 and 65526 as 0.65526.
test.each([
  [64512, 64512],
  ['64512', 64512],
  ['1.10', 65546],
  ['0.65526', 65526],
  ['65535.65535', 4294967295],
  [0, 0],
  ['4294967295', 4294967295],
])('%j is AS %s', (written, number) => expect(asn(written)).toBe(number));

test.each([
  [-1, '-1 is below 0', undefined],
  [1.1, '1.1 is not a whole number; asdot needs quotes', undefined],
  [4294967296, '4294967296 is above 4294967295', undefined],
  ['4294967296', '4294967296 is above 4294967295', undefined],
  ['AS64512', 'has the letters AS in front', '64512'],
  ['AS1.10', 'has the letters AS in front', '65546'],
  ['064512', 'has a leading zero', '64512'],
  ['1.010', 'has a leading zero', '65546'],
  ['65536.1', 'asdot part 65536 is above 65535', undefined],
  [' 64512', 'has whitespace around it', '64512'],
  ['', 'is empty', undefined],
  ['-1', 'is not an AS number', undefined],
  ['1.2.3', 'is not an AS number', undefined],
])('%j is refused: %s', (written, problem, repair) =>
  expect(parseAsn(written)).toEqual({ ok: false, kind: 'malformed', problem, ...(repair && { repair }) }),
);

test('a wrong literal throws a RangeError', () => expect(() => asn('AS0')).toThrow(RangeError));

test('a number, its decimal text and its asdot text are one ASN', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4294967295 }), (n) => {
      expect([asn(n), asn(String(n)), asn(`${Math.floor(n / 65536)}.${n % 65536}`)]).toEqual([n, n, n]);
    }),
  );
});

// The edges on both sides; RFC 6996, RFC 7300, RFC 7607, RFC 6793, RFC 5398.
test.each([
  ['private', isPrivateAsn, [64512, 65534, 4200000000, 4294967294], [64511, 65535, 4199999999, 4294967295]],
  ['reserved', isReservedAsn, [0, 23456, 65535, 4294967295], [1, 23455, 23457, 65534, 65536, 4294967294]],
  ['for documentation', isDocumentationAsn, [64496, 64511, 65536, 65551], [64495, 64512, 65535, 65552]],
  ['16-bit', is16BitAsn, [0, 65535], [65536, 4294967295]],
])('%s at its edges and not beyond', (_, holds, inside, outside) => {
  expect(inside.filter(holds)).toEqual(inside);
  expect(outside.filter(holds)).toEqual([]);
});
