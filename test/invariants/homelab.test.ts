import { type ClusterFile, defineCluster } from '../../src/spec';
import { examine, named } from './examine';

/** What Keelson says of a cluster, and why it may. */
type Told = readonly (readonly [finding: string, reason: string])[];

/** Clusters as people run them at home, with all that Keelson has to say about them. */
const homelabs: readonly { readonly story: string; readonly file: ClusterFile; readonly told?: Told }[] = [
  {
    story: 'an old laptop behind a home router, its address reserved inside the range that DHCP leases',
    file: defineCluster({
      name: 'laptop',
      distribution: { k3s: 'v1.34.1+k3s1' },
      network: { nodeCidr: '192.168.1.0/24', gateway: '192.168.1.1', dhcp: '192.168.1.20-192.168.1.199' },
      nodes: { laptop: { role: 'server', address: '192.168.1.50', interface: 'enp0s31f6' } },
    }),
    told: [['dhcp-outside-fixed network.dhcp', 'a reservation keeps the lease, but nothing in the file says that there is one']],
  },
  {
    story: 'three mini PCs with a VIP and MetalLB-like announcements by Cilium',
    file: defineCluster({
      name: 'minis',
      distribution: { k3s: 'v1.34.1+k3s1' },
      network: { nodeCidr: '10.0.20.0/24', gateway: '10.0.20.1', dhcp: '10.0.20.100-10.0.20.199', clusterDomain: 'k8s.home.arpa' },
      controlPlane: { vip: '10.0.20.5', names: ['k8s.home.arpa'] },
      nodes: {
        'mini-1': { role: 'server', address: '10.0.20.11', interface: 'eno1', labels: { 'topology.kubernetes.io/zone': 'shelf' } },
        'mini-2': { role: 'server', address: '10.0.20.12', interface: 'eno1' },
        'mini-3': { role: 'server', address: '10.0.20.13', interface: 'enp1s0' },
      },
      loadBalancer: { pools: { lan: '10.0.20.200-10.0.20.250' } },
      registries: { mirrors: { '*': {}, 'docker.io': ['https://mirror.gcr.io'] } },
      addons: {
        apisix: { version: '2.0.1', address: '10.0.20.200', defaultIngressClass: true },
        cilium: { version: '1.20.0', hubble: { ui: true }, loadBalancer: { algorithm: 'maglev' } },
        'cilium-l2': {},
        'cilium-lb-pool': {},
      },
    }),
  },
  {
    story: 'Raspberry Pis in dual stack with a delegated prefix, pods on unique local addresses',
    file: defineCluster({
      name: 'pis',
      distribution: { k3s: 'v1.34.1+k3s1' },
      network: {
        nodeCidr: ['192.168.178.0/24', '2a02:8109:9c40:1a2b::/64'],
        gateway: ['192.168.178.1', 'fe80::1'],
        podCidr: ['10.42.0.0/16', 'fd00:42::/56'],
        serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
      },
      nodes: {
        'pi-1': { role: 'server', address: ['192.168.178.41', '2a02:8109:9c40:1a2b::41'], interface: 'eth0' },
        'pi-2': { role: 'agent', address: ['192.168.178.42', '2a02:8109:9c40:1a2b::42'], interface: 'eth0' },
        'pi-3': { role: 'agent', address: ['192.168.178.43', '2a02:8109:9c40:1a2b::43'], interface: 'eth0' },
      },
      addons: { cilium: { version: '1.19.1', bpfMasquerade: true } },
    }),
  },
  {
    story: 'VLANs: servers in one, LoadBalancer addresses in another that the router routes',
    file: defineCluster({
      name: 'vlans',
      distribution: { k3s: { version: 'v1.33.5+k3s1', disable: ['local-storage'], config: { 'write-kubeconfig-mode': '0640' } } },
      network: { nodeCidr: '172.16.30.0/24', gateway: '172.16.30.254', podCidr: '10.244.0.0/16', serviceCidr: '10.96.0.0/12' },
      nodes: {
        'srv-a': { role: 'server', address: '172.16.30.11', interface: 'bond0.30', taints: ['CriticalAddonsOnly=true:NoExecute'] },
        'wrk-a': { role: 'agent', address: '172.16.30.21', interface: 'bond0.30' },
        'wrk-b': { role: 'agent', address: '172.16.30.22', interface: 'bond0.30' },
      },
      loadBalancer: { pools: { services: { addresses: '172.16.40.0/24', routed: true } } },
      addons: {
        cilium: { version: '1.18.5', routingMode: 'native', autoDirectNodeRoutes: true, bpfMasquerade: true, operatorReplicas: 2 },
        'cilium-l2': { nodes: 'agents' },
        'cilium-lb-pool': { allowFirstLastIps: true },
      },
    }),
  },
  {
    story: 'a root server at a hoster: a public /32 on an interface, no LAN, external etcd on the same machine',
    file: defineCluster({
      name: 'hosted',
      distribution: { k3s: { version: 'v1.32.8+k3s1', datastore: { etcd: ['http://127.0.0.1:2379'] }, preferBundledBin: true } },
      network: {},
      controlPlane: { names: ['api.example.net'], port: 7443 },
      nodes: { 'root-1': { role: 'server', address: '142.132.200.17', interface: 'enp7s0' } },
      addons: { apisix: { version: '2.0.0', service: 'NodePort' }, cilium: { version: '1.17.6', kubeProxyReplacement: false } },
    }),
  },
  {
    story: 'a NUC with Docker images of its own registry, flannel and the balancer of k3s, on the /24 of the router',
    file: defineCluster({
      name: 'nuc',
      distribution: { k3s: { version: 'v1.33.5+k3s1', disable: ['traefik'] } },
      network: { nodeCidr: '192.168.178.0/24', gateway: '192.168.178.1' },
      controlPlane: { names: ['nuc.fritz.box'] },
      nodes: { nuc: { role: 'server', address: '192.168.178.30', interface: 'eno1' } },
      registries: { mirrors: { 'registry.fritz.box:5000': 'http://registry.fritz.box:5000' } },
      addons: {
        'metrics-server': { version: '0.8.1' },
        workload: {
          apps: { home: { image: 'registry.fritz.box:5000/home:1.4.2', port: 8123, services: { home: { type: 'LoadBalancer' } } } },
        },
      },
    }),
  },
  {
    story: 'one machine with kubeadm and Calico, as the documentation of kubeadm begins',
    file: defineCluster({
      name: 'bench',
      distribution: { kubeadm: 'v1.34.1' },
      network: { nodeCidr: '192.168.0.0/24', gateway: '192.168.0.1', podCidr: '10.244.0.0/16', serviceCidr: '10.96.0.0/12' },
      nodes: { bench: { role: 'server', address: '192.168.0.40', interface: 'enp3s0', taints: [] } },
      addons: { calico: { version: '3.31.5', encapsulation: 'VXLANCrossSubnet' } },
    }),
  },
  {
    story: 'three kubeadm servers that run workloads too, their VIP moved by kube-vip, MetalLB on the LAN',
    file: defineCluster({
      name: 'rack',
      distribution: { kubeadm: { version: 'v1.33.5', kubeProxyMode: 'ipvs' } },
      network: {
        nodeCidr: '10.0.10.0/24',
        gateway: '10.0.10.1',
        dhcp: '10.0.10.100-10.0.10.149',
        podCidr: '10.244.0.0/16',
        serviceCidr: '10.96.0.0/16',
      },
      controlPlane: { vip: '10.0.10.10', names: ['rack.home.arpa'] },
      nodes: {
        'rack-1': { role: 'server', address: '10.0.10.11', interface: 'eno1', taints: [] },
        'rack-2': { role: 'server', address: '10.0.10.12', interface: 'eno1', taints: [] },
        'rack-3': { role: 'server', address: '10.0.10.13', interface: 'eno1', taints: [] },
      },
      loadBalancer: { pools: { lan: '10.0.10.200-10.0.10.230' } },
      addons: {
        calico: { version: '3.31.5' },
        'kube-vip': { version: 'v1.2.3' },
        metallb: { version: '0.15.3' },
        'metrics-server': { version: '0.8.1', replicas: 2, kubeletInsecureTls: true },
      },
    }),
  },
  {
    story: 'kubeadm behind haproxy and keepalived, which tell each other by unicast because the switch drops multicast',
    file: defineCluster({
      name: 'lab',
      distribution: {
        kubeadm: { version: 'v1.34.1', haproxy: { version: '2.8.18' }, keepalived: { version: '2.0.20', routerId: 51, unicast: true } },
      },
      network: { nodeCidr: '172.20.0.0/22', gateway: '172.20.0.1', podCidr: '10.42.0.0/16', serviceCidr: '10.43.0.0/16' },
      controlPlane: { vip: '172.20.0.100', names: ['lab.internal'] },
      nodes: {
        'cp-1': { role: 'server', address: '172.20.0.101', interface: 'ens18' },
        'cp-2': { role: 'server', address: '172.20.0.102', interface: 'ens18' },
        'cp-3': { role: 'server', address: '172.20.0.103', interface: 'ens18' },
        'w-1': { role: 'agent', address: '172.20.1.101', interface: 'ens18' },
        'w-2': { role: 'agent', address: '172.20.1.102', interface: 'enp1s0' },
      },
      loadBalancer: { pools: { lan: '172.20.3.0-172.20.3.99' } },
      addons: { cilium: { version: '1.19.1' }, 'cilium-l2': { nodes: 'agents' }, 'cilium-lb-pool': { allowFirstLastIps: true } },
    }),
  },
  {
    story: 'external etcd on three machines of its own, two k3s servers before it, agents in another subnet behind a router',
    file: defineCluster({
      name: 'subnets',
      distribution: {
        k3s: {
          version: 'v1.34.1+k3s1',
          datastore: {
            etcd: ['https://10.10.1.21:2379', 'https://10.10.1.22:2379', 'https://10.10.1.23:2379'],
            caFile: '/etc/etcd/ca.pem',
            certFile: '/etc/etcd/client.pem',
            keyFile: '/etc/etcd/client.key',
          },
        },
      },
      network: { nodeCidr: ['10.10.1.0/24', '10.10.2.0/24'], gateway: ['10.10.1.1', '10.10.2.1'] },
      controlPlane: { names: ['api.subnets.example'] },
      nodes: {
        's-1': { role: 'server', address: '10.10.1.11', interface: 'eth0' },
        's-2': { role: 'server', address: '10.10.1.12', interface: 'eth0' },
        'a-1': { role: 'agent', address: '10.10.2.11', interface: 'eth0', labels: { 'topology.kubernetes.io/zone': 'b' } },
        'a-2': { role: 'agent', address: '10.10.2.12', interface: 'eth0', labels: { 'topology.kubernetes.io/zone': 'b' } },
      },
    }),
  },
  {
    story: 'BGP from Cilium to a home router that is known by its loopback address, behind the gateway of the LAN',
    file: defineCluster({
      name: 'bgp-home',
      distribution: { k3s: { version: 'v1.34.1+k3s1', disable: ['traefik'] } },
      network: { nodeCidr: '192.168.20.0/24', gateway: '192.168.20.1' },
      nodes: {
        'n-1': { role: 'server', address: '192.168.20.11', interface: 'eth0' },
        'n-2': { role: 'agent', address: '192.168.20.12', interface: 'eth0' },
      },
      bgp: { asn: 65010, peers: { opnsense: { address: '10.255.0.1', asn: 65001 } } },
      loadBalancer: { pools: { services: { addresses: '10.20.30.0/24', routed: true } } },
      addons: { cilium: { version: '1.19.1' }, 'cilium-bgp': {}, 'cilium-lb-pool': { allowFirstLastIps: true } },
    }),
    told: [
      ['bgp-peer-on-node-network bgp.peers.opnsense.address', 'an eBGP session ends after one hop unless multihop says that it is meant'],
    ],
  },
  {
    story: 'MetalLB that announces a routed pool by BGP and one of the LAN by ARP, each in its VLAN',
    file: defineCluster({
      name: 'two-pools',
      distribution: { k3s: 'v1.33.5+k3s1' },
      network: { nodeCidr: '192.168.50.0/24', gateway: '192.168.50.1', dhcp: '192.168.50.100-192.168.50.199' },
      nodes: {
        'p-1': { role: 'server', address: '192.168.50.11', interface: 'enp2s0.50' },
        'p-2': { role: 'agent', address: '192.168.50.12', interface: 'enp2s0.50' },
        'p-3': { role: 'agent', address: '192.168.50.13', interface: 'enp2s0.50' },
      },
      bgp: { asn: 64601, peers: { unifi: { address: '192.168.50.1', asn: 64600 } } },
      loadBalancer: { pools: { iot: { addresses: '192.168.60.0/26', routed: true }, lan: '192.168.50.210-192.168.50.239' } },
      addons: {
        apisix: { version: '2.0.1', address: '192.168.50.210' },
        metallb: { version: '0.15.3', announce: 'l2-and-bgp' },
      },
    }),
  },
  {
    story: 'an edge box at a friend, behind NAT: one NIC, no LAN to speak of, flannel over WireGuard to the home servers',
    file: defineCluster({
      name: 'edge',
      distribution: { k3s: { version: 'v1.34.1+k3s1', datastore: 'sqlite', flannel: { backend: 'wireguard-native', externalIp: true } } },
      network: {},
      nodes: {
        home: { role: 'server', address: '192.168.1.20', externalAddress: '84.140.12.7', interface: 'eth0' },
        edge: {
          role: 'agent',
          address: '192.168.8.2',
          externalAddress: '84.140.99.3',
          interface: 'wwan0',
          taints: ['edge=true:NoSchedule'],
        },
      },
    }),
  },
  {
    story: 'dual stack by kubeadm with the prefix of the provider on the LAN and unique local addresses inside',
    file: defineCluster({
      name: 'prefix',
      distribution: { kubeadm: 'v1.34.1' },
      network: {
        nodeCidr: ['192.168.2.0/24', '2003:e8:1f04:5a00::/64'],
        gateway: ['192.168.2.1', 'fe80::1'],
        podCidr: ['10.244.0.0/16', 'fd5a:1f04:244::/56'],
        serviceCidr: ['10.96.0.0/16', 'fd5a:1f04:96::/112'],
      },
      controlPlane: { names: ['prefix.home.arpa'] },
      nodes: {
        'k-1': { role: 'server', address: ['192.168.2.31', '2003:e8:1f04:5a00::31'], interface: 'eth0' },
        'k-2': { role: 'agent', address: ['192.168.2.32', '2003:e8:1f04:5a00::32'], interface: 'eth0' },
      },
      addons: { cilium: { version: '1.19.1', ipam: 'kubernetes' } },
    }),
  },
  {
    story: 'Flux, sealed by SOPS, on three servers with embedded etcd and CoreDNS that knows the NAS and the zone of the router',
    file: defineCluster({
      name: 'gitops',
      distribution: { k3s: { version: 'v1.34.1+k3s1', kubeProxyMode: 'nftables' } },
      network: {
        nodeCidr: '192.168.88.0/24',
        gateway: '192.168.88.1',
        dhcp: '192.168.88.10-192.168.88.99',
        clusterDomain: 'cluster.local',
      },
      controlPlane: { vip: '192.168.88.250' },
      nodes: {
        'g-1': { role: 'server', address: '192.168.88.101', interface: 'eth0' },
        'g-2': { role: 'server', address: '192.168.88.102', interface: 'eth0' },
        'g-3': { role: 'server', address: '192.168.88.103', interface: 'end0' },
      },
      addons: {
        coredns: { hosts: { 'nas.lan': '192.168.88.5' }, stubZones: { lan: '192.168.88.1', 'corp.example': ['10.8.0.1', '10.8.0.2'] } },
        flux: {
          version: '2.8.5',
          repository: { url: 'https://github.com/me/home-ops.git', path: 'kubernetes/flux', branch: 'main' },
          sops: { secret: 'sops-age' },
        },
        'kube-vip': { version: 'v1.2.3', interface: 'br0' },
        secrets: { secrets: { 'sops-age': { namespace: 'flux-system', exists: true } } },
        'system-upgrade-controller': { version: '0.20.1' },
      },
    }),
  },
];

test('they are as many as it takes, of both distributions', () => {
  expect(homelabs.length).toBeGreaterThanOrEqual(15);
  expect(homelabs.filter(({ file }) => 'kubeadm' in file.distribution).length).toBeGreaterThanOrEqual(4);
  expect(new Set(homelabs.map(({ file }) => file.name)).size).toBe(homelabs.length);
});

test.each(homelabs)('$story: no error, and no word too many', ({ file, told = [] }) => {
  const findings = examine(file);
  expect(findings.filter(({ severity }) => severity === 'error').map(named)).toEqual([]);
  expect(findings.map(named)).toEqual(told.map(([finding]) => finding));
});

const lan = { nodeCidr: '192.168.7.0/24', gateway: '192.168.7.1' };
const nodes = {
  'n-1': { role: 'server', address: '192.168.7.11', interface: 'eth0' },
  'n-2': { role: 'agent', address: '192.168.7.12', interface: 'eth0' },
} as const;
const k3s = 'v1.34.1+k3s1';

/** What looks wrong, and works. */
const legal: readonly (readonly [law: string, file: ClusterFile, warned?: readonly string[]])[] = [
  [
    'a BGP peer off the node network is warned of at most: many peer with another address of their router',
    defineCluster({
      name: 'peer-off-lan',
      distribution: { k3s },
      network: lan,
      nodes,
      bgp: { asn: 64512, peers: { router: { address: '10.0.0.1', asn: 64513 } } },
      addons: { cilium: { version: '1.20.0' }, 'cilium-bgp': {} },
    }),
    ['bgp-peer-on-node-network bgp.peers.router.address'],
  ],
  [
    'the same with multihop has nothing to say',
    defineCluster({
      name: 'peer-by-hops',
      distribution: { k3s },
      network: lan,
      nodes,
      bgp: { asn: 64512, peers: { router: { address: '10.0.0.1', asn: 64513, multihop: 2 } } },
      addons: { cilium: { version: '1.20.0' }, 'cilium-bgp': {} },
    }),
  ],
  [
    'an iBGP peer may be anywhere',
    defineCluster({
      name: 'peer-of-own-as',
      distribution: { k3s },
      network: lan,
      nodes,
      bgp: { asn: 64512, peers: { router: { address: '10.0.0.1', asn: 64512 } } },
      addons: { cilium: { version: '1.20.0' }, 'cilium-bgp': {} },
    }),
  ],
  [
    'the gateway may be a BGP peer',
    defineCluster({
      name: 'gateway-peer',
      distribution: { k3s },
      network: lan,
      nodes,
      bgp: { asn: 64512, peers: { router: { address: '192.168.7.1', asn: 64513 } } },
      addons: { cilium: { version: '1.20.0' }, 'cilium-bgp': {} },
    }),
  ],
  [
    'MetalLB goes beside Cilium while no pool is Cilium’s',
    defineCluster({
      name: 'metallb-cilium',
      distribution: { k3s },
      network: lan,
      nodes,
      loadBalancer: { pools: { lan: '192.168.7.200-192.168.7.239' } },
      addons: { cilium: { version: '1.20.0' }, metallb: { version: '0.16.1' } },
    }),
  ],
  [
    'kube-vip for Services goes beside Cilium while no pool is Cilium’s',
    defineCluster({
      name: 'kube-vip-cilium',
      distribution: { k3s },
      network: lan,
      controlPlane: { vip: '192.168.7.10' },
      nodes,
      loadBalancer: { pools: { lan: '192.168.7.200-192.168.7.239' } },
      addons: {
        cilium: { version: '1.20.0' },
        'kube-vip': { version: 'v1.2.3', services: true },
        'kube-vip-cloud-provider': { version: 'v0.0.12' },
      },
    }),
  ],
  // A cluster file always lists its nodes, so that a pool cannot be the whole of their network.
  [
    'a pool may be all of the network that the nodes leave free, where nobody says what that is',
    defineCluster({
      name: 'half-lan',
      distribution: { k3s },
      network: {},
      nodes,
      loadBalancer: { pools: { lan: { addresses: ['192.168.7.13-192.168.7.255', '192.168.7.2-192.168.7.10'] } } },
      addons: { metallb: { version: '0.16.1' } },
    }),
  ],
  [
    'the cloud controller of k3s may be off for another one',
    defineCluster({
      name: 'external-cloud',
      distribution: { k3s: { version: k3s, config: { 'disable-cloud-controller': true, 'kubelet-arg': ['cloud-provider=external'] } } },
      network: lan,
      nodes,
    }),
  ],
  [
    'several server blocks of CoreDNS, each for zones of its own',
    defineCluster({
      name: 'zones',
      distribution: { k3s },
      network: lan,
      nodes,
      addons: {
        coredns: {
          hosts: { 'nas.home.arpa': '192.168.7.5' },
          stubZones: { 'corp.example': '10.8.0.1', lan: '192.168.7.1' },
          serverBlocks: {
            ads: 'ads.example:53 {\n  template ANY ANY {\n    rcode NXDOMAIN\n  }\n}',
            reverse: '7.168.192.in-addr.arpa:53 {\n  forward . 192.168.7.1\n}',
          },
        },
      },
    }),
  ],
];

test.each(legal)('%s', (_, file, warned = []) => {
  const findings = examine(file);
  expect(findings.filter(({ severity }) => severity === 'error').map(named)).toEqual([]);
  expect(findings.map(named)).toEqual(warned);
});
