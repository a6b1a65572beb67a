import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive, OutputError, problems } from './output-folder';
import { syncFolder } from './synced-folder';

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Gives a file of text another text, at once and in whole: whoever reads it finds the old one or the new one. Its mode stays, and so does
 * a byte order mark; a link is followed.
 */
export function replaceText(path: string, shown: string, before: string, after: string): void {
  try {
    const target = realpathSync(path);
    requireWritable(target, shown);
    removeLeftovers(target);
    const bytes = readFileSync(target);
    const lead = bytes.subarray(0, 3).equals(mark) ? mark : Buffer.alloc(0);
    if (!bytes.equals(Buffer.concat([lead, Buffer.from(before)]))) {
      throw new OutputError(`${shown} was changed meanwhile and is left alone; run again`);
    }
    swap(target, Buffer.concat([lead, Buffer.from(after)]));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new OutputError(`${shown} cannot be written: ${problems[code] ?? message}`);
  }
}

/** A rename asks the folder only, so a file that is to stay as it is has to be asked itself. */
function requireWritable(target: string, shown: string): void {
  const isReadOnly = (statSync(target).mode & 0o222) === 0;
  if (isReadOnly) throw new OutputError(`${shown} is read-only and is left alone; chmod u+w ${shown} lets it be repaired`);
  accessSync(target, constants.W_OK);
}

function swap(target: string, bytes: Buffer): void {
  const { mode, uid, gid } = statSync(target);
  const draft = join(dirname(target), `.${basename(target)}.new-${process.pid}`);
  try {
    const file = openSync(draft, 'w', 0o600);
    try {
      writeFileSync(file, bytes);
      keepOwner(file, uid, gid);
      fchmodSync(file, mode & 0o7777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dirname(target));
}

function keepOwner(file: number, uid: number, gid: number): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Only root may give a file away; whoever may write it may own it.
  }
}

/** Drafts of runs that were killed. */
function removeLeftovers(target: string): void {
  const prefix = `.${basename(target)}.new-`;
  for (const entry of readdirSync(dirname(target))) {
    const pid = entry.startsWith(prefix) ? Number(entry.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(dirname(target), entry), { force: true });
  }
}
