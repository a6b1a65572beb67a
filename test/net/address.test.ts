import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import {
  address,
  addressBits,
  addressOf,
  compareAddresses,
  equalAddresses,
  nextAddress,
  offsetAddress,
  parseAddress,
  printAddress,
} from '../../src/net';
import { addresses, families, nearAddresses } from './arbitrary';

const printed = (text: string) => printAddress(address(text));

describe('printing', () => {
  // RFC 5952 sections 1, 2.1, 2.3, 4.1, 4.2.1–4.2.3, 4.3 and 5; RFC 4291 section 2.2.
  test.each([
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:0db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8::1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8::0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:0db8::1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:0:1::1', '2001:db8::1:0:0:1'],
    ['2001:DB8:0:0:1::1', '2001:db8::1:0:0:1'],
    ['2001:db8:aaaa:bbbb:cccc:dddd:eeee:0001', '2001:db8:aaaa:bbbb:cccc:dddd:eeee:1'],
    ['2001:db8:aaaa:bbbb:cccc:dddd:0:1', '2001:db8:aaaa:bbbb:cccc:dddd:0:1'],
    ['2001:0db8::0001', '2001:db8::1'],
    ['2001:db8:0:0:0:0:2:1', '2001:db8::2:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:db8::1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['2001:DB8::AAAA', '2001:db8::aaaa'],
    ['0:0:0:0:0:ffff:192.0.2.1', '::ffff:192.0.2.1'],
    ['::ffff:c000:0201', '::ffff:192.0.2.1'],
    ['ABCD:EF01:2345:6789:ABCD:EF01:2345:6789', 'abcd:ef01:2345:6789:abcd:ef01:2345:6789'],
    ['2001:DB8:0:0:8:800:200C:417A', '2001:db8::8:800:200c:417a'],
    ['FF01:0:0:0:0:0:0:101', 'ff01::101'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['0:0:0:0:0:0:13.1.68.3', '::d01:4403'],
  ])('%s prints as %s', (written, canonical) => expect(printed(written)).toBe(canonical));

  test.each(['0.0.0.0', '192.168.10.11', '255.255.255.255', '128.0.0.1'])('%s prints as written', (text) =>
    expect(printed(text)).toBe(text),
  );

  test.each(families)('IPv%s: parsing what was printed gives the address back', (family) => {
    fc.assert(fc.property(addresses(family), (one) => equalAddresses(address(printAddress(one)), one)));
  });
});

describe('parsing', () => {
  // 192·2^24 + 168·2^16 + 10·2^8 + 11; 0xfe80 << 112 | 1.
  test.each([
    ['192.168.10.11', 4, 3_232_238_091n],
    ['255.255.255.255', 4, 4_294_967_295n],
    ['::', 6, 0n],
    ['fe80::1', 6, (0xfe80n << 112n) | 1n],
    ['::ffff:1.2.3.4', 6, 0xffff_0102_0304n],
  ])('%s is IPv%s number %s', (text, family, value) => {
    expect(address(text).family).toBe(family);
    expect(String(address(text).value)).toBe(String(value));
  });

  test.each([
    ['192.168.10.300', 'octet 300 is above 255', undefined],
    ['010.1.1.1', 'octet 010 has a leading zero: decimal 10 or octal 8', undefined],
    ['01.2.3.4', 'octet 01 has a leading zero', '1.2.3.4'],
    ['192.168.10.08', 'octet 08 has a leading zero', '192.168.10.8'],
    ['192.168.10', 'has 3 octets, not 4', undefined],
    ['192.168.10.1o', 'octet 1o is not a number', undefined],
    ['192.168..1', 'has an empty octet', undefined],
    ['', 'is empty', undefined],
    ['node-1.example.org', 'is not an IP address', undefined],
    [' 10.0.0.1', 'has whitespace around it', '10.0.0.1'],
    ['10.0.0.1\n', 'has whitespace around it', '10.0.0.1'],
    ['10.0. 0.1', 'has whitespace in it', undefined],
    ['192.168.10.5/24', 'has a prefix length /24', '192.168.10.5'],
    ['10.0.0.1:6443', 'has a port :6443', '10.0.0.1'],
    ['[fd00::1]', 'has brackets', 'fd00::1'],
    ['[FD00::1]:6443', 'has brackets and a port', 'fd00::1'],
    ['fe80::1%eth0', 'has a zone id %eth0', 'fe80::1'],
    ['10.0.0.1-10.0.0.9', 'is a range', undefined],
    ['1::2::3', 'has :: twice', undefined],
    ['1:::2', 'has three colons in a row', undefined],
    [':1::2', 'begins with a single colon', undefined],
    ['1::2:', 'ends with a single colon', undefined],
    ['fd00::12345', 'group 12345 is longer than 4 digits', undefined],
    ['fd00::g', 'group g is not hexadecimal', undefined],
    ['1:2:3:4:5:6:7', 'has 7 groups, not 8', undefined],
    ['1:2:3:4:5:6:7:8:9', 'has 9 groups, not 8', undefined],
    ['1:2:3:4:5:6:7:8::', 'has 8 groups beside ::, at most 7 fit', undefined],
    ['::1.2.3.400', 'IPv4 part: octet 400 is above 255', undefined],
    ['::ffff:01.2.3.4', 'IPv4 part: octet 01 has a leading zero', '::ffff:1.2.3.4'],
    ['1.2.3.4::', 'IPv4 part 1.2.3.4 is not at the end', undefined],
  ])('%j is refused: %s', (text, problem, repair) =>
    expect(parseAddress(text)).toEqual({ ok: false, kind: 'malformed', problem, ...(repair && { repair }) }),
  );

  // Node's own parser also takes zones, which no field of ours can hold.
  test('a text is an address exactly when Node says so and it has no zone', () => {
    fc.assert(
      fc.property(nearAddresses, (text) => {
        const parsed = parseAddress(text);
        const oracle = isIPv4(text) ? 4 : isIPv6(text) && !text.includes('%') ? 6 : undefined;
        expect(parsed.ok ? parsed.value.family : undefined).toBe(oracle);
      }),
      { numRuns: 3000 },
    );
  });

  test('every refusal has a reason, and every repair is canonical', () => {
    fc.assert(
      fc.property(nearAddresses, (text) => {
        const parsed = parseAddress(text);
        if (parsed.ok) return;
        expect(parsed.problem).not.toBe('');
        if (parsed.repair !== undefined) expect(printed(parsed.repair)).toBe(parsed.repair);
      }),
      { numRuns: 3000 },
    );
  });

  test('a wrong literal throws a RangeError that holds the text and the problem', () => {
    expect(() => address('10.0.0.256')).toThrow(new RangeError('"10.0.0.256": octet 256 is above 255'));
  });
});

describe('arithmetic', () => {
  test.each([
    ['10.0.0.255', 1, '10.0.1.0'],
    ['10.0.1.0', -1, '10.0.0.255'],
    ['fd00::ffff', 1, 'fd00::1:0'],
    ['::', 2n ** 127n, '8000::'],
  ])('%s offset by %s is %s', (from, steps, to) => {
    const found = offsetAddress(address(from), steps);
    expect(found && printAddress(found)).toBe(to);
  });

  test.each(['255.255.255.255', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'])('nothing comes after %s', (text) =>
    expect(nextAddress(address(text))).toBeUndefined(),
  );

  test.each(['0.0.0.0', '::'])('nothing comes before %s', (text) => expect(offsetAddress(address(text), -1)).toBeUndefined());

  test.each([4, 6] as const)('in IPv%s stepping back undoes a step, and no step leaves the family', (family) => {
    fc.assert(
      fc.property(addresses(family), fc.bigInt(-1000n, 1000n), (one, steps) => {
        const there = offsetAddress(one, steps);
        const value = one.value + steps;
        expect(there !== undefined).toBe(value >= 0n && value < 1n << BigInt(addressBits(family)));
        if (!there) return;
        expect(there.family).toBe(family);
        const back = offsetAddress(there, -steps);
        expect(back !== undefined && equalAddresses(back, one)).toBe(true);
      }),
    );
  });

  test('sorting puts IPv4 first and then goes by number', () => {
    const sorted = ['::1', '10.0.0.10', '10.0.0.9', '::'].map(address).sort(compareAddresses).map(printAddress);
    expect(sorted).toEqual(['10.0.0.9', '10.0.0.10', '::', '::1']);
  });

  test('equal numbers of two families are two addresses', () => {
    expect(equalAddresses(address('0.0.0.1'), address('::1'))).toBe(false);
    expect(equalAddresses(address('::1'), address('0:0::1'))).toBe(true);
  });

  test('an address cannot be changed or made outside its family', () => {
    expect(Object.isFrozen(address('10.0.0.1'))).toBe(true);
    expect(() => addressOf(4, 2n ** 32n)).toThrow(RangeError);
    expect(() => addressOf(6, -1n)).toThrow(RangeError);
  });
});
