import { type ClusterFile, defineCluster } from '../../src/spec';

/** Two clusters of one fleet. */
export interface Pair {
  readonly home: ClusterFile;
  readonly barn: ClusterFile;
}

const home = defineCluster({
  name: 'home',
  fleet: 'edge',
  distribution: { k3s: 'v1.34.1+k3s1' },
  network: { nodeCidr: '192.168.10.0/24', gateway: '192.168.10.1', podCidr: '10.50.0.0/16' },
  controlPlane: { vip: '192.168.10.10', names: ['home.example'] },
  nodes: {
    'home-1': { role: 'server', address: '192.168.10.11', interface: 'ens192', externalAddress: '203.0.114.11' },
    'home-2': { role: 'agent', address: '192.168.10.12', interface: 'ens192' },
  },
  loadBalancer: { pools: { lan: '192.168.10.200-192.168.10.219' } },
  addons: {
    cilium: { version: '1.20.0', meshName: 'home', meshId: 1 },
    'cilium-l2': {},
    'cilium-lb-pool': {},
    'kube-vip': { version: 'v1.2.3' },
  },
});

const barn = defineCluster({
  ...home,
  name: 'barn',
  network: { ...home.network, podCidr: '10.51.0.0/16' },
  controlPlane: { vip: '192.168.10.20', names: ['barn.example'] },
  nodes: {
    'barn-1': { role: 'server', address: '192.168.10.21', interface: 'ens192', externalAddress: '203.0.114.21' },
    'barn-2': { role: 'agent', address: '192.168.10.22', interface: 'ens192' },
  },
  loadBalancer: { pools: { lan: '192.168.10.220-192.168.10.239' } },
  addons: { ...home.addons, cilium: { version: '1.20.0', meshName: 'barn', meshId: 2 } },
});

const routed = (name: string, host: number, pods: string, pool: string, asn: number) =>
  defineCluster({
    name,
    fleet: 'edge',
    distribution: { k3s: 'v1.34.1+k3s1' },
    network: { nodeCidr: '192.168.10.0/24', podCidr: pods },
    nodes: { [`${name}-1`]: { role: 'server', address: `192.168.10.${host}`, interface: 'ens192' } },
    bgp: { asn, peers: { router: { address: '192.168.10.1', asn: 64512 } } },
    loadBalancer: { pools: { web: { addresses: pool, routed: true } } },
    addons: { cilium: { version: '1.20.0' }, 'cilium-bgp': {}, 'cilium-lb-pool': {} },
  });

const routedIpv6 = (name: string, network: string, pods: string) =>
  defineCluster({
    name,
    fleet: 'edge',
    distribution: { k3s: 'v1.34.1+k3s1' },
    network: { nodeCidr: `${network}::/64`, podCidr: pods },
    nodes: { [`${name}-1`]: { role: 'server', address: `${network}::${name === 'home' ? 11 : 12}`, interface: 'ens192' } },
    bgp: { asn: 64600, peers: { router: { address: 'fd12:3456:789a:1::1', asn: 64600, multihop: 2 } } },
    addons: { cilium: { version: '1.20.0' }, 'cilium-bgp': {} },
  });

const kubeadm = (name: string, host: number, routerId: number, pods: string) =>
  defineCluster({
    name,
    fleet: 'edge',
    distribution: {
      kubeadm: { version: 'v1.34.1', keepalived: { version: '2.0.20', routerId }, datastore: { etcd: [`https://etcd.${name}:2379`] } },
    },
    network: { nodeCidr: '192.168.10.0/24', podCidr: pods },
    controlPlane: { vip: `192.168.10.${host}`, names: [`api.${name}`] },
    nodes: { [`${name}-1`]: { role: 'server', address: `192.168.10.${host + 1}`, interface: 'ens192' } },
    addons: { cilium: { version: '1.20.0' } },
  });

/** Fleets in which nothing is wrong, one per way that clusters meet. */
export const soundFleets = {
  meshed: { home, barn },
  routed: {
    home: routed('home', 11, '10.50.0.0/16', '10.60.0.1-10.60.0.99', 64601),
    barn: routed('barn', 21, '10.51.0.0/16', '10.60.0.100-10.60.0.199', 64602),
  },
  routedIpv6: {
    home: routedIpv6('home', 'fd12:3456:789a:10', 'fd00:50::/56'),
    barn: routedIpv6('barn', 'fd12:3456:789a:20', 'fd00:51::/56'),
  },
  kubeadm: { home: kubeadm('home', 30, 80, '10.50.0.0/16'), barn: kubeadm('barn', 40, 81, '10.51.0.0/16') },
} as const satisfies Readonly<Record<string, Pair>>;

/** One of the sound fleets. */
export type SoundFleet = keyof typeof soundFleets;
