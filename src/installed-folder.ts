import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isScanned } from './addon-file';
import { type DraftedFile, draftFile, hasDrafts, placeFile, removeDrafts } from './drafted-file';
import { InstallError, type InstallLedger, installLedgerName, printInstallLedger, readInstallLedger } from './install-ledger';
import { type FolderEntry, type InstallAction, type InstallInput, type InstallPlan, planInstall } from './install-plan';
import { attempt, OutputError } from './output-folder';
import { hasLocks, whileAlone } from './run-lock';
import { syncFolder } from './synced-folder';

/** What is to be installed, and how. */
export type Installation = Omit<InstallInput, 'folder' | 'ledger' | 'digest'>;

/** Says what an installation does to a directory of k3s, and changes nothing. */
export function planFolder(folder: string, shown: string, installation: Installation): InstallPlan {
  return planAt(look(folder, shown), shown, installation);
}

/** Makes a directory of k3s that of a cluster, as far as that goes in one run, and says what was done. */
export function installFolder(folder: string, shown: string, installation: Installation): InstallPlan {
  const found = look(folder, shown);
  const plan = planAt(found, shown, installation);
  if (plan.actions.length === 0 && !hasLeftovers(found)) return plan;
  return attempt(shown, () => {
    const target = found ?? make(folder, shown);
    return whileAlone(target, shown, () => {
      removeDrafts(target);
      const own = planAt(target, shown, installation);
      execute(target, own.actions);
      return own;
    });
  });
}

/** The directory itself, links followed; undefined where it is not there yet. */
function look(folder: string, shown: string): string | undefined {
  const stat = attempt(shown, () => statSync(folder, { throwIfNoEntry: false }));
  if (stat && !stat.isDirectory()) throw new OutputError(`${shown} is a file; --to takes the directory where k3s looks for manifests`);
  if (stat) return attempt(shown, () => realpathSync(folder));
  if (lstatSync(folder, { throwIfNoEntry: false }))
    throw new OutputError(`${shown} is a link that leads nowhere; mount or make what it leads to`);
  const parent = statSync(dirname(folder), { throwIfNoEntry: false });
  if (parent?.isDirectory()) return undefined;
  throw new OutputError(
    `${shown} does not exist, nor does the folder that it would be in; start k3s once, which makes it, or: mkdir -p -m 700 ${shown}`,
  );
}

function make(folder: string, shown: string): string {
  return attempt(shown, () => {
    mkdirSync(folder, { mode: 0o700 });
    return realpathSync(folder);
  });
}

function hasLeftovers(folder: string | undefined): boolean {
  return folder !== undefined && (hasDrafts(folder) || hasLocks(folder));
}

function planAt(folder: string | undefined, shown: string, installation: Installation): InstallPlan {
  const entries = folder === undefined ? [] : attempt(shown, () => readEntries(folder));
  const ledger = folder === undefined ? undefined : readLedger(folder, shown);
  try {
    return planInstall({ ...installation, folder: entries, ledger, digest: sha256 });
  } catch (error) {
    throw error instanceof InstallError ? new InstallError(`${shown.replace(/\/+$/, '')}/${error.message}`) : error;
  }
}

/** Walks as the deploy controller does: links are followed to folders, but not from there. */
function readEntries(folder: string): FolderEntry[] {
  const entries: FolderEntry[] = [];
  const walk = (real: string, prefix: string, follows: boolean): void => {
    for (const name of readdirSync(real).sort()) {
      const [path, at] = [`${prefix}${name}`, join(real, name)];
      const stat = lstatSync(at, { throwIfNoEntry: false });
      // The draft of another run may have gone since; what counts is read when this run is alone.
      if (!stat) continue;
      const led = stat.isSymbolicLink() && follows ? statSync(at, { throwIfNoEntry: false }) : undefined;
      if (stat.isDirectory()) walk(at, `${path}/`, follows);
      else if (led?.isDirectory()) walk(realpathSync(at), `${path}/`, false);
      const entry = entryOf(path, at, stat);
      if (entry) entries.push(entry);
    }
  };
  walk(folder, '', true);
  return entries;
}

function entryOf(path: string, at: string, stat: Stats): FolderEntry | undefined {
  const kind = stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'link';
  const isRead = kind === 'file' && !path.includes('/') && (isScanned(path) || path.includes('.before-keelson'));
  try {
    return { path, kind, mtime: stat.mtimeMs, content: isRead ? readFileSync(at, 'utf8') : undefined };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function readLedger(folder: string, shown: string): InstallLedger | undefined {
  const path = join(folder, installLedgerName);
  if (!lstatSync(path, { throwIfNoEntry: false })) return undefined;
  const text = attempt(shown, () => readFileSync(path, 'utf8'));
  return readInstallLedger(text, `${shown}/${installLedgerName}`);
}

/** Carries a plan out. All that can fail for want of room is done before the first file takes its place. */
function execute(folder: string, actions: readonly InstallAction[]): void {
  const [first, ...rest] = actions;
  const isAhead = first?.kind === 'ledger' && rest.length > 0;
  try {
    if (isAhead) writeLedger(folder, first.ledger);
    const steps = (isAhead ? rest : actions).map((action) => prepare(folder, action));
    for (const step of steps) step();
    syncFolder(folder);
  } finally {
    removeDrafts(folder);
  }
}

/** Readies what an action needs; what it returns does it. */
function prepare(folder: string, action: InstallAction): () => void {
  switch (action.kind) {
    case 'ledger':
      return () => {
        syncFolder(folder);
        writeLedger(folder, action.ledger);
      };
    case 'keepCopy':
      // Its bytes, whatever they are as text.
      return placing(draftFile(join(folder, action.copy), readFileSync(join(folder, action.file)), 0o600));
    case 'remove':
      return () => rmSync(join(folder, action.file), { force: true });
    default:
      return placing(draftFile(join(folder, action.file), action.content, 0o600));
  }
}

function placing(file: DraftedFile): () => void {
  return () => placeFile(file);
}

function writeLedger(folder: string, ledger: InstallLedger): void {
  placeFile(draftFile(join(folder, installLedgerName), printInstallLedger(ledger), 0o600));
  syncFolder(folder);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
