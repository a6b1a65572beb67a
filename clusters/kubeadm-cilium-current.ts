import { defineCluster } from 'keelson';

/** The highly available control plane of today: kube-vip as a static pod, Cilium in place of kube-proxy, its BGP in place of kube-router. */
export const kubeadmCiliumCurrent = defineCluster({
  name: 'kubeadm-cilium-current',
  distribution: { kubeadm: { version: 'v1.34.1', cloudInit: true } },
  network: {
    nodeCidr: '10.31.0.0/16',
    gateway: '10.31.254.254',
    podCidr: '10.32.0.0/17',
    serviceCidr: '10.32.128.0/18',
    clusterDomain: 'cili-cluster.tclocal',
  },
  controlPlane: { vip: '10.31.80.0', names: ['k8s-cilium-apiserver.tinychen.io'] },
  nodes: {
    'k8s-1': { role: 'server', address: '10.31.80.1', interface: 'eth0' },
    'k8s-2': { role: 'server', address: '10.31.80.2', interface: 'eth0' },
    'k8s-3': { role: 'server', address: '10.31.80.3', interface: 'eth0' },
    'k8s-4': { role: 'agent', address: '10.31.80.4', interface: 'eth0' },
    'k8s-5': { role: 'agent', address: '10.31.80.5', interface: 'eth0' },
    'k8s-6': { role: 'agent', address: '10.31.80.6', interface: 'eth0' },
  },
  bgp: {
    asn: 64515,
    peers: { core: { address: '10.31.254.253', asn: 64512, holdTime: 30, software: 'bird' } },
  },
  loadBalancer: { pools: { services: { addresses: '10.32.192.0/18', routed: true } } },
  addons: {
    'argo-cd': {
      version: '3.4.4',
      ha: true,
      repository: { url: 'https://git.example/cili-cluster.git', path: 'apps', revision: 'main', secret: 'cili-cluster-repository' },
      domain: 'argocd.tinychen.io',
    },
    cilium: {
      version: '1.20.0',
      ipam: 'kubernetes',
      routingMode: 'native',
      autoDirectNodeRoutes: true,
      bpfMasquerade: true,
      hubble: { relay: true, ui: true },
    },
    'cilium-bgp': { gracefulRestart: true },
    'cilium-lb-pool': {},
    coredns: { clusterDomains: ['cluster.local'] },
    'kube-vip': { version: 'v1.2.3' },
    secrets: { secrets: { 'cili-cluster-repository': { namespace: 'argocd', keys: ['url', 'username', 'password'], exists: true } } },
    workload: {
      apps: {
        'nginx-quic': {
          image: 'docker.io/tinychen777/nginx-quic:1.23.3',
          port: 8080,
          services: {
            'nginx-lb': { type: 'LoadBalancer', port: 80, address: '10.32.192.192' },
          },
        },
      },
    },
  },
  deliveries: {
    'argo-cd': { repository: { url: 'https://git.example/cili-cluster.git', revision: 'main', secret: 'cili-cluster-repository' } },
  },
});
