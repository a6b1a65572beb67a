import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { print } from './input';
import { nearest } from './nearest';
import { UnreadableError } from './unreadable';

/** A cluster file to read. */
export interface ClusterPath {
  readonly path: string;
  /** The path as messages show it. */
  readonly shown: string;
  /** The name that a file of `clusters/` must give its cluster. */
  readonly name?: string;
}

/** A cluster file in the `clusters/` folder of a project. */
export interface CatalogueFile extends ClusterPath {
  readonly name: string;
}

/** The project that a folder is part of: the nearest folder upwards with `clusters/` or `cdk8s.yaml`. */
export function projectRoot(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (isFolder(join(at, 'clusters')) || existsSync(join(at, 'cdk8s.yaml'))) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** The cluster files of a project, sorted by name. */
export function clusterFiles(root: string, cwd = root): CatalogueFile[] {
  const folder = join(root, 'clusters');
  if (!isFolder(folder)) return [];
  const files = readdirSync(folder)
    .filter((file) => /^[^.].*(?<!\.d)\.(ts|yaml|yml|json)$/.test(file) && file !== 'index.ts')
    .map((file) => ({
      name: basename(file, extname(file)),
      path: join(folder, file),
      shown: relative(cwd, join(folder, file)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  refuseTwins(files);
  return files;
}

/** The files of the clusters that were asked for by name or by file; of all clusters if none was. */
export function chooseClusters(cwd: string, names: readonly string[], files: readonly string[] = []): ClusterPath[] {
  const given = [...new Set(files)].map((file) => ({ path: resolve(cwd, file), shown: file }));
  if (names.length === 0 && given.length > 0) return given;
  const root = projectRoot(cwd);
  if (!root) throw new UnreadableError('there is no clusters/ folder here or in a folder above; name a cluster file with -f FILE');
  const known = clusterFiles(root, cwd);
  if (names.length === 0) {
    if (known.length === 0)
      throw new UnreadableError(`there is no cluster file in ${relative(cwd, join(root, 'clusters'))}/; see README.md for one`);
    return known;
  }
  const chosen = [...new Set(names)].map((name) => {
    const file = known.find((candidate) => candidate.name === name);
    if (file) return file;
    const near = nearest(
      name,
      known.map((candidate) => candidate.name),
    );
    const others = known.map((candidate) => candidate.name).join(', ') || 'none';
    throw new UnreadableError(
      `there is no cluster ${print(name)} in clusters/${near ? `; did you mean ${near}?` : ` (there is: ${others})`}`,
    );
  });
  return [...chosen, ...given];
}

/** The cluster files of the projects that some of the files are part of, without the files themselves and clusters of the given names. */
export function otherClusters(
  some: readonly ClusterPath[],
  files: readonly ClusterPath[],
  names: ReadonlySet<string>,
  cwd: string,
): CatalogueFile[] {
  const roots = new Set(some.flatMap(({ path }) => projectRoot(dirname(resolve(cwd, path))) ?? []));
  const paths = new Set(files.map(({ path }) => path));
  return [...roots].flatMap((root) => clusterFiles(root, cwd).filter(({ name, path }) => !names.has(name) && !paths.has(path)));
}

/** Refuses two files of one cluster name, since both would be written to one folder. */
export function refuseTwins(files: readonly { readonly name: string; readonly shown: string }[]): void {
  const seen = new Map<string, string>();
  for (const { name, shown } of files) {
    const other = seen.get(name);
    if (other !== undefined) throw new UnreadableError(`${other} and ${shown} are both the cluster ${name}; rename one of them`);
    seen.set(name, shown);
  }
}

/** True if there is a folder at the path. */
export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
