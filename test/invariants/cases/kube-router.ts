import type { FileCase } from '../case';
import { type Loose, toWrite } from '../examine';

const set = (option: string, value: unknown) => (file: Loose) => (file.addons['kube-router'][option] = value);
const remove = (option: string) => (file: Loose) => delete file.addons['kube-router'][option];

const bothFamilies = (file: Loose) => {
  file.network = {
    ...file.network,
    nodeCidr: ['192.168.10.0/24', 'fd12:10::/64'],
    podCidr: ['10.42.0.0/16', 'fd00:42::/56'],
    serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
  };
  for (const [index, node] of Object.values(file.nodes as Record<string, Loose>).entries()) {
    node.address = [node.address, `fd12:10::${index + 11}`];
  }
};

/** kube-router as announcer beside Cilium. */
export const kubeRouters: readonly FileCase[] = [
  {
    rule: 'kube-router-asn',
    story: 'the AS number of a provider for the cluster',
    of: 'kubeRouter',
    change: (file) => (file.bgp.asn = 3320),
    at: 'bgp.asn',
    repair: (file, fix) => (file.bgp.asn = Number(/write (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'kube-router-asn',
    story: 'a router with a reserved AS number',
    of: 'kubeRouter',
    change: (file) => (file.bgp.peers.tor.asn = 64000),
    at: 'bgp.peers.tor.asn',
    repair: (file, fix) => (file.bgp.peers.tor.asn = Number(/such as (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'kube-router-same-asn',
    story: 'router and nodes in one AS',
    of: 'kubeRouter',
    change: (file) => (file.bgp.peers.tor.asn = 64515),
    at: 'bgp.peers.tor.asn',
    severity: 'warning',
    repair: (file) => (file.bgp.peers.tor.asn = 64512),
  },
  {
    rule: 'kube-router-bfd-restart',
    story: 'routes outlive the dead that BFD finds',
    of: 'kubeRouter',
    change: (file) => Object.assign(file.addons['kube-router'], { bfd: true, gracefulRestart: true }),
    at: 'addons.kube-router.gracefulRestart',
    severity: 'warning',
    repair: remove('gracefulRestart'),
  },
  {
    rule: 'kube-router-external-ips',
    story: 'external IPs of no range',
    of: 'kubeRouter',
    change: set('externalIps', true),
    at: 'addons.kube-router.externalIps',
    repair: set('externalIpRanges', ['203.0.113.0/24']),
  },
  {
    rule: 'kube-router-external-ips',
    story: 'ranges of external IPs that are not announced',
    of: 'kubeRouter',
    change: set('externalIpRanges', ['203.0.113.0/24']),
    at: 'addons.kube-router.externalIpRanges',
    repair: set('externalIps', true),
  },
  {
    rule: 'kube-router-ipv6',
    story: 'dual stack before 2.0',
    of: 'kubeRouter',
    change: (file) => {
      bothFamilies(file);
      file.addons['kube-router'].version = '1.6.1';
    },
    at: 'addons.kube-router.version',
    repair: (file, fix) => (file.addons['kube-router'].version = toWrite(fix)),
  },
  {
    rule: 'kube-router-next-hop',
    story: 'one next hop for two families',
    of: 'kubeRouter',
    change: (file) => {
      bothFamilies(file);
      file.addons['kube-router'].overrideNextHop = true;
    },
    at: 'addons.kube-router.overrideNextHop',
    severity: 'warning',
    repair: remove('overrideNextHop'),
  },
  {
    rule: 'kube-router-peer-family',
    story: 'an IPv6 router of nodes whose first address is IPv4',
    of: 'kubeRouter',
    change: (file) => {
      bothFamilies(file);
      file.bgp.peers.spine = { address: 'fd12:10::1', asn: 64512 };
    },
    at: 'bgp.peers.spine.address',
    repair: (file) => (file.bgp.peers.spine.address = '192.168.10.2'),
  },
  {
    rule: 'kube-router-peer-timers',
    story: 'two hold times',
    of: 'kubeRouter',
    change: (file) => (file.bgp.peers.uplink = { address: '192.168.10.2', asn: 64512, holdTime: 30 }),
    at: 'bgp.peers.uplink.holdTime',
    repair: (file, fix) => (file.bgp.peers.uplink.holdTime = Number(/write (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'kube-router-peer-timers',
    story: 'a keepalive of its own',
    of: 'kubeRouter',
    change: (file) => (file.bgp.peers.tor.keepalive = 10),
    at: 'bgp.peers.tor.keepalive',
    severity: 'warning',
    repair: (file) => delete file.bgp.peers.tor.keepalive,
  },
  ...(
    [
      ['bfd', true, '2.10.0'],
      ['externalIpRanges', ['203.0.113.0/24'], '2.7.1'],
      ['goBgpAdminPort', 0, '2.5.0'],
      ['metricsAddress', '127.0.0.1', '2.0.1'],
      ['routerId', 'generated', '1.6.1'],
    ] as const
  ).map(
    ([option, value, version]): FileCase => ({
      rule: 'kube-router-option-since',
      story: `${option} before kube-router knew it`,
      of: 'kubeRouter',
      change: (file) => Object.assign(file.addons['kube-router'], { version, externalIps: option === 'externalIpRanges', [option]: value }),
      at: `addons.kube-router.${option}`,
      repair: remove(option),
    }),
  ),
  {
    rule: 'kube-router-pod-cidrs',
    story: 'Cilium hands out pod CIDRs of its own',
    of: 'kubeRouter',
    change: (file) => delete file.addons.cilium.ipam,
    at: 'addons.cilium.ipam',
    repair: (file) => (file.addons.cilium.ipam = 'kubernetes'),
  },
  {
    rule: 'kube-router-pod-routes',
    story: 'routes between nodes beside the tunnel of Cilium',
    of: 'kubeRouter',
    change: (file) => delete file.addons.cilium.routingMode,
    at: 'addons.kube-router.ibgp',
    repair: set('ibgp', false),
  },
  {
    rule: 'kube-router-pod-routes',
    story: 'two makers of routes',
    of: 'kubeRouter',
    change: (file) => (file.addons.cilium.autoDirectNodeRoutes = true),
    at: 'addons.cilium.autoDirectNodeRoutes',
    repair: (file) => delete file.addons.cilium.autoDirectNodeRoutes,
  },
  {
    rule: 'kube-router-pod-routes',
    story: 'nodes on other links without a tunnel or a router that carries',
    of: 'kubeRouter',
    change: (file) => {
      file.network = {};
      set('overlay', 'none')(file);
    },
    at: 'addons.kube-router.overlay',
    severity: 'warning',
    repair: set('overlay', 'subnet'),
  },
  {
    rule: 'kube-router-pod-routes',
    story: 'nodes that do not peer, and a router that is not their gateway',
    of: 'kubeRouter',
    change: (file) => {
      file.bgp.peers.tor.address = '192.168.10.2';
      set('ibgp', false)(file);
    },
    at: 'addons.kube-router.ibgp',
    severity: 'warning',
    repair: remove('ibgp'),
  },
  {
    rule: 'native-routing-needs-routes',
    story: 'kube-router keeps the pods to itself',
    of: 'kubeRouter',
    change: set('podCidrs', false),
    at: 'addons.cilium.routingMode',
    repair: remove('podCidrs'),
  },
  {
    rule: 'bgp-needs-peers',
    story: 'kube-router without a router',
    of: 'kubeRouter',
    change: (file) => (file.bgp.peers = {}),
    at: 'addons.kube-router',
    repair: (file) => (file.bgp.peers = { tor: { address: '192.168.10.1', asn: 64512 } }),
  },
  {
    rule: 'bgp-announces-something',
    story: 'kube-router with nothing to tell',
    of: 'kubeRouter',
    change: (file) => {
      Object.assign(file.addons['kube-router'], { podCidrs: false, loadBalancerIps: false });
      Object.assign(file.addons.cilium, { routingMode: 'tunnel' });
    },
    at: 'addons.kube-router',
    repair: (file) => {
      delete file.addons['kube-router'].podCidrs;
      file.addons['kube-router'].ibgp = false;
    },
  },
  {
    rule: 'one-bgp-speaker',
    story: 'kube-router and Cilium peer with one router',
    of: 'kubeRouter',
    change: (file) => (file.addons['cilium-bgp'] = {}),
    at: 'addons.kube-router',
    repair: (file) => delete file.addons['cilium-bgp'],
  },
];
