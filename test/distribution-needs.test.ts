import type { Capability, Facts } from '../src/cluster';
import { distributionNeeds } from '../src/distribution-needs';
import { clusterOf } from './host-files/machine';

const nodes = { s1: { role: 'server', address: '10.0.0.1' }, a1: { role: 'agent', address: '10.0.0.2' } } as const;

function needsOf(k3s: object, node: 's1' | 'a1' = 'a1', facts: Partial<Facts> = {}, ...provides: Capability[]) {
  const cluster = clusterOf({ distribution: { k3s: { version: 'v1.34.1+k3s1', ...k3s } }, nodes, ...facts }, ...provides);
  const found = cluster.nodes.find(({ name }) => name === node);
  if (!found) throw new Error(node);
  const { ports = [], ...rest } = distributionNeeds(cluster, found);
  return { ...rest, ports: ports.map(({ port, protocol, from = 'nodes' }) => `${port}/${protocol} ${from}`) };
}

// https://docs.k3s.io/installation/requirements#inbound-rules-for-k3s-nodes
describe('the ports of k3s', () => {
  test.each([
    ['a server on SQLite', {}, 's1', ['6443/tcp anywhere', '10250/tcp nodes', '8472/udp nodes']],
    [
      'a server with embedded etcd',
      { datastore: 'embedded-etcd' },
      's1',
      ['6443/tcp anywhere', '2379/tcp servers', '2380/tcp servers', '10250/tcp nodes', '8472/udp nodes'],
    ],
    ['an agent', {}, 'a1', ['10250/tcp nodes', '8472/udp nodes']],
    ['WireGuard', { flannel: { backend: 'wireguard-native' } }, 'a1', ['10250/tcp nodes', '51820/udp nodes']],
    ['direct routes', { flannel: { backend: 'host-gw' } }, 'a1', ['10250/tcp nodes']],
    ['the embedded registry', { config: { 'embedded-registry': true } }, 'a1', ['10250/tcp nodes', '8472/udp nodes', '5001/tcp nodes']],
  ] as const)('of %s', (_, k3s, node, ports) => {
    expect(needsOf(k3s, node).ports).toEqual(ports);
  });

  test('of WireGuard are one per family', () => {
    const network = { podCidr: ['10.42.0.0/16', 'fd00:42::/56'] };
    expect(needsOf({ flannel: { backend: 'wireguard-native' } }, 'a1', { network }).ports.slice(1)).toEqual([
      '51820/udp nodes',
      '51821/udp nodes',
    ]);
  });

  test('are none of flannel beside another CNI', () => {
    expect(needsOf({ flannel: { backend: 'wireguard-native' } }, 'a1', {}, 'cni')).toMatchObject({
      ports: ['10250/tcp nodes'],
      modules: [],
      kernel: '0.0',
    });
  });
});

describe('kernel and modules', () => {
  test.each([
    [{}, [], '0.0'],
    [{ flannel: { backend: 'wireguard-native' } }, ['wireguard'], '5.6'],
    [{ kubeProxyMode: 'ipvs' }, ['ip_vs', 'ip_vs_rr', 'ip_vs_sh', 'ip_vs_wrr', 'nf_conntrack'], '0.0'],
    [{ kubeProxyMode: 'nftables' }, [], '5.13'],
    [{ kubeProxyMode: 'nftables', flannel: { backend: 'wireguard-native' } }, ['wireguard'], '5.13'],
  ])('of %j are %j from %s', (k3s, modules, kernel) => {
    expect(needsOf(k3s)).toMatchObject({ modules, kernel });
  });

  test('of kube-proxy are none where an add-on replaces it', () => {
    expect(needsOf({ kubeProxyMode: 'ipvs' }, 'a1', {}, 'kube-proxy')).toMatchObject({ modules: [], kernel: '0.0' });
  });
});

test('an IPv6 cluster takes router advertisements though it forwards', () => {
  const six = { s1: { role: 'server', address: 'fd00::1' }, a1: { role: 'agent', address: 'fd00::2' } } as const;
  expect(needsOf({}, 'a1', { nodes: six }).sysctls).toEqual({
    'net.ipv6.conf.all.accept_ra': '2',
    'net.ipv6.conf.default.accept_ra': '2',
  });
  expect(needsOf({}).sysctls).toEqual({});
});
