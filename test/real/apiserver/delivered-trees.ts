import { parseAllDocuments } from 'yaml';
import type { FileTree } from '../../../src/delivery';
import type { Manifest } from '../../../src/manifest';
import { isMap } from '../../../src/merge';
import { dig } from '../../../src/workload';

/** A tree of a delivery, and the objects that an API server gets from it, in order. */
export interface DeliveredTree {
  /** The folder below that of the cluster. */
  readonly folder: string;
  readonly objects: readonly Manifest[];
}

/** The trees of a cluster, the bootstrap tier first. */
export function treesOf(files: FileTree): readonly DeliveredTree[] {
  const folders = [...new Set([...files.keys()].map((path) => path.slice(0, path.indexOf('/'))))];
  return Object.keys(orders)
    .filter((folder) => folders.includes(folder))
    .map((folder) => {
      const paths = [...files.keys()].filter(
        (path) => path.startsWith(`${folder}/`) && path.endsWith('.yaml') && !path.endsWith('.values.yaml'),
      );
      const read = new Map(paths.sort().map((path) => [path, documentsOf(files.get(path)?.content ?? '')] as const));
      const order = orders[folder] as Ordering;
      const sorted = [...order(read, files)];
      const isForServer = ({ apiVersion }: Manifest) => apiVersion !== undefined && !apiVersion.startsWith('kustomize.config.k8s.io/');
      const objects = sorted.flatMap((path) => read.get(path) ?? []).filter(isForServer);
      const left = paths.filter((path) => !sorted.includes(path) && (read.get(path) ?? []).some(isForServer));
      if (left.length > 0) throw new Error(`no order brings ${left.join(', ')}`);
      return { folder, objects };
    });
}

type Documents = ReadonlyMap<string, readonly Manifest[]>;
/** Paths of files in the order in which they are applied. */
type Ordering = (read: Documents, files: FileTree) => Iterable<string>;

/** How whoever reads a tree goes through it; the bootstrap tier first. */
const orders: Readonly<Record<string, Ordering>> = {
  // The deploy controller goes by name.
  'k3s-manifests': (read) => read.keys(),
  bootstrap: (_, files) => applied(files, 'bootstrap', 'bootstrap.sh'),
  'argo-cd': byWaves,
  flux: byDependencies,
  kubectl: (_, files) => applied(files, 'kubectl', 'apply.sh'),
};

function* applied(files: FileTree, folder: string, script: string): Iterable<string> {
  const text = files.get(`${folder}/${script}`)?.content ?? '';
  const body = /apply_all\(\) \{\n([\s\S]*?)\n\}/.exec(text)?.[1] ?? '';
  for (const [, path] of body.matchAll(/^ *apply '([^']+)'/gm)) yield `${folder}/${path}`;
}

/** What makes the Applications, then what each brings, by its wave. */
function* byWaves(read: Documents): Iterable<string> {
  const roots = [...read.keys()].filter((path) => !path.startsWith('argo-cd/addons/'));
  yield* roots;
  const applications = roots.flatMap((path) => read.get(path) ?? []).filter(({ kind }) => kind === 'Application');
  const wave = ({ metadata }: Manifest) => Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0);
  for (const { spec } of [...applications].sort((a, b) => wave(a) - wave(b))) {
    const sources = [dig(spec, 'source'), ...((dig(spec, 'sources') as readonly unknown[] | undefined) ?? [])];
    for (const path of sources.map((source) => dig(source, 'path')))
      yield* typeof path === 'string' ? within(read, path, 'argo-cd/addons/') : [];
  }
}

/** What makes the Kustomizations, then what each brings, after those that it depends on. */
function* byDependencies(read: Documents): Iterable<string> {
  const roots = [...read.keys()].filter((path) => !path.startsWith('flux/addons/'));
  yield* roots;
  const steps = new Map(
    roots
      .flatMap((path) => read.get(path) ?? [])
      .filter(({ apiVersion }) => apiVersion.startsWith('kustomize.toolkit.fluxcd.io/'))
      .map((step) => [step.metadata.name, step] as const),
  );
  const seen = new Set<string>();
  function* visit(name: string): Iterable<string> {
    const step = steps.get(name);
    if (step === undefined || seen.has(name)) return;
    seen.add(name);
    for (const needed of (dig(step, 'spec', 'dependsOn') as readonly unknown[] | undefined) ?? [])
      yield* visit(String(dig(needed, 'name')));
    yield* within(read, String(dig(step, 'spec', 'path')), 'flux/addons/');
  }
  for (const name of steps.keys()) yield* visit(name);
}

/** Files right below a folder of the repository, which ends as a folder of the tree does. */
function within(read: Documents, folder: string, below: string): readonly string[] {
  return [...read.keys()].filter((path) => path.startsWith(below) && `/${folder}`.endsWith(`/${path.slice(0, path.lastIndexOf('/'))}`));
}

function documentsOf(content: string): readonly Manifest[] {
  return parseAllDocuments(content)
    .map((document) => document.toJS() as Manifest)
    .filter(isMap) as unknown as readonly Manifest[];
}
