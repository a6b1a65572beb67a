import fc from 'fast-check';
import { SPECIAL_PURPOSE as REGISTRY_4 } from 'ip-address/dist/v4/constants';
import { SPECIAL_PURPOSE as REGISTRY_6 } from 'ip-address/dist/v6/constants';
import { address, cidr, contains, overlaps, printCidr, range, rangeOfAddress, specialUse, specialUsesWithin } from '../../src/net';
import { addresses, cidrs, families } from './arbitrary';

// The documents named in the last column.
test.each([
  ['127.0.0.1', 'loopback', 'RFC 1122'],
  ['::1', 'loopback', 'RFC 4291'],
  ['0.0.0.0', 'unspecified', 'RFC 1122'],
  ['0.0.0.1', 'this network', 'RFC 791'],
  ['::', 'unspecified', 'RFC 4291'],
  ['169.254.169.254', 'link-local', 'RFC 3927'],
  ['fe80::1', 'link-local', 'RFC 4291'],
  ['febf::1', 'link-local', 'RFC 4291'],
  ['224.0.0.18', 'multicast', 'RFC 5771'],
  ['ff02::12', 'multicast', 'RFC 4291'],
  ['255.255.255.255', 'broadcast', 'RFC 919'],
  ['255.255.255.254', 'reserved', 'RFC 1112'],
  ['10.255.255.255', 'private', 'RFC 1918'],
  ['172.31.255.255', 'private', 'RFC 1918'],
  ['192.168.10.10', 'private', 'RFC 1918'],
  ['100.127.255.255', 'shared (CGNAT)', 'RFC 6598'],
  ['198.51.100.7', 'documentation', 'RFC 5737'],
  ['2001:db8::7', 'documentation', 'RFC 3849'],
  ['3fff:fff::', 'documentation', 'RFC 9637'],
  ['fdff::1', 'unique-local', 'RFC 4193'],
  ['::ffff:10.0.0.1', 'IPv4-mapped', 'RFC 4291'],
])('%s is %s by %s', (text, name, source) => expect(specialUse(address(text))).toMatchObject({ name, source }));

test.each(['11.0.0.0', '172.32.0.0', '100.128.0.0', '1.1.1.1', '2606:4700::1111', '3fff:1000::', '2a00::'])('%s is ordinary', (text) =>
  expect(specialUse(address(text))).toBeUndefined(),
);

test('a range is special only when all of it is, and one that reaches out tells what it touches', () => {
  expect(specialUse(range('192.168.10.200-192.168.10.239'))?.name).toBe('private');
  expect(specialUse(range('fd00::/64'))?.name).toBe('unique-local');
  expect(specialUse(range('9.255.255.0-10.0.0.5'))).toBeUndefined();
  expect(specialUsesWithin(range('223.255.255.255-224.0.0.1')).map((use) => use.name)).toEqual(['multicast']);
  expect(specialUsesWithin(cidr('192.0.0.8/31')).map((use) => use.name)).toEqual(['dummy', 'PCP anycast', 'IETF protocol assignments']);
  expect(specialUsesWithin(cidr('1.1.1.0/24'))).toEqual([]);
});

// The library's copies are pinned to the registries' CSV files by its own tests.
test.each([...REGISTRY_4, ...REGISTRY_6].map(([text]) => text))('the registered block %s is known', (text) => {
  const use = specialUse(cidr(text));
  expect(use && printCidr(use.block)).toBe(printCidr(cidr(text)));
  expect(use?.source).toMatch(/^RFC \d+$/);
});

describe.each(families)('IPv%s', (family) => {
  test('the use of an address is the narrowest of those that it lies in', () => {
    fc.assert(
      fc.property(addresses(family), (one) => {
        const within = specialUsesWithin(rangeOfAddress(one));
        const narrowest = [...within].sort((a, b) => b.block.prefix - a.block.prefix)[0];
        expect(specialUse(one)?.block.prefix).toBe(narrowest?.block.prefix);
        for (const { block } of within) expect(contains(block, one)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a network that is special touches what it lies in, and its parts are special too', () => {
    fc.assert(
      fc.property(cidrs(family), (one) => {
        const use = specialUse(one);
        const touched = specialUsesWithin(one);
        if (use) {
          expect(contains(use.block, one)).toBe(true);
          expect(touched).toContain(use);
          expect(specialUse(one.base)).toBeDefined();
        }
        for (const { block } of touched) expect(overlaps(block, one)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
