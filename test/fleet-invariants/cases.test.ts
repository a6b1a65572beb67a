import { check } from '../../src/check';
import { fleetInvariants } from '../../src/fleet-invariants';
import { invariants } from '../../src/invariants';
import { readSpec } from '../../src/spec';
import { readFacts } from '../facts';
import { broken, examine, named } from '../invariants/examine';
import { fleetCases } from './cases';
import { brokenFleet, examineFleet, type FleetChange } from './examine';
import { type Pair, type SoundFleet, soundFleets } from './sound';

test.each(Object.entries(soundFleets))('nothing is wrong in the sound fleet %s', (_, pair) => {
  const { home, barn } = examineFleet(pair);
  expect([home.map(named), barn.map(named)]).toEqual([[], []]);
});

describe.each(fleetCases.map((one) => [one.rule, one.story, one] as const))('%s: %s', (rule, _, one) => {
  const files = brokenFleet(one.of, one.change);
  const { home, barn } = examineFleet(files);
  const found = home.find((finding) => finding.rule === rule);

  test('is found in home, and nothing else of a fleet is', () => {
    const beside = new Set(examine({ ...files.home, fleet: undefined }).map(named));
    expect(home.map(named).filter((finding) => !beside.has(finding))).toEqual([`${rule} ${one.at[0]}`]);
    expect([...beside].sort()).toEqual([...(one.also ?? [])].sort());
    expect(found?.severity).toBe(one.severity ?? 'error');
  });

  test('is found in barn too, at its own path, and just as bad', () => {
    expect(barn.filter((finding) => finding.rule === rule).map(named)).toEqual([`${rule} ${one.at[1]}`]);
    expect(barn.find((finding) => finding.rule === rule)?.severity).toBe(found?.severity);
  });

  test('names the other cluster, with values and a repair', () => {
    if (rule !== 'fleet-has-others') expect(`${found?.problem} ${found?.fix}`).toMatch(/\bbarn\b/);
    for (const text of [found?.problem, found?.fix]) {
      expect(text).toMatch(/^\S.*\S$/);
      expect(text).not.toMatch(/undefined|\[object/);
    }
  });

  test('is not found in clusters that are of no fleet, or of two', () => {
    for (const fleet of [undefined, 'other']) {
      const apart = examineFleet(broken(files, ({ home: file }) => (file.fleet = fleet)));
      const ofFleets = [...apart.home, ...apart.barn].filter((finding) => finding.rule.startsWith('fleet-'));
      expect(ofFleets.filter((finding) => finding.rule !== 'fleet-has-others').map(named)).toEqual([]);
    }
  });

  const { repair } = one;
  if (repair) {
    test('goes away in both with the repair that the fix describes', () => {
      const repaired = examineFleet(broken(files, ({ home: file }) => repair(file, found?.fix ?? '')));
      for (const findings of [repaired.home, repaired.barn]) {
        expect(findings.filter((finding) => finding.rule === rule || finding.severity === 'error').map(named)).toEqual([]);
      }
    });
  }
});

test('every invariant of fleets has a case, and every case names one', () => {
  expect([...new Set(fleetCases.map(({ rule }) => rule))].sort()).toEqual(fleetInvariants.map(({ name }) => name));
});

test('no rule is of fleets and of clusters both', () => {
  const names = [...invariants, ...fleetInvariants].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe('no fault', () => {
  const innocent: readonly (readonly [string, SoundFleet, FleetChange])[] = [
    [
      'one service CIDR, of which no router is told',
      'routed',
      ({ home, barn }) => (home.network.serviceCidr = barn.network.serviceCidr = '10.96.0.0/16'),
    ],
    [
      'one AS number, and no router in common',
      'routed',
      ({ barn }) => Object.assign(barn.bgp, { asn: 64601, peers: { router: { address: '192.168.10.2', asn: 64512 } } }),
    ],
    [
      'one VRRP router id on two links',
      'kubeadm',
      ({ barn }) => {
        barn.distribution.kubeadm.keepalived.routerId = 80;
        Object.assign(barn, {
          network: { ...barn.network, nodeCidr: '192.168.20.0/24' },
          controlPlane: { vip: '192.168.20.10', names: ['api.barn'] },
        });
        barn.nodes['barn-1'].address = '192.168.20.11';
      },
    ],
    [
      'one VRRP router id among servers that talk by address',
      'kubeadm',
      ({ home, barn }) => {
        Object.assign(home.distribution.kubeadm.keepalived, { unicast: true, routerId: 80 });
        Object.assign(barn.distribution.kubeadm.keepalived, { unicast: true, routerId: 80 });
      },
    ],
    [
      'one etcd with a prefix for each',
      'kubeadm',
      ({ home, barn }) => {
        barn.distribution.kubeadm.datastore = home.distribution.kubeadm.datastore;
        barn.distribution.kubeadm.extraArgs = { apiServer: { 'etcd-prefix': '/barn' } };
      },
    ],
    [
      'an etcd on each machine',
      'kubeadm',
      ({ home, barn }) => {
        home.distribution.kubeadm.datastore.etcd = barn.distribution.kubeadm.datastore.etcd = ['https://127.0.0.1:2379'];
      },
    ],
    ['the same /24 told by one of the two alone', 'routed', ({ home }) => (home.addons['cilium-bgp'].aggregationIpv4 = 24)],
    [
      'Cilium of a cluster outside of the mesh, in another way',
      'meshed',
      ({ barn }) => (barn.addons.cilium = { version: '1.20.0', tunnelProtocol: 'geneve' }),
    ],
    [
      'one router id in two AS',
      'routedIpv6',
      ({ barn }) => {
        barn.nodes['barn-1'].address = 'fd12:3456:789a:20::11';
        barn.bgp.asn = 64601;
      },
    ],
    ['Cilium without a mesh, in two ways', 'routed', ({ barn }) => (barn.addons.cilium.tunnelProtocol = 'geneve')],
  ];

  test.each(innocent)('%s', (_, of, change) => {
    const { home, barn } = examineFleet(brokenFleet(of, change));
    expect([...home, ...barn].map(named)).toEqual([]);
  });
});

test('an address that two have is no router id that two have', () => {
  const { home } = examineFleet(
    brokenFleet('routed', ({ barn }) => {
      barn.bgp.asn = 64601;
      barn.nodes['barn-1'].address = '192.168.10.11';
    }),
  );
  expect(home.map(named)).toEqual(['fleet-asn-shared bgp.asn', 'fleet-addresses-used-once nodes.home-1.address']);
});

describe('what is read of the other cluster', () => {
  const clash: FleetChange = ({ home, barn }) => (barn.network.podCidr = home.network.podCidr);

  test.each([[[]], [[{ rule: 'fleet-pods-disjoint', at: 'network', reason: 'known' }]]])(
    'is left out where it is wrong: nothing is concluded from it, and no waiver of %j is idle',
    (waivers) => {
      const files = brokenFleet('meshed', (pair) => {
        clash(pair);
        pair.barn.network.podCidr = '10.50.0.0/33';
        pair.home.network.podCidr = '10.42.0.0/16';
        pair.home.waivers = waivers;
      });
      const { home, barn } = examineFleet(files);
      expect(home.map(named)).toEqual([]);
      expect(barn.map(named)).toEqual(['malformed-cidr network.podCidr']);
    },
  );

  test('is waived by its own file: the other is not', () => {
    const files = brokenFleet('meshed', (pair) => {
      clash(pair);
      pair.home.waivers = [{ rule: 'fleet-pods-disjoint', at: 'network', reason: 'barn is being renumbered' }];
    });
    const project = [readSpec(files.home), readSpec(files.barn)];
    const [home, barn] = project.map((spec) => check(spec, readFacts, project));
    expect([home?.findings.map(named), home?.waived.map(named)]).toEqual([[], ['fleet-pods-disjoint network.podCidr']]);
    expect(barn?.findings.map(named)).toEqual(['fleet-pods-disjoint network.podCidr']);
  });

  test('does not depend on the order of the clusters, nor on clusters of other fleets', () => {
    const files: Pair = brokenFleet('meshed', clash);
    const stranger = broken(files.home, (file) => Object.assign(file, { name: 'stranger', fleet: 'other' }));
    const specs = [files.home, files.barn, stranger].map((file) => readSpec(file));
    const told = (project: typeof specs) =>
      project.filter(({ name }) => name === 'home').map((spec) => check(spec, readFacts, project).findings);
    expect(told([...specs].reverse())).toEqual(told(specs));
    expect(told(specs)).toEqual([examineFleet(files).home]);
  });
});
