import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ReadFacts } from './addon';
import { type Beside, besideOthers, type Checked, checkBeside } from './check';
import { type Drafts, loadFile, type Revise, specOf } from './cluster-file';
import { factsBeside } from './facts-folder';
import { type Severity, severities } from './finding';
import { fleetOf, fleetsOf, memberOf } from './fleet';
import type { Member } from './fleet-invariant';
import type { Manifest } from './manifest';
import { isMap } from './merge';
import { type DraftedTree, draftTree, dropEmptyFolders, dropTree, missingFolders } from './output-folder';
import { pack, unpack } from './packed-file';
import type { OnRead } from './plain-data';
import { type ClusterPath, otherClusters, refuseTwins } from './project';
import type { RecalledRenderings } from './recalled-rendering';
import type { Spec } from './spec';

/** What is found of a cluster, without all that it becomes. */
export type Judged = Omit<Checked, 'rendering'>;

/** Cluster files that are looked at one after the other, so that no more than one of them is in memory with all that it becomes. */
export interface Task {
  readonly files: readonly ClusterPath[];
  readonly cwd: string;
  /** The folder beside whose folders new ones are made. @default - none is made: what is found is asked for alone */
  readonly out?: string | undefined;
  /** The mildest finding with which nothing is written. @default error */
  readonly mildest?: Severity | undefined;
  /** Definitions from outside of the clusters. */
  readonly definitions?: readonly Manifest[] | undefined;
  /** Texts in place of those on disk. */
  readonly drafts?: Drafts | undefined;
  /** Changes what the files say. */
  readonly revise?: Revise | undefined;
  /** Told of every file before it is read, with the cluster file for whose sake it is; undefined for others of its fleet. */
  readonly onRead?: ((path: string, reader: ClusterPath | undefined) => void) | undefined;
  /** What an earlier run saw of files that need no first look any more, by their paths. @default - all are looked at */
  readonly earlier?: ReadonlyMap<string, Seen> | undefined;
  /** What earlier runs rendered; this one adds to it. @default - nothing is known of the objects of this run */
  readonly renderings?: RecalledRenderings | undefined;
}

/** What one run over cluster files came to. */
export interface Synthesis {
  /** In the order of the files; without those of an earlier run of which nothing new can be found. */
  readonly clusters: readonly Judged[];
  /** The new folders, each beside its old one; none while a finding or a problem stands. They are to be placed or dropped. */
  readonly drafted: readonly DraftedTree[];
  /** Why a folder cannot be written: thrown when the findings have been told. */
  readonly problem: { readonly error: unknown } | undefined;
  /** Paths of the files of these. */
  readonly looked: readonly string[];
  /** What was seen of each file, by its path, for a later run. */
  readonly seen: ReadonlyMap<string, Seen>;
}

/** One look at a cluster file: the first, or the one beside its fleet when all members have been read. */
export interface Look {
  /** Of the file. */
  readonly index: number;
  readonly again?: { readonly packed: Uint8Array; readonly beside: Beside };
}

/** What a look came to: plain data, so that it may come from another thread. Nothing but the index where it was no longer of use. */
export interface Seen {
  readonly index: number;
  readonly name?: string;
  /** A cluster of a fleet, which is looked at again. */
  readonly waits?: Waiting;
  readonly judged?: Judged;
  readonly drafted?: DraftedTree;
  readonly failure?: { readonly step: Step; readonly error: unknown };
}

/** A cluster of a fleet, as it was read. */
export interface Waiting {
  readonly member: Member;
  readonly packed: Uint8Array;
  /** What was found beside the others. */
  readonly beside?: Beside;
}

/** What is done with a cluster, in order. A run of old did each with all clusters before the next, and fails by the same failure. */
const steps = ['read', 'check', 'judge', 'draft'] as const;
type Step = (typeof steps)[number];

/**
 * The first failure in that order, by step and then by cluster, among all looks of all threads: what comes after it need not be done, and
 * what comes before it must.
 */
export class FirstFailure {
  readonly #place: Int32Array;

  /** @param shared the place of that failure in four bytes; the greatest number while nothing has failed */
  constructor(readonly shared: SharedArrayBuffer = FirstFailure.none()) {
    this.#place = new Int32Array(shared);
  }

  static none(): SharedArrayBuffer {
    const shared = new SharedArrayBuffer(4);
    new Int32Array(shared)[0] = 2 ** 31 - 1;
    return shared;
  }

  isBefore(step: Step, { index }: Look, { files }: Task): boolean {
    return steps.indexOf(step) * files.length + index < Atomics.load(this.#place, 0);
  }

  add(step: Step, { index }: Look, { files }: Task): void {
    const place = steps.indexOf(step) * files.length + index;
    for (let known = Atomics.load(this.#place, 0); place < known; known = Atomics.load(this.#place, 0)) {
      if (Atomics.compareExchange(this.#place, 0, known, place) === known) return;
    }
  }
}

/** Looks at one cluster, and makes its folder unless something keeps that from being placed. */
export function look(task: Task, wanted: Look, failures: FirstFailure): Seen {
  const { index, again } = wanted;
  const file = task.files[index] as ClusterPath;
  const onRead: OnRead | undefined = task.onRead && ((path) => task.onRead?.(path, file));
  let step: Step = 'read';
  let seen: Seen = { index };
  try {
    if (!failures.isBefore(step, wanted, task)) return seen;
    const loaded = again ? unpack(again.packed) : loadFile(file, task.drafts, task.revise, onRead);
    const packed = again || !isMap(loaded.data) || loaded.data.fleet === undefined ? undefined : pack(loaded);
    // A part of a text keeps the whole of it in memory: a member is made of copies, for it stays.
    const spec = specOf(file, packed ? unpack(packed) : loaded);
    seen = { ...seen, name: spec.name };
    const member = packed && spec.cluster?.fleet !== undefined ? memberOf(spec) : undefined;
    if (packed && member) return { ...seen, waits: { member, packed } };
    step = 'check';
    if (!failures.isBefore(step, wanted, task)) return seen;
    const { rendering, ...judged } = checked(task, file, spec, again?.beside, onRead);
    seen = { ...seen, judged };
    step = 'judge';
    if (isFailed(task, judged)) failures.add(step, wanted, task);
    step = 'draft';
    if (task.out === undefined || !failures.isBefore(step, wanted, task)) return seen;
    return { ...seen, drafted: draftTree(join(task.out, spec.name), rendering?.files ?? new Map()) };
  } catch (error) {
    failures.add(step, wanted, task);
    return { ...seen, failure: { step, error } };
  }
}

function checked(task: Task, { path }: ClusterPath, spec: Spec, beside: Beside | undefined, onRead?: OnRead): Checked {
  const { cwd, definitions, renderings } = task;
  const readFacts: ReadFacts = factsBeside(dirname(path), cwd, onRead);
  const result = checkBeside(spec, readFacts, beside, definitions, renderings?.get(path));
  if (result.rendering) renderings?.set(path, result.rendering);
  return result;
}

/** True for a cluster with a finding that keeps everything from being written. */
export function isFailed({ mildest = 'error' }: Task, { findings }: Judged): boolean {
  return findings.some(({ severity }) => severities.indexOf(severity) <= severities.indexOf(mildest));
}

/** So many clusters that what is kept of each adds up. */
const many = 100;

/**
 * A whole run, as looks that are asked for and what they came to: the looks of one round do not depend on each other. Throws what keeps
 * files from being read or checked, and leaves no new folder then.
 */
export function* synthesis(task: Task): Generator<readonly Look[], Synthesis, readonly Seen[]> {
  const { files } = task;
  if (files.length >= many) (require('./long-run') as typeof import('./long-run')).collectEarly();
  const all: Seen[] = [];
  const take = (round: readonly Seen[]) => {
    for (const seen of round) all[seen.index] = { ...all[seen.index], ...seen };
  };
  let isKept = false;
  const missing = task.out === undefined ? [] : missingFolders(task.out);
  try {
    for (const [index, { path }] of files.entries()) {
      const { name, waits } = task.earlier?.get(path) ?? {};
      if (name !== undefined) all[index] = { index, name, ...(waits ? { waits } : {}) };
    }
    take(yield files.flatMap((_, index) => (all[index] ? [] : [{ index }])));
    throwFirst('read', all);
    refuseTwins(files.map(({ shown }, index) => ({ shown, name: all[index]?.name as string })));
    if (all.some(({ waits }) => waits)) take(yield besideFleets(task, all));
    throwFirst('check', all);
    const clusters = all.flatMap(({ judged }) => judged ?? []);
    const looked = all.flatMap(({ index, judged }) => (judged ? [pathOf(task, index)] : []));
    const problem = all.find(({ failure }) => failure)?.failure;
    isKept = problem === undefined && !clusters.some((judged) => isFailed(task, judged));
    const seen = new Map(all.map(({ index, name = '', waits }) => [pathOf(task, index), { index, name, ...(waits ? { waits } : {}) }]));
    return { clusters, drafted: isKept ? draftsOf(all) : [], problem, looked, seen };
  } finally {
    if (!isKept) {
      for (const draft of draftsOf(all)) dropTree(draft);
      dropEmptyFolders(missing);
    }
  }
}

function pathOf({ files }: Task, index: number): string {
  return (files[index] as ClusterPath).path;
}

function draftsOf(all: readonly Seen[]): readonly DraftedTree[] {
  return all.flatMap(({ drafted }) => drafted ?? []);
}

function throwFirst(step: Step, seen: readonly Seen[]): void {
  const first = seen.find(({ failure }) => failure?.step === step);
  if (first?.failure) throw first.failure.error;
}

/**
 * The second looks at clusters of fleets, beside the other clusters of their projects, asked for or not. There is none at one that has been
 * looked at beside the same.
 */
function besideFleets({ files, cwd, onRead }: Task, all: Seen[]): readonly Look[] {
  const names = new Set(all.map(({ name }) => name as string));
  const asking = files.filter((_, index) => all[index]?.waits);
  const others = otherClusters(asking, files, names, cwd)
    .map((file) => specOf(file, loadFile(file, undefined, undefined, onRead && ((path) => onRead(path, undefined)))))
    .filter(({ name }) => !names.has(name));
  const members = [...all.flatMap(({ waits }) => waits?.member ?? []), ...others.flatMap((spec) => memberOf(spec) ?? [])];
  const fleets = fleetsOf(members);
  return all.flatMap(({ index, waits }) => {
    const fleet = waits && fleetOf(waits.member, fleets);
    if (!waits || !fleet) return [];
    const beside = besideOthers(fleet);
    if (waits.beside && isDeepStrictEqual(beside, waits.beside)) return [];
    all[index] = { ...(all[index] as Seen), waits: { ...waits, beside } };
    return [{ index, again: { packed: waits.packed, beside } }];
  });
}

/** A whole run in this thread. */
export function synthesize(task: Task): Synthesis {
  const failures = new FirstFailure();
  const run = synthesis(task);
  let next = run.next();
  while (!next.done) next = run.next(next.value.map((wanted) => look(task, wanted, failures)));
  return next.value;
}
