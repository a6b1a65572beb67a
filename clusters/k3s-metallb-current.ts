import { defineCluster } from 'keelson';

/** The wishes of k3s-metallb on today's versions: the difference of their dist trees is the upgrade. */
export const k3sMetallbCurrent = defineCluster({
  name: 'k3s-metallb-current',
  distribution: { k3s: 'v1.34.12+k3s1' },
  network: {
    nodeCidr: '192.168.40.0/24',
    gateway: '192.168.40.1',
    dhcp: '192.168.40.100-192.168.40.199',
  },
  nodes: {
    'k3s-1': { role: 'server', address: '192.168.40.11', interface: 'ens192' },
    'k3s-2': { role: 'agent', address: '192.168.40.12', interface: 'ens192' },
    'k3s-3': { role: 'agent', address: '192.168.40.13', interface: 'eno1' },
  },
  loadBalancer: {
    pools: {
      lan: '192.168.40.200-192.168.40.239',
      reserved: '192.168.40.240/29',
    },
  },
  addons: {
    apisix: { version: '2.0.1', address: '192.168.40.200', defaultIngressClass: true },
    'apisix-routes': {
      routes: {
        web: {
          hosts: ['web.home.example'],
          backends: [{ service: 'web', port: 80 }],
          plugins: [{ name: 'limit-count', config: { count: 100, time_window: 60, rejected_code: 429 } }],
        },
      },
    },
    manifests: {
      objects: [
        {
          apiVersion: 'scheduling.k8s.io/v1',
          kind: 'PriorityClass',
          metadata: { name: 'home' },
          value: 1000,
          description: 'applications of the house',
        },
      ],
      patches: [
        {
          target: { addon: 'workload', kind: 'Deployment', name: 'web' },
          ops: [{ op: 'add', path: '/spec/template/spec/priorityClassName', value: 'home' }],
        },
      ],
    },
    metallb: { version: '0.16.1', reservedPools: ['reserved'] },
    workload: { apps: { web: { image: 'nginx:1.29.3', replicas: 2, services: { web: {} } } } },
  },
  deliveries: {
    flux: {
      repository: { url: 'https://git.example/home.git', branch: 'main' },
      engineVersion: '2.8.5',
      driftDetection: { mode: 'enabled' },
    },
  },
});
