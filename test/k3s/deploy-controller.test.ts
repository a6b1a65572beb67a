import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiServer, ownerLabel } from './api-server';
import { DiskFolder, epoch, MemoryFolder } from './auto-deploy-folder';
import { DeployController } from './deploy-controller';
import { ownerHash } from './desired-set';
import { configMap, held, helmChart, keys, manifest, namespace, widget, widgets } from './objects';

// The function that a test names last is one of these files.
// @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/deploy/controller.go
// @see https://github.com/k3s-io/k3s/blob/0301210fa15fe70ce8427a4b3dfef54b798d17fb/pkg/deploy/controller.go
// @see https://github.com/rancher/wrangler/blob/v3.7.0/pkg/apply/desiredset_process.go
// @see https://github.com/rancher/wrangler/blob/v3.7.0/pkg/apply/desiredset_apply.go
// @see https://github.com/rancher/wrangler/blob/v3.7.0/pkg/objectset/objectset.go

function started(settings: { readonly disable?: readonly string[]; readonly prompt?: boolean } = {}) {
  const api = new ApiServer(settings);
  const folder = new MemoryFolder();
  return { api, folder, k3s: new DeployController(api, folder, settings) };
}

const [a, b, c] = ['a', 'b', 'c'].map((name) => `/ConfigMap default/${name}`) as [string, string, string];

/** Paths as they were applied. */
function applied({ events }: DeployController): readonly string[] {
  return events.filter(({ reason }) => reason === 'AppliedManifest').map(({ message }) => message);
}

describe('what is read', () => {
  test('files by three suffixes in any case, in folders too, dot folders among them, but no dot files: shouldSkipFile', () => {
    const { folder, k3s } = started();
    const read = ['a.yaml', 'b.yml', 'c.json', 'd.YAML', 'deep/er/e.Yml', '.hidden/f.JSON'];
    for (const path of [...read, '.g.yaml', 'deep/.h.yaml', 'i.yaml.bak', 'j.txt', 'k', 'l.yaml~']) {
      folder.write(path, manifest(configMap(path.replace(/\W/g, '').toLowerCase())));
    }
    expect(k3s.pass()).toEqual([]);
    expect([...applied(k3s)].sort()).toEqual([...read].sort());
  });

  test('in the byte order of full paths: listFilesIn', () => {
    const { folder, k3s } = started();
    for (const path of ['b.yaml', 'a/z.yaml', 'a-b.yaml', 'ä.d/y.yaml', 'Z.d/x.yaml', '10-n.yaml', '9-m.yaml']) {
      folder.write(path, '# nothing\n');
    }
    k3s.pass();
    expect(applied(k3s)).toEqual(['10-n.yaml', '9-m.yaml', 'Z.d/x.yaml', 'a-b.yaml', 'a/z.yaml', 'b.yaml', 'ä.d/y.yaml']);
  });

  test('a .skip file anywhere stands for its base name everywhere, and stops or deletes nothing that is there: listFilesIn', () => {
    const { api, folder, k3s } = started();
    folder.write('a.yaml', manifest(configMap('a')));
    k3s.pass();
    folder.write('elsewhere/a.yaml.skip', '');
    folder.write('a.yaml', manifest(configMap('a', '2')));
    folder.write('sub/a.yaml', manifest(configMap('b')));
    k3s.pass();
    expect(applied(k3s)).toEqual(['a.yaml']);
    expect(held(api).get(a)?.data).toEqual({ value: '1' });
    folder.remove('elsewhere/a.yaml.skip');
    k3s.pass();
    expect(applied(k3s)).toEqual(['a.yaml', 'a.yaml', 'sub/a.yaml']);
  });
});

describe('links', () => {
  const root = mkdtempSync(join(tmpdir(), 'keelson-k3s-'));
  afterAll(() => rmSync(root, { recursive: true }));
  let count = 0;
  const disk = () => {
    const base = join(root, `${++count}`);
    for (const name of ['watched', 'outside/deeper', 'further']) mkdirSync(join(base, name), { recursive: true });
    const [api, folder] = [new ApiServer(), new DiskFolder(join(base, 'watched'))];
    return { api, base, folder, outside: new DiskFolder(join(base, 'outside')), k3s: new DeployController(api, folder) };
  };

  test('a linked folder is walked, a link in it is not: walkFiles', () => {
    const { base, outside, k3s } = disk();
    outside.write('a.yaml', manifest(configMap('a')));
    outside.write('deeper/b.yaml', manifest(configMap('b')));
    new DiskFolder(join(base, 'further')).write('c.yaml', manifest(configMap('c')));
    symlinkSync(join(base, 'further'), join(base, 'outside/more'));
    symlinkSync(join(base, 'outside'), join(base, 'watched/linked'));
    expect(k3s.pass()).toEqual([]);
    expect(applied(k3s)).toEqual(['linked/a.yaml', 'linked/deeper/b.yaml']);
  });

  test('a change behind a linked file is seen at the next start only, as the link keeps its mtime: walkFiles', () => {
    const { api, base, outside, k3s } = disk();
    outside.write('a.yaml', manifest(configMap('a')));
    symlinkSync(join(base, 'outside/a.yaml'), join(base, 'watched/a.yaml'));
    k3s.pass();
    outside.write('a.yaml', manifest(configMap('a', '2')));
    k3s.pass();
    expect(held(api).get(a)?.data).toEqual({ value: '1' });
    k3s.restart();
    k3s.pass();
    expect(held(api).get(a)?.data).toEqual({ value: '2' });
  });

  test('one link that leads nowhere keeps every file from being read: walkFiles', () => {
    const { api, base, folder, k3s } = disk();
    folder.write('a.yaml', manifest(configMap('a')));
    symlinkSync(join(base, 'nowhere'), join(base, 'watched/z'));
    expect(k3s.pass()).toHaveLength(1);
    expect(keys(api)).toEqual([]);
    rmSync(join(base, 'watched/z'));
    expect(k3s.pass()).toEqual([]);
    expect(keys(api)).toEqual([a]);
  });

  test('a disabled file behind a linked folder stays on disk: delete', () => {
    const { api, base, folder, outside } = disk();
    outside.write('a.yaml', manifest(configMap('a')));
    folder.write('b.yaml', manifest(configMap('b')));
    symlinkSync(join(base, 'outside'), join(base, 'watched/linked'));
    new DeployController(api, folder).pass();
    expect(keys(api)).toEqual([a, b]);
    new DeployController(api, folder, { disable: ['a', 'b'] }).pass();
    expect(keys(api)).toEqual([]);
    expect([readdirSync(join(base, 'outside')), readdirSync(join(base, 'watched'))]).toEqual([['a.yaml', 'deeper'], ['linked']]);
  });

  test('a file whose mtime is the epoch is compared by its checksum in every pass: listFilesIn', () => {
    const { api, base, folder, k3s } = disk();
    const write = (value: string) => {
      folder.write('a.yaml', manifest(configMap('a', value)));
      utimesSync(join(base, 'watched/a.yaml'), 0, 0);
    };
    write('1');
    k3s.pass();
    write('2');
    k3s.pass();
    expect(held(api).get(a)?.data).toEqual({ value: '2' });
    expect(folder.walk().map(({ mtime }) => mtime)).toEqual([epoch]);
  });
});

describe('when a file is applied', () => {
  test('its mtime and its checksum must both have changed: listFilesIn, deploy', () => {
    const { api, folder, k3s } = started();
    folder.write('a.yaml', manifest(configMap('a')), 'monday');
    k3s.pass();
    api.remove(a);
    folder.write('a.yaml', manifest(configMap('a')), 'tuesday');
    k3s.pass();
    folder.write('a.yaml', manifest(configMap('a', '2')), 'tuesday');
    k3s.pass();
    expect([applied(k3s), keys(api)]).toEqual([['a.yaml'], []]);
    folder.write('a.yaml', manifest(configMap('a', '2')), 'sunday');
    k3s.pass();
    expect([applied(k3s), keys(api)]).toEqual([['a.yaml', 'a.yaml'], [a]]);
  });

  test('after a start every file is, until one pass has no error at all: start', () => {
    const { folder, k3s } = started();
    folder.write('a.yaml', manifest(configMap('a')));
    folder.write('broken.yaml', 'kind: [\n');
    expect([k3s.pass().length, k3s.pass().length, k3s.pass().length]).toEqual([1, 1, 1]);
    expect(applied(k3s)).toEqual(['a.yaml', 'a.yaml', 'a.yaml']);
    folder.remove('broken.yaml');
    expect([k3s.pass(), k3s.pass()]).toEqual([[], []]);
    expect(applied(k3s)).toHaveLength(4);
    k3s.restart();
    k3s.pass();
    k3s.pass();
    expect(applied(k3s)).toHaveLength(5);
  });

  test('one that failed is taken again in every pass, as its checksum is noted after success only: deploy', () => {
    const { api, folder, k3s } = started();
    k3s.pass();
    folder.write('a.yaml', manifest(configMap('a'), widget('w')));
    expect([k3s.pass().length, k3s.pass().length]).toEqual([1, 1]);
    expect(keys(api)).toEqual([a]);
    api.serve('example.org/v1', 'Widget');
    expect([k3s.pass(), k3s.pass()]).toEqual([[], []]);
    expect([applied(k3s), keys(api)]).toEqual([['a.yaml'], [a, 'example.org/Widget default/w']]);
  });

  test('two servers with the same file apply it once, as the checksum lies in the cluster: deploy', () => {
    const { api, folder, k3s } = started();
    const other = new MemoryFolder();
    const second = new DeployController(api, other);
    for (const server of [k3s, second]) server.pass();
    for (const copy of [folder, other]) copy.write('a.yaml', manifest(configMap('a')));
    for (const server of [k3s, second]) server.pass();
    expect([applied(k3s), applied(second)]).toEqual([['a.yaml'], []]);
  });

  test('a server with an old copy puts it back when it starts: deploy', () => {
    const { api, folder, k3s } = started();
    const other = new MemoryFolder();
    const second = new DeployController(api, other);
    for (const copy of [folder, other]) copy.write('a.yaml', manifest(configMap('a'), configMap('b')));
    for (const server of [k3s, second]) server.pass();
    folder.write('a.yaml', manifest(configMap('a', '2')));
    for (const server of [k3s, second]) server.pass();
    expect(keys(api)).toEqual([a]);
    second.restart();
    for (const server of [k3s, second, k3s]) server.pass();
    expect([held(api).get(a)?.data, keys(api)]).toEqual([{ value: '1' }, [a, b]]);
  });
});

describe('the Addon of a file', () => {
  test.each([
    ['a.yaml', 'a'],
    ['a.b.yml', 'a'],
    ['sub/a.json', 'a'],
    ['0000-a.k8s.yaml', '0000-a'],
  ])('of %s is called %s: basename', (path, name) => {
    const { api, folder, k3s } = started();
    folder.write(path, manifest(configMap('x')));
    k3s.pass();
    expect(api.list({ apiVersion: 'k3s.cattle.io/v1', kind: 'Addon' }).map(({ metadata }) => metadata.name)).toEqual([name]);
  });

  test.each(['A.yaml', 'a_b.yaml', '-a.yaml', 'a-.yaml', 'ConfigMap.a.k8s.yaml', 'ä.yaml', ' a.yaml'])(
    'cannot be made for %s, and nothing of the file is applied: deploy',
    (path) => {
      const { api, folder, k3s } = started();
      folder.write(path, manifest(configMap('x')));
      expect(k3s.pass()).toHaveLength(1);
      expect(keys(api)).toEqual([]);
    },
  );

  test('is shared by files of one name up to the first dot, and each prunes what the other brought: basename', () => {
    const { api, folder, k3s } = started();
    folder.write('a.yaml', manifest(configMap('a')));
    folder.write('a.more.yaml', manifest(configMap('b')));
    folder.write('sub/a.yaml', manifest(configMap('c')));
    expect(k3s.pass()).toEqual([]);
    expect(applied(k3s)).toEqual(['a.more.yaml', 'a.yaml', 'sub/a.yaml']);
    expect(keys(api)).toEqual([c]);
  });
});

describe('how a file is read', () => {
  test.each([
    ['bad YAML', 'apiVersion: v1\nkind: [\n'],
    ['no kind', 'apiVersion: v1\nmetadata: { name: x }\n'],
    ['a list at the top', '- kind: ConfigMap\n'],
    ['a word at the top', 'ConfigMap\n'],
    ['words after a separator', '--- ConfigMap\n'],
  ])('a document with %s keeps all of it from the cluster: yamlToObjects', (_, broken) => {
    const { api, folder, k3s } = started();
    folder.write('a.yaml', `${manifest(configMap('a'))}---\n${broken}`);
    expect(k3s.pass()).toHaveLength(1);
    expect(k3s.events.map(({ reason }) => reason)).toEqual(['ParseManifestFailed']);
    expect(keys(api)).toEqual([]);
  });

  test('one that goes while the folder is read is an error: deploy', () => {
    const { api, folder, k3s } = started();
    for (const name of ['a', 'b', 'c']) folder.write(`${name}.yaml`, manifest(configMap(name)));
    expect(k3s.pass(() => folder.remove('b.yaml'))).toHaveLength(1);
    expect(k3s.events.map(({ addon, reason }) => `${addon} ${reason}`)).toEqual([
      'a AppliedManifest',
      'b ReadManifestFailed',
      'c AppliedManifest',
    ]);
    expect(keys(api)).toEqual([a, c]);
  });

  test('empty documents and comments are none, a List is its items: isEmptyYaml, toObjects', () => {
    const { api, folder, k3s } = started();
    const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [configMap('a'), configMap('b')] });
    const typed = JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMapList', items: [{ metadata: { name: 'c' } }] });
    folder.write('a.yaml', `---\n# words\n\n--- # more\n${list}\n---\n---\n${typed}\n---\n`);
    expect(k3s.pass()).toEqual([]);
    expect(keys(api)).toEqual([a, b, c]);
  });
});

describe('how a file is applied', () => {
  test('a namespaced object without a namespace goes to default, a cluster-scoped one with a namespace loses it: adjustNamespace, clearNamespace', () => {
    const { api, folder, k3s } = started();
    const lost = { ...namespace('n'), metadata: { name: 'n', namespace: 'kube-system' } };
    folder.write('a.yaml', manifest(lost, configMap('a'), configMap('in', '1', 'n')));
    expect(k3s.pass()).toEqual([]);
    expect(keys(api)).toEqual([a, '/ConfigMap n/in', '/Namespace n']);
  });

  test('kinds are taken in the order of their first object, by name within one: GVKOrder, compareSets', () => {
    const { api, folder, k3s } = started();
    folder.write('a.yaml', manifest(configMap('b'), helmChart('h'), configMap('a'), namespace('n')));
    k3s.pass();
    expect(api.events.flatMap(({ type, key }) => (type === 'created' && !key.includes('Addon') ? [key] : []))).toEqual([
      a,
      b,
      'helm.cattle.io/HelmChart kube-system/h',
      '/Namespace n',
    ]);
  });

  test('an error of one kind or one object keeps no other from being applied: process', () => {
    const { api, folder, k3s } = started();
    folder.write('a.yaml', manifest(widget('w'), configMap('b', '1', 'nowhere'), configMap('a'), configMap('UPPER'), helmChart('h')));
    expect(k3s.pass()).toHaveLength(1);
    expect(keys(api)).toEqual([a, 'helm.cattle.io/HelmChart kube-system/h']);
  });

  test('a definition and objects of its kind in one file are there after the second pass: deploy', () => {
    const { api, folder, k3s } = started();
    folder.write('a.yaml', manifest(widgets, widget('w')));
    expect([k3s.pass().length, k3s.pass().length]).toEqual([1, 0]);
    expect(keys(api)).toEqual(['apiextensions.k8s.io/CustomResourceDefinition widgets.example.org', 'example.org/Widget default/w']);
  });

  test('an object that is there already is taken over; fields that nobody of us wrote stay, those that left the file go: createF, applyPatch', () => {
    const { api, folder, k3s } = started();
    api.create({ ...configMap('a', 'theirs', 'default'), data: { theirs: '1', value: 'theirs' } });
    folder.write('a.yaml', manifest({ ...configMap('a'), data: { value: 'ours', more: '1' } }));
    k3s.pass();
    expect(held(api).get(a)?.data).toEqual({ theirs: '1', value: 'ours', more: '1' });
    folder.write('a.yaml', manifest({ ...configMap('a'), data: { value: 'ours' } }));
    k3s.pass();
    expect(held(api).get(a)?.data).toEqual({ theirs: '1', value: 'ours' });
  });

  test('an object bears the hash of its Addon, of the file that was applied last: objectSetHash', () => {
    const { api, folder, k3s } = started();
    folder.write('a.yaml', manifest(configMap('a')));
    folder.write('b.yaml', manifest(configMap('a')));
    k3s.pass();
    expect(api.get(a)?.metadata.labels).toEqual({ [ownerLabel]: ownerHash('b') });
    expect(api.events.filter(({ key }) => key === a).map(({ type }) => type)).toEqual(['created', 'taken']);
  });
});

describe('what is deleted', () => {
  test('an object that left its file, of kinds that are still in it and of kinds that left, too: deploy, GVKOrder', () => {
    const { api, folder, k3s } = started();
    folder.write('a.yaml', manifest(configMap('a'), configMap('b'), helmChart('h'), namespace('n')));
    k3s.pass();
    folder.write('a.yaml', manifest(configMap('b')));
    k3s.pass();
    expect(api.events.flatMap(({ type, key }) => (type === 'deleted' || type === 'uninstalled' ? [`${type} ${key}`] : []))).toEqual([
      `deleted ${a}`,
      'deleted /Namespace n',
      'deleted helm.cattle.io/HelmChart kube-system/h',
      'uninstalled helm.cattle.io/HelmChart kube-system/h',
    ]);
    expect(keys(api)).toEqual([b]);
  });

  test('everything, by a file that is empty but for comments: apply', () => {
    const { api, folder, k3s } = started();
    folder.write('a.yaml', manifest(configMap('a'), helmChart('h')));
    k3s.pass();
    folder.write('a.yaml', '# no objects\n');
    expect(k3s.pass()).toEqual([]);
    expect(keys(api)).toEqual([]);
  });

  test('nothing, when the file goes: listFilesIn', () => {
    const { api, folder, k3s } = started();
    folder.write('a.yaml', manifest(configMap('a')));
    k3s.pass();
    folder.remove('a.yaml');
    k3s.pass();
    k3s.restart();
    k3s.pass();
    expect(keys(api)).toEqual([a]);
  });

  test('nothing that another file took over since: list', () => {
    const { api, folder, k3s } = started();
    folder.write('a.yaml', manifest(configMap('a')));
    folder.write('b.yaml', manifest(configMap('a')));
    k3s.pass();
    folder.write('a.yaml', '');
    k3s.pass();
    expect(keys(api)).toEqual([a]);
  });

  test('nothing that carries the label objectset.rio.cattle.io/prune: "false": shouldPrune', () => {
    const { api, folder, k3s } = started();
    const kept = { ...configMap('b'), metadata: { name: 'b', labels: { 'objectset.rio.cattle.io/prune': 'false' } } };
    folder.write('a.yaml', manifest(configMap('a'), kept));
    k3s.pass();
    folder.write('a.yaml', '');
    k3s.pass();
    expect(keys(api)).toEqual([b]);
  });

  test('nothing that the file holds in another version of its kind: filterCrossVersion', () => {
    const { api, folder, k3s } = started();
    api.serve('example.org/v1', 'Widget');
    api.serve('example.org/v2', 'Widget');
    folder.write('a.yaml', manifest(widget('w')));
    k3s.pass();
    folder.write('a.yaml', manifest({ ...widget('w'), apiVersion: 'example.org/v2' }));
    k3s.pass();
    expect(keys(api)).toEqual(['example.org/Widget default/w']);
    expect(api.events.some(({ type }) => type === 'deleted')).toBe(false);
  });

  test('objects of a kind that is not served any more fail until k3s starts anew: validateGVKs, serverHasGVK', () => {
    const { api, folder, k3s } = started();
    folder.write('10.yaml', manifest(widgets));
    folder.write('20.yaml', manifest(configMap('a'), widget('w')));
    k3s.pass();
    expect(k3s.pass()).toEqual([]);
    folder.write('10.yaml', '');
    expect(k3s.pass()).toEqual([]);
    expect(keys(api)).toEqual([a]);
    folder.write('20.yaml', manifest(configMap('a', '2')));
    expect([k3s.pass().length, k3s.pass().length]).toEqual([1, 1]);
    k3s.restart();
    expect(k3s.pass()).toEqual([]);
    expect(held(api).get(a)?.data).toEqual({ value: '2' });
  });
});

describe('--disable', () => {
  test.each([
    ['a', ['a.yaml', 'sub/a.yml'], ['a.b.yaml', 'sub/dir/b.yaml']],
    ['a.b', ['a.b.yaml'], ['a.yaml', 'sub/a.yml', 'sub/dir/b.yaml']],
    ['sub', ['sub/a.yml', 'sub/dir/b.yaml'], ['a.b.yaml', 'a.yaml']],
    ['sub/dir', ['sub/dir/b.yaml'], ['a.b.yaml', 'a.yaml', 'sub/a.yml']],
    ['dir', [], ['a.b.yaml', 'a.yaml', 'sub/a.yml', 'sub/dir/b.yaml']],
  ])('of %s removes the files %j: shouldDisableFile', (word, gone, kept) => {
    const { folder, k3s } = started({ disable: [word] });
    for (const path of [...gone, ...kept]) folder.write(path, '');
    k3s.pass();
    expect([...folder.files().keys()]).toEqual(kept);
  });

  test('deletes the objects and the Addon, and is stronger than .skip: delete', () => {
    const { api, folder, k3s } = started();
    folder.write('a.yaml', manifest(configMap('a'), helmChart('h')));
    folder.write('b.yaml', manifest(configMap('b')));
    k3s.pass();
    expect(keys(api)).toHaveLength(3);
    folder.write('a.yaml.skip', '');
    folder.write('b.yaml.skip', '');
    new DeployController(api, folder, { disable: ['a'] }).pass();
    expect([...folder.files().keys()]).toEqual(['a.yaml.skip', 'b.yaml', 'b.yaml.skip']);
    expect(keys(api)).toEqual([b]);
    expect(api.list({ apiVersion: 'k3s.cattle.io/v1', kind: 'Addon' }).map(({ metadata }) => metadata.name)).toEqual(['b']);
  });

  test('does so for a user’s file of such a name, and of one that cannot be read: delete', () => {
    const { api, folder, k3s } = started({ disable: ['traefik'] });
    folder.write('traefik.yaml', 'kind: [\n');
    expect(k3s.pass()).toEqual([]);
    expect([[...folder.files().keys()], keys(api)]).toEqual([[], []]);
  });
});
