import type { Severity } from '../../src/finding';
import { type Loose, toWrite } from '../invariants/examine';
import type { FleetChange } from './examine';
import type { SoundFleet } from './sound';

/** A change to the files of a sound fleet, and what must be found then. */
export interface FleetCase {
  readonly rule: string;
  readonly story: string;
  readonly of: SoundFleet;
  readonly change: FleetChange;
  /** Paths of the rule's findings in home, and in barn. */
  readonly at: readonly [home: string, barn: string];
  readonly severity?: Severity;
  /** What necessarily follows in home beside it, as `rule path`. */
  readonly also?: readonly string[];
  /** Repairs the broken file of home as the fix says. */
  readonly repair?: (home: Loose, fix: string) => void;
}

const alike = (path: string): [string, string] => [path, path];

/** Every case of two clusters. */
export const fleetCases: readonly FleetCase[] = [
  {
    rule: 'fleet-addresses-used-once',
    story: 'a file that was copied has the VIP of the first',
    of: 'meshed',
    change: ({ home, barn }) => (barn.controlPlane.vip = home.controlPlane.vip),
    at: alike('controlPlane.vip'),
    repair: (home, fix) => (home.controlPlane.vip = toWrite(fix)),
  },
  {
    rule: 'fleet-addresses-used-once',
    story: 'a machine answers under its external address for one of another site',
    of: 'meshed',
    change: ({ home, barn }) => (barn.nodes['barn-1'].externalAddress = home.nodes['home-1'].externalAddress),
    at: ['nodes.home-1.externalAddress', 'nodes.barn-1.externalAddress'],
  },
  {
    rule: 'fleet-addresses-used-once',
    story: 'the router that only the other cluster knows of is a machine here',
    of: 'meshed',
    change: ({ home, barn }) => {
      delete home.network.gateway;
      barn.network.gateway = '192.168.10.12';
    },
    at: ['nodes.home-2.address', 'network.gateway'],
    repair: (home, fix) => (home.nodes['home-2'].address = toWrite(fix)),
  },
  {
    rule: 'fleet-announcements-apart',
    story: 'two halves of a /24 are both told as the /24',
    of: 'routed',
    change: ({ home, barn }) => {
      home.addons['cilium-bgp'].aggregationIpv4 = 24;
      barn.addons['cilium-bgp'].aggregationIpv4 = 24;
    },
    at: alike('loadBalancer.pools.web.addresses'),
    repair: (home) => (home.loadBalancer.pools.web.addresses = '10.61.0.1-10.61.0.99'),
  },
  {
    rule: 'fleet-api-names-differ',
    story: 'one name leads to two API servers',
    of: 'meshed',
    change: ({ home, barn }) => barn.controlPlane.names.push(home.controlPlane.names[0]),
    at: ['controlPlane.names[0]', 'controlPlane.names[1]'],
    severity: 'warning',
    repair: (home, fix) => (home.controlPlane.names = [/such as (\S+)/.exec(fix)?.[1]]),
  },
  {
    rule: 'fleet-asn-shared',
    story: 'two clusters of one AS number meet at a router',
    of: 'routed',
    change: ({ barn }) => (barn.bgp.asn = 64601),
    at: alike('bgp.asn'),
    severity: 'note',
    repair: (home) => (home.bgp.asn = 64603),
  },
  {
    rule: 'fleet-datastores-differ',
    story: 'two clusters in one etcd are one',
    of: 'kubeadm',
    change: ({ home, barn }) =>
      (barn.distribution.kubeadm.datastore.etcd = ['https://etcd.barn:2379', ...home.distribution.kubeadm.datastore.etcd]),
    at: ['distribution.kubeadm.datastore.etcd[0]', 'distribution.kubeadm.datastore.etcd[1]'],
    repair: (home, fix) => {
      home.distribution.kubeadm.extraArgs = { apiServer: { 'etcd-prefix': /etcd-prefix: (\S+)/.exec(fix)?.[1] } };
    },
  },
  {
    rule: 'fleet-datastores-differ',
    story: 'k3s keeps its state under /registry too',
    of: 'meshed',
    change: ({ home, barn }) => {
      const k3s = { version: 'v1.34.1+k3s1', datastore: { etcd: ['https://192.168.20.5:2379', 'https://127.0.0.1:2379'] } };
      home.distribution = { k3s };
      barn.distribution = { k3s: { ...k3s, datastore: { etcd: ['https://127.0.0.1:2379', 'https://192.168.20.5:2379/'] } } };
    },
    at: ['distribution.k3s.datastore.etcd[0]', 'distribution.k3s.datastore.etcd[1]'],
    repair: (home, fix) => (home.distribution.k3s.config = { 'kube-apiserver-arg': [/\[([^\]]+)\]/.exec(fix)?.[1]] }),
  },
  {
    rule: 'fleet-dhcp-outside-addresses',
    story: 'the DHCP range that barn states reaches into the pool of home on the same link',
    of: 'meshed',
    change: ({ barn }) => (barn.network.dhcp = '192.168.10.190-192.168.10.209'),
    at: ['loadBalancer.pools.lan', 'network.dhcp'],
    repair: (home, fix) => (home.loadBalancer.pools.lan = toWrite(fix)),
  },
  {
    rule: 'fleet-dhcp-outside-addresses',
    story: 'a machine of home may have its lease reserved',
    of: 'meshed',
    change: ({ barn }) => (barn.network.dhcp = '192.168.10.12-192.168.10.15'),
    at: ['nodes.home-2.address', 'network.dhcp'],
    severity: 'warning',
  },
  {
    rule: 'fleet-has-others',
    story: 'a misspelt fleet is a fleet of one',
    of: 'meshed',
    change: ({ home }) => (home.fleet = 'egde'),
    at: alike('fleet'),
    severity: 'warning',
    repair: (home, fix) => (home.fleet = fix.replace('write ', '')),
  },
  {
    rule: 'fleet-mesh-agrees',
    story: 'one cluster of the mesh routes, the other tunnels',
    of: 'meshed',
    change: ({ barn }) => Object.assign(barn.addons.cilium, { routingMode: 'native', autoDirectNodeRoutes: true }),
    at: alike('addons.cilium.routingMode'),
    repair: (home, fix) => Object.assign(home.addons.cilium, { routingMode: /write (\w+)/.exec(fix)?.[1], autoDirectNodeRoutes: true }),
  },
  {
    rule: 'fleet-mesh-agrees',
    story: 'identities of 511 clusters have their bits elsewhere',
    of: 'meshed',
    change: ({ home }) => (home.addons.cilium.maxConnectedClusters = 511),
    at: alike('addons.cilium.maxConnectedClusters'),
    repair: (home, fix) => (home.addons.cilium.maxConnectedClusters = Number(/write (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'fleet-mesh-agrees',
    story: 'Geneve is not understood by VXLAN',
    of: 'meshed',
    change: ({ home }) => (home.addons.cilium.tunnelProtocol = 'geneve'),
    at: alike('addons.cilium.tunnelProtocol'),
    repair: (home, fix) => (home.addons.cilium.tunnelProtocol = /write (\w+)/.exec(fix)?.[1]),
  },
  {
    rule: 'fleet-mesh-identity-differs',
    story: 'a file that was copied has the number of the first',
    of: 'meshed',
    change: ({ barn }) => (barn.addons.cilium.meshId = 1),
    at: alike('addons.cilium.meshId'),
    repair: (home, fix) => (home.addons.cilium.meshId = Number(/write (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'fleet-mesh-identity-differs',
    story: 'and its name',
    of: 'meshed',
    change: ({ barn }) => (barn.addons.cilium.meshName = 'home'),
    at: alike('addons.cilium.meshName'),
    repair: (home, fix) => (home.addons.cilium.meshName = /write ([^,]+)/.exec(fix)?.[1]),
  },
  {
    rule: 'fleet-node-networks-agree',
    story: 'one link, two masks',
    of: 'meshed',
    change: ({ barn }) => (barn.network.nodeCidr = '192.168.0.0/16'),
    at: alike('network.nodeCidr'),
    severity: 'warning',
    repair: (home, fix) => (home.network.nodeCidr = toWrite(fix)),
  },
  {
    rule: 'fleet-pods-disjoint',
    story: 'two clusters of a mesh have the default pod CIDR',
    of: 'meshed',
    change: ({ home, barn }) => {
      delete home.network.podCidr;
      delete barn.network.podCidr;
    },
    at: alike('network.podCidr'),
    repair: (home, fix) => (home.network.podCidr = toWrite(fix)),
  },
  {
    rule: 'fleet-pods-disjoint',
    story: 'routers are told of one network by both',
    of: 'routed',
    change: ({ barn }) => (barn.network.podCidr = '10.50.0.0/16'),
    at: alike('network.podCidr'),
    repair: (home, fix) => (home.network.podCidr = toWrite(fix)),
  },
  {
    rule: 'fleet-pods-disjoint',
    story: 'pods behind their nodes never meet',
    of: 'kubeadm',
    change: ({ barn }) => (barn.network.podCidr = '10.50.0.0/16'),
    at: alike('network.podCidr'),
    severity: 'warning',
    repair: (home, fix) => (home.network.podCidr = toWrite(fix)),
  },
  {
    rule: 'fleet-pods-outside-others',
    story: 'a pool of barn lies among the pods of home',
    of: 'routed',
    change: ({ barn }) => (barn.loadBalancer.pools.web.addresses = '10.50.7.0/24'),
    at: ['network.podCidr', 'loadBalancer.pools.web.addresses'],
    repair: (home, fix) => (home.network.podCidr = toWrite(fix)),
  },
  {
    rule: 'fleet-pods-outside-others',
    story: 'the machines of barn lie among the pods of home',
    of: 'kubeadm',
    change: ({ home }) => (home.network.podCidr = '192.168.0.0/16'),
    at: ['network.podCidr', 'network.nodeCidr'],
    also: ['node-outside-pods nodes.home-1.address', 'pod-node-disjoint network.podCidr'],
  },
  {
    rule: 'fleet-pools-disjoint',
    story: 'two load balancers give out one address',
    of: 'meshed',
    change: ({ barn }) => (barn.loadBalancer.pools.lan = '192.168.10.210-192.168.10.239'),
    at: alike('loadBalancer.pools.lan'),
    repair: (home, fix) => (home.loadBalancer.pools.lan = toWrite(fix)),
  },
  {
    rule: 'fleet-pools-outside-addresses',
    story: 'a pool of barn holds a machine of home',
    of: 'meshed',
    change: ({ barn }) => (barn.loadBalancer.pools.lan = '192.168.10.12-192.168.10.19'),
    at: ['nodes.home-2.address', 'loadBalancer.pools.lan'],
    repair: (home, fix) => (home.nodes['home-2'].address = toWrite(fix)),
  },
  {
    rule: 'fleet-pools-outside-addresses',
    story: 'a pool of home holds the VIP of barn',
    of: 'meshed',
    change: ({ barn }) => (barn.controlPlane.vip = '192.168.10.205'),
    at: ['loadBalancer.pools.lan', 'controlPlane.vip'],
    repair: (home, fix) => (home.loadBalancer.pools.lan = toWrite(fix)),
  },
  {
    rule: 'fleet-router-ids-differ',
    story: 'ids of IPv6 machines are made of the end of their addresses',
    of: 'routedIpv6',
    change: ({ barn }) => (barn.nodes['barn-1'].address = 'fd12:3456:789a:20::11'),
    at: ['nodes.home-1.address', 'nodes.barn-1.address'],
    repair: (home) => (home.addons['cilium-bgp'].routerIds = { 'home-1': '10.9.9.9' }),
  },
  {
    rule: 'fleet-router-ids-differ',
    story: 'an id that is stated in both',
    of: 'routedIpv6',
    change: ({ home, barn }) => {
      home.addons['cilium-bgp'].routerIds = { 'home-1': '10.9.9.9' };
      barn.addons['cilium-bgp'].routerIds = { 'barn-1': '10.9.9.9' };
    },
    at: ['addons.cilium-bgp.routerIds.home-1', 'addons.cilium-bgp.routerIds.barn-1'],
    repair: (home) => (home.addons['cilium-bgp'].routerIds['home-1'] = '10.9.9.8'),
  },
  {
    rule: 'fleet-routers-agree',
    story: 'one router has two AS numbers',
    of: 'routed',
    change: ({ barn }) => (barn.bgp.peers.router.asn = 64513),
    at: alike('bgp.peers.router.asn'),
    repair: (home, fix) => (home.bgp.peers.router.asn = Number(/has, (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'fleet-services-disjoint',
    story: 'routers are told of ClusterIPs that both have',
    of: 'routed',
    change: ({ barn }) => {
      barn.addons['cilium-bgp'].clusterIps = true;
      barn.addons.cilium.bpf = { externalClusterIp: true };
    },
    at: alike('network.serviceCidr'),
    repair: (home, fix) => (home.network.serviceCidr = toWrite(fix)),
  },
  {
    rule: 'fleet-services-outside-others',
    story: 'a pool of barn holds ClusterIPs of home',
    of: 'routed',
    change: ({ home, barn }) => {
      home.network.serviceCidr = '10.96.0.0/16';
      barn.loadBalancer.pools.web.addresses = '10.96.7.0/24';
    },
    at: ['network.serviceCidr', 'loadBalancer.pools.web.addresses'],
    repair: (home, fix) => (home.network.serviceCidr = toWrite(fix)),
  },
  {
    rule: 'fleet-vrrp-ids-differ',
    story: 'keepalived of two clusters hear each other',
    of: 'kubeadm',
    change: ({ barn }) => (barn.distribution.kubeadm.keepalived.routerId = 80),
    at: alike('distribution.kubeadm.keepalived.routerId'),
    repair: (home, fix) => (home.distribution.kubeadm.keepalived.routerId = Number(/write (\d+)/.exec(fix)?.[1])),
  },
];
