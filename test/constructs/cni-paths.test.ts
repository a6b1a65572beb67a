import { cniPaths } from '../../src/constructs/cni-paths';
import { readSpec } from '../../src/spec';
import { single } from '../built';

function paths(k3s: string, addons: object = {}) {
  const { cluster } = readSpec({ ...single, distribution: { k3s }, addons });
  if (!cluster) throw new Error('not read');
  return cniPaths(cluster);
}

// https://docs.k3s.io/networking/multus-ipams: fixed from v1.28.15, v1.29.10, v1.30.6 and v1.31.2 on.
test.each([
  ['v1.25.16+k3s4', true],
  ['v1.28.14+k3s1', true],
  ['v1.28.15+k3s1', false],
  ['v1.29.9+k3s1', true],
  ['v1.29.10+k3s1', false],
  ['v1.30.5+k3s1', true],
  ['v1.30.6+k3s1', false],
  ['v1.31.1+k3s1', true],
  ['v1.31.2+k3s1', false],
  ['v1.32.0+k3s1', false],
  ['v1.34.1+k3s1', false],
])('plugins of k3s %s move with upgrades: %s', (k3s, moving) => {
  expect(paths(k3s)).toMatchObject({
    configurations: '/var/lib/rancher/k3s/agent/etc/cni/net.d',
    binaries: moving ? '/var/lib/rancher/k3s/data/current/bin' : '/var/lib/rancher/k3s/data/cni',
    moving,
  });
});

test('an add-on that is the CNI uses the usual folders', () => {
  expect(paths('v1.28.1+k3s1', { cilium: { version: '1.15.1' } })).toMatchObject({
    configurations: '/etc/cni/net.d',
    binaries: '/opt/cni/bin',
    moving: false,
  });
});
