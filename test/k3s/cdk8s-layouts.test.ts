import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, YamlOutputType } from 'cdk8s';
import type { Manifest } from '../../src/manifest';
import { ApiServer } from './api-server';
import { MemoryFolder } from './auto-deploy-folder';
import { DeployController } from './deploy-controller';
import { configMap, held, helmChart, keys, manifest, widget } from './objects';

// Names of files by layout. @see https://github.com/cdk8s-team/cdk8s-core/blob/v2.70.106/src/app.ts

const scratch = mkdtempSync(join(tmpdir(), 'keelson-layouts-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Charts of an app with their objects, and the charts that each depends on. */
type Charts = Readonly<Record<string, { readonly objects: readonly Manifest[]; readonly after?: readonly string[] }>>;

/** What `app.synth()` writes, by path. */
function synth(yamlOutputType: YamlOutputType, charts: Charts): ReadonlyMap<string, string> {
  const outdir = mkdtempSync(join(scratch, 'app-'));
  const app = new App({ outdir, yamlOutputType });
  const made = new Map(
    Object.entries(charts).map(([name, { objects }]) => {
      const chart = new Chart(app, name);
      for (const [index, object] of objects.entries()) new ApiObject(chart, `${index}`, object);
      return [name, chart];
    }),
  );
  for (const [name, { after = [] }] of Object.entries(charts)) {
    for (const other of after) made.get(name)?.addDependency(made.get(other) as Chart);
  }
  app.synth();
  const paths = readdirSync(outdir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(outdir.length + 1));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(outdir, path), 'utf8')]));
}

/** A k3s whose folder follows the output of an app, as `rsync --delete` or `cp -r` make it. */
function following(yamlOutputType: YamlOutputType, by: 'rsync' | 'cp' = 'rsync', disable: readonly string[] = []) {
  const api = new ApiServer();
  const folder = new MemoryFolder();
  const k3s = new DeployController(api, folder, { disable });
  const put = (charts: Charts) => {
    const files = synth(yamlOutputType, charts);
    if (by === 'rsync') for (const path of folder.files().keys()) if (!files.has(path)) folder.remove(path);
    for (const [path, text] of files) if (by === 'cp' || folder.files().get(path) !== text) folder.write(path, text);
    return [k3s.pass(), k3s.pass(), k3s.pass()].at(-1);
  };
  return { api, folder, k3s, put, files: () => [...folder.files().keys()] };
}

const [a, b, chart] = ['/ConfigMap default/a', '/ConfigMap default/b', 'helm.cattle.io/HelmChart kube-system/h'];

describe('a file per chart', () => {
  const layout = YamlOutputType.FILE_PER_CHART;

  test('a chart that is taken away leaves its objects: a file that goes deletes nothing', () => {
    const { api, put, files } = following(layout);
    put({ net: { objects: [helmChart('h')] }, web: { objects: [configMap('a')] } });
    put({ web: { objects: [configMap('a')] } });
    expect([files(), keys(api)]).toEqual([['web.k8s.yaml'], [a, chart]]);
  });

  test('the first dependency renames every file, the next one again; what leaves a chart meanwhile stays in the cluster', () => {
    const { api, put, files } = following(layout);
    put({ net: { objects: [configMap('a'), configMap('b')] }, web: { objects: [helmChart('h')] } });
    expect(files()).toEqual(['net.k8s.yaml', 'web.k8s.yaml']);
    put({ net: { objects: [configMap('a')] }, web: { objects: [helmChart('h')], after: ['net'] } });
    expect(files()).toEqual(['0000-net.k8s.yaml', '0001-web.k8s.yaml']);
    put({ db: { objects: [] }, net: { objects: [], after: ['db'] }, web: { objects: [helmChart('h')], after: ['net'] } });
    expect(files()).toEqual(['0000-db.k8s.yaml', '0001-net.k8s.yaml', '0002-web.k8s.yaml']);
    expect(keys(api)).toEqual([a, b, chart]);
  });

  test('the way back is not applied: the numbered names come again, and their Addons have those checksums', () => {
    const { api, put } = following(layout);
    const former: Charts = { net: { objects: [configMap('a')] }, web: { objects: [configMap('b', '1')], after: ['net'] } };
    put(former);
    put({
      db: { objects: [] },
      net: { objects: [configMap('a')], after: ['db'] },
      web: { objects: [configMap('b', '2')], after: ['net'] },
    });
    expect(put(former)).toEqual([]);
    expect(held(api).get(b)?.data).toEqual({ value: '2' });
  });

  test('an old copy beside the renamed file wins at every start', () => {
    const { api, k3s, put, files } = following(layout, 'cp');
    put({ net: { objects: [] }, web: { objects: [configMap('a', '1')] } });
    put({ net: { objects: [] }, web: { objects: [configMap('a', '2')], after: ['net'] } });
    expect([files(), held(api).get(a)?.data]).toEqual([
      ['0000-net.k8s.yaml', '0001-web.k8s.yaml', 'net.k8s.yaml', 'web.k8s.yaml'],
      { value: '2' },
    ]);
    k3s.restart();
    k3s.pass();
    expect(held(api).get(a)?.data).toEqual({ value: '1' });
  });

  test('an object that goes to a chart of a later name is lost, and a release with it', () => {
    const { api, put } = following(layout);
    put({ net: { objects: [helmChart('h')] }, web: { objects: [configMap('a')] } });
    expect(put({ net: { objects: [] }, web: { objects: [configMap('a'), helmChart('h')] } })).toEqual([]);
    expect(keys(api)).toEqual([a]);
    expect(api.events.filter(({ type }) => type === 'uninstalled')).toEqual([{ type: 'uninstalled', key: chart }]);
  });

  test('a chart named like a packaged file of k3s is its Addon, too: k3s deletes the objects', () => {
    const { api, folder, k3s, files } = following(layout);
    folder.write('traefik.yaml', manifest(configMap('b')));
    for (const [path, text] of synth(layout, { traefik: { objects: [configMap('a')] } })) folder.write(path, text);
    expect(k3s.pass()).toEqual([]);
    expect([files(), keys(api)]).toEqual([['traefik.k8s.yaml', 'traefik.yaml'], [b]]);
  });
});

describe('a file per app', () => {
  const layout = YamlOutputType.FILE_PER_APP;

  test('two apps in two folders are one Addon: the later deletes the objects of the other', () => {
    const { api, folder } = following(layout);
    for (const [name, object] of Object.entries({ one: configMap('a'), two: configMap('b') })) {
      for (const [path, text] of synth(layout, { web: { objects: [object] } })) folder.write(`${name}/${path}`, text);
    }
    expect(new DeployController(api, folder).pass()).toEqual([]);
    expect([[...folder.files().keys()], keys(api)]).toEqual([['one/app.k8s.yaml', 'two/app.k8s.yaml'], [b]]);
  });

  test('the last chart leaves its objects: an app without charts writes no file', () => {
    const { api, put, files } = following(layout);
    put({ web: { objects: [configMap('a')] } });
    put({});
    expect([files(), keys(api)]).toEqual([[], [a]]);
  });

  test('a version that failed in one object cannot be taken back: what it deleted stays away, what it changed stays', () => {
    const { api, put } = following(layout);
    const former: Charts = { net: { objects: [configMap('a')] }, web: { objects: [configMap('b')] } };
    put(former);
    expect(put({ net: { objects: [configMap('a', '2'), widget('w')] } })).toHaveLength(1);
    expect(put(former)).toEqual([]);
    expect([keys(api), held(api).get(a)?.data]).toEqual([[a], { value: '2' }]);
  });

  test('what a failed version brought is never deleted', () => {
    const { api, put } = following(layout);
    put({ web: { objects: [configMap('a')] } });
    put({ web: { objects: [configMap('a'), helmChart('h'), widget('w')] } });
    expect(put({ web: { objects: [configMap('a', '2')] } })).toEqual([]);
    expect(keys(api)).toEqual([a, chart]);
  });

  test('one object that the cluster does not take makes all be applied every 15 seconds after a start', () => {
    const { k3s, put } = following(layout);
    put({ net: { objects: [configMap('a')] }, web: { objects: [widget('w')] } });
    expect(k3s.events.map(({ reason }) => reason)).toEqual(['ApplyManifestFailed', 'ApplyManifestFailed', 'ApplyManifestFailed']);
  });
});

describe.each([
  ['a file per resource', YamlOutputType.FILE_PER_RESOURCE, ''],
  ['a folder per chart, a file per resource', YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE, 'web/'],
])('%s', (_, layout, folder) => {
  test('every name begins with a kind, so every Addon has capitals: nothing is ever applied', () => {
    const { api, k3s, put, files } = following(layout);
    expect(put({ web: { objects: [configMap('a'), configMap('a.b'), helmChart('h')] } })).toHaveLength(3);
    expect(files()).toEqual([`${folder}ConfigMap.a.b.k8s.yaml`, `${folder}ConfigMap.a.k8s.yaml`, `${folder}HelmChart.h.k8s.yaml`]);
    expect(keys(api)).toEqual([]);
    expect(k3s.events).toEqual([]);
  });

  // Who writes the names small as a repair has one Addon for each kind.
  test('in small letters all objects of a kind would be one Addon: the last file deletes the others', () => {
    const api = new ApiServer();
    const small = new MemoryFolder();
    for (const [path, text] of synth(layout, { web: { objects: [configMap('a'), configMap('b'), helmChart('h')] } })) {
      small.write(path.toLowerCase(), text);
    }
    expect(new DeployController(api, small).pass()).toEqual([]);
    expect(keys(api)).toEqual([b, chart]);
  });
});

test('a file per resource: of two objects with one kind and name the later is all that is written', () => {
  const charts: Charts = { net: { objects: [configMap('a', 'net', 'default')] }, web: { objects: [configMap('a', 'web', 'kube-system')] } };
  const files = synth(YamlOutputType.FILE_PER_RESOURCE, charts);
  expect([...files.keys()]).toEqual(['ConfigMap.a.k8s.yaml']);
  expect(files.get('ConfigMap.a.k8s.yaml')).toContain('namespace: kube-system');
  expect(files.get('ConfigMap.a.k8s.yaml')).not.toContain('namespace: default');
});

test('a folder per chart: a chart named like a disabled component is deleted from the disk', () => {
  const { api, put, files } = following(YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE, 'rsync', ['metrics-server']);
  expect(put({ 'metrics-server': { objects: [configMap('a')] } })).toEqual([]);
  expect([files(), keys(api)]).toEqual([[], []]);
});
