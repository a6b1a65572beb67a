import { defineCluster } from 'keelson';

/** The wishes of k3s-kube-vip-ha on today's versions: the difference of their dist trees is the upgrade. */
export const k3sKubeVipHaCurrent = defineCluster({
  name: 'k3s-kube-vip-ha-current',
  distribution: { k3s: 'v1.34.12+k3s1' },
  network: { nodeCidr: '192.168.1.0/24', gateway: '192.168.1.1', dhcp: '192.168.1.100-192.168.1.199' },
  controlPlane: { vip: '192.168.1.233' },
  nodes: {
    'k3s-1': { role: 'server', address: '192.168.1.230', interface: 'ens33' },
    'k3s-2': { role: 'server', address: '192.168.1.231', interface: 'ens33' },
    'k3s-3': { role: 'server', address: '192.168.1.232', interface: 'ens33' },
    'k3s-4': { role: 'agent', address: '192.168.1.234', interface: 'ens33' },
  },
  loadBalancer: { pools: { lan: '192.168.1.10-192.168.1.80' } },
  addons: {
    'kube-vip': { version: 'v1.2.3', services: true },
    'kube-vip-cloud-provider': { version: 'v0.0.12' },
    workload: {
      apps: {
        web: {
          image: 'nginx:1.29.3',
          replicas: 2,
          services: {
            web: { type: 'LoadBalancer' },
            'web-dhcp': { type: 'LoadBalancer', dhcp: true },
          },
        },
      },
    },
  },
  deliveries: { kubectl: {} },
});
