import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resolve } from '../src/cluster';
import type { FileTree } from '../src/delivery';
import { generatedBy } from '../src/host-file';
import { placeHostFiles } from '../src/host-root';
import { settleTime } from '../src/install-plan';
import { installFolder } from '../src/installed-folder';
import type { Manifest } from '../src/manifest';
import { stringifyAll } from '../src/yaml';

// Not by way of the catalogues, which a process that lives for an instant need not load.
const cluster = resolve(
  {
    name: 'home',
    distribution: { k3s: 'v1.34.1+k3s1' },
    network: {},
    nodes: { 'k3s-1': { role: 'server', address: '192.168.10.11', interface: 'ens192' } },
  },
  new Map(),
);
const header = generatedBy(cluster);

/** What one install is to make of a machine. */
export interface Wish {
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly elsewhere?: readonly string[];
  readonly data?: string;
  readonly prune?: boolean;
  readonly hosts?: Readonly<Record<string, string>>;
}

/** A machine as it is found, what was installed on it before, and the install that is disturbed. */
export interface History {
  readonly found?: Readonly<Record<string, string>>;
  readonly before: readonly Wish[];
  /** What somebody writes over what was installed. */
  readonly edited?: Readonly<Record<string, string>>;
  readonly last: Wish;
}

function object(name: string, data = ''): Manifest {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'default' }, data: { data } };
}

const two = { '10-a.yaml': ['a', 'x'], '30-b.yaml': ['b'] };

/** One history for each thing that an install does. */
export const histories: Readonly<Record<string, History>> = {
  fresh: { before: [], last: { files: two } },
  change: { before: [{ files: two }], last: { files: two, data: 'new' } },
  'remove and prune': { before: [{ files: two }], last: { files: { '10-a.yaml': ['a', 'x'] }, prune: true } },
  'move to a later file': { before: [{ files: two }], last: { files: { '10-a.yaml': ['a'], '30-b.yaml': ['b', 'x'] } } },
  'move to an earlier file': {
    before: [{ files: { '10-a.yaml': ['a'], '30-b.yaml': ['b', 'y'] } }],
    last: { files: { '10-a.yaml': ['a', 'y'], '30-b.yaml': ['b'] } },
  },
  'rename and hand over': {
    before: [{ files: { 'a.yaml': ['a', 'x'], '30-b.yaml': ['b', 'y'] } }],
    last: { files: { '10-a.yaml': ['a', 'x'], '30-b.yaml': ['b'] }, elsewhere: ['y'] },
  },
  adopted: {
    found: { 'manifests/10-a.yaml': stringifyAll([object('a', 'old')], { header }), 'manifests/40-c.yaml': 'kind: Foreign\n' },
    before: [],
    last: { files: two },
  },
  'edited by hand': {
    before: [{ files: two }],
    edited: { 'manifests/10-a.yaml': stringifyAll([object('a', 'mine')], { header }) },
    last: { files: two },
  },
  'host files': {
    found: {
      'root/etc/sysctl.d/99-zzzz-keelson.conf': 'mine\n',
      'root/etc/modules-load.d/old.conf': `# ${header}\nold\n`,
      'root/etc/rancher/k3s/registries.yaml': 'mine\n',
    },
    before: [],
    last: {
      files: {},
      hosts: {
        'etc/rancher/k3s/config.yaml': `# ${header}\nnode-name: k3s-1\n`,
        'etc/sysctl.d/99-zzzz-keelson.conf': `# ${header}\n`,
        'etc/systemd/networkd.conf.d/keelson.conf': `# ${header}\n`,
      },
    },
  },
};

function put(folder: string, files: Readonly<Record<string, string>> = {}): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Installs once; true if a later run is to go on. */
export function installOnce(folder: string, { files, elsewhere = [], data, prune = false, hosts = {} }: Wish, now: number): boolean {
  const wanted = new Map(
    Object.entries(files).map(([name, names]) => [
      name,
      stringifyAll(
        names.map((each) => object(each, data)),
        { header },
      ),
    ]),
  );
  const described = [...Object.values(files).flat(), ...elsewhere].map((name) => object(name, data));
  const tree: FileTree = new Map(Object.entries(hosts).map(([path, content]) => [path, { content, mode: 0o644 }]));
  placeHostFiles(join(folder, 'root'), 'root', cluster, tree, false);
  if (wanted.size === 0) return false;
  const plan = installFolder(join(folder, 'manifests'), 'manifests', { cluster: 'home', header, wanted, described, prune, now });
  return plan.again !== undefined;
}

/** Installs once a minute until nothing is left to do, and once more, which forgets what is long over; when the last one was. */
export function installUntilDone(folder: string, wish: Wish, from: number): number {
  for (let now = from, runs = 0; runs < 10; now += settleTime, runs++) {
    if (installOnce(folder, wish, now)) continue;
    installOnce(folder, wish, now + settleTime);
    return now + settleTime;
  }
  throw new Error('it never settles');
}

/** Everything up to the install that is disturbed; when that may begin. */
export function installBefore(folder: string, history: History): number {
  mkdirSync(join(folder, 'root'), { recursive: true });
  put(folder, history.found);
  let now = 1_900_000_000_000;
  for (const wish of history.before) now = installUntilDone(folder, wish, now) + settleTime;
  put(folder, history.edited);
  return now;
}
