import type { Manifest } from '../../src/manifest';
import { ApiServer } from './api-server';
import { MemoryFolder } from './auto-deploy-folder';
import { DeployController } from './deploy-controller';
import { configMap, held, helmChart, keys, manifest, namespace, widget, widgets } from './objects';

const chart = 'helm.cattle.io/HelmChart kube-system/h';
const a = '/ConfigMap default/a';

/** A k3s that runs with these files for a while. */
function running(files: Readonly<Record<string, readonly Manifest[]>>, settings: ConstructorParameters<typeof ApiServer>[0] = {}) {
  const api = new ApiServer(settings);
  const folder = new MemoryFolder();
  const k3s = new DeployController(api, folder);
  const put = (name: string, ...objects: readonly Manifest[]) => folder.write(name, manifest(...objects));
  for (const [name, objects] of Object.entries(files)) put(name, ...objects);
  k3s.pass();
  k3s.pass();
  api.events.length = 0;
  const happened = () => api.events.map(({ type, key }) => `${type} ${key}`).filter((text) => !text.includes('/Addon '));
  return { api, folder, k3s, put, happened };
}

describe('an object that moves to a file that sorts after its own', () => {
  test('is deleted by the first and created by the second in one pass', () => {
    const { api, k3s, put, happened } = running({ 'a.yaml': [configMap('a')], 'b.yaml': [configMap('b')] });
    put('a.yaml');
    put('b.yaml', configMap('b'), configMap('a'));
    expect(k3s.pass()).toEqual([]);
    expect(happened()).toEqual([`deleted ${a}`, `gone ${a}`, `created ${a}`]);
    expect(keys(api)).toContain(a);
  });

  // It has a finalizer: the second file writes to an object that goes when the release is uninstalled.
  test('is lost until k3s starts anew, where it is a HelmChart: its release was uninstalled', () => {
    const { api, k3s, put, happened } = running({ 'a.yaml': [helmChart('h')], 'b.yaml': [] });
    put('a.yaml');
    put('b.yaml', helmChart('h'));
    expect([k3s.pass(), k3s.pass(), k3s.pass()]).toEqual([[], [], []]);
    expect(happened()).toEqual([`deleted ${chart}`, `uninstalled ${chart}`, `taken ${chart}`, `gone ${chart}`]);
    expect(keys(api)).toEqual([]);
    k3s.restart();
    k3s.pass();
    expect(keys(api)).toEqual([chart]);
  });

  test('is lost with all that lies in it, foreign objects too, where it is a Namespace', () => {
    const { api, k3s, put } = running({ 'a.yaml': [namespace('n')], 'b.yaml': [], 'c.yaml': [configMap('in', '1', 'n')] });
    api.create(configMap('theirs', '1', 'n'));
    put('a.yaml');
    put('b.yaml', namespace('n'));
    expect([k3s.pass(), k3s.pass()]).toEqual([[], []]);
    expect(keys(api)).toEqual([]);
    k3s.restart();
    k3s.pass();
    expect(keys(api)).toEqual(['/ConfigMap n/in', '/Namespace n']);
  });

  test('takes its objects along, where it is a definition', () => {
    const { api, k3s, put } = running({ 'a.yaml': [widgets], 'b.yaml': [], 'c.yaml': [widget('w')] });
    put('a.yaml');
    put('b.yaml', widgets);
    expect([k3s.pass(), k3s.pass()]).toEqual([[], []]);
    expect(keys(api)).toEqual([]);
  });

  test('is kept, where both files hold it for one pass', () => {
    const { api, k3s, put, happened } = running({ 'a.yaml': [helmChart('h')], 'b.yaml': [] });
    put('b.yaml', helmChart('h'));
    k3s.pass();
    put('a.yaml');
    k3s.pass();
    expect(happened()).toEqual([`taken ${chart}`]);
    expect(keys(api)).toEqual([chart]);
  });

  test('is deleted all the same, where the first file was applied after the second meanwhile', () => {
    const { api, k3s, put } = running({ 'a.yaml': [helmChart('h')], 'b.yaml': [] });
    put('b.yaml', helmChart('h'));
    k3s.pass();
    put('a.yaml', helmChart('h'), configMap('a'));
    k3s.pass();
    put('a.yaml', configMap('a'));
    k3s.pass();
    expect(keys(api)).toEqual([a]);
  });
});

describe('an object that moves to a file that sorts before its own', () => {
  test('is kept, where both files change in one pass', () => {
    const { api, k3s, put, happened } = running({ 'a.yaml': [], 'b.yaml': [helmChart('h')] });
    put('a.yaml', helmChart('h'));
    put('b.yaml');
    k3s.pass();
    expect(happened()).toEqual([`taken ${chart}`]);
    expect(keys(api)).toEqual([chart]);
  });

  test('is lost until k3s starts anew, where k3s started while both files held it', () => {
    const { api, k3s, put } = running({ 'a.yaml': [], 'b.yaml': [configMap('a')] });
    put('a.yaml', configMap('a'));
    k3s.restart();
    k3s.pass();
    put('b.yaml');
    expect([k3s.pass(), k3s.pass()]).toEqual([[], []]);
    expect(keys(api)).toEqual([]);
    k3s.restart();
    k3s.pass();
    expect(keys(api)).toEqual([a]);
  });

  test('is kept then, too, where the first file is written anew with the change of the second', () => {
    const { api, folder, k3s, put, happened } = running({ 'a.yaml': [], 'b.yaml': [configMap('a')] });
    put('a.yaml', configMap('a'));
    k3s.restart();
    k3s.pass();
    folder.write('a.yaml', `# once more\n${manifest(configMap('a'))}`);
    put('b.yaml');
    k3s.pass();
    expect(happened().filter((text) => text.startsWith('deleted'))).toEqual([]);
    expect(keys(api)).toEqual([a]);
  });
});

describe('an object in two files', () => {
  test('belongs to the one that was applied last: taking it out of that one deletes it, and the other does not bring it back', () => {
    const { api, k3s, put } = running({ 'a.yaml': [configMap('a', '1')], 'b.yaml': [configMap('a', '2')] });
    expect(held(api).get(a)?.data).toEqual({ value: '2' });
    put('b.yaml');
    expect([k3s.pass(), k3s.pass()]).toEqual([[], []]);
    expect(keys(api)).toEqual([]);
  });

  test('is written twice at every start', () => {
    const { k3s, happened } = running({ 'a.yaml': [helmChart('h', '1.0.0')], 'b.yaml': [helmChart('h', '2.0.0')] });
    k3s.restart();
    k3s.pass();
    expect(happened()).toEqual([`taken ${chart}`, `updated ${chart}`, `taken ${chart}`, `updated ${chart}`]);
  });
});

describe('a version of a file that failed', () => {
  test('is not undone by putting the former one back: its checksum is that of the last success', () => {
    const { api, k3s, put } = running({ 'a.yaml': [configMap('a'), configMap('b')] });
    put('a.yaml', configMap('a', '2'), widget('w'));
    expect(k3s.pass()).toHaveLength(1);
    put('a.yaml', configMap('a'), configMap('b'));
    expect([k3s.pass(), k3s.pass()]).toEqual([[], []]);
    expect(keys(api)).toEqual([a]);
    expect(held(api).get(a)?.data).toEqual({ value: '2' });
  });

  test('leaves objects of kinds that were never noted: no later version without such a kind deletes them, nor a start', () => {
    const { api, k3s, put } = running({ 'a.yaml': [configMap('a')] });
    put('a.yaml', configMap('a'), helmChart('h'), widget('w'));
    k3s.pass();
    put('a.yaml', configMap('a'));
    expect(k3s.pass()).toEqual([]);
    put('a.yaml');
    k3s.pass();
    k3s.restart();
    expect(k3s.pass()).toEqual([]);
    expect(keys(api)).toEqual([chart]);
  });

  test('leaves nothing, where a version with the kinds succeeds in between', () => {
    const { api, k3s, put } = running({ 'a.yaml': [configMap('a')] });
    put('a.yaml', configMap('a'), helmChart('h'), widget('w'));
    k3s.pass();
    put('a.yaml', configMap('a'), helmChart('h'));
    k3s.pass();
    put('a.yaml', configMap('a'));
    k3s.pass();
    expect(keys(api)).toEqual([a]);
  });
});

describe('a file without objects', () => {
  test('must lie there until a pass has seen it', () => {
    const { api, folder, k3s, put } = running({ 'a.yaml': [configMap('a')] });
    put('a.yaml');
    folder.remove('a.yaml');
    k3s.pass();
    expect(keys(api)).toEqual([a]);
    put('a.yaml');
    k3s.pass();
    folder.remove('a.yaml');
    k3s.restart();
    k3s.pass();
    expect(keys(api)).toEqual([]);
  });

  test('is not applied, where the last version that succeeded was the same file without objects', () => {
    const { api, folder, k3s } = running({});
    folder.write('a.yaml', '# none\n');
    k3s.pass();
    folder.write('a.yaml', manifest(configMap('a'), widget('w')));
    expect(k3s.pass()).toHaveLength(1);
    folder.write('a.yaml', '# none\n');
    expect([k3s.pass(), k3s.pass()]).toEqual([[], []]);
    expect(keys(api)).toEqual([a]);
  });

  test('fails until k3s starts anew, where its definition went before its objects', () => {
    const files = { '10.yaml': [widgets], '20.yaml': [widget('w')] };
    for (const prompt of [true, false]) {
      const { api, k3s, put } = running(files, { prompt });
      put('10.yaml');
      put('20.yaml');
      expect([k3s.pass().length, k3s.pass().length]).toEqual(prompt ? [1, 1] : [0, 0]);
      k3s.restart();
      expect(k3s.pass()).toEqual([]);
      expect(keys(api)).toEqual([]);
    }
  });
});

// @see https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#namespacelifecycle
test('an object in a Namespace that is going is refused, and there when the Namespace is back', () => {
  const { api, k3s, put } = running({ 'a.yaml': [namespace('n')], 'b.yaml': [] });
  put('a.yaml');
  put('b.yaml', configMap('in', '1', 'n'));
  expect(k3s.pass()).toEqual(['/ConfigMap n/in: namespace is being terminated']);
  expect(k3s.pass()).toEqual(['/ConfigMap n/in: namespace not found']);
  put('a.yaml', namespace('n'));
  expect(k3s.pass()).toEqual([]);
  expect(keys(api)).toEqual(['/ConfigMap n/in', '/Namespace n']);
});

test('an object in a Namespace that is going is not taken over by another file either', () => {
  const { api, k3s, put, happened } = running({ 'a.yaml': [namespace('n'), configMap('in', '1', 'n')], 'b.yaml': [] });
  api.remove('/Namespace n');
  put('b.yaml', configMap('in', '1', 'n'));
  expect(k3s.pass()).toEqual(['/ConfigMap n/in: namespace is being terminated']);
  expect(happened()).not.toContain('taken /ConfigMap n/in');
});

test('a HelmChart that comes back while its release is still being uninstalled is lost until k3s starts anew', () => {
  const { api, k3s, put, happened } = running({ 'a.yaml': [helmChart('h')] }, { uninstallPasses: 4 });
  put('a.yaml');
  k3s.pass();
  put('a.yaml', helmChart('h'));
  expect([k3s.pass(), k3s.pass(), k3s.pass(), k3s.pass()]).toEqual([[], [], [], []]);
  expect(happened()).toEqual([`deleted ${chart}`, `uninstalled ${chart}`, `gone ${chart}`]);
  expect(keys(api)).toEqual([]);
});

test('a broken file makes every other be applied every 15 seconds after a start, so that what others changed is put back', () => {
  const { api, folder, k3s } = running({ 'a.yaml': [configMap('a')] });
  folder.write('b.yaml', 'kind: [\n');
  k3s.restart();
  k3s.pass();
  api.replace(a, configMap('a', 'theirs', 'default'));
  k3s.pass();
  expect(held(api).get(a)?.data).toEqual({ value: '1' });
});
