import { defineCluster } from 'keelson';

/** On today's versions, and with Flux: the cluster of `kubeadm-cilium-bgp`, announced by BIRD on every node: with BFD, over equal paths, and through restarts. */
export const kubeadmBirdBgpCurrent = defineCluster({
  name: 'kubeadm-bird-bgp-current',
  distribution: {
    kubeadm: {
      version: 'v1.34.1',
      imageRepository: 'registry.aliyuncs.com/google_containers',
      kubeProxyMode: 'nftables',
      haproxy: { version: '2.8.18', port: 8443 },
      keepalived: { version: '2.0.20', routerId: 80 },
    },
  },
  network: {
    nodeCidr: '10.31.0.0/16',
    podCidr: '10.32.0.0/17',
    serviceCidr: '10.32.128.0/18',
    clusterDomain: 'cili-cluster.tclocal',
  },
  controlPlane: { vip: '10.31.80.0', names: ['k8s-cilium-apiserver.tinychen.io'] },
  nodes: {
    'k8s-cilium-master-1': { role: 'server', address: '10.31.80.1', interface: 'eth0' },
    'k8s-cilium-master-2': { role: 'server', address: '10.31.80.2', interface: 'eth0' },
    'k8s-cilium-master-3': { role: 'server', address: '10.31.80.3', interface: 'eth0' },
    'k8s-cilium-worker-4': { role: 'agent', address: '10.31.80.4', interface: 'eth0' },
    'k8s-cilium-worker-5': { role: 'agent', address: '10.31.80.5', interface: 'eth0' },
    'k8s-cilium-worker-6': { role: 'agent', address: '10.31.80.6', interface: 'eth0' },
  },
  bgp: {
    asn: 64515,
    peers: { core: { address: '10.31.254.253', asn: 64512, software: 'frr' } },
    bird: { pools: ['bgp-ippool'], services: true, bfd: true, gracefulRestart: true, multipath: 16 },
  },
  loadBalancer: { pools: { 'bgp-ippool': { addresses: '10.32.192.0/18', routed: true } } },
  addons: {
    cilium: {
      version: '1.20.0',
      ipam: 'kubernetes',
      routingMode: 'native',
      autoDirectNodeRoutes: true,
      kubeProxyReplacement: false,
      hubble: { relay: true, ui: true, uiService: { type: 'NodePort', nodePort: 30081 } },
    },
    coredns: { clusterDomains: ['cluster.local'] },
    flux: {
      version: '2.8.5',
      repository: { url: 'https://git.example/cili-cluster.git', path: 'clusters/bird', branch: 'main', secret: 'cili-cluster-repository' },
      sops: { secret: 'sops-age' },
    },
    purelb: { version: '0.16.6', announce: false },
    secrets: {
      secrets: {
        'cili-cluster-repository': { namespace: 'flux-system', keys: ['username', 'password'], exists: true },
        'sops-age': { namespace: 'flux-system', keys: ['age.agekey'], exists: true },
      },
    },
    workload: {
      apps: {
        'nginx-quic': {
          image: 'docker.io/tinychen777/nginx-quic:1.23.3',
          replicas: 4,
          port: 80,
          services: {
            'nginx-nodeport': { type: 'NodePort', nodePort: 30088 },
            'nginx-lb': { type: 'LoadBalancer', address: '10.32.192.192', allocateNodePorts: false },
            'nginx-lb-any': { type: 'LoadBalancer', allocateNodePorts: false },
          },
        },
      },
    },
  },
  deliveries: {
    flux: {
      repository: { url: 'https://git.example/cili-cluster.git', secret: 'cili-cluster-repository' },
      sops: { secret: 'sops-age' },
    },
  },
});
