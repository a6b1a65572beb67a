import { accessSync, constants, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Where all that is measured is written: in memory where Linux has that, else, or with `TMPDIR`, on a disk. ext4 gives out the number of a
 * removed file again only after minutes, and walks past all such numbers for each new one: what was cleaned up before would be measured.
 */
export const scratchRoot = process.env.TMPDIR ?? (isWritable('/dev/shm') ? '/dev/shm' : tmpdir());

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A new folder, which whoever asks for it removes. */
export function scratchFolder(): string {
  return mkdtempSync(join(scratchRoot, 'keelson-bench-'));
}
