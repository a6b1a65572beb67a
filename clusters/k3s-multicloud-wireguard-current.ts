import { defineCluster } from 'keelson';

/** The wishes of k3s-multicloud-wireguard on today's versions: the difference of their dist trees is the upgrade. */
export const k3sMulticloudWireguardCurrent = defineCluster({
  name: 'k3s-multicloud-wireguard-current',
  distribution: {
    k3s: {
      version: 'v1.34.12+k3s1',
      datastore: 'sqlite',
      flannel: { backend: 'wireguard-native', externalIp: true },
      kubeProxyMode: 'ipvs',
      service: 'systemd',
      cloudInit: true,
    },
  },
  network: {
    podCidr: '10.42.0.0/16',
    serviceCidr: '10.43.0.0/16',
  },
  // The addresses of the machines are those of their clouds' own networks, the external ones lead there from outside.
  nodes: {
    'cloud-a-1': { role: 'server', address: '172.16.0.4', interface: 'eth0', externalAddress: '203.0.113.10' },
    'cloud-b-1': { role: 'agent', address: '10.0.8.7', interface: 'eth0', externalAddress: '198.51.100.20' },
    'cloud-c-1': { role: 'agent', address: '192.0.2.30', interface: 'ens3', externalAddress: '192.0.2.30' },
  },
  addons: { 'metrics-server': { version: '0.9.0' } },
});
