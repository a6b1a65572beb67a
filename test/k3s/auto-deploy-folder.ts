import { lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What a walk finds. */
export interface FolderEntry {
  /** From the folder that is watched, with slashes. */
  readonly path: string;
  readonly name: string;
  readonly isFolder: boolean;
  /** Equal for equal times of last change, as text. */
  readonly mtime: string;
  /** True for what is reached through a link to a folder: `--disable` leaves the file where it is. */
  readonly linked: boolean;
}

/** The folder that the deploy controller watches. */
export interface AutoDeployFolder {
  /** All that lies below, folders too; throws where a walk of k3s ends with an error. */
  walk(): readonly FolderEntry[];
  read(path: string): string;
  remove(path: string): void;
}

/** The mtime that image builders give to every file. */
export const epoch = '0';

/** Files in memory; each write has an mtime of its own, unless it is told. */
export class MemoryFolder implements AutoDeployFolder {
  readonly #files = new Map<string, { readonly text: string; readonly mtime: string }>();
  #writes = 0;

  walk(): readonly FolderEntry[] {
    const folders = new Set<string>();
    for (const path of this.#files.keys()) {
      for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) folders.add(parent);
    }
    return [
      ...[...folders].map((path) => ({ path, name: basename(path), isFolder: true, mtime: epoch, linked: false })),
      ...[...this.#files].map(([path, { mtime }]) => ({ path, name: basename(path), isFolder: false, mtime, linked: false })),
    ];
  }

  read(path: string): string {
    const file = this.#files.get(path);
    if (!file) throw new Error(`open ${path}: no such file or directory`);
    return file.text;
  }

  write(path: string, text: string, mtime = `${++this.#writes}`): void {
    this.#files.set(path, { text, mtime });
  }

  remove(path: string): void {
    this.#files.delete(path);
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** Texts by path, by name. */
  files(): ReadonlyMap<string, string> {
    return new Map([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, { text }]) => [path, text]));
  }
}

/** A real folder. */
export class DiskFolder implements AutoDeployFolder {
  constructor(readonly root: string) {}

  /**
   * Links to folders are followed where they are met outside such a folder; a link that leads nowhere ends the whole walk.
   * @see https://github.com/k3s-io/k3s/blob/0301210fa15fe70ce8427a4b3dfef54b798d17fb/pkg/deploy/controller.go walkFiles
   */
  walk(): readonly FolderEntry[] {
    const entries: FolderEntry[] = [];
    const visit = (disk: string, path: string, linked: boolean) => {
      for (const name of readdirSync(disk).sort()) {
        const [here, below] = [join(disk, name), path === '' ? name : `${path}/${name}`];
        const info = lstatSync(here, { bigint: true });
        const entry = (isFolder: boolean) => ({ path: below, name, isFolder, mtime: `${info.mtimeNs}`, linked });
        if (info.isSymbolicLink() && !linked && statSync(here).isDirectory()) {
          entries.push(entry(true));
          visit(realpathSync(here), below, true);
        } else {
          entries.push(entry(info.isDirectory()));
          if (info.isDirectory()) visit(here, below, linked);
        }
      }
    };
    visit(this.root, '', false);
    return entries;
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  remove(path: string): void {
    rmSync(join(this.root, path));
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
    // Two writes within the grain of a file system's clock are two changes here, as 15 s lie between two passes.
    this.#writes++;
    utimesSync(join(this.root, path), this.#writes, this.#writes);
  }

  #writes = 1;
}
