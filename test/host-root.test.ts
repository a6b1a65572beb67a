import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as clusters from '../clusters';
import type { Cluster } from '../src/cluster';
import type { FileTree } from '../src/delivery';
import { generatedBy } from '../src/host-file';
import { placeHostFiles } from '../src/host-root';
import { readSpec } from '../src/spec';
import { clusterOf, Machine } from './host-files/machine';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keelson-root-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, content: string, mode = 0o644): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  chmodSync(target, mode);
}

/** Every file with its mode and its text. */
function tree(): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(root, path)).isFile());
  return Object.fromEntries(
    paths
      .sort()
      .map((path) => [path, `${(statSync(join(root, path)).mode & 0o777).toString(8)} ${readFileSync(join(root, path), 'utf8')}`]),
  );
}

const home = clusterOf({ nodes: { 'k3s-1': { role: 'server', address: '192.168.10.11', interface: 'ens192' } } });
const filesOf = (files: Record<string, string>): FileTree =>
  new Map(Object.entries(files).map(([path, content]) => [path, { content, mode: 0o644 }]));

describe('what install.sh puts on a machine', () => {
  const cases = Object.values(clusters).flatMap((file) => {
    const { cluster } = readSpec(file) as { cluster: Cluster };
    const roles = ['server', 'agent'].flatMap((role) => cluster.nodes.find((node) => node.role === role)?.name ?? []);
    const states = cluster.kubeadm ? ['new', 'member'] : ['new'];
    return roles.flatMap((node) => states.map((state) => [cluster.name, node, state, cluster] as const));
  });

  test('is looked at on machines of every kind', () => {
    expect(cases.length).toBeGreaterThan(30);
    expect(new Set(cases.map(([, , state, { kubeadm }]) => `${state} ${kubeadm !== undefined}`))).toEqual(
      new Set(['new false', 'new true', 'member true']),
    );
  });

  test.each(cases)('is what install does: %s, %s, %s', (_, node, state, cluster) => {
    const machine = new Machine(cluster, node);
    try {
      const paths = Object.keys(machine.tree(`dist/host/${node}`)).filter((path) => path.startsWith('etc/'));
      expect(paths.length).toBeGreaterThan(1);
      const former = cluster.kubeadm ? 'etc/containerd/certs.d/gone.example/hosts.toml' : 'etc/rancher/k3s/gone.yaml';
      const found: [string, string, number][] = [
        [paths[0] as string, 'foreign\n', 0o604],
        [paths[1] as string, `# ${generatedBy({ ...cluster, name: 'other' })}\n`, 0o604],
        ...paths.slice(2, 3).map((path): [string, string, number] => [path, machine.read(`dist/host/${node}/${path}`), 0o604]),
        [former, `# ${generatedBy(cluster)}\ngone\n`, 0o644],
        ['etc/sysctl.d/foreign.conf', 'foreign\n', 0o644],
        ...(state === 'member' ? [['etc/kubernetes/kubelet.conf', 'kind: Config\n', 0o600] as [string, string, number]] : []),
      ];
      for (const [path, content, mode] of found) {
        machine.write(`root/${path}`, content, mode);
        put(path, content, mode);
      }
      const run = machine.script('install.sh', ['--root', machine.root]);
      expect([run.status, run.output]).toEqual([0, run.output]);
      const files = filesOf(Object.fromEntries(paths.map((path) => [path, machine.read(`dist/host/${node}/${path}`)])));
      const placed = placeHostFiles(root, root, cluster, files, false);
      const notes = readdirSync(join(root, 'var/lib/keelson')).sort();
      // The script has said what this note calls for, and strikes it out.
      const isSaid = run.output.includes('kubeadm tells nobody');
      expect(notes.includes('reconfigure')).toBe(isSaid);
      if (isSaid) machine.write('root/var/lib/keelson/reconfigure', '');
      // What else the script makes of the machine is its own.
      const isPlaced = (path: string) => paths.includes(path) || /^etc\/(?!hosts$|fstab)|^var\/lib\/keelson\//.test(path);
      const after = Object.entries(machine.tree()).filter(([path]) => isPlaced(path));
      expect(tree()).toEqual(Object.fromEntries(after.filter(([path]) => !path.endsWith('/token'))));
      expect(placed.notes).toEqual(notes);
      expect(placed.removed).toEqual([former]);
      expect(placed.originals.length).toBe(placed.left.includes(paths[0] as string) ? 0 : 1);
      const again = placeHostFiles(root, root, cluster, files, false);
      expect([again.written, again.removed, again.originals, again.notes]).toEqual([[], [], [], notes]);
    } finally {
      machine.remove();
    }
  });
});

test('a dry run says the same and changes nothing', () => {
  put('etc/sysctl.d/99-zzzz-keelson.conf', 'foreign\n');
  const files = filesOf({ 'etc/rancher/k3s/config.yaml': 'a\n', 'etc/sysctl.d/99-zzzz-keelson.conf': 'b\n' });
  const before = tree();
  const said = placeHostFiles(root, root, home, files, true);
  expect(tree()).toEqual(before);
  expect(placeHostFiles(root, root, home, files, false)).toEqual(said);
  expect(tree()).not.toEqual(before);
});

test('an original that is kept is never replaced', () => {
  put('etc/rancher/k3s/config.yaml', 'second\n');
  put('etc/rancher/k3s/config.yaml.before-keelson', 'first\n');
  expect(placeHostFiles(root, root, home, filesOf({ 'etc/rancher/k3s/config.yaml': 'a\n' }), false).originals).toEqual([]);
  expect(tree()['etc/rancher/k3s/config.yaml.before-keelson']).toBe('644 first\n');
});

test('only a wrong mode is mended without a note', () => {
  put('etc/rancher/k3s/config.yaml', 'a\n', 0o644);
  const placed = placeHostFiles(root, root, home, filesOf({ 'etc/rancher/k3s/config.yaml': 'a\n' }), false);
  expect([placed.written, placed.unchanged, placed.notes]).toEqual([[], 1, []]);
  expect(tree()).toEqual({ 'etc/rancher/k3s/config.yaml': '600 a\n' });
});

test('a link that leads elsewhere is kept, and a file takes its place', () => {
  put('elsewhere', 'theirs\n');
  mkdirSync(join(root, 'etc'));
  symlinkSync('../elsewhere', join(root, 'etc/crictl.yaml'));
  const kubeadm = readSpec(Object.values(clusters).find(({ name }) => name.startsWith('kubeadm'))).cluster as Cluster;
  placeHostFiles(root, root, kubeadm, filesOf({ 'etc/crictl.yaml': 'ours\n' }), false);
  expect(tree()).toMatchObject({
    elsewhere: '644 theirs\n',
    'etc/crictl.yaml': '644 ours\n',
    'etc/crictl.yaml.before-keelson': '644 theirs\n',
  });
});

test.each([
  ['a folder that is not there', 'no', 'etc/other', /is no folder/],
  ['a file', 'file', 'etc/other', /is no folder/],
  ['a folder where a file is to be', '.', 'etc/rancher/k3s', /is a folder/],
])('%s is refused', (_, place, path, message) => {
  put('file', '');
  put('etc/rancher/k3s/config.yaml', '');
  expect(() => placeHostFiles(join(root, place), 'x', home, filesOf({ [path]: 'a\n' }), false)).toThrow(message);
});
