import type { FileCase } from '../case';
import type { Loose } from '../examine';

const set = (option: string, value: unknown) => (file: Loose) => (file.addons.calico[option] = value);
const remove = (option: string) => (file: Loose) => delete file.addons.calico[option];

/** Calico: pools, routing, and what each of its forms can be. */
export const calico: readonly FileCase[] = [
  {
    rule: 'calico-block-size',
    story: "a node's share larger than a block can be",
    of: 'calicoManifest',
    change: (file) => (file.network.nodePrefix = { ipv4: 18 }),
    at: 'network.nodePrefix.ipv4',
    repair: (file) => delete file.network.nodePrefix,
  },
  {
    rule: 'calico-block-size',
    story: 'an IPv6 share as kube-controller-manager takes it is no block',
    of: 'calicoDualStack',
    change: (file) => (file.network.nodePrefix = { ipv6: 64 }),
    at: 'network.nodePrefix.ipv6',
    repair: (file) => delete file.network.nodePrefix,
  },
  {
    rule: 'calico-block-size',
    story: 'a pod CIDR smaller than one block',
    of: 'calico',
    change: (file) => (file.network.podCidr = '192.168.200.0/27'),
    at: 'network.nodePrefix.ipv4',
    also: ['pod-cidr-has-room network.podCidr'],
    repair: (file) => (file.network.nodePrefix.ipv4 = 29),
  },
  {
    rule: 'calico-encapsulation-fits',
    story: 'IPIP for IPv6',
    of: 'calicoDualStack',
    change: set('encapsulation', 'IPIPCrossSubnet'),
    at: 'addons.calico.encapsulation',
    repair: (file, fix) => (file.addons.calico.encapsulation = /write (\w+)/.exec(fix)?.[1]),
  },
  {
    rule: 'calico-encapsulation-fits',
    story: 'IPIP without BGP',
    of: 'calicoManifest',
    change: set('bgp', false),
    at: 'addons.calico.encapsulation',
    repair: (file, fix) => (file.addons.calico.encapsulation = /write (\w+)/.exec(fix)?.[1]),
  },
  {
    rule: 'calico-encapsulation-fits',
    story: 'bare packets without BGP',
    of: 'calico',
    change: (file) => Object.assign(file.addons.calico, { encapsulation: 'None', bgp: false }),
    at: 'addons.calico.encapsulation',
    repair: remove('bgp'),
  },
  {
    rule: 'calico-routers-need-bgp',
    story: 'no router to peer with',
    of: 'calico',
    change: set('peerWithRouters', true),
    at: 'addons.calico.peerWithRouters',
    repair: (file) => (file.bgp = { asn: 64512, peers: { router: { address: '192.168.10.1', asn: 64513 } } }),
  },
  {
    rule: 'calico-routers-need-bgp',
    story: 'no BIRD to peer with routers',
    of: 'calicoRouters',
    change: (file) => Object.assign(file.addons.calico, { encapsulation: 'VXLAN', bgp: false }),
    at: 'addons.calico.peerWithRouters',
    repair: remove('bgp'),
  },
  {
    rule: 'calico-routers-need-bgp',
    story: 'Services announced to nobody',
    of: 'calico',
    change: set('advertiseLoadBalancerIps', true),
    at: 'addons.calico.advertiseLoadBalancerIps',
    repair: remove('advertiseLoadBalancerIps'),
  },
  {
    rule: 'calico-manifest-fits',
    story: 'a version whose manifest is not known',
    of: 'calicoManifest',
    change: set('version', '3.25.2'),
    at: 'addons.calico.version',
    repair: set('version', '3.25.0'),
  },
  {
    rule: 'calico-manifest-fits',
    story: 'a part that only the operator installs',
    of: 'calicoManifest',
    change: set('apiServer', true),
    at: 'addons.calico.apiServer',
    repair: remove('apiServer'),
  },
  {
    rule: 'calico-option-since',
    story: 'nftables before the operator knew them',
    of: 'calico',
    change: (file) => {
      Object.assign(file.addons.calico, { version: '3.28.5', dataplane: 'nftables' });
      file.distribution = { k3s: { version: 'v1.34.1+k3s1', kubeProxyMode: 'nftables' } };
    },
    at: 'addons.calico.dataplane',
    repair: set('version', '3.29.7'),
  },
  {
    rule: 'calico-option-since',
    story: 'Whisker before it was there',
    of: 'calico',
    change: (file) => Object.assign(file.addons.calico, { version: '3.29.7', whisker: true }),
    at: 'addons.calico.whisker',
    repair: remove('whisker'),
  },
  {
    rule: 'calico-nftables-kube-proxy',
    story: 'Calico on nftables, kube-proxy on iptables',
    of: 'calico',
    change: set('dataplane', 'nftables'),
    at: 'addons.calico.dataplane',
    repair: (file) => (file.distribution = { k3s: { version: 'v1.34.1+k3s1', kubeProxyMode: 'nftables' } }),
  },
  {
    rule: 'calico-nftables-kube-proxy',
    story: 'kube-proxy on nftables, Calico on iptables',
    of: 'calico',
    change: (file) => (file.distribution = { k3s: { version: 'v1.34.1+k3s1', kubeProxyMode: 'nftables' } }),
    at: 'addons.calico.dataplane',
    repair: set('dataplane', 'nftables'),
  },
  {
    rule: 'calico-whisker-needs-goldmane',
    story: 'a UI without flows',
    of: 'calico',
    change: (file) => Object.assign(file.addons.calico, { whisker: true, goldmane: false }),
    at: 'addons.calico.goldmane',
    repair: remove('goldmane'),
  },
  {
    rule: 'calico-ebpf-api-address',
    story: 'three servers, and Calico knows one',
    of: 'calico',
    change: (file) => {
      file.addons.calico.dataplane = 'ebpf';
      for (const n of [2, 3]) file.nodes[`k3s-${n}`] = { role: 'server', address: `192.168.10.1${n}`, interface: 'ens192' };
    },
    at: 'addons.calico.dataplane',
    severity: 'warning',
    repair: (file) => (file.controlPlane = { vip: '192.168.10.10' }),
  },
  {
    rule: 'calico-mtu-ipv6',
    story: 'an MTU that IPv6 cannot use',
    of: 'calicoDualStack',
    change: set('mtu', 1200),
    at: 'addons.calico.mtu',
    repair: set('mtu', 1280),
  },
];
