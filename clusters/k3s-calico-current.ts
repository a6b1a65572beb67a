import { defineCluster } from 'keelson';

/** The wishes of k3s-calico on today's versions, by the operator; to be set up anew rather than upgraded in place. */
export const k3sCalicoCurrent = defineCluster({
  name: 'k3s-calico-current',
  distribution: { k3s: 'v1.34.12+k3s1' },
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
    calico: { version: '3.32.1' },
  },
});
