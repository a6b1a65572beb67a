import { type AddonFacts, type Facts, printClaim, providersOf, provides, resolve } from '../src/cluster';

const facts: Facts = {
  name: 'home',
  distribution: { k3s: 'v1.34.1+k3s1' },
  network: {},
  nodes: { 'k3s-1': { role: 'server', address: '192.168.10.11' } },
};
const none = new Map<string, AddonFacts>();
const texts = (claims: readonly { readonly text: string }[]) => claims.map(({ text }) => text);

test('what is not written has the default of k3s', () => {
  const { network, controlPlane, k3s, kubernetes } = resolve(facts, none);
  expect(texts(network.pod)).toEqual(['10.42.0.0/16']);
  expect(texts(network.service)).toEqual(['10.43.0.0/16']);
  expect(texts(network.dns)).toEqual(['10.43.0.10']);
  expect(network.domain).toBe('cluster.local');
  expect(network.nodePrefixes).toEqual({ 4: 24, 6: 64 });
  expect(controlPlane).toMatchObject({ port: 6443, vip: [], names: [], local: { host: '127.0.0.1', port: 6444 } });
  expect(k3s).toMatchObject({ version: 'v1.34.1+k3s1', datastore: { kind: 'sqlite' }, disable: [], preferBundledBin: false });
  expect(kubernetes).toBe('1.34');
});

test('a default stands at the path where it could be written, and is marked as one', () => {
  const { network } = resolve(facts, none);
  expect(network.pod[0]).toMatchObject({ at: ['network', 'podCidr'], implied: true });
  expect(resolve({ ...facts, network: { podCidr: '10.42.0.0/16' } }, none).network.pod[0]?.implied).toBeUndefined();
});

test('one value stands at its key, several stand at their index', () => {
  const { network } = resolve({ ...facts, network: { podCidr: ['10.42.0.0/16', 'fd00:42::/56'], gateway: '192.168.10.1' } }, none);
  expect(network.gateway.map(({ at }) => at)).toEqual([['network', 'gateway']]);
  expect(network.pod.map(({ at }) => at)).toEqual([
    ['network', 'podCidr', 0],
    ['network', 'podCidr', 1],
  ]);
});

test('the families are those of the pod CIDR, else of the service CIDR, else of the first node', () => {
  const families = (network: Facts['network'], address: string | string[] = '192.168.10.11') =>
    resolve({ ...facts, network, nodes: { 'k3s-1': { role: 'server', address } } }, none).network.families;
  expect(families({ podCidr: ['fd00:42::/56', '10.42.0.0/16'], serviceCidr: '10.43.0.0/16' })).toEqual([6, 4]);
  expect(families({ serviceCidr: 'fd00:43::/112' })).toEqual([6]);
  expect(families({}, ['192.168.10.11', 'fd00::11'])).toEqual([4, 6]);
  expect(families({}, 'fd00::11')).toEqual([6]);
});

test('an IPv6 cluster has the IPv6 defaults, and its API on the IPv6 loopback', () => {
  const cluster = resolve({ ...facts, nodes: { 'k3s-1': { role: 'server', address: 'fd00::11' } } }, none);
  expect(texts(cluster.network.pod)).toEqual(['fd00:42::/56']);
  expect(texts(cluster.network.service)).toEqual(['fd00:43::/112']);
  expect(texts(cluster.network.dns)).toEqual(['fd00:43::a']);
  expect(cluster.controlPlane.local.host).toBe('::1');
});

test('a small IPv6 pod CIDR is cut into small shares', () => {
  expect(resolve({ ...facts, network: { podCidr: 'fd00:42::/104' } }, none).network.nodePrefixes[6]).toBe(120);
  expect(resolve({ ...facts, network: { podCidr: 'fd00:42::/64' } }, none).network.nodePrefixes[6]).toBe(120);
  expect(resolve({ ...facts, network: { podCidr: 'fd00:42::/63' } }, none).network.nodePrefixes[6]).toBe(64);
});

test('several servers keep their state in embedded etcd, unless told otherwise', () => {
  const nodes = { ...facts.nodes, 'k3s-2': { role: 'server', address: '192.168.10.12' } } as const;
  expect(resolve({ ...facts, nodes }, none).datastore).toEqual({ kind: 'embedded-etcd' });
  const external = { version: 'v1.34.1+k3s1', datastore: { etcd: ['https://192.168.10.5:2379'], caFile: '/ca.pem' } };
  expect(resolve({ ...facts, nodes, distribution: { k3s: external } }, none).datastore).toEqual({
    kind: 'etcd',
    endpoints: ['https://192.168.10.5:2379'],
    caFile: '/ca.pem',
  });
});

test('the local port of the API is the neighbour of the public one', () => {
  expect(resolve({ ...facts, controlPlane: { port: 7443 } }, none).controlPlane.local.port).toBe(7444);
});

test('short and long forms say the same', () => {
  const short = resolve(
    { ...facts, loadBalancer: { pools: { lan: '10.0.0.0/24' } }, registries: { mirrors: { a: 'https://m.example' } } },
    none,
  );
  const long = resolve(
    {
      ...facts,
      loadBalancer: { pools: { lan: { addresses: '10.0.0.0/24', routed: false } } },
      registries: { mirrors: { a: { endpoints: ['https://m.example'] } } },
    },
    none,
  );
  expect(short.mirrors).toEqual(long.mirrors);
  expect(texts(short.pools[0]?.blocks ?? [])).toEqual(texts(long.pools[0]?.blocks ?? []));
  expect(short.pools[0]?.blocks[0]?.at).toEqual(['loadBalancer', 'pools', 'lan']);
  expect(long.pools[0]?.blocks[0]?.at).toEqual(['loadBalancer', 'pools', 'lan', 'addresses']);
});

test('roles are found by name, in alphabetical order', () => {
  const cluster = resolve(
    facts,
    new Map<string, AddonFacts>([
      ['b', { provides: ['cni'] }],
      ['a', { provides: ['cni', 'dns'] }],
    ]),
  );
  expect(provides(cluster, 'dns')).toBe(true);
  expect(provides(cluster, 'bgp')).toBe(false);
  expect([...providersOf(cluster, 'cni')].sort()).toEqual(['a', 'b']);
});

test('an address is printed canonically, however it was written', () => {
  const { nodes } = resolve({ ...facts, nodes: { n: { role: 'server', address: 'FD00:0:0::0011' } } }, none);
  expect(nodes[0]?.addresses.map(printClaim)).toEqual(['fd00::11']);
});
