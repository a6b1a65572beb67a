import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The folder that users deploy. */
export const dist = resolve(__dirname, '../../dist');

/** A file that is committed. */
export interface CommittedFile {
  /** Where it lies. */
  readonly path: string;
  /** Its path below `dist`, which begins with the cluster. */
  readonly name: string;
  readonly content: string;
}

/** The files below `dist` whose names are wanted, in the order of their names. Throws where there is none, since nothing would be looked at. */
export function committedFiles(wanted: (name: string) => boolean): readonly CommittedFile[] {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
    .filter(wanted)
    .sort();
  if (names.length === 0) throw new Error('no committed file has such a name');
  return names.map((name) => ({ name, path: join(dist, name), content: readFileSync(join(dist, name), 'utf8') }));
}
