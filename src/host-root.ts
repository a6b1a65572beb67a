import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cluster } from './cluster';
import type { FileTree } from './delivery';
import { draftFile, keepMode, placeFile, removeDrafts } from './drafted-file';
import { type HostPlacing, hostPlacing, isGenerated } from './host-placing';
import { attempt, OutputError } from './output-folder';
import { hasLocks, whileAlone } from './run-lock';
import { syncFolder } from './synced-folder';

/** What becomes of the files of a machine; paths are without the leading slash. */
export interface PlacedFiles {
  readonly unchanged: number;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Where foreign originals are kept. */
  readonly originals: readonly string[];
  /** Files that install.sh puts in place, at a time of its own. */
  readonly left: readonly string[];
  /** What is still to be done on the machine, by the names that install.sh gives it, too. */
  readonly notes: readonly string[];
}

const notesFolder = 'var/lib/keelson';

/** Puts the host files of a node below a folder, or says what would be put there; it starts nothing. */
export function placeHostFiles(root: string, shown: string, cluster: Cluster, files: FileTree, isDryRun: boolean): PlacedFiles {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new OutputError(`${shown} is no folder; --host-root takes / on the machine itself, or the folder where its root is mounted`);
  }
  return attempt(shown, () => {
    const plan = planFiles(root, cluster, files);
    const place = join(root, notesFolder);
    if (isDryRun || (plan.steps.length === 0 && !(existsSync(place) && hasLocks(place)))) return plan.placed;
    mkdirSync(place, { recursive: true });
    return whileAlone(place, shown, () => {
      const own = planFiles(root, cluster, files);
      for (const step of own.steps) carryOut(root, step);
      return own.placed;
    });
  });
}

/** One file that changes. */
interface Step {
  readonly path: string;
  readonly note: string | undefined;
  /** Where to keep what is there. */
  readonly original: string | undefined;
  /** Undefined: the file goes. */
  readonly file: { readonly content: string; readonly mode: number } | undefined;
  /** Only its mode is wrong. */
  readonly isModeOnly: boolean;
}

function planFiles(root: string, cluster: Cluster, files: FileTree): { readonly steps: readonly Step[]; readonly placed: PlacedFiles } {
  const placing = hostPlacing(cluster, { isMember: isMember(root), read: (path) => textAt(root, path) });
  const left: string[] = [];
  const steps: Step[] = [];
  let unchanged = 0;
  for (const [path, { content }] of files) {
    const mode = placing.modeOf(path);
    if (mode === undefined) {
      left.push(path);
      continue;
    }
    const step = stepOf(root, placing, path, { content, mode });
    if (step) steps.push(step);
    else unchanged++;
  }
  for (const path of unique(placing.formers.flatMap((pattern) => expand(root, pattern)))) {
    const text = files.has(path) ? undefined : textAt(root, path);
    if (text === undefined || !isGenerated(text, cluster)) continue;
    steps.push({ path, note: placing.noteOf(path, ''), original: undefined, file: undefined, isModeOnly: false });
  }
  const noted = namesIn(join(root, notesFolder)).filter((name) => !name.startsWith('.') && noteNames.has(name));
  const placed: PlacedFiles = {
    unchanged: unchanged + steps.filter(({ isModeOnly }) => isModeOnly).length,
    written: steps.flatMap(({ path, file, isModeOnly }) => (file && !isModeOnly ? [path] : [])),
    removed: steps.flatMap(({ path, file }) => (file ? [] : [path])),
    originals: steps.flatMap(({ original }) => original ?? []),
    left,
    notes: unique([...noted, ...steps.flatMap(({ note }) => note ?? [])]).sort(),
  };
  return { steps, placed };
}

/** Notes that whoever installs by hand can do something about. */
const noteNames = new Set([
  'reconfigure',
  'reload-bird',
  'restart-containerd',
  'restart-haproxy',
  'restart-k3s',
  'restart-keepalived',
  'restart-networkd',
  'stop-bird',
]);

function stepOf(root: string, placing: HostPlacing, path: string, file: { content: string; mode: number }): Step | undefined {
  const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (stat?.isDirectory()) throw new OutputError(`/${path} is a folder, and a file is to be there; move it away, then run again`);
  const present = textAt(root, path);
  if (present === file.content) {
    const isRight = (statSync(join(root, path)) as Stats).mode % 0o10000 === file.mode;
    return isRight ? undefined : { path, note: undefined, original: undefined, file, isModeOnly: true };
  }
  const original = placing.originalOf(path);
  const isForeign = stat !== undefined && !isGenerated(present ?? '') && !existsSync(join(root, original));
  return { path, note: placing.noteOf(path, file.content), original: isForeign ? original : undefined, file, isModeOnly: false };
}

/** What a changed file calls for is noted before the change, so that a run which is cut short leaves it to the next, or to install.sh. */
function carryOut(root: string, { path, note, original, file, isModeOnly }: Step): void {
  const target = join(root, path);
  if (note !== undefined) writeFileSync(join(root, notesFolder, note), '');
  if (!file) {
    rmSync(target, { force: true });
  } else if (isModeOnly) {
    keepMode(target, statSync(target).mode, file.mode);
    return;
  } else {
    mkdirSync(dirname(target), { recursive: true });
    if (original !== undefined) linkSync(target, join(root, original));
    try {
      placeFile(draftFile(target, file.content, file.mode));
    } finally {
      removeDrafts(dirname(target));
    }
  }
  syncFolder(dirname(target));
}

/** As near as it can be told without the API: kubeadm has written what the kubelet runs with, and no run of it is unfinished. */
function isMember(root: string): boolean {
  const isNoted = ['init', 'join'].some((note) => existsSync(join(root, notesFolder, note)));
  return !isNoted && (textAt(root, 'etc/kubernetes/kubelet.conf') ?? '') !== '';
}

function textAt(root: string, path: string): string | undefined {
  const target = join(root, path);
  return statSync(target, { throwIfNoEntry: false })?.isFile() ? readFileSync(target, 'utf8') : undefined;
}

/** The files that a pattern means; `*` stands for any part of one name, as in the shell. */
function expand(root: string, pattern: string): string[] {
  return pattern.split('/').reduce<string[]>(
    (folders, step) =>
      folders.flatMap((folder) => {
        const path = (name: string) => (folder === '' ? name : `${folder}/${name}`);
        if (!step.includes('*')) return existsSync(join(root, path(step))) ? [path(step)] : [];
        const fits = new RegExp(`^(?!\\.)${step.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
        return namesIn(join(root, folder))
          .filter((name) => fits.test(name))
          .map(path);
      }),
    [''],
  );
}

function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder).sort() : [];
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
