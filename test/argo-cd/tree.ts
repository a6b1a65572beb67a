import { parseAllDocuments } from 'yaml';
import { identityOf, type Manifest } from '../../src/manifest';
import type { Rendering } from '../../src/render';
import { rendered } from '../built';

/** What the delivery writes for a cluster, read again as anybody reads it. */
export interface Tree {
  readonly rendering: Rendering;
  /** Objects by path below `argo-cd/`, indexes apart. */
  readonly documents: ReadonlyMap<string, readonly Manifest[]>;
  /** Names in the index of each folder. */
  readonly indexes: ReadonlyMap<string, readonly string[]>;
  readonly applications: readonly Manifest[];
  readonly projects: ReadonlyMap<string, Manifest>;
}

// biome-ignore lint/suspicious/noExplicitAny: a cluster file of any shape
type File = any;

/** A cluster file that is delivered by Argo CD. */
export function delivered(file: File, choices: object = {}): File {
  return {
    ...file,
    deliveries: {
      ...file.deliveries,
      'argo-cd': { repository: 'https://git.example/home.git', ...file.deliveries?.['argo-cd'], ...choices },
    },
  };
}

/** Renders a cluster file and reads what lies in `argo-cd/`. */
export function treeOf(file: File): Tree {
  const rendering = rendered(file);
  const documents = new Map<string, readonly Manifest[]>();
  const indexes = new Map<string, readonly string[]>();
  for (const [path, { content }] of rendering.files) {
    if (!path.startsWith('argo-cd/')) continue;
    const short = path.slice('argo-cd/'.length);
    const read = parseAllDocuments(content).map((document) => document.toJS());
    if (!short.endsWith('kustomization.yaml')) documents.set(short, read);
    else indexes.set(short.slice(0, -'/kustomization.yaml'.length), read[0].resources);
  }
  const made = [...documents].flatMap(([path, objects]) => (path.startsWith('applications/') ? objects : []));
  return {
    rendering,
    documents,
    indexes,
    applications: made.filter(({ kind }) => kind === 'Application'),
    projects: new Map(made.filter(({ kind }) => kind === 'AppProject').map((project) => [project.metadata.name, project])),
  };
}

/** The objects that come by Argo CD. */
export function gitopsObjects({ order }: Rendering): readonly Manifest[] {
  return order.steps.filter(({ tier }) => tier === 'gitops').flatMap(({ objects }) => objects);
}

/** What lies in the folder of an Application; empty for one that has none. */
export function objectsOf({ documents }: Tree, application: Manifest): readonly Manifest[] {
  const folder = sourcesOf(application).find(({ path }) => path?.includes('/argo-cd/addons/'))?.path;
  const short = folder?.slice(folder.indexOf('/argo-cd/') + '/argo-cd/'.length);
  return [...documents].flatMap(([path, objects]) => (short !== undefined && path.startsWith(`${short}/`) ? objects : []));
}

/** A source of an Application. */
export interface Source {
  readonly repoURL: string;
  readonly path?: string;
  readonly chart?: string;
  readonly targetRevision: string;
  readonly helm?: { readonly valuesObject?: object; readonly values?: string; readonly releaseName: string };
}

/** The sources of an Application, in either form. */
export function sourcesOf({ spec }: Manifest): readonly Source[] {
  const { source, sources = [] } = spec as { source?: Source; sources?: readonly Source[] };
  return source ? [source, ...sources] : sources;
}

const sorts = ['argocd.argoproj.io/sync-options', 'argocd.argoproj.io/sync-wave'] as const;

/** An object of the tree without what the delivery added to the original. */
export function bare(object: Manifest, original: Manifest): Manifest {
  const annotations = { ...object.metadata.annotations };
  for (const name of sorts) {
    const own = original.metadata.annotations?.[name];
    if (own === undefined) delete annotations[name];
    else if (annotations[name]?.startsWith(own)) annotations[name] = own;
  }
  const { annotations: _, ...metadata } = object.metadata;
  const had = original.metadata.annotations !== undefined;
  return { ...object, metadata: had || Object.keys(annotations).length > 0 ? { ...metadata, annotations } : metadata };
}

/** Objects by what makes each itself; two of one identity are an error. */
export function byIdentity(objects: readonly Manifest[]): ReadonlyMap<string, Manifest> {
  const found = new Map(objects.map((object) => [identityOf(object), object]));
  if (found.size !== objects.length) throw new Error('an object is there twice');
  return found;
}
