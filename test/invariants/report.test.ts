import type { Finding } from '../../src/finding';
import { isMap } from '../../src/merge';
import { isWithin, type Path, printPath } from '../../src/path';
import { broken, examine, type Loose, named } from './examine';
import { sound } from './sound';

const tenFaults = broken(sound.threeServersWithVip, (file) => {
  file.addons.cilium.hubbel = {};
  file.addons.cilium.version = '1.99.0';
  file.addons.apisix.defaultIngressClass = 'yes';
  file.controlPlane.vip = '192.168.20.10';
  file.network.clusterDomain = 'cluster_local';
  file.network.gateway = '192.168.10.11';
  file.network.serviceCidr = '10.42.128.0/17';
  file.nodes['k3s-2'].address = '192.168.10.300';
  file.nodes['k3s-3'].role = 'servr';
  file.loadBalancer.pools.lan = '192.168.10.150-192.168.10.239';
  file.nodes['k3s-4'].address = '192.168.10.15';
});

test('faults of every kind are reported in one run, sorted by path', () => {
  const findings = examine(tenFaults).filter(({ severity }) => severity === 'error');
  expect(findings.map(named)).toEqual([
    'wrong-type addons.apisix.defaultIngressClass',
    'unknown-key addons.cilium.hubbel',
    'unknown-version addons.cilium.version',
    'vip-on-node-network controlPlane.vip',
    'pool-outside-dhcp loadBalancer.pools.lan',
    'cluster-dns-in-service-cidr network.clusterDns',
    'malformed-host network.clusterDomain',
    'pod-service-disjoint network.podCidr',
    'address-used-once nodes.k3s-1.address',
    'malformed-address nodes.k3s-2.address',
    'unknown-value nodes.k3s-3.role',
    'address-used-once nodes.k3s-5.address',
  ]);
});

test('an error of a fact hides no mistake in an object of one’s own, and what add-ons make of it is not told', () => {
  const findings = examine(
    broken(sound.threeServersWithVip, (file) => {
      file.controlPlane.vip = '192.168.20.10';
      file.addons.cilium.values = { cgroup: { automount: { enabled: false } } };
      file.addons.manifests = {
        objects: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'notes', namespace: 'default' }, dato: { a: 'b' } }],
      };
    }),
  ).filter(({ severity }) => severity === 'error');
  expect(findings.map(named)).toEqual([
    'chart-value-known addons.cilium.values.cgroup.automount',
    'object-field-known addons.manifests.objects[0].dato',
    'vip-on-node-network controlPlane.vip',
  ]);
});

describe('a key of the root that is missing is one finding, and hides no other', () => {
  test.each(['name', 'distribution', 'network', 'nodes'])('%s', (key) => {
    const found = examine(
      broken(sound.threeServersWithVip, (file) => {
        delete file[key];
        file.controlPlane.names = ['api_home'];
      }),
    );
    expect(
      found
        .filter(({ severity }) => severity === 'error')
        .map(named)
        .sort(),
    ).toEqual(['malformed-host controlPlane.names[0]', `missing-key ${key}`].sort());
  });

  test('all four at once', () => {
    expect(examine({}).map(named)).toEqual(['distribution', 'name', 'network', 'nodes'].map((key) => `missing-key ${key}`));
  });

  test.each([[null], [[]], ['home'], [7]])('a file that holds %j is no cluster', (file) => {
    expect(examine(file).map(named)).toEqual(['wrong-type (root)']);
  });
});

/** Every path of a value in plain data, the root left out. */
function pathsOf(value: unknown, at: Path = []): Path[] {
  const own = at.length === 0 ? [] : [at];
  if (Array.isArray(value)) return [...own, ...value.flatMap((item, index) => pathsOf(item, [...at, index]))];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...at, key]))];
}

function put(file: Loose, path: Path, value: unknown): void {
  const parent = path.slice(0, -1).reduce((inner, step) => inner[step], file);
  parent[path[path.length - 1] as string] = value;
}

/** Values that no key of a cluster file takes where it stands. */
const wrong: readonly unknown[] = [null, 3.5, '', [[]], [null], { nobody: { knows: 'this' } }, '10.300.0.0/33'];

describe.each(Object.entries(sound))('a wrong value of %s', (_, file) => {
  const before = examine(file).map(named);

  test.each(pathsOf(file).map((path) => [printPath(path), path] as const))(
    'at %s is found there, and nothing is concluded from it',
    (_printed, path) => {
      const keysOf = path.reduce<Loose>((inner, step) => inner[step], file);
      // A map in place of a map leaves out keys, of which something does follow.
      const fitting = typeof keysOf === 'object' && !Array.isArray(keysOf) ? wrong.filter((value) => !isMap(value)) : wrong;
      for (const value of fitting) {
        const found = examine(broken(file, (copy) => put(copy, path, value)));
        const elsewhere = found.filter((finding) => !isAbout(finding, path) && !before.includes(named(finding)));
        expect(elsewhere.map((finding) => `${JSON.stringify(value)}: ${named(finding)}: ${finding.problem}`)).toEqual([]);
      }
    },
  );
});

function isAbout({ at }: Finding, path: Path): boolean {
  return isWithin(at, path) || isWithin(path, at);
}
