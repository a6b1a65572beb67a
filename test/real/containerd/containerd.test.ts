import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { registryFolder } from '../../../src/constructs/registry-folder';
import { committedTrees, distinct, nodeFiles, variedTrees } from '../cluster-trees';
import { ended } from '../command-output';
import { eachRun, looked } from '../suite';
import { containerd } from './part';

const trees = [...committedTrees(), ...variedTrees()];
const configs = distinct(nodeFiles(trees, /^etc\/containerd\/config\.toml$/));
const mirrors = nodeFiles(trees, /^etc\/containerd\/certs\.d\//);
const crictls = distinct(nodeFiles(trees, /^etc\/crictl\.yaml$/));

/** What TOML says, by dotted path. */
type Values = Readonly<Record<string, unknown>>;

const cri = 'plugins/io.containerd.grpc.v1.cri';
const runc = 'containerd/runtimes/runc';

/** Where containerd 2 has what version 2 of its configuration has elsewhere. @see https://github.com/containerd/containerd/blob/v2.4.2/docs/cri/config.md */
const moved: Readonly<Record<string, string>> = {
  [`${cri}/sandbox_image`]: 'plugins/io.containerd.cri.v1.images/pinned_images/sandbox',
  [`${cri}/registry/config_path`]: 'plugins/io.containerd.cri.v1.images/registry/config_path',
  [`${cri}/${runc}/runtime_type`]: `plugins/io.containerd.cri.v1.runtime/${runc}/runtime_type`,
  [`${cri}/${runc}/options/SystemdCgroup`]: `plugins/io.containerd.cri.v1.runtime/${runc}/options/SystemdCgroup`,
};

eachRun(containerd, (run) => {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-containerd-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function put(path: string, content: string): string {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    return join(folder, path);
  }

  async function valuesOf(toml: string): Promise<Values> {
    const { stdout, stderr } = await ended(
      run.programs.python.path,
      ['-c', 'import json, sys, tomllib; json.dump(tomllib.load(sys.stdin.buffer), sys.stdout)'],
      { input: toml },
    );
    if (stdout === '') throw new Error(stderr);
    const leaves = (value: unknown, path: string): (readonly [string, unknown])[] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}/${key}`))
        : [[path, value]];
    return Object.fromEntries(leaves(JSON.parse(stdout), ''));
  }

  async function dumped(program: string, content: string) {
    const { status, stdout, stderr } = await ended(program, ['-c', put('config.toml', content), 'config', 'dump']);
    return { status, said: stderr, values: status === 0 ? await valuesOf(stdout) : {} };
  }

  test('containerd 1 takes every config.toml without a word, and runs with all that it says', async () => {
    for (const { name, content } of configs) {
      const own = await valuesOf(content);
      const { status, said, values } = await dumped(run.programs.containerd.path, content);
      expect({ name, status, said }).toEqual({ name, status: 0, said: '' });
      expect(values).toMatchObject(own);
      looked(run, 'values', Object.keys(own).length);
    }
  });

  test('containerd 2 says no more than that it reads an older version, and runs with all that it says', async () => {
    for (const { name, content } of configs) {
      const { version, ...own } = await valuesOf(content);
      const { status, said, values } = await dumped(run.programs.newest.path, content);
      expect({
        name,
        status,
        said: said.split('\n').filter((line) => line !== '' && !/Configuration migrated from version 2/.test(line)),
      }).toEqual({
        name,
        status: 0,
        said: [],
      });
      expect(version).toBe(2);
      const translated = Object.entries(own).map(([path, value]) => [moved[path] ?? `nowhere: ${path}`, value]);
      expect(values).toMatchObject(Object.fromEntries(translated));
      looked(run, 'values', Object.keys(own).length);
    }
  });

  test('neither takes the CRI away, which packages do', async () => {
    for (const { content } of configs) {
      for (const { path } of [run.programs.containerd, run.programs.newest])
        expect((await dumped(path, content)).values).toMatchObject({ disabled_plugins: [] });
    }
  });

  test('a type that is wrong would be refused', async () => {
    for (const { path } of [run.programs.containerd, run.programs.newest]) {
      for (const { content } of configs) {
        const { status, said } = await dumped(path, content.replace('version = 2', 'version = "two"'));
        expect([status, said]).toEqual([1, expect.stringMatching(/version|string/)]);
      }
    }
  });

  test('containerd asks the endpoints of every mirror in order, for pulls alone, then the registry itself', async () => {
    let hosts = 0;
    for (const tree of trees.filter(({ cluster }) => cluster.kubeadm)) {
      const own = mirrors.filter((file) => file.tree === tree && file.node === tree.cluster.nodes[0]);
      if (own.length === 0) continue;
      const root = mkdtempSync(join(folder, 'root-'));
      for (const { path, content } of own) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), content);
      }
      const registries = tree.cluster.mirrors.map(({ registry }) => registry).filter((registry) => registryFolder(registry) !== undefined);
      const { status, stdout, stderr } = await ended(run.programs.hosts.path, [join(root, 'etc/containerd/certs.d'), ...registries]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const asked = JSON.parse(stdout) as Readonly<
        Record<string, readonly { url: string; pulls: boolean; pushes: boolean; resolves: boolean }[]>
      >;
      for (const { registry, endpoints } of tree.cluster.mirrors) {
        const itself = registry === 'docker.io' ? 'https://registry-1.docker.io/v2' : `https://${registry}/v2`;
        const urls = endpoints.map((endpoint) => (/^\w+:\/\/[^/]+\/?$/.test(endpoint) ? `${endpoint.replace(/\/$/, '')}/v2` : endpoint));
        expect([tree.name, registry, asked[registry]?.map(({ url }) => url)]).toEqual([tree.name, registry, [...urls, itself]]);
        expect(asked[registry]?.slice(0, -1).map(({ pulls, resolves, pushes }) => [pulls, resolves, pushes])).toEqual(
          urls.map(() => [true, true, false]),
        );
        hosts += urls.length;
      }
    }
    expect(hosts).toBeGreaterThan(0);
    looked(run, 'endpoints of mirrors', hosts);
  });

  test('crictl reads from every crictl.yaml where containerd listens', async () => {
    for (const { name, content } of crictls) {
      const { status, stdout, stderr } = await ended(run.programs.crictl.path, [
        '--config',
        put('crictl.yaml', content),
        'config',
        '--list',
      ]);
      const values = Object.fromEntries([...stdout.matchAll(/^([a-z-]+) +(\S+)\s*$/gm)].map(([, key, value]) => [key, value]));
      const said = Object.fromEntries([...content.matchAll(/^([a-z-]+): (.*)$/gm)].map(([, key, value]) => [key, value]));
      expect({ name, status, stderr, values }).toMatchObject({ name, status: 0, stderr: '', values: said });
      expect(Object.keys(said).length).toBeGreaterThan(1);
      looked(run, 'settings of crictl', Object.keys(said).length);
    }
  });
});
