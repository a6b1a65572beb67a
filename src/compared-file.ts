import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  fchmodSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './output-folder';

/** Characters of text that are gathered before they are compared or written, and bytes that are copied at a time. */
const gathered = 1 << 16;

/**
 * Files whose text is given piece by piece, each compared with what lies there already. One that says the same stays as it is; of any
 * other a draft is made beside it, and no draft takes its place before `commit`.
 */
export class ComparedFiles {
  readonly #drafts: ComparedFile[] = [];
  readonly #folders = new Map<string, ReadonlyMap<string, Dirent>>();
  #begun: ComparedFile | undefined;

  /** Begins a file in a folder that is there, and ends the one before. */
  begin(path: string): ComparedFile {
    this.#end();
    const entry = this.#entriesOf(dirname(path)).get(basename(path));
    // A link is followed, and so does the draft, for it has to lie on the same disk.
    const target = entry?.isSymbolicLink() ? linked(path) : path;
    const draft = join(dirname(target), `.keelson-${process.pid}-${this.#drafts.length}.new`);
    this.#begun = new ComparedFile(path, target, draft, entry !== undefined);
    return this.#begun;
  }

  /**
   * Puts each draft in the place of its file.
   * @returns paths of the files that are other ones now
   */
  commit(): string[] {
    this.#end();
    return this.#drafts.splice(0).map(({ draft, target, path }) => {
      renameSync(draft, target);
      return path;
    });
  }

  /** Removes the drafts that have not taken the place of their files. */
  discard(): void {
    this.#begun?.close();
    for (const { draft } of this.#begun ? [...this.#drafts, this.#begun] : this.#drafts) rmSync(draft, { force: true });
  }

  #end(): void {
    const file = this.#begun;
    if (!file) return;
    file.end();
    if (file.differs) this.#drafts.push(file);
    this.#begun = undefined;
  }

  #entriesOf(folder: string): ReadonlyMap<string, Dirent> {
    let entries = this.#folders.get(folder);
    if (!entries) {
      entries = new Map(readdirSync(folder, { withFileTypes: true }).map((entry) => [entry.name, entry]));
      for (const name of entries.keys()) removeLeftover(folder, name);
      this.#folders.set(folder, entries);
    }
    return entries;
  }
}

/** One file whose text is given piece by piece. */
export class ComparedFile {
  /** As it was asked for. */
  readonly path: string;
  /** Where it is, links followed. */
  readonly target: string;
  readonly draft: string;
  /** Whether it is to be another file than lies there, so that there is a draft. */
  differs = false;
  /** The file that lies there, and its bytes that are the same, until the first one that is not. */
  #present: number | undefined;
  #same = 0;
  #written: number | undefined;
  #text = '';

  constructor(path: string, target: string, draft: string, isThere: boolean) {
    this.path = path;
    this.target = target;
    this.draft = draft;
    if (isThere) this.#present = openPresent(target);
  }

  write(text: string): void {
    this.#text += text;
    if (this.#text.length >= gathered) this.#flush(false);
  }

  end(): void {
    this.#flush(true);
    this.close();
  }

  close(): void {
    for (const file of [this.#present, this.#written]) if (file !== undefined) closeSync(file);
    this.#present = undefined;
    this.#written = undefined;
  }

  #flush(isLast: boolean): void {
    const bytes = Buffer.from(this.#text);
    this.#text = '';
    if (this.#present !== undefined && holds(this.#present, this.#same, bytes, isLast)) this.#same += bytes.length;
    else writeAll(this.#beginDraft(), bytes);
  }

  /** The draft, which starts with all that is the same so far. */
  #beginDraft(): number {
    if (this.#written !== undefined) return this.#written;
    const present = this.#present;
    const mode = present === undefined ? undefined : fstatSync(present).mode;
    // Renaming asks the folder only, and root may do all.
    if (mode !== undefined && (mode & 0o222) === 0) throw new Error(`${this.path} is read-only and is left alone`);
    if (mode !== undefined) accessSync(this.target, constants.W_OK);
    const written = openSync(this.draft, 'w');
    this.differs = true;
    this.#written = written;
    if (present === undefined || mode === undefined) return written;
    fchmodSync(written, mode & 0o7777);
    copy(present, this.#same, written);
    closeSync(present);
    this.#present = undefined;
    return written;
  }
}

function openPresent(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Where a link leads; the link itself if that is nowhere. */
function linked(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return path;
    throw error;
  }
}

/** True if a file has these bytes from a place on, and no others after them if they are the last. */
function holds(file: number, from: number, bytes: Buffer, isLast: boolean): boolean {
  const there = Buffer.allocUnsafe(bytes.length + (isLast ? 1 : 0));
  let count = 0;
  while (count < there.length) {
    const wanted = there.length - count;
    const read = readSync(file, there, count, wanted, from + count);
    count += read;
    // The end of the file: to ask once more would cost as much again.
    if (read < wanted) break;
  }
  return count === bytes.length && there.subarray(0, count).equals(bytes);
}

function copy(from: number, length: number, to: number): void {
  const buffer = Buffer.allocUnsafe(Math.min(length, gathered));
  for (let at = 0; at < length; ) {
    const count = readSync(from, buffer, 0, Math.min(buffer.length, length - at), at);
    if (count === 0) throw new Error('a file was cut while it was read; run again');
    writeAll(to, buffer.subarray(0, count));
    at += count;
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Removes a draft of a run that was killed. */
function removeLeftover(folder: string, name: string): void {
  const [, pid] = /^\.keelson-(\d+)-\d+\.new$/.exec(name) ?? [];
  if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
}
