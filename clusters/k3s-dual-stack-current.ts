import { defineCluster } from 'keelson';

/** The wishes of k3s-dual-stack on today's versions: the difference of their dist trees is the upgrade. */
export const k3sDualStackCurrent = defineCluster({
  name: 'k3s-dual-stack-current',
  distribution: {
    k3s: {
      version: 'v1.34.12+k3s1',
      flannel: { directRouting: true },
      kubeProxyMode: 'nftables',
    },
  },
  network: {
    nodeCidr: ['192.168.1.0/24', 'fd7c:53a5:aef5:10::/64'],
    gateway: '192.168.1.1',
    podCidr: ['10.42.0.0/16', 'fd7c:53a5:aef5:4200::/56'],
    serviceCidr: ['10.43.0.0/16', 'fd7c:53a5:aef5:4300::/112'],
  },
  nodes: {
    'k3s-1': { role: 'server', address: ['192.168.1.11', 'fd7c:53a5:aef5:10::11'], interface: 'ens33' },
    'k3s-2': { role: 'agent', address: ['192.168.1.12', 'fd7c:53a5:aef5:10::12'], interface: 'ens33' },
    'k3s-3': { role: 'agent', address: ['192.168.1.13', 'fd7c:53a5:aef5:10::13'], interface: 'ens34' },
  },
  addons: {},
});
