import type { Announcement } from '../../../src/addon';
import {
  type Address,
  addressBits,
  addressOf,
  type Cidr,
  cidr,
  cidrAround,
  type Family,
  firstAddress,
  lastAddress,
  overlaps,
  parseCidr,
  printCidr,
} from '../../../src/net';
import type { BgpCase } from './bgp-case';

/** Prefixes in the order of their text, each once. */
export const sorted = (prefixes: Iterable<string>) => [...new Set(prefixes)].sort();

/** A prefix in its one spelling. */
export function prefixOf(text: string): string {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new Error(`no prefix: ${text}`);
  return printCidr(parsed.value);
}

/** Prefixes of one family. */
export const inFamily = (prefixes: readonly string[], family: Family) => prefixes.filter((text) => cidr(text).family === family);

/** True for a prefix that the description promises: of a promised length, with an address that is announced. */
export function isPromised({ announcements }: BgpCase, prefix: Cidr): boolean {
  return announcements.some(
    ({ span, shortest, longest }) => overlaps(span, prefix) && shortest <= prefix.prefix && prefix.prefix <= longest,
  );
}

/** What the speaker on the node of this index tells: its share of the pods, and of all else the first and the last prefix. */
export function promisedBy({ announcements }: BgpCase, index: number): readonly string[] {
  return sorted(announcements.flatMap((announcement) => told(announcement, index).map(printCidr)));
}

function told({ what, span, shortest, longest }: Announcement, index: number): Cidr[] {
  const size = 1n << BigInt(addressBits(span.family) - shortest);
  const share = span.first + BigInt(index) * size;
  if (what === 'pods' && share <= span.last) return [cidrAround(addressOf(span.family, share), shortest)];
  return [shortest, longest].flatMap((length) => [firstAddress(span), lastAddress(span)].map((end) => cidrAround(end, length)));
}

/** What nobody promised and a misled speaker could tell: more and less than is promised, what is beside it, and the networks of the nodes. */
export function beyond(made: BgpCase, families: readonly Family[]): readonly string[] {
  const { announcements, cluster } = made;
  const foreign = ['0.0.0.0/0', '172.17.0.0/16', '203.0.113.0/24', '10.96.0.0/12', '10.255.255.255/32'];
  const foreign6 = ['::/0', '2001:db8::/32', 'fd00:dead::/64', 'fd00:dead::1/128'];
  const near = announcements.flatMap(({ span, shortest, longest }) => {
    const bits = addressBits(span.family);
    const limit = (1n << BigInt(bits)) - 1n;
    const around = (value: bigint, length: number): Cidr[] =>
      value < 0n || value > limit || length < 1 || length > bits ? [] : [cidrAround(addressOf(span.family, value), length)];
    return [
      ...[shortest - 8, shortest - 1, longest + 1, longest + 8, bits].flatMap((length) => around(span.first, length)),
      ...around(span.last, longest + 1),
      ...[shortest, longest].flatMap((length) => [...around(span.first - 1n, length), ...around(span.last + 1n, length)]),
    ];
  });
  const networks = [...cluster.network.pod, ...cluster.network.service, ...cluster.network.node].map(({ span }) =>
    cidrAround(firstAddress(span), addressBits(span.family) - (span.last - span.first + 1n).toString(2).length + 1),
  );
  const hosts = cluster.nodes.flatMap(({ addresses }) => addresses.map(({ span }) => hostPrefix(firstAddress(span))));
  const all = [...[...foreign, ...foreign6].map((text) => cidr(text)), ...near, ...networks, ...hosts];
  return sorted(all.filter((prefix) => families.includes(prefix.family) && !isPromised(made, prefix)).map(printCidr));
}

function hostPrefix(address: Address): Cidr {
  return cidrAround(address, addressBits(address.family));
}
