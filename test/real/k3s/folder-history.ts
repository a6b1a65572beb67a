import fc from 'fast-check';
import type { Manifest } from '../../../src/manifest';
import { ApiServer } from '../../k3s/api-server';
import { epoch, MemoryFolder } from '../../k3s/auto-deploy-folder';
import { DeployController } from '../../k3s/deploy-controller';
import { type Entry, notedPass } from '../../k3s/journal';
import { type KubeObject, keyOf } from '../../k3s/kube-object';
import { configMap, helmChart, manifest, namespace, widget, widgets } from '../../k3s/objects';

/** What somebody does to a folder and a cluster who knows of no rule. */
export type FolderStep =
  | { readonly do: 'write'; readonly file: string; readonly content: Content; readonly old?: boolean }
  | { readonly do: 'define'; readonly defined: boolean }
  | { readonly do: 'touch' | 'remove' | 'skip'; readonly file: string }
  | { readonly do: 'rename'; readonly file: string; readonly to: string }
  | { readonly do: 'start'; readonly disable: readonly string[] }
  | { readonly do: 'pass'; readonly times: number }
  | { readonly do: 'edit'; readonly version: number }
  | { readonly do: 'delete'; readonly object: keyof typeof foreign };

/** What a file holds: versions of objects, in an order, and whether one document of it cannot be read. */
interface Content {
  readonly objects: Readonly<Partial<Record<keyof typeof pieces, number>>>;
  readonly backwards: boolean;
  readonly form: 'documents' | 'list' | 'broken';
}

/** Objects that are hard to apply; versions differ in the fields that they have. */
const pieces = {
  a: (version: number) => {
    const object = configMap('a', `${version}`, version === 3 ? undefined : 'default');
    return { ...object, data: { value: `${version}`, [`only-${version}`]: 'x'.repeat(100 * version) } };
  },
  kept: (version: number) => ({
    ...configMap('kept', '1', 'kube-system'),
    metadata: { name: 'kept', namespace: 'kube-system', labels: { 'objectset.rio.cattle.io/prune': version === 1 ? 'true' : 'false' } },
  }),
  home: (version: number) => ({ ...namespace('n'), metadata: { name: 'n', ...(version === 3 && { namespace: 'kube-system' }) } }),
  inside: (version: number) => configMap('in', `${version}`, 'n'),
  chart: (version: number) => helmChart('h', `${version}.0.0`),
  widget: (version: number) => ({ ...widget('w', version), apiVersion: version === 3 ? 'example.org/v2' : 'example.org/v1' }),
  refused: () => configMap('UPPER', '1', 'default'),
  role: (version: number) => ({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: 'keelson:role', annotations: { [`only-${version}`]: 'yes' } },
    rules: Array.from({ length: version }, (_, index) => ({
      apiGroups: [''],
      resources: ['pods'],
      verbs: [['get', 'list', 'watch'][index]],
    })),
  }),
} satisfies Record<string, (version: number) => Manifest>;

const definition = {
  ...widgets,
  spec: {
    ...(widgets.spec as object),
    versions: ['v1', 'v2'].map((name) => ({
      name,
      served: true,
      storage: name === 'v1',
      schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
    })),
  },
} as Manifest;

/** What others delete. */
const foreign = {
  a: configMap('a', '', 'default'),
  h: helmChart('h'),
  n: namespace('n'),
} as const;

const definitionFile = '05-definition.yaml';

/** Names of one Addon, in folders, that k3s does not read, and that no Addon can have. */
const files = [
  '10-a.yaml',
  '20-b.yaml',
  '20-b.more.yml',
  'sub/20-b.json',
  'sub/30-c.YAML',
  '.dots/40-d.yml',
  '.hidden.yaml',
  'notes.txt',
  'no_addon.yaml',
] as const;

/** Histories of a folder that anybody writes to. */
export const folderHistories: fc.Arbitrary<readonly FolderStep[]> = (() => {
  const version = fc.integer({ min: 1, max: 3 });
  const file = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...files.slice(0, 2)) },
    { weight: 5, arbitrary: fc.constantFrom(...files) },
  );
  const content: fc.Arbitrary<Content> = fc.record({
    objects: fc.record(Object.fromEntries(Object.keys(pieces).map((name) => [name, version])), { requiredKeys: [] }),
    backwards: fc.boolean(),
    form: fc.oneof(
      { weight: 6, arbitrary: fc.constant('documents' as const) },
      { weight: 1, arbitrary: fc.constantFrom('list' as const, 'broken' as const) },
    ),
  });
  const empty: Content = { objects: {}, backwards: false, form: 'documents' };
  const steps: fc.WeightedArbitrary<FolderStep>[] = [
    {
      weight: 8,
      arbitrary: fc.record({ do: fc.constant('write' as const), file, content, old: fc.integer({ min: 0, max: 9 }).map((n) => n === 9) }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('write' as const), file, content: fc.constant(empty) }) },
    { weight: 8, arbitrary: fc.record({ do: fc.constant('pass' as const), times: fc.integer({ min: 1, max: 3 }) }) },
    { weight: 2, arbitrary: fc.boolean().map((defined) => ({ do: 'define', defined })) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('touch' as const, 'remove' as const, 'skip' as const), file }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), file, to: file }) },
    {
      weight: 2,
      arbitrary: fc
        .oneof(
          { weight: 3, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.constantFrom(['10-a'], ['20-b'], ['20-b.more'], ['sub']) },
        )
        .map((disable) => ({ do: 'start', disable })),
    },
    { weight: 1, arbitrary: version.map((of) => ({ do: 'edit', version: of })) },
    { weight: 2, arbitrary: fc.constantFrom('a' as const, 'h' as const, 'n' as const).map((object) => ({ do: 'delete', object })) },
  ];
  return fc.array(fc.oneof(...steps), { minLength: 4, maxLength: 14 });
})();

/** A history as the simulator has it; what controllers do is done between two files already. Passes end it, and a start. */
export function folderJournal(history: readonly FolderStep[]): readonly Entry[] {
  const journal: Entry[] = [];
  const [api, folder] = [new ApiServer({ prompt: true }), new MemoryFolder()];
  let k3s = new DeployController(api, folder);
  let writes = 0;
  const start = (disable: readonly string[]) => {
    k3s = new DeployController(api, folder, { disable });
    journal.push({ was: 'start', disable });
  };
  const write = (path: string, text: string, old = false) => {
    const mtime = old ? epoch : `${++writes * 1000}`;
    folder.write(path, text, mtime);
    journal.push({ was: 'write', path, text, mtime });
  };
  const remove = (path: string) => {
    folder.remove(path);
    journal.push({ was: 'remove', path });
  };
  const pass = (times: number) => {
    for (let time = 0; time < times; time++) notedPass(k3s, journal, () => undefined);
  };
  const take = (step: FolderStep) => {
    switch (step.do) {
      case 'write':
        return write(step.file, textOf(step.content), step.old);
      case 'define':
        return write(definitionFile, step.defined ? manifest(definition) : '# none\n');
      case 'touch':
        return folder.has(step.file) && write(step.file, folder.read(step.file));
      case 'remove':
        return folder.has(step.file) && remove(step.file);
      case 'skip':
        return folder.has(`${step.file}.skip`) ? remove(`${step.file}.skip`) : write(`${step.file}.skip`, '');
      case 'rename': {
        if (!folder.has(step.file) || step.file === step.to) return;
        const text = folder.read(step.file);
        remove(step.file);
        return write(step.to, text);
      }
      case 'start':
        return start(step.disable);
      case 'pass':
        return pass(step.times);
      case 'edit': {
        const object = configMap('a', `theirs ${step.version}`, 'default');
        if (api.get(key(object))) api.replace(key(object), object);
        else api.create(object);
        return journal.push({ was: 'put', object });
      }
      case 'delete': {
        const object = foreign[step.object] as KubeObject;
        if (!api.get(key(object))) return;
        api.remove(key(object));
        return journal.push({ was: 'delete', object });
      }
    }
  };
  start([]);
  for (const step of history) take(step);
  pass(2);
  start([]);
  pass(2);
  return journal;
}

function textOf({ objects, backwards, form }: Content): string {
  const all = Object.entries(objects).map(([name, version]) => pieces[name as keyof typeof pieces](version));
  if (backwards) all.reverse();
  if (form === 'list') return JSON.stringify({ apiVersion: 'v1', kind: 'List', items: all });
  return form === 'broken' ? `${manifest(...all)}---\nkind: [\n` : manifest(...all);
}

function key({ apiVersion, kind, metadata }: Manifest | KubeObject): string {
  return keyOf(apiVersion, kind, metadata?.namespace, metadata?.name ?? '');
}
