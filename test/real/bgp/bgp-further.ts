import { type BgpCase, bgpCaseOf, type Software } from './bgp-case';

type Family = 'IPv4' | 'IPv6' | 'dual stack';

const networks = {
  IPv4: { nodeCidr: '192.168.10.0/24', podCidr: '10.42.0.0/16', serviceCidr: '10.43.0.0/16' },
  IPv6: { nodeCidr: 'fd00:10::/64', podCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' },
  'dual stack': {
    nodeCidr: ['192.168.10.0/24', 'fd00:10::/64'],
    podCidr: ['10.42.0.0/16', 'fd00:42::/56'],
    serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
  },
};

const addresses = {
  IPv4: (i: number) => `192.168.10.1${i}`,
  IPv6: (i: number) => `fd00:10::1${i}`,
  'dual stack': (i: number) => [`192.168.10.1${i}`, `fd00:10::1${i}`],
};

const routed = {
  IPv4: '10.60.0.0/24',
  IPv6: 'fd00:60::/112',
  'dual stack': ['10.60.0.0/24', 'fd00:60::/112'],
};

const bfd = { receive: 300, transmit: 300, idle: 900, multiplier: 10 };
const cilium = { cilium: { version: '1.20.0', bpf: { externalClusterIp: true } } };
/** A router on the link of the nodes, by IPv4. */
export const four = { address: '192.168.10.2', asn: 64500 };
/** A router on the link of the nodes, by IPv6. */
export const six = { address: 'fd00:10::2', asn: 64500 };

/** What a case states beside its nodes and networks. */
export interface Stated {
  readonly peers: Readonly<Record<string, object>>;
  readonly asn?: number;
  readonly bird?: object;
  readonly addons?: object;
  readonly pools?: object;
  readonly controlPlane?: object;
  readonly network?: object;
}

/** A cluster of three nodes, with all its routers on one software unless they state another. */
export function clusterFile(
  family: Family,
  software: Software,
  { peers, asn = 64512, bird, addons, pools, controlPlane, network }: Stated,
) {
  const node = (role: string, i: number) => ({ role, address: addresses[family](i), interface: 'eth0' });
  const secret = Object.values(peers).some((peer) => 'passwordSecret' in peer);
  return {
    name: 'lab-1',
    distribution: { k3s: 'v1.34.1+k3s1' },
    network: { ...networks[family], ...network },
    nodes: { one: node('server', 1), two: node('agent', 2), three: node('agent', 3) },
    loadBalancer: { pools: pools ?? { dmz: { addresses: routed[family], routed: true } } },
    bgp: {
      asn,
      peers: Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, { software, ...peer }])),
      ...(bird === undefined ? {} : { bird }),
    },
    ...(controlPlane === undefined ? {} : { controlPlane }),
    addons: {
      ...addons,
      ...(secret && bird === undefined
        ? { secrets: { secrets: { 'bgp-password': { namespace: 'kube-system', keys: ['password'], exists: true } } } }
        : {}),
    },
  };
}

/** Clusters that nobody committed, for what a session can be beside. */
export function furtherCases(software: Software, other: Software = software): readonly BgpCase[] {
  const made = (name: string, family: Family, stated: Stated) => bgpCaseOf(name, clusterFile(family, software, stated));
  const everything = { bfd, services: true, refuseUnroutedPods: true };
  return [
    made('both families in one session of IPv4', 'dual stack', {
      peers: { tor: { ...four, defaultRoute: true, passwordSecret: 'bgp-password' } },
      bird: everything,
      addons: cilium,
    }),
    made('both families in one session of IPv6', 'dual stack', {
      peers: { tor: { ...six, holdTime: 9 } },
      bird: { services: true },
      addons: cilium,
    }),
    made('IPv6 alone, with a password', 'IPv6', {
      peers: { tor: { ...six, defaultRoute: true, passwordSecret: 'bgp-password' } },
      bird: everything,
      addons: cilium,
    }),
    made('a router for each family', 'dual stack', {
      peers: { four: { ...four, defaultRoute: true, holdTime: 6 }, six: { ...six, software: other, holdTime: 9, keepalive: 2 } },
      bird: { services: true },
    }),
    made('two routers that both lead everywhere', 'IPv4', {
      peers: {
        a: { ...four, defaultRoute: true, multipath: 2 },
        b: { address: '192.168.10.3', asn: 64501, software: other, defaultRoute: true },
      },
      bird: { bfd: true },
    }),
    made('several hops, with a password and BFD', 'IPv4', {
      peers: { far: { address: '10.99.0.1', asn: 64500, multihop: 3, passwordSecret: 'bgp-password' } },
      bird: { bfd },
    }),
    made('several hops of IPv6', 'IPv6', {
      peers: { far: { address: 'fd00:99::1', asn: 64500, multihop: 2, holdTime: 9 } },
      bird: { services: true },
    }),
    made('the same AS on the link', 'IPv4', {
      peers: { tor: { ...four, asn: 64512, holdTime: 6, port: 1179 } },
      bird: { pools: ['lan'], services: true },
      pools: { lan: '192.168.10.200-192.168.10.205' },
    }),
    made('the same AS anywhere', 'IPv4', {
      peers: { tor: { address: '10.99.0.1', asn: 64512, holdTime: 9 } },
      bird: { bfd },
    }),
    made('AS numbers of 32 bits, and a router that is told of pools alone', 'IPv4', {
      asn: 4200000001,
      peers: { tor: { address: '192.168.10.2', asn: 4200000002, holdTime: 8, keepalive: 2 } },
      bird: { pods: false },
    }),
    made('Cilium of both families', 'dual stack', {
      peers: { four: { ...four, holdTime: 9 }, six: { ...six, software: other, holdTime: 9 } },
      addons: { ...cilium, 'cilium-bgp': { clusterIps: true } },
    }),
    made('Cilium that aggregates', 'IPv4', {
      peers: { tor: { ...four, holdTime: 9 } },
      addons: { ...cilium, 'cilium-bgp': { podCidrs: false, clusterIps: true, aggregationIpv4: 20 } },
    }),
    made('MetalLB with BFD', 'IPv4', {
      peers: { tor: four },
      addons: { metallb: { version: '0.16.1', announce: 'bgp', bfd: true } },
    }),
    made('Calico', 'dual stack', {
      peers: { tor: { ...four, holdTime: 90 }, six },
      addons: { calico: { version: '3.32.1', peerWithRouters: true, advertiseClusterIps: true, advertiseLoadBalancerIps: true } },
    }),
  ];
}
