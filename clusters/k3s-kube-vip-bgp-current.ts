import { defineCluster } from 'keelson';

/** The wishes of k3s-kube-vip-bgp on today's versions, which withdraw the route of a server whose API is down: the difference of their dist trees is the upgrade. */
export const k3sKubeVipBgpCurrent = defineCluster({
  name: 'k3s-kube-vip-bgp-current',
  distribution: { k3s: 'v1.34.12+k3s1' },
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
    'kube-vip': { version: 'v1.2.3', mode: 'bgp', services: true, controlPlaneHealthCheck: {} },
    'kube-vip-cloud-provider': { version: 'v0.0.12' },
    workload: {
      apps: {
        web: {
          image: 'nginx:1.29.3',
          replicas: 2,
          services: {
            web: { type: 'LoadBalancer' },
          },
        },
      },
    },
  },
});
