import fc from 'fast-check';
import {
  chooseHost,
  clashes,
  clashesWithin,
  freeHost,
  freeNetwork,
  freePool,
  hostsOf,
  outsiders,
  overlapDraft,
  stayClear,
} from '../src/claims';
import type { Claim, Cluster } from '../src/cluster';
import { cidr, contains, type Family, overlaps, parseRange, printRange, type Span, sizeOf } from '../src/net';
import { printPath } from '../src/path';
import { readSpec } from '../src/spec';
import { broken, toWrite } from './invariants/examine';
import { sound } from './invariants/sound';

function claim(at: string, text: string): Claim {
  const parsed = parseRange(text);
  if (!parsed.ok) throw new Error(text);
  return { at: at.split('.'), what: at, text, span: parsed.value };
}

function clusterOf(file: unknown): Cluster {
  const { cluster } = readSpec(file);
  if (!cluster) throw new Error('unreadable');
  return cluster;
}

const home = clusterOf(sound.threeServersWithVip);
const lan = claim('network.nodeCidr', '192.168.10.0/24');

test('two claims clash where they share an address, of one family', () => {
  const a = claim('a', '10.0.0.0/24');
  expect(
    clashes([a], [claim('b', '10.0.0.255'), claim('c', '10.0.1.0/24'), claim('d', '::10.0.0.0/120')]).map(([, other]) => other.text),
  ).toEqual(['10.0.0.255']);
});

test('within a list a pair is found once, at the later path, whatever the order', () => {
  const list = [claim('b', '10.0.0.1'), claim('a', '10.0.0.1'), claim('c', '10.0.0.2')];
  const found = (claims: readonly Claim[]) => clashesWithin(claims).map(([one, other]) => `${printPath(one.at)} ${printPath(other.at)}`);
  expect(found(list)).toEqual(['b a']);
  expect(found([...list].reverse())).toEqual(['b a']);
});

test('a clash names both owners, what they share, and what is a default', () => {
  const pool = claim('pool', '10.0.0.10-10.0.0.30');
  expect(overlapDraft([pool, claim('dhcp', '10.0.0.20-10.0.0.40')], 'fix')).toMatchObject({
    at: ['pool'],
    also: [['dhcp']],
    problem: 'overlaps dhcp 10.0.0.20-10.0.0.40 in 10.0.0.20-10.0.0.30, got 10.0.0.10-10.0.0.30',
  });
  expect(overlapDraft([claim('node', '10.0.0.5'), { ...claim('pods', '10.0.0.0/8'), implied: true }], 'fix').problem).toBe(
    'lies in pods 10.0.0.0/8 (the default), got 10.0.0.5',
  );
});

test('a range is told the largest part of it that nothing else has', () => {
  const pool = claim('pool', '192.168.10.0/24');
  const taken = [claim('x', '192.168.10.0-192.168.10.9'), claim('y', '192.168.10.200')];
  expect(stayClear(pool, claim('vip', '192.168.10.50'), taken, home).fix).toBe(
    'write 192.168.10.51-192.168.10.199 for pool, or move vip out of it',
  );
});

test('a range with nothing left is told a free part of the node network, or that there is none', () => {
  const pool = claim('pool', '10.42.1.0/24');
  const pods = claim('network.podCidr', '10.42.0.0/16');
  expect(stayClear(pool, pods, [], home).fix).toBe('write 192.168.10.0-192.168.10.255 for pool, or move network.podCidr out of it');
  expect(stayClear(pool, pods, [], clusterOf(sound.flannel)).fix).toBe('give pool other addresses than 10.42.0.0/16');
});

test('the proposed range is free, whatever is taken', () => {
  const ranges = fc
    .tuple(fc.nat(255), fc.nat(255))
    .map(([a, b]) => claim('x', `192.168.10.${Math.min(a, b)}-192.168.10.${Math.max(a, b)}`));
  fc.assert(
    fc.property(ranges, fc.array(ranges, { minLength: 1, maxLength: 6 }), (pool, taken) => {
      const fix = stayClear(pool, taken[0] as Claim, taken, clusterOf(sound.flannel)).fix;
      const covered = Array.from({ length: Number(pool.span.last - pool.span.first) + 1 }, (_, i) => pool.span.first + BigInt(i)).every(
        (value) => taken.some(({ span }) => span.first <= value && value <= span.last),
      );
      if (covered) expect(fix).toContain('give x other addresses');
      else {
        const free = claim('free', toWrite(fix)).span;
        expect(contains(pool.span, free)).toBe(true);
        expect(taken.some(({ span }) => overlaps(span, free))).toBe(false);
      }
    }),
    { seed: 24 },
  );
});

test('a free host is one that nothing in the file has', () => {
  expect(freeHost([lan], home)).toBe('192.168.10.2');
  expect(chooseHost([lan], home)).toBe('choose a free address from 192.168.10.1 to 192.168.10.254, such as 192.168.10.2');
  expect(freeHost([claim('tiny', '192.168.10.10-192.168.10.15')], home)).toBeUndefined();
  expect(freeHost([], home)).toBeUndefined();
});

test('a free network has the size of the old one and overlaps nothing', () => {
  const cluster = clusterOf(
    broken(sound.threeServersWithVip, (file) => {
      file.network.podCidr = '10.43.0.0/17';
    }),
  );
  expect(freeNetwork(cluster.network.pod[0] as Claim, cluster)).toBe('10.42.0.0/17');
  expect(freeNetwork(claim('all', '0.0.0.0/0'), cluster)).toBeUndefined();
});

test('a free pool is the largest part of the LAN that nothing has', () => {
  expect(freePool(home)).toBe('192.168.10.16-192.168.10.99');
  expect(freePool(clusterOf(sound.flannel))).toBe('192.168.10.200-192.168.10.239');
});

const lans: Readonly<Record<Family, string>> = { 4: '192.168.10.0/25', 6: 'fd12:3456:789a:10::/121' };

/** A cluster whose node network of 128 addresses holds a DHCP range, a pool, nodes, a router and a VIP anywhere, and its networks of pods and Services. */
function crowded(family: Family): fc.Arbitrary<{ readonly cluster: Cluster; readonly taken: readonly Span[]; readonly network: Claim }> {
  const network = claim('network.nodeCidr', lans[family]);
  const parts = fc
    .tuple(fc.nat(127), fc.nat(127))
    .map(([a, b]) =>
      spanClaim({ family, first: network.span.first + BigInt(Math.min(a, b)), last: network.span.first + BigInt(Math.max(a, b)) }),
    );
  const single = fc.nat(127).map((n) => spanClaim({ family, first: network.span.first + BigInt(n), last: network.span.first + BigInt(n) }));
  const small = parts.filter(({ span }) => sizeOf(span) <= 48n);
  const inner =
    family === 4 ? fc.constantFrom('10.42.0.0/16', '10.0.0.0/9', '192.168.10.0/24') : fc.constantFrom('fd00:42::/56', 'fd00::/9');
  return fc
    .tuple(fc.array(small, { maxLength: 3 }), fc.array(small, { maxLength: 3 }), fc.array(single, { maxLength: 9 }), inner)
    .map(([dhcp, blocks, singles, pods]) => {
      const [vip, router, ...addresses] = singles;
      const pod = [claim('network.podCidr', pods)];
      const at = ['nodes', 'n'];
      const nodes = addresses.map((one) => ({
        ...(home.nodes[0] as Cluster['nodes'][number]),
        at,
        addresses: [one],
        externalAddresses: [],
      }));
      const cluster: Cluster = {
        ...home,
        network: { ...home.network, node: [network], gateway: router ? [router] : [], dhcp, pod, service: [] },
        controlPlane: { ...home.controlPlane, vip: vip ? [vip] : [] },
        nodes,
        pools: [{ name: 'lan', at: ['loadBalancer', 'pools', 'lan'], blocks, routed: false, namespaces: [] }],
      };
      return { cluster, taken: [...dhcp, ...blocks, ...singles, ...pod].map(({ span }) => span), network };
    });
}

function spanClaim(span: Span): Claim {
  return { at: ['x'], what: 'x', text: printRange(span), span };
}

describe.each([4, 6] as const)('what is proposed in IPv%s', (family) => {
  test('a free host lies in the network, and nothing has it; without one there is none', () => {
    fc.assert(
      fc.property(crowded(family), ({ cluster, taken, network }) => {
        const free = freeHost([network], cluster);
        if (free !== undefined) {
          const found = claim('free', free).span;
          expect(contains(network.span, found)).toBe(true);
          expect(taken.some((span) => overlaps(span, found))).toBe(false);
          return;
        }
        const { first, last } = network.span;
        // The edges of a network are nobody's, but no host may have them either.
        for (let value = first + 1n; value < last; value++) {
          expect(taken.some((span) => overlaps(span, { family, first: value, last: value }))).toBe(true);
        }
      }),
      { seed: 31 },
    );
  });

  test('a free pool lies in the network and clear of all but other pools', () => {
    fc.assert(
      fc.property(crowded(family), ({ cluster, network }) => {
        const proposed = claim('free', freePool(cluster)).span;
        if (!contains(network.span, proposed)) return expect(freePool(cluster)).toBe('192.168.10.200-192.168.10.239');
        const obstacles = [...cluster.network.dhcp, ...cluster.network.pod, ...cluster.controlPlane.vip, ...cluster.network.gateway];
        expect(
          [...obstacles, ...cluster.nodes.flatMap(({ addresses }) => addresses)].filter(({ span }) => overlaps(span, proposed)),
        ).toEqual([]);
      }),
      { seed: 32 },
    );
  });

  test('a free network has the size that was asked for, is private, and overlaps nothing', () => {
    const room = cidr(family === 4 ? '10.0.0.0/8' : 'fd00::/8');
    fc.assert(
      fc.property(crowded(family), fc.integer({ min: 9, max: family === 4 ? 28 : 112 }), ({ cluster, taken, network }, prefix) => {
        const asked = claim('asked', family === 4 ? `10.0.0.0/${prefix}` : `fd00::/${prefix}`);
        // Half of the room is nobody's.
        const found = cidr(freeNetwork(asked, cluster) ?? '');
        expect(found.prefix).toBe(prefix);
        expect(contains(room, found)).toBe(true);
        expect([network.span, ...taken].filter((span) => overlaps(span, found))).toEqual([]);
      }),
      { seed: 33 },
    );
  });

  test('clashes within a list are those of every pair', () => {
    fc.assert(
      fc.property(crowded(family), ({ cluster }) => {
        const list = [...cluster.network.dhcp, ...cluster.network.gateway, ...cluster.controlPlane.vip].map((one, index) => ({
          ...one,
          at: [`c${index}`],
        }));
        const pairs = list.flatMap((a, i) =>
          list
            .slice(i + 1)
            .filter((b) => overlaps(a.span, b.span))
            .map((b) => `${b.at} ${a.at}`),
        );
        expect(
          clashesWithin(list)
            .map(([a, b]) => `${a.at} ${b.at}`)
            .sort(),
        ).toEqual(pairs.sort());
      }),
      { seed: 34 },
    );
  });
});

test('an address without a network of its family is left alone', () => {
  expect(outsiders([claim('a', 'fd00::1')], [lan])).toEqual([]);
  expect(outsiders([claim('a', '192.168.11.1')], [lan])).toHaveLength(1);
});

test.each([
  ['192.168.10.0/24', '192.168.10.1 to 192.168.10.254'],
  ['192.168.10.0/31', '192.168.10.0 to 192.168.10.1'],
  ['fd00::/64', 'fd00::1 to fd00::ffff:ffff:ffff:ffff'],
])('the hosts of %s are %s', (text, hosts) => {
  expect(hostsOf(claim('x', text))).toBe(hosts);
});
