import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** How the clusters of a project are made. */
export interface FleetProject {
  readonly clusters: number;
  /** They are of one fleet, so that each is held against all others. */
  readonly isFleet: boolean;
  readonly notation: 'ts' | 'yaml';
}

/**
 * Writes the cluster files of a project: each is a site of three servers and two agents with Cilium, kube-vip and its own objects, 60
 * objects in all, at addresses of its own.
 */
export function writeFleet(root: string, { clusters, isFleet, notation }: FleetProject): void {
  mkdirSync(join(root, 'clusters'), { recursive: true });
  for (let index = 0; index < clusters; index++) {
    const file = site(index, isFleet);
    const text =
      notation === 'yaml'
        ? stringify(file)
        : `import { defineCluster } from 'keelson';\n\nexport const cluster = defineCluster(${JSON.stringify(file, undefined, 2)});\n`;
    writeFileSync(join(root, 'clusters', `${file.name}.${notation}`), text);
  }
}

function site(index: number, isFleet: boolean) {
  const name = `site-${String(index).padStart(4, '0')}`;
  // Links of a /24 each, pods of a /18 each; the default service CIDR, of which no router is told.
  const link = `10.${index >> 8}.${index & 255}`;
  const pods = index + 1024;
  const host = (number: number) => `${link}.${number}`;
  const node = (role: string, number: number) => [`${name}-${number}`, { role, address: host(10 + number), interface: 'eth0' }];
  const apps = Array.from({ length: 13 }, (_, app) => appOf(`app-${app}`, `registry.example/${name}/app-${app}:1.${index}.${app}`));
  return {
    name,
    ...(isFleet ? { fleet: 'edge' } : {}),
    distribution: { k3s: 'v1.34.1+k3s1' },
    network: {
      nodeCidr: `${link}.0/24`,
      gateway: host(1),
      dhcp: `${host(150)}-${host(180)}`,
      podCidr: `10.${pods >> 4}.${(pods & 15) << 4}.0/20`,
      serviceCidr: '10.43.0.0/16',
    },
    controlPlane: { vip: host(10), names: [`${name}.example`] },
    nodes: Object.fromEntries([node('server', 1), node('server', 2), node('server', 3), node('agent', 4), node('agent', 5)]),
    loadBalancer: { pools: { lan: `${host(200)}-${host(239)}` } },
    addons: {
      cilium: { version: '1.20.0' },
      'cilium-l2': {},
      'cilium-lb-pool': {},
      'kube-vip': { version: 'v1.2.3' },
      manifests: { objects: [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'apps' } }, ...apps.flat()] },
    },
  };
}

function appOf(name: string, image: string) {
  const metadata = { name, namespace: 'apps', labels: { app: name } };
  return [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { 'app.conf': `port = 8080\nname = ${name}\n` } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        replicas: 2,
        selector: { matchLabels: { app: name } },
        template: {
          metadata: { labels: { app: name } },
          spec: {
            serviceAccountName: name,
            containers: [
              {
                name: 'app',
                image,
                ports: [{ name: 'http', containerPort: 8080 }],
                resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '128Mi' } },
                volumeMounts: [{ name: 'settings', mountPath: '/etc/app' }],
              },
            ],
            volumes: [{ name: 'settings', configMap: { name } }],
          },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: { selector: { app: name }, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
    },
  ];
}

/** The number of Kubernetes objects below a folder: what the bench says that a cluster has. */
export function objectsIn(files: readonly string[]): number {
  return files.flatMap((file) => readFileSync(file, 'utf8').match(/^kind: /gm) ?? []).length;
}
