import { defineCluster } from '../src/spec';

/** The objects of a small app: its settings, its account, its pods and its Service. */
export const plainObjects = (namespace: string, index: number) => [
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: `settings-${index}`, namespace },
    data: { 'app.conf': `port = 8080\nindex = ${index}\n` },
  },
  { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: `app-${index}`, namespace } },
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: `app-${index}`, namespace, labels: { app: `app-${index}` } },
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: `app-${index}` } },
      template: {
        metadata: { labels: { app: `app-${index}` } },
        spec: {
          serviceAccountName: `app-${index}`,
          containers: [
            {
              name: 'app',
              image: `registry.example/team/app-${index}:1.${index}.0`,
              ports: [{ name: 'http', containerPort: 8080 }],
              resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '128Mi' } },
              volumeMounts: [{ name: 'settings', mountPath: '/etc/app' }],
            },
          ],
          volumes: [{ name: 'settings', configMap: { name: `settings-${index}` } }],
        },
      },
    },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: `app-${index}`, namespace },
    spec: { selector: { app: `app-${index}` }, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
  },
];

/** A cluster of so many nodes that runs so many objects of its user, beside those of its add-ons. */
export function syntheticCluster(nodes: number, objects: number) {
  const names = Array.from({ length: nodes }, (_, index) => `node-${index + 1}`);
  const namespaces = Array.from({ length: 20 }, (_, index) => `team-${index + 1}`);
  const own = Array.from({ length: Math.ceil((objects - namespaces.length) / 4) }, (_, index) =>
    plainObjects(`team-${(index % 20) + 1}`, index),
  ).flat();
  return defineCluster({
    name: 'synthetic',
    distribution: { k3s: 'v1.34.12+k3s1' },
    network: {
      nodeCidr: '10.1.0.0/16',
      gateway: '10.1.0.1',
      dhcp: '10.1.200.0-10.1.200.255',
      podCidr: '10.64.0.0/14',
      serviceCidr: '10.96.0.0/16',
    },
    controlPlane: { vip: '10.1.0.10', names: ['api.synthetic.example'] },
    nodes: Object.fromEntries(
      names.map((name, index) => [
        name,
        {
          role: index < 3 ? ('server' as const) : ('agent' as const),
          address: `10.1.1.${index + 1}`,
          interface: 'eth0',
          labels: { rack: `r${index % 4}` },
        },
      ]),
    ),
    bgp: {
      asn: 64512,
      peers: {
        'router-a': { address: '10.1.0.2', asn: 64500, software: 'bird', multipath: 64 },
        'router-b': { address: '10.1.0.3', asn: 64500, software: 'frr', multipath: 64 },
      },
    },
    loadBalancer: {
      pools: Object.fromEntries(
        Array.from({ length: 10 }, (_, index) => [`pool-${index}`, { addresses: `10.2.${index}.0/24`, routed: true }]),
      ),
    },
    addons: {
      cilium: {
        version: '1.20.0',
        routingMode: 'native',
        autoDirectNodeRoutes: true,
        bpfMasquerade: true,
        hubble: { relay: true, ui: true },
      },
      'cilium-bgp': {},
      'cilium-lb-pool': {},
      'kube-vip': { version: 'v1.2.3' },
      'metrics-server': { version: '0.9.0', replicas: 2 },
      manifests: {
        objects: [...namespaces.map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })), ...own].slice(0, objects),
      },
    },
  });
}
