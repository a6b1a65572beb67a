import { defineCluster } from 'keelson';

/** The wishes of k3s-cilium-bgp on today's versions: BGP kinds are v2, the Gateway API is 1.6. */
export const k3sCiliumBgpCurrent = defineCluster({
  name: 'k3s-cilium-bgp-current',
  distribution: { k3s: { version: 'v1.34.12+k3s1', disable: ['traefik'] } },
  network: {
    nodeCidr: '192.168.30.0/24',
    gateway: '192.168.30.1',
    podCidr: '10.42.0.0/16',
    serviceCidr: '10.43.0.0/16',
  },
  controlPlane: { names: ['k3s.bgp.example'] },
  nodes: {
    'bgp-1': { role: 'server', address: '192.168.30.11', interface: 'ens18' },
    'bgp-2': { role: 'server', address: '192.168.30.12', interface: 'ens18' },
    'bgp-3': { role: 'server', address: '192.168.30.13', interface: 'ens18' },
  },
  bgp: {
    asn: 64512,
    peers: {
      'router-a': { address: '192.168.30.2', asn: 64500, holdTime: 30, software: 'bird' },
      'router-b': { address: '192.168.30.3', asn: 64500, holdTime: 30, software: 'frr' },
    },
  },
  loadBalancer: {
    pools: { services: { addresses: '10.60.0.0/24', routed: true } },
  },
  addons: {
    cilium: {
      version: '1.20.0',
      routingMode: 'native',
      autoDirectNodeRoutes: true,
      bpfMasquerade: true,
      loadBalancer: { algorithm: 'maglev' },
      bandwidthManager: true,
      gatewayApi: {},
      hubble: { relay: true, metrics: ['dns', 'drop', 'tcp', 'flow'] },
      prometheus: {},
      rollOutPods: true,
    },
    'cilium-bgp': { externalIps: true, gracefulRestart: true },
    'cilium-lb-pool': {},
    'cilium-network-policy': { toWorld: true },
    'gateway-api': {},
  },
});
