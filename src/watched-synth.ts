import { dirname, join } from 'node:path';
import type { Context, ExitCode, Output } from './command';
import { optimizeEarly } from './long-run';
import { discard, dropTree } from './output-folder';
import { type ClusterPath, projectRoot } from './project';
import { RecalledRenderings } from './recalled-rendering';
import { type Seen, synthesize, type Task } from './synthesis';
import { WatchedFiles } from './watched-files';
import { writeClusters } from './written-clusters';

/** What is written again whenever a file of it is saved. */
export interface Watching {
  /** Asked anew each time: cluster files come and go. Throws what a user is to be told. */
  readonly chooseFiles: () => readonly ClusterPath[];
  /** Folders of clusters that are no more are removed. */
  readonly isWholeProject: boolean;
  readonly out: string;
  readonly mildest: Task['mildest'];
}

/** Milliseconds after which what a save did to a folder is looked at: editors truncate, write and rename within less. */
const settling = 1;

/** Milliseconds for which a text with mistakes must stand before they are told: it may be half a text. */
const patience = 100;

/** How often files are read in one round, at most, if they are written all the while. */
const mostReads = 10;

/** A round that came to an end. */
interface Told {
  readonly text: string;
  readonly isGood: boolean;
}

/**
 * Writes clusters, then again what a saved file concerns, until the user ends it. A round does what has been saved since the last one that
 * wrote something, and writes nothing while an error stands, as any run.
 */
export class WatchedSynth {
  readonly #context: Context;
  readonly #watching: Watching;
  readonly #files: WatchedFiles;
  /** Files that were read for the sake of each cluster file; of the other members of its fleet for the sake of none. */
  readonly #read = new Map<string | undefined, Set<string>>();
  /** What was seen of the files whose clusters are written as they are. */
  #seen: ReadonlyMap<string, Seen> = new Map();
  readonly #renderings = new RecalledRenderings();
  /** Files that are to be looked at again though they were seen. */
  readonly #open = new Set<string>();
  #known: readonly string[] = [];
  /** Old forms of folders: nobody waits for it that they are removed. */
  readonly #retired: string[] = [];
  #isUnreadable = false;
  #look: NodeJS.Timeout | undefined;
  #tell: NodeJS.Timeout | undefined;
  #fail: (error: unknown) => void = () => {};

  constructor(context: Context, watching: Watching) {
    this.#context = context;
    this.#watching = watching;
    this.#files = new WatchedFiles(() => {
      this.#look ??= setTimeout(() => this.#onTouch(), settling);
    });
  }

  /** Resolves with 0 when the user ends it. */
  run(): Promise<ExitCode> {
    optimizeEarly();
    const { stderr, onStop } = this.#context;
    return new Promise<ExitCode>((done, lost) => {
      this.#fail = lost;
      onStop?.(() => done(0));
      stderr.write(this.#round().text);
      this.#watch();
    }).finally(() => {
      clearTimeout(this.#look);
      clearTimeout(this.#tell);
      this.#files.close();
      this.#discardRetired();
    });
  }

  #onTouch(): void {
    this.#look = undefined;
    try {
      const changed = this.#files.changed();
      const concerned = [...this.#read].flatMap(([path, read]) => ([...read].some((file) => changed.has(file)) ? [path] : []));
      for (const path of concerned) this.#reopen(path);
      const isNew = concerned.length > 0 || this.#haveFilesChanged();
      // What could not be read may be there now under a name that nobody has heard of.
      if (isNew || this.#isUnreadable) this.#say(this.#round(), isNew);
      this.#watch();
      this.#discardRetired();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Has a cluster written again; without a path those of fleets, whose other members are not written here. */
  #reopen(path: string | undefined): void {
    if (path !== undefined) this.#open.add(path);
    else for (const [member, { waits }] of this.#seen) if (waits) this.#open.add(member);
  }

  #haveFilesChanged(): boolean {
    try {
      return this.#watching.chooseFiles().map(pathOf).join('\n') !== this.#known.join('\n');
    } catch {
      return !this.#isUnreadable;
    }
  }

  #round(): Told {
    const { cwd, stderr, env, now } = this.#context;
    const { chooseFiles, isWholeProject, out, mildest } = this.#watching;
    const started = now();
    let text = '';
    const said: Output = { isTerminal: stderr.isTerminal, write: (part) => void (text += part) };
    let ofOthers = new Set<string>();
    this.#discardRetired();
    try {
      const files = chooseFiles();
      this.#known = files.map(pathOf);
      const earlier = new Map([...this.#seen].filter(([path]) => !this.#open.has(path)));
      const read = () => {
        this.#files.begin();
        const [others, onRead] = this.#reading();
        ofOthers = others;
        const task = { files, cwd, out, mildest, earlier, renderings: this.#renderings, onRead };
        return { task, synthesis: synthesize(task) };
      };
      let { task, synthesis } = read();
      for (let reads = 1; reads < mostReads && this.#files.areStale(); reads++) {
        for (const draft of synthesis.drafted) dropTree(draft);
        ({ task, synthesis } = read());
      }
      const names = isWholeProject ? new Set([...synthesis.seen.values()].map(({ name }) => name as string)) : undefined;
      const retire = (old: string) => void this.#retired.push(old);
      const isGood = writeClusters({ stderr: said, env }, { task, synthesis, names, retire }) === 0;
      this.#seen = synthesis.seen;
      this.#open.clear();
      if (isGood) text += `done in ${now() - started} ms\n`;
      else for (const path of synthesis.looked) this.#open.add(path);
      this.#isUnreadable = false;
      return { text, isGood };
    } catch (error) {
      if (!(error instanceof Error && 'exitCode' in error)) throw error;
      this.#isUnreadable = true;
      return { text: `${text}keelson: ${error.message}\n`, isGood: false };
    } finally {
      if (ofOthers.size > 0) this.#read.set(undefined, ofOthers);
      for (const path of this.#read.keys()) if (path !== undefined && !this.#known.includes(path)) this.#read.delete(path);
    }
  }

  #discardRetired(): void {
    for (const old of this.#retired.splice(0)) discard(old);
  }

  /** Remembers who reads what. A reader begins with its own file, or goes on after that. */
  #reading(): [ofOthers: Set<string>, onRead: NonNullable<Task['onRead']>] {
    const ofOthers = new Set<string>();
    const onRead = (path: string, reader: ClusterPath | undefined) => {
      this.#files.note(path);
      if (!reader) ofOthers.add(path);
      else if (path === reader.path) this.#read.set(path, new Set([path]));
      else this.#read.get(reader.path)?.add(path);
    };
    return [ofOthers, onRead];
  }

  /** Tells at once what was written, and of mistakes when their text has stood for a moment. */
  #say({ text, isGood }: Told, isNew: boolean): void {
    const { stderr } = this.#context;
    if (!isGood && !isNew) return;
    clearTimeout(this.#tell);
    if (isGood) stderr.write(text);
    else this.#tell = setTimeout(() => stderr.write(text), patience);
  }

  #watch(): void {
    const root = projectRoot(this.#context.cwd);
    const paths = new Set([...this.#read.values()].flatMap((read) => [...read]));
    this.#files.watch(paths, [...this.#known.map((path) => dirname(path)), ...(root === undefined ? [] : [join(root, 'clusters')])]);
  }
}

function pathOf({ path }: ClusterPath): string {
  return path;
}
