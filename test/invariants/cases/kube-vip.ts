import type { FileCase } from '../case';
import type { Loose } from '../examine';

const kubeVip = (options: object) => (file: Loose) => Object.assign(file.addons['kube-vip'], options);
const without = (key: string) => (file: Loose) => delete file.addons['kube-vip'][key];

/** kube-vip, its cloud provider, and the addresses that they carry. */
export const kubeVips: readonly FileCase[] = [
  {
    rule: 'kube-vip-needs-vip',
    story: 'a control plane without an address has nothing to carry',
    of: 'kubeVip',
    change: (file) => delete file.controlPlane,
    at: 'addons.kube-vip',
    repair: kubeVip({ controlPlane: false }),
  },
  {
    rule: 'kube-vip-needs-vip',
    story: 'kube-vip carries the control plane, Services, or both',
    of: 'kubeVip',
    change: (file) => {
      kubeVip({ controlPlane: false, services: false })(file);
      delete file.addons['kube-vip-cloud-provider'];
      delete file.loadBalancer;
    },
    at: 'addons.kube-vip',
    repair: without('controlPlane'),
  },
  {
    rule: 'kube-vip-services-alone',
    story: 'servicelb answers for the same Services where nobody took its place',
    of: 'kubeVip',
    change: (file) => {
      delete file.addons['kube-vip-cloud-provider'];
      delete file.loadBalancer;
    },
    at: 'addons.kube-vip.services',
    repair: (file) => (file.distribution.k3s = { version: 'v1.34.12+k3s1', disable: ['servicelb'] }),
  },
  {
    rule: 'kube-vip-services-alone',
    story: 'Cilium hands out addresses to the same Services',
    of: 'threeServersWithVip',
    change: (file) => {
      delete file.addons['cilium-l2'];
      file.addons['kube-vip'] = { version: 'v1.2.3', services: true, interface: 'ens192' };
    },
    at: 'addons.kube-vip.services',
    repair: kubeVip({ lbClassOnly: true }),
  },
  {
    rule: 'one-provider',
    story: 'two add-ons answer ARP for one address',
    of: 'threeServersWithVip',
    change: (file) => (file.addons['kube-vip'] = { version: 'v1.2.3', services: true }),
    at: 'addons.kube-vip',
    also: ['kube-vip-services-alone addons.kube-vip.services'],
    repair: without('services'),
  },
  {
    rule: 'kube-vip-interface-known',
    story: 'one server does not say on which interface it is',
    of: 'kubeVip',
    change: (file) => delete file.nodes['k3s-2'].interface,
    at: 'nodes.k3s-2.interface',
    severity: 'warning',
    repair: (file) => (file.nodes['k3s-2'].interface = 'ens33'),
  },
  {
    rule: 'kube-vip-interface-known',
    story: 'one DaemonSet cannot name two interfaces',
    of: 'kubeVip',
    change: (file) => (file.nodes['k3s-2'].interface = 'eno1'),
    at: 'addons.kube-vip',
    severity: 'warning',
    repair: kubeVip({ interface: 'br0' }),
  },
  {
    rule: 'kube-vip-interface-known',
    story: 'the interface of one server is told to all',
    of: 'kubeVip',
    change: (file) => {
      file.nodes['k3s-2'].interface = 'eno1';
      kubeVip({ interface: 'ens33' })(file);
    },
    at: 'addons.kube-vip.interface',
    severity: 'warning',
    repair: kubeVip({ interface: 'br0' }),
  },
  {
    rule: 'kube-vip-lease-timings',
    story: 'a Lease ends before its renewal does',
    of: 'kubeVip',
    change: kubeVip({ leaseDuration: 5 }),
    at: 'addons.kube-vip.leaseDuration',
    repair: (file, fix) => kubeVip({ leaseDuration: Number(/such as (\d+)/.exec(fix)?.[1]) })(file),
  },
  {
    rule: 'kube-vip-lease-timings',
    story: 'a renewal has time for one try only',
    of: 'kubeVip',
    change: kubeVip({ leaseRenewDeadline: 2 }),
    at: 'addons.kube-vip.leaseRenewDeadline',
    repair: (file, fix) => kubeVip({ leaseRenewDeadline: Number(/such as (\d+)/.exec(fix)?.[1]) })(file),
  },
  {
    rule: 'kube-vip-bgp-peers',
    story: 'BGP needs a router',
    of: 'kubeVipBgp',
    change: (file) => delete file.bgp,
    at: 'addons.kube-vip.mode',
    repair: (file) => (file.bgp = { asn: 64512, peers: { router: { address: '192.168.1.2', asn: 64513 } } }),
  },
  {
    rule: 'kube-vip-bgp-peers',
    story: 'kube-vip has one pair of timers',
    of: 'kubeVipBgp',
    change: (file) => (file.bgp.peers['router-2'].holdTime = 30),
    at: 'bgp.peers.router-2',
    repair: (file) => Object.assign(file.bgp.peers['router-2'], { holdTime: 90, keepalive: 30 }),
  },
  {
    rule: 'kube-vip-bgp-peers',
    story: 'v0.7.0 talks to port 179',
    of: 'kubeVipBgpOld',
    change: (file) => (file.bgp.peers['router-1'].port = 1179),
    at: 'bgp.peers.router-1.port',
    repair: kubeVip({ version: 'v1.2.3' }),
  },
  {
    rule: 'kube-vip-router-id',
    story: 'an IPv6 address is no BGP identifier',
    of: 'kubeVipBgp',
    change: (file) => {
      Object.assign(file.network, {
        nodeCidr: ['192.168.1.0/24', 'fd12:3456:789a:1::/64'],
        podCidr: ['10.42.0.0/16', 'fd00:42::/56'],
        serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
      });
      for (const [index, node] of Object.values<Loose>(file.nodes).entries()) {
        const own = [node.address, `fd12:3456:789a:1::${index + 1}`];
        node.address = index === 1 ? own.reverse() : own;
      }
    },
    at: 'nodes.k3s-2.address[0]',
    also: ['advertised-family nodes.k3s-2.address[0]'],
    repair: (file) => file.nodes['k3s-2'].address.reverse(),
  },
  {
    rule: 'kube-vip-option-since',
    story: 'v0.7.0 has no health page',
    of: 'kubeVipOld',
    change: kubeVip({ healthCheckPort: 8081 }),
    at: 'addons.kube-vip.healthCheckPort',
    repair: without('healthCheckPort'),
  },
  {
    rule: 'kube-vip-option-since',
    story: 'v0.0.9 of the cloud provider shares no address',
    of: 'kubeVipOld',
    change: (file) => (file.addons['kube-vip-cloud-provider'].shareAddresses = true),
    at: 'addons.kube-vip-cloud-provider.shareAddresses',
    repair: (file, fix) => (file.addons['kube-vip-cloud-provider'].version = /version: (\S+)/.exec(fix)?.[1]),
  },
  {
    rule: 'kube-vip-option-since',
    story: 'v0.7.0 carries one address',
    of: 'kubeVipOld',
    change: (file) => (file.controlPlane.vip = ['192.168.1.233', '192.168.1.229']),
    at: 'controlPlane.vip[1]',
    repair: (file) => file.controlPlane.vip.pop(),
  },
  {
    rule: 'kube-vip-option-since',
    story: 'v0.8.10 announces one address',
    of: 'kubeVipBgpOld',
    change: (file) => {
      kubeVip({ version: 'v0.8.10' })(file);
      file.controlPlane.vip = ['192.168.2.233', '192.168.2.229'];
    },
    at: 'controlPlane.vip[1]',
    repair: kubeVip({ version: 'v0.9.0' }),
  },
  {
    rule: 'kube-vip-mode-carries',
    story: 'a routing table of v0.7.0 holds Services alone',
    of: 'kubeVipOld',
    change: kubeVip({ mode: 'routing-table' }),
    at: 'addons.kube-vip.mode',
    repair: (file, fix) => kubeVip({ version: /choose (\S+)/.exec(fix)?.[1] })(file),
  },
  {
    rule: 'kube-vip-mode-carries',
    story: 'a tunnel of WireGuard carries Services alone',
    of: 'kubeVip',
    change: kubeVip({ mode: 'wireguard' }),
    at: 'addons.kube-vip.mode',
    repair: kubeVip({ controlPlane: false, services: true }),
  },
  {
    rule: 'kube-vip-mode-carries',
    story: 'BGP of v1.1.0 ends where no Services keep it busy',
    of: 'kubeVipBgpOld',
    change: (file) => {
      kubeVip({ version: 'v1.1.0' })(file);
      without('services')(file);
      delete file.addons['kube-vip-cloud-provider'];
      delete file.loadBalancer;
    },
    at: 'addons.kube-vip.version',
    repair: (file, fix) => kubeVip({ version: /choose (\S+)/.exec(fix)?.[1] })(file),
  },
  {
    rule: 'kube-vip-mode-carries',
    story: 'Services keep BGP of v1.1.0 busy',
    of: 'kubeVipBgpOld',
    change: (file) => {
      kubeVip({ version: 'v1.1.0' })(file);
      without('services')(file);
      delete file.addons['kube-vip-cloud-provider'];
      delete file.loadBalancer;
    },
    at: 'addons.kube-vip.version',
    repair: (file) => {
      kubeVip({ services: true })(file);
      // Two would answer for Services.
      file.distribution = { k3s: { version: file.distribution.k3s, disable: ['servicelb'] } };
    },
  },
  {
    rule: 'kube-vip-env-read-whole',
    story: 'the number of a routing table hides the variables after it',
    of: 'kubeVip',
    change: kubeVip({ version: 'v0.8.4', env: { vip_routingtableid: '200' } }),
    at: 'addons.kube-vip.env.vip_routingtableid',
    repair: (file, fix) => kubeVip({ version: /choose (\S+)/.exec(fix)?.[1] })(file),
  },
  {
    rule: 'kube-vip-arp-elects',
    story: 'three leaders answer for one address',
    of: 'kubeVip',
    change: kubeVip({ leaderElection: false }),
    at: 'addons.kube-vip.leaderElection',
    repair: without('leaderElection'),
  },
  {
    rule: 'kube-vip-health-check-announces',
    story: 'ARP has no route to withdraw',
    of: 'kubeVip',
    change: kubeVip({ controlPlaneHealthCheck: {} }),
    at: 'addons.kube-vip.controlPlaneHealthCheck',
    repair: without('controlPlaneHealthCheck'),
  },
  {
    rule: 'kube-vip-control-plane-on-servers',
    story: 'an agent that carries the VIP has no API behind it',
    of: 'kubeVip',
    change: kubeVip({ nodes: 'all' }),
    at: 'addons.kube-vip.nodes',
    repair: kubeVip({ nodes: 'servers' }),
  },
  {
    rule: 'kube-vip-env-derived',
    story: 'a variable by hand is not one that follows from the facts',
    of: 'kubeVip',
    change: kubeVip({ env: { address: '192.168.1.200' } }),
    at: 'addons.kube-vip.env.address',
    repair: without('env'),
  },
  {
    rule: 'kube-vip-cloud-provider-announced',
    story: 'addresses that are handed out are carried',
    of: 'kubeVip',
    change: without('services'),
    at: 'addons.kube-vip-cloud-provider',
    repair: kubeVip({ services: true }),
  },
  {
    rule: 'kube-vip-cloud-provider-announced',
    story: 'both keep to one class, or neither does',
    of: 'kubeVip',
    change: kubeVip({ lbClassOnly: true }),
    at: 'addons.kube-vip-cloud-provider',
    repair: without('lbClassOnly'),
  },
  {
    rule: 'kube-vip-cloud-provider-pools',
    story: 'the cloud provider has a pool, or DHCP',
    of: 'kubeVip',
    change: (file) => delete file.loadBalancer,
    at: 'addons.kube-vip-cloud-provider',
    repair: (file) => (file.addons['kube-vip-cloud-provider'].dhcp = true),
  },
  {
    rule: 'kube-vip-cloud-provider-pools',
    story: 'a pool for all is never read beside DHCP',
    of: 'kubeVip',
    change: (file) => (file.addons['kube-vip-cloud-provider'].dhcp = true),
    at: 'loadBalancer.pools.lan',
    repair: (file) => delete file.addons['kube-vip-cloud-provider'].dhcp,
  },
  {
    rule: 'kube-vip-cloud-provider-pools',
    story: 'two namespaces with one pool are given one address twice',
    of: 'kubeVip',
    change: (file) => (file.loadBalancer.pools.lan = { addresses: '192.168.1.10-192.168.1.80', namespaces: ['shop', 'web'] }),
    at: 'loadBalancer.pools.lan.namespaces',
    repair: (file) => file.loadBalancer.pools.lan.namespaces.pop(),
  },
  {
    rule: 'vip-family-on-servers',
    story: 'an IPv6 VIP has no link among IPv4 servers',
    of: 'kubeVip',
    change: (file) => (file.controlPlane.vip = 'fd12:3456:789a:1::a'),
    at: 'controlPlane.vip',
    repair: (file) => (file.controlPlane.vip = '192.168.1.233'),
  },
  {
    rule: 'bgp-addresses-off-node-network',
    story: 'the LAN looks for an address of its own on its own link',
    of: 'kubeVipBgp',
    change: (file) => (file.controlPlane.vip = '192.168.1.233'),
    at: 'controlPlane.vip',
    severity: 'warning',
    repair: (file) => (file.controlPlane.vip = '192.168.2.233'),
  },
  {
    rule: 'bgp-addresses-off-node-network',
    story: 'so it does for the addresses of Services',
    of: 'kubeVipBgp',
    change: (file) => (file.loadBalancer.pools.routed.addresses = '192.168.1.10-192.168.1.80'),
    at: 'loadBalancer.pools.routed.addresses',
    severity: 'warning',
    repair: (file) => (file.loadBalancer.pools.routed.addresses = '192.168.2.10-192.168.2.80'),
  },
];
