import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Has the disk keep what was renamed in a folder. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } catch {
    // Not every file system can; the rename is atomic all the same.
  } finally {
    closeSync(folder);
  }
}
