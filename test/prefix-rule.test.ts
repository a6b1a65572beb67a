import type { Announcement } from '../src/addon';
import { printCidr, range } from '../src/net';
import { prefixLimit, prefixRules } from '../src/prefix-rule';

const told = (text: string, shortest: number, longest = shortest): Announcement => ({ what: 'it', span: range(text), shortest, longest });
const rules = (...announcements: Announcement[]) =>
  prefixRules(announcements, 4).map(({ within, shortest, longest }) => `${printCidr(within)} ${shortest}-${longest}`);

describe('the filter of announced prefixes', () => {
  test('passes a network as a whole, or its parts of the told length', () => {
    expect(rules(told('10.32.0.0/17', 17))).toEqual(['10.32.0.0/17 17-17']);
    expect(rules(told('10.42.0.0/16', 24))).toEqual(['10.42.0.0/16 24-24']);
    expect(rules(told('10.42.0.0/16', 26, 32))).toEqual(['10.42.0.0/16 26-32']);
  });

  test('covers a range by the fewest networks, and nothing beside it', () => {
    expect(rules(told('10.0.0.10-10.0.0.13', 32))).toEqual(['10.0.0.10/31 32-32', '10.0.0.12/31 32-32']);
  });

  // https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/#service-virtual-ips
  test('passes the one prefix around addresses that are told by a shorter one', () => {
    expect(rules(told('10.0.0.200-10.0.0.239', 24))).toEqual(['10.0.0.0/24 24-24']);
    expect(rules(told('10.0.0.0/28', 26, 30))).toEqual(['10.0.0.0/26 26-26', '10.0.0.0/27 27-27', '10.0.0.0/28 28-30']);
  });

  test('is in order, each prefix once, and of one family', () => {
    expect(rules(told('10.2.0.0/16', 16), told('10.1.0.0/16', 16), told('fd00::/64', 64), told('10.2.0.0/16', 16))).toEqual([
      '10.1.0.0/16 16-16',
      '10.2.0.0/16 16-16',
    ]);
  });
});

describe('the number of prefixes that a router takes', () => {
  const limit = (...announcements: Announcement[]) => prefixLimit(prefixRules(announcements, 4));

  test('is twice what can be told, and enough for a change', () => {
    expect(limit(told('10.32.0.0/17', 17))).toBe(100);
    expect(limit(told('10.42.0.0/16', 24), told('10.60.0.0/24', 32))).toBe(2 * (256 + 256));
    expect(limit(told('10.60.0.0/24', 31, 32))).toBe(2 * (128 + 256));
  });

  test('does not grow beyond reason with a large network', () => {
    expect(prefixLimit(prefixRules([told('fd00::/64', 128)], 6))).toBe(2 * 65536);
  });
});
