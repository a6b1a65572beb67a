import { defineCluster } from 'keelson';

/** Pods with addresses of the LAN beside flannel: Multus with macvlan, by the LAN's DHCP server or by annotation. */
export const k3sMacvlan = defineCluster({
  name: 'k3s-macvlan',
  distribution: { k3s: 'v1.29.15+k3s1' },
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
    'metrics-server': { version: '0.7.2', replicas: 2 },
    multus: {
      version: '4.1.4',
      networks: {
        lan: { ipam: 'dhcp' },
        'lan-static': { ipam: 'static' },
      },
    },
    'system-upgrade-controller': { version: '0.14.2', agentConcurrency: 2 },
  },
});
