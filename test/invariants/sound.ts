import {
  k3sCiliumApisix,
  k3sCiliumApisixCurrent,
  k3sKubeVipBgp,
  k3sKubeVipBgpCurrent,
  k3sKubeVipHa,
  k3sKubeVipHaCurrent,
  kubeadmCiliumCurrent,
} from '../../clusters';
import { type ClusterFile, defineCluster } from '../../src/spec';

const single = defineCluster({
  name: 'single',
  distribution: { k3s: 'v1.34.1+k3s1' },
  network: { nodeCidr: '192.168.10.0/24', gateway: '192.168.10.1', dhcp: '192.168.10.100-192.168.10.199' },
  nodes: { 'k3s-1': { role: 'server', address: '192.168.10.11', interface: 'ens192' } },
  loadBalancer: { pools: { lan: '192.168.10.200-192.168.10.239' } },
  addons: {
    apisix: { version: '2.0.1', address: '192.168.10.200' },
    cilium: { version: '1.20.0', hubble: { ui: true, uiService: { port: 8081, address: '192.168.10.201' } } },
    'cilium-l2': {},
    'cilium-lb-pool': {},
  },
});

const nodesOfFive = {
  'k3s-1': { role: 'server', address: '192.168.10.11', interface: 'ens192' },
  'k3s-2': { role: 'server', address: '192.168.10.12', interface: 'ens192' },
  'k3s-3': { role: 'server', address: '192.168.10.13', interface: 'ens192' },
  'k3s-4': { role: 'agent', address: '192.168.10.14', interface: 'eno1' },
  'k3s-5': { role: 'agent', address: '192.168.10.15', interface: 'eno1' },
} as const;

const ebpf = {
  version: '1.20.0',
  routingMode: 'native',
  autoDirectNodeRoutes: true,
  bpfMasquerade: true,
  installNoConntrackIptablesRules: true,
  loadBalancer: { mode: 'dsr', acceleration: 'native', algorithm: 'maglev' },
} as const;

/** The cluster alone: its applications ask things of its load balancer, which would follow from every change to that. */
function withoutWorkload<T extends { readonly addons: { readonly workload: unknown } }>({
  addons: { workload: _, ...addons },
  ...cluster
}: T) {
  return { ...cluster, addons };
}

/** Nodes that BGP leads to, and a pool off their network. */
const routed = {
  ...single,
  distribution: { k3s: 'v1.25.16+k3s4' },
  nodes: nodesOfFive,
  bgp: { asn: 64515, peers: { tor: { address: '192.168.10.1', asn: 64512 } } },
  loadBalancer: { pools: { web: { addresses: '10.60.0.1-10.60.0.254', routed: true } } },
} as const;

/** Clusters without an error, one per way to build one. */
export const sound = {
  single,
  threeServersWithVip: {
    ...single,
    name: 'three-servers-with-vip',
    network: { ...single.network, podCidr: '10.42.0.0/16', serviceCidr: '10.43.0.0/16', clusterDns: '10.43.0.10' },
    controlPlane: { vip: '192.168.10.10', names: ['api.home.example'] },
    nodes: nodesOfFive,
  },
  dualStack: {
    ...single,
    name: 'dual-stack',
    network: {
      nodeCidr: ['192.168.10.0/24', 'fd12:3456:789a:10::/64'],
      gateway: ['192.168.10.1', 'fd12:3456:789a:10::1'],
      podCidr: ['10.42.0.0/16', 'fd00:42::/56'],
      serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    },
    nodes: {
      'k3s-1': { role: 'server', address: ['192.168.10.11', 'fd12:3456:789a:10::11'], interface: 'ens192' },
      'k3s-2': { role: 'agent', address: ['192.168.10.12', 'fd12:3456:789a:10::12'], interface: 'ens192' },
    },
    loadBalancer: { pools: { lan: { addresses: ['192.168.10.200-192.168.10.239', 'fd12:3456:789a:10::200-fd12:3456:789a:10::2ff'] } } },
  },
  ipv6Only: {
    name: 'ipv6-only',
    distribution: { k3s: 'v1.34.1+k3s1' },
    network: { nodeCidr: 'fd12:3456:789a:10::/64' },
    nodes: {
      'k3s-1': { role: 'server', address: 'fd12:3456:789a:10::11', interface: 'ens192' },
      'k3s-2': { role: 'agent', address: 'fd12:3456:789a:10::12', interface: 'ens192' },
    },
    addons: { cilium: { version: '1.20.0' } },
  },
  severalNics: {
    ...single,
    name: 'several-nics',
    nodes: {
      'k3s-1': { role: 'server', address: '192.168.10.11', interface: 'bond0.10', externalAddress: '203.0.114.11' },
      'k3s-2': { role: 'agent', address: '192.168.10.12', interface: 'enp3s0f0np0' },
      'k3s-3': { role: 'agent', address: '192.168.10.13' },
    },
    addons: { ...single.addons, 'cilium-l2': { interfaces: ['bond0.10', 'enp3s0f0np0'] } },
  },
  externalEtcd: {
    ...single,
    name: 'external-etcd',
    distribution: {
      k3s: {
        version: 'v1.34.1+k3s1',
        datastore: { etcd: ['https://192.168.10.5:2379', 'https://192.168.10.6:2379'], caFile: '/etc/etcd/ca.pem' },
        config: { 'write-kubeconfig-mode': '0640' },
      },
    },
    nodes: {
      'k3s-1': { role: 'server', address: '192.168.10.11', interface: 'ens192' },
      'k3s-2': { role: 'server', address: '192.168.10.12', interface: 'ens192' },
    },
  },
  routedPool: {
    ...single,
    name: 'routed-pool',
    loadBalancer: { pools: { dmz: { addresses: '192.168.20.0/24', routed: true } } },
    addons: {
      ...single.addons,
      apisix: { version: '2.0.1', address: '192.168.20.10' },
      cilium: { version: '1.20.0', values: { debug: { enabled: true } } },
    },
  },
  nativeRouting: { ...single, name: 'native-routing', nodes: nodesOfFive, addons: { ...single.addons, cilium: ebpf } },
  geneve: {
    ...single,
    name: 'geneve',
    nodes: nodesOfFive,
    addons: { cilium: { version: '1.20.0', tunnelProtocol: 'geneve', loadBalancer: { mode: 'hybrid', dsrDispatch: 'geneve' } } },
    loadBalancer: { pools: {} },
  },
  kubeProxy: {
    ...single,
    name: 'kube-proxy',
    loadBalancer: { pools: {} },
    addons: { apisix: { version: '2.0.1', service: 'NodePort' }, cilium: { version: '1.20.0', kubeProxyReplacement: false } },
  },
  flannel: {
    name: 'flannel',
    distribution: { k3s: 'v1.34.1+k3s1' },
    network: {},
    nodes: { pi: { role: 'server', address: '192.168.1.50' } },
  },
  metallb: { ...single, name: 'metallb', nodes: nodesOfFive, addons: { metallb: { version: '0.16.1', interfaces: ['ens192', 'eno1'] } } },
  metallbBgp: {
    ...single,
    name: 'metallb-bgp',
    bgp: { asn: 64512, peers: { router: { address: '192.168.10.1', asn: 64513 } } },
    loadBalancer: { pools: { lan: '192.168.10.200-192.168.10.239', dmz: { addresses: '192.168.20.0/24', routed: true } } },
    addons: { metallb: { version: '0.16.1', announce: 'l2-and-bgp', reservedPools: ['dmz'], bfd: true } },
  },
  kubeRouter: {
    ...routed,
    name: 'kube-router',
    distribution: { k3s: 'v1.34.1+k3s1' },
    addons: {
      cilium: { version: '1.20.0', routingMode: 'native', ipam: 'kubernetes' },
      'cilium-lb-pool': {},
      'kube-router': { version: '2.11.1' },
    },
  },
  purelb: { ...single, name: 'purelb', nodes: nodesOfFive, addons: { purelb: { version: '0.16.6' } } },
  purelbAllocator: {
    ...routed,
    name: 'purelb-allocator',
    addons: {
      cilium: { version: '1.12.4', routingMode: 'native', ipam: 'kubernetes', kubeProxyReplacement: false },
      'kube-router': { version: '1.2.3', clusterIps: true, externalIps: true },
      purelb: { version: '0.6.4', announce: false, defaultPool: false },
      workload: {
        apps: { web: { image: 'nginx:1.25.3', services: { web: { type: 'LoadBalancer', address: '10.60.0.10', pool: 'web' } } } },
      },
    },
  },
  calico: {
    ...single,
    name: 'calico',
    network: { ...single.network, podCidr: '192.168.200.0/24', nodePrefix: { ipv4: 26 } },
    loadBalancer: { pools: {} },
    addons: { calico: { version: '3.32.1' } },
  },
  calicoRouters: {
    ...single,
    name: 'calico-routers',
    bgp: { asn: 64512, peers: { router: { address: '192.168.10.1', asn: 64513 } } },
    loadBalancer: { pools: {} },
    addons: { calico: { version: '3.32.1', encapsulation: 'None', peerWithRouters: true, advertiseClusterIps: true } },
  },
  calicoManifest: {
    ...single,
    name: 'calico-manifest',
    loadBalancer: { pools: {} },
    addons: { calico: { version: '3.25.0', install: 'manifest', encapsulation: 'IPIP' } },
  },
  calicoDualStack: {
    ...single,
    name: 'calico-dual-stack',
    network: {
      nodeCidr: ['192.168.10.0/24', 'fd12:3456:789a:10::/64'],
      podCidr: ['10.42.0.0/16', 'fd00:42::/56'],
      serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    },
    nodes: { 'k3s-1': { role: 'server', address: ['192.168.10.11', 'fd12:3456:789a:10::11'], interface: 'ens192' } },
    loadBalancer: { pools: {} },
    addons: { calico: { version: '3.32.1' } },
  },
  clouds: {
    name: 'clouds',
    distribution: {
      k3s: {
        version: 'v1.34.1+k3s1',
        flannel: { backend: 'wireguard-native', externalIp: true },
        kubeProxyMode: 'ipvs',
        service: 'systemd',
      },
    },
    network: {},
    nodes: {
      'east-1': { role: 'server', address: '10.1.0.5', externalAddress: '203.0.113.5', interface: 'ens3' },
      'west-1': { role: 'agent', address: '198.51.100.7', externalAddress: '198.51.100.7', interface: 'ens3' },
    },
  },
  directRoutes: {
    name: 'direct-routes',
    distribution: { k3s: { version: 'v1.34.1+k3s1', flannel: { directRouting: true }, kubeProxyMode: 'nftables' } },
    network: { nodeCidr: '192.168.10.0/24' },
    nodes: {
      'k3s-1': { role: 'server', address: '192.168.10.11' },
      'k3s-2': { role: 'agent', address: '192.168.10.12' },
    },
  },
  kubeadm: withoutWorkload(kubeadmCiliumCurrent),
  kubeadmKubeProxy: {
    ...single,
    name: 'kubeadm-kube-proxy',
    distribution: { kubeadm: { version: 'v1.30.14', kubeProxyMode: 'ipvs', extraArgs: { apiServer: { 'audit-log-maxage': '30' } } } },
    controlPlane: { vip: '192.168.10.10' },
    loadBalancer: { pools: {} },
    addons: {
      cilium: { version: '1.18.11', kubeProxyReplacement: false },
      'kube-vip': { version: 'v1.2.3' },
      'metrics-server': { version: '0.8.1', kubeletInsecureTls: true },
    },
  },
  argoCd: {
    ...single,
    name: 'argo-cd',
    nodes: nodesOfFive,
    loadBalancer: { pools: {} },
    addons: {
      'argo-cd': {
        version: '3.4.4',
        ha: true,
        repository: { url: 'git@git.example:home.git', path: 'clusters/home', revision: 'main', secret: 'home-repository' },
      },
      secrets: { secrets: { 'home-repository': { namespace: 'argocd', keys: ['url', 'sshPrivateKey'], exists: true } } },
    },
  },
  flux: {
    ...single,
    name: 'flux',
    loadBalancer: { pools: {} },
    addons: {
      flux: { version: '2.8.5', repository: { url: 'https://git.example/home.git', path: 'clusters/home', branch: 'main' } },
    },
  },
  fluxDelivery: {
    ...single,
    name: 'flux-delivery',
    nodes: nodesOfFive,
    addons: { flux: { version: '2.8.5' }, metallb: { version: '0.16.1', interfaces: ['ens192', 'eno1'] } },
    deliveries: { flux: { repository: 'https://git.example/home.git' } },
  },
  bird: {
    ...single,
    name: 'bird',
    bgp: {
      asn: 64515,
      peers: {
        left: { address: '192.168.10.2', asn: 64512, software: 'bird', defaultRoute: true },
        right: { address: '192.168.10.3', asn: 64512, software: 'frr', defaultRoute: true },
      },
      bird: { pools: ['dmz'], services: true, bfd: true, gracefulRestart: true },
    },
    loadBalancer: { pools: { lan: '192.168.10.200-192.168.10.239', dmz: { addresses: '192.168.20.0/24', routed: true } } },
    addons: { ...single.addons, cilium: { version: '1.20.0', bpf: { externalClusterIp: true } } },
  },
  birdWithoutNodeNetwork: {
    name: 'bird-without-node-network',
    distribution: { k3s: 'v1.34.1+k3s1' },
    network: {},
    nodes: { pi: { role: 'server', address: '192.168.1.50' } },
    bgp: { asn: 64515, peers: { router: { address: '192.168.1.1', asn: 64512 } }, bird: { bfd: true } },
  },
  kubeadmKeepalived: {
    name: 'kubeadm-keepalived',
    distribution: {
      kubeadm: { version: 'v1.34.1', haproxy: { version: '2.8.18' }, keepalived: { version: '2.0.20', routerId: 80 } },
    },
    // Its lowest address is one of a subnet, not that of the network.
    network: { nodeCidr: '10.31.0.0/16', podCidr: '10.32.0.0/17', serviceCidr: '10.32.128.0/18' },
    controlPlane: { vip: '10.31.80.0', names: ['api.home.example'] },
    nodes: {
      'k8s-1': { role: 'server', address: '10.31.80.1', interface: 'eth0' },
      'k8s-2': { role: 'server', address: '10.31.80.2', interface: 'eth0' },
      'k8s-3': { role: 'server', address: '10.31.80.3', interface: 'eth0' },
      'k8s-4': { role: 'agent', address: '10.31.80.4' },
    },
    registries: { mirrors: { 'docker.io': 'https://docker.m.daocloud.io', '*': ['https://cache.lan/v2/all'] } },
    addons: { cilium: { version: '1.20.0' } },
  },
  kubeadmSingle: {
    name: 'kubeadm-single',
    distribution: { kubeadm: 'v1.34.1' },
    network: { nodeCidr: '192.168.10.0/24', podCidr: '192.168.200.0/24', nodePrefix: { ipv4: 26 } },
    nodes: { 'k8s-1': { role: 'server', address: '192.168.10.11', interface: 'ens192' } },
    addons: { calico: { version: '3.32.1' } },
  },
  old: k3sCiliumApisix,
  current: k3sCiliumApisixCurrent,
  kubeVip: withoutWorkload(k3sKubeVipHaCurrent),
  kubeVipOld: withoutWorkload(k3sKubeVipHa),
  kubeVipBgp: withoutWorkload(k3sKubeVipBgpCurrent),
  kubeVipBgpOld: withoutWorkload(k3sKubeVipBgp),
} as const satisfies Readonly<Record<string, ClusterFile>>;

/** One of the sound clusters. */
export type SoundName = keyof typeof sound;
