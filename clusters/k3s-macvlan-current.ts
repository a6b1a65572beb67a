import { defineCluster } from 'keelson';

/** The wishes of k3s-macvlan on today's versions: the difference of their dist trees is the upgrade. */
export const k3sMacvlanCurrent = defineCluster({
  name: 'k3s-macvlan-current',
  distribution: { k3s: 'v1.34.12+k3s1' },
  network: {
    nodeCidr: '192.168.1.0/24',
    gateway: '192.168.1.1',
    dhcp: '192.168.1.100-192.168.1.199',
  },
  nodes: {
    'k3s-1': { role: 'server', address: '192.168.1.11', interface: 'ens33' },
    'k3s-2': { role: 'agent', address: '192.168.1.12', interface: 'ens33' },
    'k3s-3': { role: 'agent', address: '192.168.1.13', interface: 'ens33' },
  },
  addons: {
    coredns: {
      hosts: { 'nas.lan': '192.168.1.20' },
      stubZones: { lan: '192.168.1.1' },
    },
    'metrics-server': { version: '0.9.0', replicas: 2 },
    multus: {
      version: '4.3.0',
      networks: {
        lan: { ipam: 'dhcp' },
        'lan-static': { ipam: 'static' },
      },
    },
    'system-upgrade-controller': { version: '0.20.1', agentConcurrency: 2 },
  },
  deliveries: {
    'argo-cd': { repository: 'https://git.example/homelab.git', engineVersion: '3.4.4', destination: { name: 'k3s-macvlan' } },
  },
});
