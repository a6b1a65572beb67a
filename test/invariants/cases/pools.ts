import type { FileCase } from '../case';
import { type Loose, toWrite } from '../examine';

const pool = (value: unknown) => (file: Loose) => (file.loadBalancer.pools.lan = value);
const unrequested = (file: Loose) => {
  file.addons.apisix = { version: '2.0.1' };
  file.addons.cilium = { version: '1.20.0' };
};

const rewrite = (file: Loose, fix: string) => {
  // The new pool need not hold what was asked of the old one.
  unrequested(file);
  file.loadBalancer.pools.lan = toWrite(fix);
};

/** Addresses for Services of type LoadBalancer. */
export const pools: readonly FileCase[] = [
  {
    rule: 'pool-outside-nodes',
    story: 'a pool holds no node',
    of: 'single',
    change: (file) => {
      unrequested(file);
      pool('192.168.10.11-192.168.10.50')(file);
    },
    at: 'loadBalancer.pools.lan',
    repair: rewrite,
  },
  {
    rule: 'pool-outside-nodes',
    story: 'a pool that is the whole LAN is told the part that is free of everything at once',
    of: 'single',
    change: pool('192.168.10.0/24'),
    at: 'loadBalancer.pools.lan',
    also: ['pool-outside-dhcp loadBalancer.pools.lan', 'pool-outside-gateway loadBalancer.pools.lan'],
    repair: rewrite,
  },
  {
    rule: 'pool-outside-gateway',
    story: 'a pool holds no gateway',
    of: 'single',
    change: (file) => {
      unrequested(file);
      pool('192.168.10.1-192.168.10.9')(file);
    },
    at: 'loadBalancer.pools.lan',
    repair: rewrite,
  },
  {
    rule: 'pool-outside-gateway',
    story: 'a pool holds no router that nodes have BGP sessions with',
    of: 'metallbBgp',
    change: (file) => {
      file.bgp.peers.router.address = '192.168.10.2';
      pool('192.168.10.2-192.168.10.9')(file);
    },
    at: 'loadBalancer.pools.lan',
    repair: (file, fix) => (file.loadBalancer.pools.lan = toWrite(fix)),
  },
  {
    rule: 'pool-outside-vip',
    story: 'a pool holds no VIP',
    of: 'threeServersWithVip',
    change: (file) => (file.controlPlane.vip = '192.168.10.210'),
    at: 'loadBalancer.pools.lan',
    repair: rewrite,
  },
  {
    rule: 'pool-outside-dhcp',
    story: 'a pool holds no address that is leased',
    of: 'single',
    change: (file) => (file.network.dhcp = '192.168.10.100-192.168.10.220'),
    at: 'loadBalancer.pools.lan',
    repair: rewrite,
  },
  {
    rule: 'pool-outside-pods',
    story: 'a pool holds no address of pods',
    of: 'routedPool',
    change: (file) => (file.loadBalancer.pools.lan = { addresses: '10.42.10.0/24', routed: true }),
    at: 'loadBalancer.pools.lan.addresses',
    repair: (file, fix) => (file.loadBalancer.pools.lan.addresses = toWrite(fix)),
  },
  {
    rule: 'pool-outside-services',
    story: 'a pool holds no ClusterIP',
    of: 'routedPool',
    change: (file) => (file.loadBalancer.pools.lan = { addresses: ['10.43.10.0/24'], routed: true }),
    at: 'loadBalancer.pools.lan.addresses[0]',
    repair: (file, fix) => (file.loadBalancer.pools.lan.addresses[0] = toWrite(fix)),
  },
  {
    rule: 'pools-disjoint',
    story: 'two pools share no address',
    of: 'single',
    change: (file) => (file.loadBalancer.pools.wan = '192.168.10.230-192.168.10.250'),
    at: 'loadBalancer.pools.wan',
    repair: (file, fix) => (file.loadBalancer.pools.wan = toWrite(fix)),
  },
  {
    rule: 'pools-disjoint',
    story: 'two blocks of one pool share no address',
    of: 'single',
    change: pool({ addresses: ['192.168.10.200-192.168.10.239', '192.168.10.224/29'] }),
    at: 'loadBalancer.pools.lan.addresses[1]',
    repair: (file) => file.loadBalancer.pools.lan.addresses.pop(),
  },
  {
    rule: 'l2-pool-on-node-network',
    story: 'an L2-announced pool off the LAN is reached through a route that somebody states',
    of: 'routedPool',
    change: (file) => (file.loadBalancer.pools.dmz = '192.168.20.0/24'),
    at: 'loadBalancer.pools.dmz',
    severity: 'warning',
    repair: (file) => (file.loadBalancer.pools.dmz = { addresses: '192.168.20.0/24', routed: true }),
  },
  {
    rule: 'l2-announces-ipv4',
    story: 'Cilium 1.18 answers no neighbour solicitation for a pool',
    of: 'dualStack',
    change: (file) => {
      file.distribution.k3s = 'v1.33.5+k3s1';
      file.addons.cilium.version = '1.18.5';
    },
    at: 'loadBalancer.pools.lan.addresses[1]',
    severity: 'warning',
    repair: (file) => file.loadBalancer.pools.lan.addresses.pop(),
  },
  {
    rule: 'pool-needs-provider',
    story: 'pools without a load balancer are handed out by nobody',
    of: 'single',
    change: (file) => {
      file.addons = { cilium: { version: '1.20.0' } };
    },
    at: 'loadBalancer.pools',
    severity: 'warning',
    repair: (file) => (file.addons['cilium-lb-pool'] = {}),
  },
  {
    rule: 'lb-pool-needs-pool',
    story: 'a load balancer without a pool sleeps',
    of: 'single',
    change: (file) => {
      delete file.loadBalancer;
      file.addons = { cilium: { version: '1.20.0' }, 'cilium-lb-pool': {} };
    },
    at: 'addons.cilium-lb-pool',
    repair: (file) => (file.loadBalancer = { pools: { lan: '192.168.10.200-192.168.10.239' } }),
  },
  {
    rule: 'requested-address-in-pool',
    story: 'APISIX asks for an address of a pool',
    of: 'single',
    change: (file) => (file.addons.apisix.address = '192.168.10.50'),
    at: 'addons.apisix.address',
    repair: (file) => (file.addons.apisix.address = '192.168.10.202'),
  },
  {
    rule: 'requested-address-in-pool',
    story: 'the Hubble UI asks for an address of a pool',
    of: 'dualStack',
    change: (file) => (file.addons.cilium.hubble.uiService.address = 'fd00::1'),
    at: 'addons.cilium.hubble.uiService.address',
    repair: (file) => (file.addons.cilium.hubble.uiService.address = 'fd12:3456:789a:10::205'),
  },
  {
    rule: 'requested-address-once',
    story: 'two Services ask for two addresses',
    of: 'single',
    change: (file) => (file.addons.cilium.hubble.uiService.address = '192.168.10.200'),
    at: 'addons.cilium.hubble.uiService.address',
    repair: (file) => (file.addons.cilium.hubble.uiService.address = '192.168.10.202'),
  },
  {
    rule: 'apisix-service-has-address',
    story: 'a gateway of type LoadBalancer waits for ever where servicelb is off and nobody took its place',
    of: 'kubeProxy',
    change: (file) => {
      file.addons.apisix.service = 'LoadBalancer';
      file.distribution.k3s = { version: 'v1.34.1+k3s1', disable: ['servicelb'] };
    },
    at: 'addons.apisix.service',
    severity: 'warning',
    repair: (file) => (file.addons.apisix.service = 'NodePort'),
  },
  {
    rule: 'apisix-service-has-address',
    story: 'a fixed address has no effect on a NodePort',
    of: 'single',
    change: (file) => (file.addons.apisix.service = 'NodePort'),
    at: 'addons.apisix.address',
    severity: 'warning',
    repair: (file) => (file.addons.apisix.service = 'LoadBalancer'),
  },
];
