import type { FileCase } from '../case';
import type { Loose } from '../examine';

const set = (option: string, value: unknown) => (file: Loose) => (file.bgp.bird[option] = value);
const remove = (option: string) => (file: Loose) => delete file.bgp.bird[option];

/** BIRD on the nodes, and what is said of routers. */
export const bird: readonly FileCase[] = [
  {
    rule: 'one-bgp-speaker',
    story: 'Cilium speaks beside BIRD',
    of: 'bird',
    change: (file) => (file.addons['cilium-bgp'] = { loadBalancerIps: false }),
    at: 'addons.cilium-bgp',
    repair: (file) => delete file.bgp.bird,
  },
  {
    rule: 'one-bgp-speaker',
    story: 'the BIRD of Calico has the port of the other',
    of: 'calico',
    change: (file) => (file.bgp = { asn: 64512, peers: { router: { address: '192.168.10.1', asn: 64513 } }, bird: {} }),
    at: 'addons.calico.bgp',
    repair: (file) => (file.addons.calico.bgp = false),
  },
  {
    rule: 'bgp-needs-peers',
    story: 'BIRD without routers speaks to nobody',
    of: 'bird',
    change: (file) => (file.bgp.peers = {}),
    at: 'bgp.bird',
    repair: (file) => (file.bgp.peers = { router: { address: '192.168.10.1', asn: 64500 } }),
  },
  {
    rule: 'bgp-peers-differ',
    story: 'a copied router keeps the address of the first',
    of: 'bird',
    change: (file) => (file.bgp.peers.right.address = '192.168.10.2'),
    at: 'bgp.peers.right.address',
    repair: (file) => (file.bgp.peers.right.address = '192.168.10.3'),
  },
  {
    rule: 'bgp-peers-differ',
    story: 'the VIP of the servers is no router',
    of: 'kubeadm',
    change: (file) => (file.bgp.peers.core.address = file.controlPlane.vip),
    at: 'bgp.peers.core.address',
    repair: (file) => (file.bgp.peers.core.address = '10.31.254.253'),
  },
  {
    rule: 'bgp-peers-differ',
    story: 'a node that is taken for the router speaks to itself',
    of: 'bird',
    change: (file) => (file.bgp.peers.right.address = '192.168.10.11'),
    at: 'bgp.peers.right.address',
    severity: 'warning',
    repair: (file) => (file.bgp.peers.right.address = '192.168.10.3'),
  },
  {
    rule: 'bgp-announces-something',
    story: 'BIRD is told to keep everything to itself',
    of: 'bird',
    change: (file) => (file.bgp.bird = { pods: false, pools: false }),
    at: 'bgp.bird',
    repair: remove('pods'),
  },
  {
    rule: 'bgp-router-ids-differ',
    story: 'a node of BIRD is told the address of another as its id',
    of: 'bird',
    change: (file) => {
      file.nodes['k3s-2'] = { role: 'agent', address: '192.168.10.12', interface: 'ens192' };
      file.bgp.bird.routerIds = { 'k3s-2': '192.168.10.11' };
    },
    at: 'bgp.bird.routerIds.k3s-2',
    repair: (file) => (file.bgp.bird.routerIds['k3s-2'] = '10.0.0.2'),
  },
  {
    rule: 'bgp-router-ids-differ',
    story: 'an id for BIRD on a node that is not there',
    of: 'bird',
    change: set('routerIds', { 'k3s-9': '10.0.0.9' }),
    at: 'bgp.bird.routerIds.k3s-9',
    repair: remove('routerIds'),
  },
  {
    rule: 'bgp-addresses-off-node-network',
    story: 'BIRD announces a pool on the link, and nothing answers there',
    of: 'bird',
    change: (file) => {
      file.bgp.bird.pools = true;
      file.addons['cilium-lb-pool'] = {};
      delete file.addons['cilium-l2'];
    },
    at: 'loadBalancer.pools.lan',
    severity: 'warning',
    repair: set('pools', ['dmz']),
  },
  {
    rule: 'bird-default-route-near',
    story: 'a router behind others is to lead everywhere',
    of: 'bird',
    change: (file) => Object.assign(file.bgp.peers.left, { defaultRoute: true, multihop: 2 }),
    at: 'bgp.peers.left.defaultRoute',
    repair: (file) => delete file.bgp.peers.left.defaultRoute,
  },
  {
    rule: 'bird-pools-exist',
    story: 'the name of a pool is misspelt',
    of: 'bird',
    change: set('pools', ['dmx']),
    at: 'bgp.bird.pools[0]',
    repair: set('pools', ['dmz']),
  },
  {
    rule: 'bird-reaches-peers',
    story: 'an IPv6 router beside nodes of IPv4',
    of: 'bird',
    change: (file) => (file.bgp.peers.left.address = 'fd12:3456:789a:10::2'),
    at: 'bgp.peers.left.address',
    repair: (file) => (file.bgp.peers.left.address = '192.168.10.2'),
  },
  {
    rule: 'bird-reaches-peers',
    story: 'a router under its link-local address',
    of: 'bird',
    change: (file) => (file.bgp.peers.left.address = 'fe80::1'),
    at: 'bgp.peers.left.address',
    repair: (file) => (file.bgp.peers.left.address = '192.168.10.2'),
  },
  {
    rule: 'bgp-cluster-ips-answered',
    story: 'BIRD announces ClusterIPs that Cilium does not answer for',
    of: 'bird',
    change: (file) => delete file.addons.cilium.bpf,
    at: 'bgp.bird.services',
    repair: (file) => (file.addons.cilium.bpf = { externalClusterIp: true }),
  },
  {
    rule: 'bgp-cluster-ips-answered',
    story: 'Cilium announces ClusterIPs and does not answer for them',
    of: 'single',
    change: (file) => {
      file.bgp = { asn: 64512, peers: { router: { address: '192.168.10.1', asn: 64500 } } };
      file.addons['cilium-bgp'] = { clusterIps: true };
    },
    at: 'addons.cilium-bgp.clusterIps',
    repair: (file) => delete file.addons['cilium-bgp'].clusterIps,
  },
  {
    rule: 'bfd-timers-fit',
    story: 'a node that is late by 30 ms is dead',
    of: 'bird',
    change: set('bfd', { receive: 10, transmit: 10 }),
    at: 'bgp.bird.bfd',
    severity: 'warning',
    repair: set('bfd', {}),
  },
  {
    rule: 'bfd-timers-fit',
    story: 'BGP has noticed before BFD does',
    of: 'bird',
    change: (file) => {
      file.bgp.bird.bfd = { receive: 1000, multiplier: 10 };
      file.bgp.peers.left.holdTime = 9;
    },
    at: 'bgp.bird.bfd',
    severity: 'warning',
    repair: set('bfd', {}),
  },
  {
    rule: 'bfd-timers-fit',
    story: 'more packets to a silent router than to one that answers',
    of: 'bird',
    change: set('bfd', { idle: 100 }),
    at: 'bgp.bird.bfd',
    severity: 'warning',
    repair: set('bfd', { idle: 1000 }),
  },
  {
    rule: 'bfd-hops-known',
    story: 'a router of the same AS, and no network of the nodes',
    of: 'birdWithoutNodeNetwork',
    change: (file) => (file.bgp.peers.router.asn = 64515),
    at: 'bgp.peers.router.address',
    repair: (file) => (file.network.nodeCidr = '192.168.1.0/24'),
  },
  {
    rule: 'bgp-multipath-fits',
    story: 'a router uses one of two nodes',
    of: 'bird',
    change: (file) => {
      file.nodes['k3s-2'] = { role: 'agent', address: '192.168.10.12', interface: 'ens192' };
      file.bgp.peers.right.multipath = 1;
    },
    at: 'bgp.peers.right.multipath',
    severity: 'warning',
    repair: (file) => (file.bgp.peers.right.multipath = 2),
  },
  {
    rule: 'bgp-multipath-fits',
    story: 'nodes use one of two routers',
    of: 'bird',
    change: set('multipath', 1),
    at: 'bgp.bird.multipath',
    severity: 'warning',
    repair: remove('multipath'),
  },
  {
    rule: 'bgp-peer-option-idle',
    story: 'a limit for a router that is configured by hand',
    of: 'birdWithoutNodeNetwork',
    change: (file) => (file.bgp.peers.router.multipath = 8),
    at: 'bgp.peers.router.multipath',
    severity: 'warning',
    repair: (file) => (file.bgp.peers.router.software = 'frr'),
  },
  {
    rule: 'bgp-peer-option-idle',
    story: 'a default route that nobody sends and nobody takes',
    of: 'metallbBgp',
    change: (file) => (file.bgp.peers.router.defaultRoute = true),
    at: 'bgp.peers.router.defaultRoute',
    severity: 'warning',
    repair: (file) => delete file.bgp.peers.router.defaultRoute,
  },
];
