import { extname } from 'node:path';
import { type LookedAt, lookAtFiles } from './checked-files';
import { isDataFile, readText } from './cluster-file';
import { editText } from './cluster-text';
import { readFacts } from './facts-folder';
import type { Finding } from './finding';
import { isWithin, type Path, printPath } from './path';
import { type Pin, pinnedIn } from './pins';
import type { ClusterPath } from './project';
import { applyChanges, type Change } from './repair';
import type { Spec } from './spec';
import { compareFindings, type FileChange, type Upgrade, upgradeOf } from './upgrade';
import { dig } from './workload';

/** What is to be upgraded in one cluster, and to which version. */
export interface Wish {
  readonly pin: Pin;
  readonly version: string;
}

/** A cluster file whose upgrade was looked at; nothing of it is on disk. */
export interface PlannedFile {
  readonly file: ClusterPath;
  /** Undefined where the cluster does not run what is to be upgraded. */
  readonly upgrade: Upgrade | undefined;
  /** What keeps the version from being one, where nobody knows it. */
  readonly unknown: Finding | undefined;
}

/** Rounds after which a file is taken as it is; each repairs what the one before brought to light. */
const rounds = 16;

/**
 * Looks at cluster files with another version of one thing, and with the repairs that this asks for and that take no decision.
 * `wishOf` says what it is in each, as clusters may differ in their distribution.
 */
export function planUpgrades(
  files: readonly ClusterPath[],
  cwd: string,
  wishOf: (spec: Spec) => Wish | undefined,
  decided: readonly string[] = [],
): readonly PlannedFile[] {
  const before = lookAtFiles(files, cwd);
  const plans = before.map(({ spec }) => {
    const wish = wishOf(spec);
    const pinned = wish && pinnedIn(spec.written, wish.pin);
    return wish && pinned ? { wish, pinned, changes: firstChange(pinned, wish.version) } : undefined;
  });
  const revise = (path: string, data: unknown) => {
    const changes = plans[files.findIndex((file) => file.path === path)]?.changes ?? [];
    return (
      applyChanges(
        data,
        changes.map(({ change }) => change),
      ) ?? data
    );
  };
  let after = lookAtFiles(files, cwd, { revise });
  for (let round = 1; round < rounds; round++) {
    const more = plans.map((plan, index) => {
      const [old, now] = [before[index] as LookedAt, after[index] as LookedAt];
      if (!plan) return [];
      const { appearing } = compareFindings(old.checked.findings, now.checked.findings);
      return repairs(appearing, now.spec.written, plan.pinned.path);
    });
    if (more.every((changes) => changes.length === 0)) break;
    for (const [index, changes] of more.entries()) plans[index]?.changes.push(...changes);
    after = lookAtFiles(files, cwd, { revise });
  }
  return files.map((file, index) => {
    const plan = plans[index];
    if (!plan) return { file, upgrade: undefined, unknown: undefined };
    const [old, now] = [before[index] as LookedAt, after[index] as LookedAt];
    const { pinned, wish, changes } = plan;
    return {
      file,
      upgrade: upgradeOf(wish.pin, { from: pinned.version, to: wish.version }, changes, [old, now], readFacts, decided),
      unknown: now.checked.findings.find(({ rule, at }) => rule === 'unknown-version' && isSame(at, pinned.path)),
    };
  });
}

function firstChange({ path, version }: { readonly path: Path; readonly version: string }, wanted: string): FileChange[] {
  return version === wanted ? [] : [{ change: { op: 'set', path, value: wanted }, was: version }];
}

/** What new findings ask for that takes no decision; of changes that touch each other the first, as the rest is looked at again. */
function repairs(appearing: readonly Finding[], data: unknown, pinned: Path): FileChange[] {
  const touched: Path[] = [pinned];
  return appearing.flatMap(({ rule, severity, patch = [] }) => {
    const places = patch.map(placeOf);
    const isTouched = places.some((place) => touched.some((other) => isWithin(place, other) || isWithin(other, place)));
    if (severity === 'note' || isTouched || applyChanges(data, patch) === undefined) return [];
    touched.push(...places);
    return patch.map((change) => ({ rule, change, was: dig(data, ...change.path) }));
  });
}

/** What a change moves: of a list that loses an entry the others too. */
function placeOf({ op, path }: Change): Path {
  return op === 'remove' && typeof path[path.length - 1] === 'number' ? path.slice(0, -1) : path;
}

function isSame(a: Path, b: Path): boolean {
  return printPath(a) === printPath(b);
}

/** The text of a cluster file before and after the changes of an upgrade, or why they cannot be made there. */
export function upgradeText(
  { path, shown }: ClusterPath,
  changes: readonly FileChange[],
): { readonly before: string; readonly after: string } | { readonly refused: string } {
  if (!isDataFile(path)) return { refused: 'a program is left to its author' };
  const before = readText(path, shown);
  const edited = editText(
    before,
    changes.map(({ change }) => change),
    extname(path) === '.json' ? 'json' : 'yaml',
  );
  return 'refused' in edited ? edited : { before, after: edited.text };
}
