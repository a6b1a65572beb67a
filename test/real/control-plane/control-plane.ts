import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as clusters from '../../../clusters';
import type { Cluster } from '../../../src/cluster';
import { readSpec } from '../../../src/spec';
import { rendered } from '../../built';
import { committedFiles, dist } from '../committed';

/** A kubeadm cluster, and what Keelson writes for its servers. */
export interface ControlPlane {
  readonly title: string;
  readonly cluster: Cluster;
  /** The content of a file of a machine. */
  file(server: string, path: string): string;
}

/** The committed clusters that have such a file for a machine; of those whose files of that name say the same, the first. */
export function committedControlPlanes(path: string): readonly ControlPlane[] {
  const names = new Set(committedFiles((name) => name.endsWith(`/${path}`)).map(({ name }) => name.split('/')[0]));
  const told = new Map<string, ControlPlane>();
  for (const written of Object.values(clusters).filter(({ name }) => names.has(name))) {
    const plane: ControlPlane = {
      title: written.name,
      cluster: clusterIn(written),
      file: (server, wanted) => readFileSync(join(dist, written.name, 'host', server, wanted), 'utf8'),
    };
    const text = plane.cluster.servers.map(({ name }) => plane.file(name, path).replaceAll(written.name, '')).join('');
    if (!told.has(text)) told.set(text, plane);
  }
  return [...told.values()];
}

/** What a cluster file may say of three servers on the LAN of a lab. */
export interface Wish {
  readonly families: readonly ('ipv4' | 'ipv6')[];
  readonly haproxy?: { readonly version: string; readonly port?: number };
  readonly keepalived?: { readonly version: string; readonly routerId: number; readonly unicast?: boolean };
  /** Port of the API servers. */
  readonly port?: number;
  /** Names of the servers. @default one, two, three */
  readonly servers?: readonly string[];
  readonly interface?: string;
}

const lans = {
  ipv4: { network: '192.168.40.0/24', vip: '192.168.40.250', host: (index: number) => `192.168.40.${index}` },
  ipv6: { network: 'fd40::/64', vip: 'fd40::ff', host: (index: number) => `fd40::${index.toString(16)}` },
};

/** A cluster that is committed nowhere: its families in the order of preference. */
export function furtherControlPlane(title: string, wish: Wish): ControlPlane {
  const { families, haproxy, keepalived, port = 6443, servers = ['one', 'two', 'three'], interface: link = 'eth0' } = wish;
  const file = {
    name: 'further',
    distribution: { kubeadm: { version: 'v1.34.1', ...(haproxy ? { haproxy } : {}), ...(keepalived ? { keepalived } : {}) } },
    network: {
      nodeCidr: families.map((family) => lans[family].network),
      podCidr: families.map((family) => ({ ipv4: '10.42.0.0/16', ipv6: 'fd42::/56' })[family]),
      serviceCidr: families.map((family) => ({ ipv4: '10.43.0.0/16', ipv6: 'fd43::/112' })[family]),
    },
    controlPlane: { vip: families.map((family) => lans[family].vip), port },
    nodes: Object.fromEntries(
      servers.map((name, index) => [
        name,
        { role: 'server', address: families.map((family) => lans[family].host(index + 1)), interface: link },
      ]),
    ),
    addons: { calico: { version: '3.32.1' } },
  };
  const { files } = rendered(file);
  return {
    title,
    cluster: clusterIn(file),
    file(server, path) {
      const written = files.get(`host/${server}/${path}`);
      if (written === undefined) throw new Error(`${title}: no ${path} for ${server}`);
      return written.content;
    },
  };
}

function clusterIn(file: unknown): Cluster {
  const { cluster } = readSpec(file);
  if (!cluster) throw new Error('a cluster file from which nothing follows');
  return cluster;
}
