import type { FileTree } from './delivery';
import { identityOf, type Manifest } from './manifest';
import { isMap } from './merge';

/** How many clusters are remembered, at most: a watch is about those that somebody works on. */
const most = 8;

/** What a cluster became: objects by add-on, and files by path. */
export interface Rendered {
  readonly manifests: ReadonlyMap<string, readonly Manifest[]>;
  readonly files: FileTree;
}

/**
 * What clusters became when they were last rendered, those of late. What a cluster becomes again is then the very same object, so that what
 * is known of it (`once`) still holds: a save changes little of all that follows from a file.
 */
export class RecalledRenderings {
  readonly #known = new Map<string, Rendered>();

  get(path: string): Rendered | undefined {
    return this.#known.get(path);
  }

  set(path: string, rendering: Rendered): void {
    this.#known.delete(path);
    this.#known.set(path, rendering);
    for (const oldest of this.#known.keys()) if (this.#known.size > most) this.#known.delete(oldest);
  }
}

/** The same objects, those of the earlier rendering where they are equal. */
export function recallObjects(manifests: Rendered['manifests'], earlier: Rendered | undefined): Rendered['manifests'] {
  if (!earlier) return manifests;
  return new Map([...manifests].map(([addon, objects]) => [addon, recalled(objects, earlier.manifests.get(addon) ?? [])]));
}

function recalled(objects: readonly Manifest[], earlier: readonly Manifest[]): readonly Manifest[] {
  const known = new Map(earlier.map((object) => [identityOf(object), object]));
  return objects.map((object) => {
    const before = known.get(identityOf(object));
    return before && isSame(object, before) ? before : object;
  });
}

/** True for plain data that is equal, in the same order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isMap(a) || !isMap(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key, index) => key === others[index] && isSame(a[key], b[key]));
}

/** The same files, those of the earlier rendering where they are equal. */
export function recallFiles(files: FileTree, earlier: Rendered | undefined): FileTree {
  if (!earlier) return files;
  return new Map(
    [...files].map(([path, file]) => {
      const before = earlier.files.get(path);
      return [path, before?.content === file.content && before.mode === file.mode ? before : file];
    }),
  );
}
