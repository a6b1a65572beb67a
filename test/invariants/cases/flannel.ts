import type { FileCase } from '../case';

/** The pod network and the kube-proxy that k3s brings. */
export const flannel: readonly FileCase[] = [
  {
    rule: 'flannel-in-use',
    story: 'WireGuard of flannel encrypts nothing beside Cilium',
    of: 'single',
    change: (file) => (file.distribution.k3s = { version: 'v1.34.1+k3s1', flannel: { backend: 'wireguard-native' } }),
    at: 'distribution.k3s.flannel',
    repair: (file) => delete file.distribution.k3s.flannel,
  },
  {
    rule: 'kube-proxy-mode-in-use',
    story: 'IPVS carries nothing where Cilium replaces kube-proxy',
    of: 'single',
    change: (file) => (file.distribution.k3s = { version: 'v1.34.1+k3s1', kubeProxyMode: 'ipvs' }),
    at: 'distribution.k3s.kubeProxyMode',
    repair: (file) => delete file.distribution.k3s.kubeProxyMode,
  },
  {
    rule: 'flannel-direct-routing-needs-vxlan',
    story: 'WireGuard has no direct routes to leave the tunnel out for',
    of: 'directRoutes',
    change: (file) => (file.distribution.k3s.flannel.backend = 'wireguard-native'),
    at: 'distribution.k3s.flannel.directRouting',
    repair: (file) => (file.distribution.k3s.flannel.backend = 'vxlan'),
  },
  {
    rule: 'host-gw-needs-one-link',
    story: 'nodes of different networks are no gateways to each other',
    of: 'directRoutes',
    change: (file) => {
      file.distribution.k3s.flannel = { backend: 'host-gw' };
      delete file.network.nodeCidr;
    },
    at: 'distribution.k3s.flannel.backend',
    repair: (file) => (file.distribution.k3s.flannel.backend = 'vxlan'),
  },
  {
    rule: 'flannel-external-ip-needs-address',
    story: 'a node without an external address falls out of the mesh',
    of: 'clouds',
    change: (file) => delete file.nodes['west-1'].externalAddress,
    at: 'nodes.west-1',
    repair: (file) => (file.nodes['west-1'].externalAddress = file.nodes['west-1'].address),
  },
  {
    rule: 'flannel-external-ip-encrypted',
    story: 'VXLAN between clouds is readable on the way',
    of: 'clouds',
    change: (file) => delete file.distribution.k3s.flannel.backend,
    at: 'distribution.k3s.flannel.externalIp',
    severity: 'warning',
    repair: (file) => (file.distribution.k3s.flannel.backend = 'wireguard-native'),
  },
  {
    rule: 'embedded-etcd-needs-one-network',
    story: 'three servers in three clouds have no etcd between them',
    of: 'clouds',
    change: (file) => {
      file.nodes['west-1'].role = 'server';
      file.nodes['south-1'] = { role: 'server', address: '10.3.0.5', externalAddress: '203.0.113.9' };
    },
    at: 'distribution.k3s.flannel.externalIp',
    repair: (file) => {
      file.nodes['west-1'].role = 'agent';
      file.nodes['south-1'].role = 'agent';
    },
  },
  {
    rule: 'nftables-kubernetes',
    story: 'kube-proxy of 1.30 refuses nftables',
    of: 'directRoutes',
    change: (file) => (file.distribution.k3s.version = 'v1.30.14+k3s2'),
    at: 'distribution.k3s.kubeProxyMode',
    repair: (file) => (file.distribution.k3s.kubeProxyMode = 'iptables'),
  },
  {
    rule: 'ipvs-outdated',
    story: 'an upgrade to 1.35 meets the deprecation of IPVS',
    of: 'clouds',
    change: (file) => (file.distribution.k3s.version = 'v1.35.9+k3s1'),
    at: 'distribution.k3s.kubeProxyMode',
    severity: 'warning',
    repair: (file, fix) => (file.distribution.k3s.kubeProxyMode = /write (\w+)/.exec(fix)?.[1]),
  },
  {
    rule: 'derived-setting',
    story: 'the mode of kube-proxy is a fact, not an argument',
    of: 'directRoutes',
    change: (file) => (file.distribution.k3s.config = { 'kube-proxy-arg': ['v=2', 'proxy-mode=ipvs'] }),
    at: 'distribution.k3s.config.kube-proxy-arg',
    repair: (file) => file.distribution.k3s.config['kube-proxy-arg'].pop(),
  },
];
