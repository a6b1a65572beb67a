import type { ManifestsOptions } from './addons/manifests';
import type { Subject } from './invariant';
import { identityOf, type Manifest } from './manifest';
import { isMap } from './merge';
import { matches, touches } from './patch';
import { type Path, printPath } from './path';
import type { WrittenObject } from './schema/object-faults';

/** The place in the cluster file that an object, or one field of it, comes from; exact if the path of the field follows it. */
export interface Owner {
  readonly at: Path;
  readonly isExact: boolean;
}

/** Where the owner of a cluster can change a field of an object, which is the one at `index` of its add-on. */
export function ownerOf({ options, fileObjects }: Subject, addon: string, index: number, object: Manifest, at: Path): Owner {
  const own = options('manifests') as ManifestsOptions | undefined;
  const patch = (own?.patches ?? []).findLastIndex((candidate) => matches(candidate, addon, object) && touches(candidate, at));
  if (patch >= 0) return { at: ['addons', 'manifests', 'patches', patch], isExact: false };
  if (addon !== 'manifests') return { at: ['addons', addon], isExact: false };
  let first = 0;
  for (const [file, size] of fileObjects.entries()) {
    if (index < first + size) return { at: ['addons', 'manifests', 'files', file], isExact: false };
    first += size;
  }
  return { at: ['addons', 'manifests', 'objects', index - first], isExact: true };
}

/** A problem of a field as its owner is told it: at the very field, or with the object and the field in words. */
export function toldTo(owner: Owner, object: WrittenObject, at: Path, problem: string): { readonly at: Path; readonly problem: string } {
  if (owner.isExact) return { at: [...owner.at, ...at], problem };
  const name = isMap(object.metadata) ? identityOf(object as unknown as Manifest).replace(/^[^ ]*\//, '') : object.kind;
  return { at: owner.at, problem: `makes ${name}, whose ${printPath(at)} ${problem}` };
}
