import { defineCluster } from 'keelson';

/** One server on a LAN: Cilium instead of flannel and kube-proxy, APISIX instead of Traefik. */
export const k3sCiliumApisix = defineCluster({
  name: 'k3s-cilium-apisix',
  distribution: {
    k3s: {
      version: 'v1.29.15+k3s1',
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
    apisix: { version: '1.7.0' },
    cilium: {
      version: '1.15.1',
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
