import { defineCluster } from 'keelson';

/** Three servers and an agent without any IPv4: pods and Services have unique local addresses, masqueraded on their way out. */
export const k3sIpv6 = defineCluster({
  name: 'k3s-ipv6',
  distribution: { k3s: 'v1.29.15+k3s1' },
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
