import { chmodSync, closeSync, fchmodSync, fchownSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that is complete on disk under a name that nobody reads, and takes its place when that is said. */
export interface DraftedFile {
  readonly path: string;
  readonly draft: string;
}

const draftEnd = '.keelson-new';

/** Writes a draft beside the place of a file; it belongs to root where root writes it. */
export function draftFile(path: string, content: string | Uint8Array, mode: number): DraftedFile {
  // The name that install.sh uses, too. Who reads a folder whole reads neither names with a leading dot nor names with this end.
  const draft = join(dirname(path), `.${basename(path)}${draftEnd}`);
  rmSync(draft, { force: true });
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeFileSync(file, content);
    if (process.getuid?.() === 0) fchownSync(file, 0, 0);
    fchmodSync(file, mode);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { path, draft };
}

/** Puts a draft in its place. */
export function placeFile({ path, draft }: DraftedFile): void {
  renameSync(draft, path);
}

/** Whether there are drafts in a folder, whoever left them. */
export function hasDrafts(folder: string): boolean {
  return readdirSync(folder).some(isDraft);
}

/** Removes drafts that never came to their places. */
export function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (isDraft(name)) rmSync(join(folder, name), { force: true });
  }
}

function isDraft(name: string): boolean {
  return name.startsWith('.') && name.endsWith(draftEnd);
}

/** Gives a file the mode that it is to have, if it has another. */
export function keepMode(path: string, present: number, mode: number): void {
  if ((present & 0o7777) !== mode) chmodSync(path, mode);
}
