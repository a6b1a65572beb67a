import { createHash } from 'node:crypto';
import { type FSWatcher, readFileSync, realpathSync, type Stats, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { UnreadableError } from './unreadable';

/** A file that somebody reads. */
interface Watched {
  /** Stands for its content when it was last read; undefined where there was no such file. */
  readonly content: string | undefined;
  /** Where its content lies, links followed. */
  readonly real: string;
}

interface WatchedFolder {
  readonly watcher: FSWatcher;
  /** Which folder it is: another may come to its path. */
  readonly ino: number;
}

/**
 * Tells which of some files have another content than when they were read. It watches their folders, each by itself, because editors put a
 * new file in the place of the old one; what it is told there is a reason to look, and the contents decide.
 */
export class WatchedFiles {
  readonly #files = new Map<string, Watched>();
  readonly #folders = new Map<string, WatchedFolder>();
  readonly #touched = new Set<string>();
  readonly #noted = new Set<string>();
  readonly #onTouch: () => void;

  /** @param onTouch called when something happened to a folder; often several times for one save */
  constructor(onTouch: () => void) {
    this.#onTouch = onTouch;
  }

  /** Begins a round of reading. Of several readers of a file in one round the first counts: what it read may be old already for the others. */
  begin(): void {
    this.#noted.clear();
  }

  /** To be called before a file is read, so that a change while it is read is one. */
  note(path: string): void {
    if (this.#noted.has(path)) return;
    this.#noted.add(path);
    this.#files.set(path, { content: contentOf(path), real: realOf(path) });
  }

  /** True if a file of this round is no longer what it was just before it was read: it may have been read as it was, or as it is. */
  areStale(): boolean {
    return [...this.#noted].some((path) => contentOf(path) !== this.#files.get(path)?.content);
  }

  /** The files that have changed since they were read, among those to which something happened. */
  changed(): ReadonlySet<string> {
    const isTouched = (path: string) => [...this.#touched].some((touched) => path === touched || path.startsWith(`${touched}/`));
    const candidates = [...this.#files].filter(([path, { real }]) => isTouched(path) || (real !== path && isTouched(real)));
    this.#touched.clear();
    return new Set(candidates.flatMap(([path, { content }]) => (contentOf(path) === content ? [] : [path])));
  }

  /** Watches the folders of these files, and no others; where a folder is missing, what is there of the way to it. */
  watch(paths: Iterable<string>, further: Iterable<string> = []): void {
    const wanted = new Set(further);
    const kept = new Set(paths);
    for (const path of this.#files.keys()) if (!kept.has(path)) this.#files.delete(path);
    for (const [path, { real }] of this.#files) for (const one of [path, real]) wanted.add(dirname(one));
    const folders = new Map([...wanted].map(nearestFolder));
    for (const [folder, { watcher, ino }] of this.#folders) {
      if (folders.get(folder)?.ino === ino) continue;
      watcher.close();
      this.#folders.delete(folder);
    }
    for (const [folder, { ino }] of folders) {
      if (this.#folders.has(folder)) continue;
      this.#folders.set(folder, { watcher: this.#watcher(folder), ino });
      // What happened before it was watched.
      this.#touch(folder);
    }
  }

  close(): void {
    for (const { watcher } of this.#folders.values()) watcher.close();
    this.#folders.clear();
  }

  #watcher(folder: string): FSWatcher {
    try {
      const watcher = watch(folder, { persistent: true }, (_, name) => this.#touch(name === null ? folder : join(folder, name)));
      watcher.on('error', () => this.#touch(folder));
      return watcher;
    } catch (error) {
      throw new UnreadableError(`${folder} cannot be watched: ${(error as Error).message}`);
    }
  }

  #touch(path: string): void {
    this.#touched.add(path);
    this.#onTouch();
  }
}

function contentOf(path: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('base64');
  } catch {
    return undefined;
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function nearestFolder(folder: string): [string, Stats] {
  for (let at = folder; ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return [at, stat];
    if (at === dirname(at)) throw new UnreadableError(`${folder} cannot be watched: there is no folder above it`);
  }
}
