import { defineCluster } from 'keelson';

/** The wishes of k3s-ipv6 on today's versions: the difference of their dist trees is the upgrade. */
export const k3sIpv6Current = defineCluster({
  name: 'k3s-ipv6-current',
  distribution: { k3s: 'v1.34.12+k3s1' },
  network: {
    nodeCidr: 'fd7c:53a5:aef5:10::/64',
    podCidr: 'fd7c:53a5:aef5:4200::/56',
    serviceCidr: 'fd7c:53a5:aef5:4300::/112',
  },
  controlPlane: { names: ['k3s-ipv6.example'] },
  nodes: {
    'k3s-1': { role: 'server', address: 'fd7c:53a5:aef5:10::11', interface: 'ens33' },
    'k3s-2': { role: 'server', address: 'fd7c:53a5:aef5:10::12', interface: 'ens33' },
    'k3s-3': { role: 'server', address: 'fd7c:53a5:aef5:10::13', interface: 'ens33' },
    'k3s-4': { role: 'agent', address: 'fd7c:53a5:aef5:10::14', interface: 'ens33' },
  },
  addons: {},
});
