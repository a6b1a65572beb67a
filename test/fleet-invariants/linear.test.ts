import * as fc from 'fast-check';
import { besideOthers } from '../../src/check';
import type { Finding } from '../../src/finding';
import { fleetOf, fleetsOf, memberOf } from '../../src/fleet';
import type { Member } from '../../src/fleet-invariant';
import { fleetInvariants } from '../../src/fleet-invariants';
import { readSpec } from '../../src/spec';
import { named } from '../invariants/examine';
import { randomFleet } from './random-fleet';

function membersOf(files: readonly unknown[]): Member[] {
  return files.flatMap((file) => memberOf(readSpec(file)) ?? []);
}

function findingsOf(ours: Member, members: readonly Member[]): readonly Finding[] {
  const fleet = fleetOf(ours, fleetsOf(members));
  return fleet ? besideOthers(fleet).findings : [];
}

/** What is found, without the repair: which addresses are free depends on all others. */
function told({ rule, severity, at, problem }: Finding): string {
  return JSON.stringify([rule, severity, at, problem]);
}

test('what is found beside many others is what is found beside each of them alone', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(randomFleet(9), (files) => {
      const members = membersOf(files);
      for (const ours of members) {
        const others = members.filter((member) => member !== ours && member.cluster.fleet === ours.cluster.fleet);
        const alone = others.flatMap((member) => findingsOf(ours, [ours, member]));
        const together = findingsOf(ours, members).filter(({ rule }) => others.length > 0 || rule !== 'fleet-has-others');
        expect(together.map(told).sort()).toEqual(alone.map(told).sort());
        for (const { rule } of findingsOf(ours, members)) seen.add(rule);
      }
    }),
    { numRuns: 30, seed: 9 },
  );
  // The fleets are wrong in every way that there is a rule of.
  expect([...seen].sort()).toEqual(fleetInvariants.map(({ name }) => name));
});

test('a member is not part of what it is held against, and fleets are not held against each other', () => {
  fc.assert(
    fc.property(randomFleet(4), (files) => {
      const members = membersOf(files);
      for (const ours of members) {
        expect(findingsOf(ours, [ours]).map(named)).toEqual(ours.cluster.fleet === undefined ? [] : ['fleet-has-others fleet']);
        const strangers = members.filter(({ cluster }) => cluster.fleet !== ours.cluster.fleet);
        expect(findingsOf(ours, [ours, ...strangers]).every(({ rule }) => rule === 'fleet-has-others')).toBe(true);
      }
    }),
    { numRuns: 20, seed: 9 },
  );
});

/** Clusters of one link, one router, one mesh and the default service CIDR, in which nothing is wrong. */
function soundFleet(size: number): unknown[] {
  return Array.from({ length: size }, (_, index) => ({
    name: `c${index}`,
    fleet: 'edge',
    distribution: { k3s: 'v1.34.1+k3s1' },
    network: { nodeCidr: '10.0.0.0/12', gateway: '10.0.0.1', podCidr: `10.${64 + (index >> 4)}.${(index & 15) << 4}.0/20` },
    controlPlane: { vip: `10.1.${index >> 8}.${index & 255}`, names: [`c${index}.example`] },
    nodes: { [`c${index}-1`]: { role: 'server', address: `10.2.${index >> 8}.${index & 255}`, interface: 'ens192' } },
    bgp: { asn: 64600 + index, peers: { router: { address: '10.0.0.2', asn: 64512 } } },
    loadBalancer: { pools: { lan: `10.3.${index >> 8}.${index & 255}/32` } },
    addons: {
      cilium: { version: '1.20.0', meshName: `c${index}`, meshId: index + 1, maxConnectedClusters: 511, routingMode: 'native' },
      'cilium-bgp': {},
      'cilium-lb-pool': {},
    },
  }));
}

/** How often the rules look at a cluster while all members of a fleet are held against each other. */
function looks(size: number): number {
  let count = 0;
  const members = membersOf(soundFleet(size)).map((member): Member => {
    const { cluster } = member;
    const get = () => {
      count++;
      return cluster;
    };
    return Object.defineProperty({ ...member }, 'cluster', { get, enumerable: true });
  });
  const fleets = fleetsOf(members);
  for (const ours of members) {
    const fleet = fleetOf(ours, fleets);
    expect(fleet && besideOthers(fleet).findings.map(named)).toEqual([]);
  }
  return count;
}

test('twice the clusters of a fleet are looked at twice as often, not four times', () => {
  const [small, large] = [looks(60), looks(120)];
  expect(small).toBeGreaterThan(60);
  expect(large / small).toBeGreaterThan(1.5);
  expect(large / small).toBeLessThan(2.1);
});
