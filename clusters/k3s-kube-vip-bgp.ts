import { defineCluster } from 'keelson';

/** The machines of k3s-kube-vip-ha with addresses off their LAN, which every server announces to two routers by BGP. */
export const k3sKubeVipBgp = defineCluster({
  name: 'k3s-kube-vip-bgp',
  distribution: { k3s: 'v1.28.15+k3s1' },
  network: { nodeCidr: '192.168.1.0/24', gateway: '192.168.1.1', dhcp: '192.168.1.100-192.168.1.199' },
  controlPlane: { vip: '192.168.2.233' },
  nodes: {
    'k3s-1': { role: 'server', address: '192.168.1.230', interface: 'ens33' },
    'k3s-2': { role: 'server', address: '192.168.1.231', interface: 'ens33' },
    'k3s-3': { role: 'server', address: '192.168.1.232', interface: 'ens33' },
    'k3s-4': { role: 'agent', address: '192.168.1.234', interface: 'ens33' },
  },
  bgp: {
    asn: 64512,
    peers: {
      'router-1': { address: '192.168.1.2', asn: 64513 },
      'router-2': { address: '192.168.1.3', asn: 64513 },
    },
  },
  loadBalancer: { pools: { routed: { addresses: '192.168.2.10-192.168.2.80', routed: true } } },
  addons: {
    'kube-vip': { version: 'v0.7.0', mode: 'bgp', services: true },
    'kube-vip-cloud-provider': { version: 'v0.0.9' },
    workload: {
      apps: {
        web: {
          image: 'nginx:1.25.5',
          replicas: 2,
          services: {
            web: { type: 'LoadBalancer' },
          },
        },
      },
    },
  },
});
