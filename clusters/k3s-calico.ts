import { defineCluster } from 'keelson';

/** Calico instead of flannel, by its plain manifest: 256 pod addresses, of which each node takes 64 at a time. */
export const k3sCalico = defineCluster({
  name: 'k3s-calico',
  distribution: { k3s: 'v1.28.15+k3s1' },
  network: {
    nodeCidr: '192.168.60.0/24',
    podCidr: '192.168.200.0/24',
    nodePrefix: { ipv4: 26 },
  },
  nodes: {
    'k3s-1': { role: 'server', address: '192.168.60.11', interface: 'ens192' },
    'k3s-2': { role: 'agent', address: '192.168.60.12', interface: 'ens192' },
    'k3s-3': { role: 'agent', address: '192.168.60.13', interface: 'ens192' },
  },
  addons: {
    calico: { version: '3.25.0', install: 'manifest', encapsulation: 'IPIP' },
  },
});
