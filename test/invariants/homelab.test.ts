import { type ClusterFile, defineCluster } from '../../src/spec';
import { examine, named } from './examine';

/** Clusters as people run them at home, with all that Keelson has to say about them. */
const homelabs: readonly { readonly story: string; readonly file: ClusterFile; readonly told?: readonly string[] }[] = [
  {
    story: 'an old laptop behind a home router, its address reserved inside the range that DHCP leases',
    file: defineCluster({
      name: 'laptop',
      distribution: { k3s: 'v1.34.1+k3s1' },
      network: { nodeCidr: '192.168.1.0/24', gateway: '192.168.1.1', dhcp: '192.168.1.20-192.168.1.199' },
      nodes: { laptop: { role: 'server', address: '192.168.1.50', interface: 'enp0s31f6' } },
    }),
    told: ['dhcp-outside-fixed network.dhcp'],
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
];

test.each(homelabs)('$story: no error, and no word too many', ({ file, told = [] }) => {
  expect(examine(file).map(named)).toEqual(told);
});
