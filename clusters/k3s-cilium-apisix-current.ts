import { defineCluster } from 'keelson';

/** The wishes of k3s-cilium-apisix on today's versions: the difference of their dist trees is the upgrade. */
export const k3sCiliumApisixCurrent = defineCluster({
  name: 'k3s-cilium-apisix-current',
  distribution: {
    k3s: {
      version: 'v1.34.12+k3s1',
      datastore: { etcd: ['http://127.0.0.1:2379'] },
      disable: ['metrics-server'],
      preferBundledBin: true,
    },
  },
  network: {
    nodeCidr: '192.168.10.0/24',
    podCidr: '10.0.0.0/16',
  },
  nodes: {
    'k3s-1': { role: 'server', address: '192.168.10.100', interface: 'ens192' },
  },
  loadBalancer: {
    pools: { 'lb-ip-pool': { addresses: '192.168.20.0/24', routed: true } },
  },
  registries: {
    mirrors: { 'docker.io': 'https://docker.m.daocloud.io' },
  },
  addons: {
    apisix: { version: '2.0.1' },
    cilium: {
      version: '1.20.0',
      namespace: 'cilium',
      routingMode: 'native',
      autoDirectNodeRoutes: true,
      bpfMasquerade: true,
      installNoConntrackIptablesRules: true,
      loadBalancer: { mode: 'dsr', acceleration: 'native' },
      hubble: { ui: true, uiService: { port: 8081 } },
    },
    'cilium-l2': { name: 'policy', nodes: 'servers', externalIps: true },
    'cilium-lb-pool': {},
  },
});
