import { parse } from 'yaml';
import type { Facts } from '../../src/cluster';
import { kubeVipPod } from '../../src/host-files/kube-vip-pod';
import { clusterOf, filesOf } from './machine';

const facts = {
  controlPlane: { vip: '10.0.0.100' },
  nodes: {
    s1: { role: 'server', address: '10.0.0.1', interface: 'eth0' },
    s2: { role: 'server', address: '10.0.0.2', interface: 'eno1' },
    a1: { role: 'agent', address: '10.0.0.9', interface: 'eth0' },
  },
} as const;

function filesFor(node: string, version: string, options: object = {}, over: Partial<Facts> = {}) {
  const cluster = clusterOf({ ...facts, distribution: { kubeadm: version }, ...over });
  return filesOf(kubeVipPod, cluster, node, {}, new Map(), (name) => (name === 'kube-vip' ? { version: 'v1.2.3', ...options } : undefined));
}

const paths = (...args: Parameters<typeof filesFor>) => filesFor(...args).map(({ path }) => path);
const mounted = ({ content }: { readonly content: string }) => parse(content).spec.volumes[0].hostPath.path;

const running = 'etc/kubernetes/manifests/kube-vip.yaml';
const starting = 'etc/keelson/init/kube-vip.yaml';

// kubernetes/kubeadm#2414: since 1.29 admin.conf may do nothing until init has bound its role.
test.each([
  ['s1', 'v1.34.1', [running, starting]],
  ['s1', 'v1.29.0', [running, starting]],
  ['s1', 'v1.28.15', [running]],
  ['s2', 'v1.34.1', [running]],
  ['a1', 'v1.34.1', []],
])('%s on %s has %j', (node, version, expected) => {
  expect(paths(node, version)).toEqual(expected);
});

test('starts by super-admin.conf and goes on by admin.conf', () => {
  expect(filesFor('s1', 'v1.34.1').map(mounted)).toEqual(['/etc/kubernetes/admin.conf', '/etc/kubernetes/super-admin.conf']);
});

test('carries the VIP on the interface of its own node', () => {
  const env = (node: string) => parse(filesFor(node, 'v1.34.1')[0]?.content ?? '').spec.containers[0].env;
  expect(env('s1')).toContainEqual({ name: 'vip_interface', value: 'eth0' });
  expect(env('s2')).toContainEqual({ name: 'vip_interface', value: 'eno1' });
  expect(env('s2')).toContainEqual({ name: 'address', value: '10.0.0.100' });
});

test('is a DaemonSet where it carries Services alone, and on k3s', () => {
  expect(paths('s1', 'v1.34.1', { controlPlane: false, services: true })).toEqual([]);
  expect(paths('s1', 'v1.34.1', {}, { distribution: { k3s: 'v1.34.1+k3s1' } })).toEqual([]);
});

// The API server of kubeadm lets anybody ask /livez (system:public-info-viewer); the CA is a file of the node, as there is no ServiceAccount.
test('checks the API server beside it', () => {
  const [file] = filesFor('s1', 'v1.34.1', { mode: 'bgp', controlPlaneHealthCheck: {} }, { bgp: { asn: 64512, peers: {} } });
  const { containers, volumes } = parse(file?.content ?? '').spec;
  const env = Object.fromEntries(containers[0].env.map(({ name, value }: { name: string; value: string }) => [name, value]));
  expect(env).toMatchObject({
    control_plane_health_check_address: 'https://localhost:6443/livez',
    control_plane_health_check_ca_path: '/etc/kubernetes/pki/ca.crt',
  });
  expect(containers[0].volumeMounts).toContainEqual({ name: 'ca', mountPath: '/etc/kubernetes/pki/ca.crt', readOnly: true });
  expect(volumes).toContainEqual({ name: 'ca', hostPath: { path: '/etc/kubernetes/pki/ca.crt', type: 'File' } });
});
