import { addonNameOf, fileNameOf, isScanned, piecesOf } from './addon-file';
import { InstallError, type InstallLedger, installLedgerName, type LedgerFile } from './install-ledger';
import { identityOf, type Manifest } from './manifest';
import { stringifyAll } from './yaml';

/** What lies in the directory. */
export interface FolderEntry {
  /** Relative to the directory, with `/` between folders. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link';
  /** In milliseconds since 1970. */
  readonly mtime: number;
  /** The text of a file that lies in the directory itself. */
  readonly content?: string | undefined;
}

/** What a plan is made from. */
export interface InstallInput {
  readonly cluster: string;
  /** First line of every generated file, without `# `. */
  readonly header: string;
  /** Texts of the files that the cluster is delivered by, by name. */
  readonly wanted: ReadonlyMap<string, string>;
  /** All objects that the cluster becomes, however they are delivered. */
  readonly described: readonly Manifest[];
  readonly folder: readonly FolderEntry[];
  readonly ledger: InstallLedger | undefined;
  /** Whether objects that are described no more are to be deleted with the files that held them. */
  readonly prune: boolean;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** The SHA-256 of a text, in hexadecimal digits. */
  readonly digest: (text: string) => string;
}

/** One step of a plan; each leaves the directory such that k3s may look at it, and the run may end there. */
export type InstallAction =
  | { readonly kind: 'ledger'; readonly ledger: InstallLedger }
  | { readonly kind: 'keepCopy'; readonly file: string; readonly copy: string; readonly content: string }
  | ({ readonly kind: 'write' | 'tombstone'; readonly file: string; readonly content: string } & Written)
  | { readonly kind: 'remove'; readonly file: string; readonly why: string };

/** What a written file means to the cluster. */
export interface Written {
  readonly isNew: boolean;
  /** Identities of the objects in it. */
  readonly objects: readonly string[];
  /** Identities of the objects that k3s deletes when it applies the file. */
  readonly deletes: readonly string[];
}

/** What a plan leaves as it is, and why; `wait` where a later run goes on. */
export interface InstallNotice {
  readonly kind: 'tell' | 'wait';
  readonly file: string;
  readonly text: string;
}

/** What is to be done, in order. */
export interface InstallPlan {
  readonly actions: readonly InstallAction[];
  readonly notices: readonly InstallNotice[];
  /** Number of wanted files that are in place already. */
  readonly unchanged: number;
  /** When a later run may go on; undefined where nothing is left to do. */
  readonly again: number | undefined;
}

/** How long a file lies before it counts as applied, in milliseconds: k3s looks every 15 seconds. */
export const settleTime = 60_000;

/**
 * Plans how a directory of k3s becomes that of the cluster.
 *
 * The controller applies a file whole, and deletes what its Addon owned and the file no longer holds. It goes by the order of names, after a
 * start through all files whether they changed or not, and an object is its who applied it last. So an object leaves a file only while
 * a file that sorts behind it has it, and had it for a minute: whatever is applied meanwhile, that one is last. Where the object is
 * wanted in a file before, or in none, a file that sorts behind all is given it for the time. A file that goes from the disk deletes
 * nothing, and its Addon stays, with the sum of what was applied: a file that comes back must differ from it.
 * @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/deploy/controller.go
 * @see https://github.com/rancher/wrangler/blob/v3.2.2/pkg/apply/desiredset_process.go
 */
export function planInstall(input: InstallInput): InstallPlan {
  refuseOtherCluster(input);
  return new Planner(input).plan();
}

/** A file of ours: on disk, in the ledger, or to be. */
interface Place {
  readonly name: string;
  readonly disk: FolderEntry | undefined;
  readonly entry: LedgerFile | undefined;
  /** Objects that k3s may have of it. */
  readonly objects: readonly string[];
  readonly at: number;
  readonly isEdited: boolean;
  /** It is what the last run said that it was about to write. */
  readonly isOfRun: boolean;
  readonly isReadable: boolean;
}

/** What becomes of a place. */
interface Outcome {
  readonly state: LedgerFile['state'] | 'gone';
  /** Undefined: it stays as it is. */
  readonly text?: string | undefined;
  /** What it holds then. */
  readonly objects: readonly string[];
  /** Objects that it holds for the files that take them over. */
  readonly keeps: ReadonlyMap<string, string>;
  /** Objects that it gives up for files that have them. */
  readonly yields: ReadonlyMap<string, string>;
  /** Where objects are wanted that its Addon may have when it is gone. */
  readonly waitsFor?: ReadonlyMap<string, string>;
  /** When k3s began to see it as it is; where nothing is said, when it was written. */
  readonly at?: number;
  readonly why?: string;
}

const nothing: ReadonlyMap<string, string> = new Map();

class Planner {
  private readonly described: ReadonlyMap<string, Manifest>;
  private readonly skipped: ReadonlySet<string>;
  private readonly places = new Map<string, Place>();
  /** Wanted files and what they hold, those included that take over what other engines deliver from now on. */
  private readonly wanted = new Map<string, { readonly text: string; readonly objects: readonly string[] }>();
  /** Where each object is wanted. */
  private readonly homes = new Map<string, string>();
  /** Files that sort behind all others and have an object while it changes its file. */
  private readonly carriers = new Map<string, string>();
  /** Files that are to be applied once more before another gives up what they hold. */
  private readonly stale = new Set<string>();
  private readonly notices: InstallNotice[] = [];
  private isWaiting = false;

  constructor(private readonly input: InstallInput) {
    const { described, folder, wanted } = input;
    this.described = new Map(described.map((object) => [identityOf(object), object]));
    this.skipped = new Set(folder.flatMap(({ path }) => (path.endsWith('.skip') ? [fileNameOf(path).slice(0, -'.skip'.length)] : [])));
    this.findPlaces();
    for (const [name, text] of [...wanted].sort(byName)) this.want(name, text);
    this.refuseTwins();
    this.carry();
    this.bringBack();
  }

  plan(): InstallPlan {
    const outcomes = new Map([...this.places.keys()].sort().map((name) => [name, this.outcomeOf(name)]));
    const texts = this.textsOf(outcomes);
    const isRemoved = (name: string) => isAway(outcomes.get(name)) && this.places.get(name)?.disk !== undefined;
    const changed = [...outcomes.keys()].filter((name) => texts.has(name) || isRemoved(name));
    const actions: InstallAction[] = [];
    const after = this.ledgerAfter(outcomes, texts);
    if (changed.length > 0) {
      const before = this.ledgerBefore(outcomes, texts);
      if (!isSameLedger(before, this.input.ledger)) actions.push({ kind: 'ledger', ledger: before });
      for (const name of changed) actions.push(...this.copyOf(name));
      // First, so that what is written elsewhere is applied last.
      for (const name of changed.filter(isRemoved)) actions.push({ kind: 'remove', file: name, why: outcomes.get(name)?.why ?? '' });
      for (const name of changed)
        if (texts.has(name)) actions.push(this.writing(name, outcomes.get(name) as Outcome, texts.get(name) as string));
    }
    const written = actions.find((action) => action.kind === 'ledger')?.ledger ?? this.input.ledger;
    if (!isSameLedger(after, written)) actions.push({ kind: 'ledger', ledger: after });
    for (const name of this.input.wanted.keys()) {
      if (this.skipped.has(name)) this.tell(name, `is ignored by k3s while ${name}.skip is there`);
    }
    const notices = this.notices.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
    return {
      actions,
      notices,
      unchanged: [...this.input.wanted.keys()].filter((name) => !texts.has(name) && this.places.get(name)?.disk).length,
      again: this.isWaiting ? (changed.length > 0 ? this.input.now : this.lastWritten()) + settleTime : undefined,
    };
  }

  private lastWritten(): number {
    return Math.max(...[...this.places.values()].map(({ at }) => at));
  }

  private tell(file: string, text: string): void {
    this.notices.push({ kind: 'tell', file, text });
  }

  private wait(file: string, text: string): void {
    this.isWaiting = true;
    this.notices.push({ kind: 'wait', file, text });
  }

  /** Everything that is ours: known by the ledger, by its first line, or because it is as it should be. */
  private findPlaces(): void {
    const { folder, ledger, wanted } = this.input;
    for (const disk of folder) {
      const { path, content } = disk;
      if (content === undefined || disk.kind !== 'file' || path.includes('/') || !isScanned(path)) continue;
      if (isOurs(content, this.input.cluster) || content === wanted.get(path)) this.places.set(path, this.placeOf(path, disk));
    }
    for (const name of ledger?.files.keys() ?? []) {
      const isTaken = this.places.has(name) || folder.some(({ path }) => path === name);
      if (!isTaken) this.places.set(name, this.placeOf(name, undefined));
      else if (!this.places.has(name) && !wanted.has(name))
        this.tell(name, 'has lost its first line: it is yours now, and so are its objects');
    }
    for (const name of wanted.keys()) if (!this.places.has(name)) this.places.set(name, this.placeOf(name, undefined));
  }

  private placeOf(name: string, disk: FolderEntry | undefined): Place {
    const { ledger, now, digest } = this.input;
    const entry = ledger?.files.get(name);
    // What k3s was told to ignore until now it has not seen yet.
    const last = entry?.skipped && !this.skipped.has(name) ? now : Math.min(entry?.at ?? 0, now);
    if (!disk) return { name, disk, entry, objects: entry?.objects ?? [], at: last, isEdited: false, isOfRun: false, isReadable: true };
    const sum = digest(disk.content ?? '');
    if (entry && sum === entry.sha256)
      return { name, disk, entry, objects: entry.objects, at: last, isEdited: false, isOfRun: false, isReadable: true };
    const pieces = piecesOf(disk.content ?? '');
    const objects = pieces ? unique(pieces.flatMap((piece) => piece.objects)) : (entry?.objects ?? []);
    // A run that was killed may have written it at any time since.
    const isOfRun = sum === entry?.next;
    const at = isOfRun || last === now ? now : Math.min(disk.mtime, now);
    const isEdited = entry !== undefined && !isOfRun && withoutStamp(disk.content ?? '') !== this.input.wanted.get(name);
    return { name, disk, entry, objects, at, isEdited, isOfRun, isReadable: pieces !== undefined };
  }

  private want(name: string, text: string): void {
    const { entry } = this.places.get(name) ?? {};
    const isKnown = entry?.state === 'installed' && entry.sha256 !== undefined && entry.sha256 === this.input.digest(text);
    const objects = isKnown ? entry.objects : unique((piecesOf(text) ?? []).flatMap((piece) => piece.objects));
    this.wanted.set(name, { text, objects });
    for (const object of objects) if (!this.homes.has(object)) this.homes.set(object, name);
  }

  /** Two files of one Addon delete each other's objects. */
  private refuseTwins(): void {
    const { folder } = this.input;
    const ours = new Map([...this.places.keys()].map((name) => [addonNameOf(name), name]));
    for (const { path, kind } of folder) {
      if (this.places.get(path)?.disk) continue;
      if (this.input.wanted.has(path)) {
        const what = kind === 'file' ? 'was not made for this cluster by Keelson' : `is a ${kind}`;
        throw new InstallError(`${path} ${what}; move it out of that folder if its objects may be replaced, then run again`);
      }
      const twin = kind !== 'folder' && isScanned(path) ? ours.get(addonNameOf(path)) : undefined;
      if (twin !== undefined) {
        throw new InstallError(
          `${path} is the Addon ${addonNameOf(path)} to k3s, and so is ${twin} of this cluster; rename ${path} or move it out of that folder, then run again`,
        );
      }
    }
  }

  /** Finds a carrier for each object that leaves a file which stays, and is wanted in none behind it. */
  private carry(): void {
    const known = new Map(
      [...this.places.values()].flatMap(({ name, disk, objects }) =>
        disk && isCarrier(name) ? objects.map((object) => [object, name] as const) : [],
      ),
    );
    const fresh = `${carrierStart}${this.input.now.toString(36)}.yaml`;
    for (const place of this.places.values()) {
      if (!(place.disk || this.wanted.has(place.name)) || !this.shrinks(place)) continue;
      for (const object of this.leaving(place)) {
        const home = this.homes.get(object);
        if (home === undefined || home < place.name) this.carriers.set(object, known.get(object) ?? fresh);
      }
    }
    for (const name of unique([...this.carriers.values()])) {
      const own = this.places.get(name)?.objects.filter((object) => this.described.has(object)) ?? [];
      const objects = unique([...own, ...[...this.carriers].flatMap(([object, carrier]) => (carrier === name ? [object] : []))]).sort();
      if (!this.places.has(name)) this.places.set(name, this.placeOf(name, undefined));
      this.wanted.set(name, { text: this.textOf(objects), objects });
    }
    this.defer();
  }

  /** Whether a file stays and is to hold less: one that goes whole gives nothing up. */
  private shrinks({ name, objects }: Place): boolean {
    return this.wanted.has(name) || (!this.input.prune && !isCarrier(name) && objects.some((object) => !this.described.has(object)));
  }

  /** Objects of a file that are described and wanted elsewhere. */
  private leaving({ name, objects }: Place): readonly string[] {
    const wanted = this.wanted.get(name);
    return objects.filter(
      (object) => this.described.has(object) && !wanted?.objects.includes(object) && (wanted !== undefined || this.homes.has(object)),
    );
  }

  /** An object that is carried to a file comes there when no file behind has it any more. */
  private defer(): void {
    for (const [name, { text, objects }] of this.wanted) {
      const there = this.places.get(name)?.objects ?? [];
      const early = objects.filter((object) => this.carriers.has(object) && this.carriers.get(object) !== name && !there.includes(object));
      if (early.length === 0) continue;
      const pieces = piecesOf(text)?.filter((piece) => !piece.objects.some((object) => early.includes(object))) ?? [];
      const rest = `# ${this.input.header}\n${pieces.map((piece) => piece.text).join('---\n')}`;
      this.wanted.set(name, { text: rest, objects: objects.filter((object) => !early.includes(object)) });
      this.wait(name, `gets ${named(early)} when the file that has it has given it up`);
    }
  }

  /**
   * What was taken away and is back in another file before k3s has looked: the first file deletes it, and the other has only patched what goes.
   * So the other is written once more.
   */
  private bringBack(): void {
    for (const place of this.places.values()) {
      for (const object of this.deletionsOf(place)) {
        const home = this.places.get(this.homes.get(object) ?? place.name);
        if (!home || home.name === place.name) continue;
        if (!this.isSeen(place)) this.wait(home.name, `is written once more when k3s has deleted ${shownObject(object)} for ${place.name}`);
        else if (home.disk && home.at - place.at < settleTime) this.stale.add(home.name);
      }
    }
  }

  /** Objects that k3s deletes, or has deleted, for what was last written into a file. */
  private deletionsOf({ disk, entry, objects, isOfRun }: Place): readonly string[] {
    const written = isOfRun && disk ? (entry?.objects ?? []).filter((object) => !objects.includes(object)) : [];
    return unique([...(entry?.deletes ?? []), ...written]);
  }

  /** The file that is to have an object next. */
  private takerOf(object: string): string | undefined {
    return this.carriers.get(object) ?? this.homes.get(object);
  }

  private textOf(objects: readonly string[]): string {
    return stringifyAll(this.manifestsOf(objects), { header: this.input.header });
  }

  private manifestsOf(objects: readonly string[]): readonly Manifest[] {
    return objects.map((object) => this.described.get(object) as Manifest);
  }

  private isAtRest({ at }: Place): boolean {
    return this.input.now - at >= settleTime;
  }

  /** Whether k3s has looked at a file as it is. */
  private isSeen(place: Place): boolean {
    return this.isAtRest(place) && !this.skipped.has(place.name);
  }

  /**
   * Whether a file may give an object up: the one that is to have it holds it, k3s has seen both, and that one last. Of two that were written at one
   * time a pass may have read the first as it was before, and the second as it is; so the second is written once more.
   */
  private mayYield(place: Place, object: string): boolean {
    const home = this.places.get(this.takerOf(object) as string);
    if (!home?.disk || !home.objects.includes(object) || this.skipped.has(home.name)) return false;
    if (!this.isAtRest(place) || !this.isAtRest(home)) return false;
    if (place.disk && home.at - place.at < settleTime) this.stale.add(home.name);
    return !place.disk || home.at - place.at >= settleTime;
  }

  private split(place: Place, objects: readonly string[]): Pick<Outcome, 'keeps' | 'yields'> {
    const [keeps, yields] = [new Map<string, string>(), new Map<string, string>()];
    for (const object of objects) (this.mayYield(place, object) ? yields : keeps).set(object, this.takerOf(object) as string);
    return { keeps, yields };
  }

  private waitForHomes(file: string, keeps: ReadonlyMap<string, string>): void {
    for (const home of unique([...keeps.values()]).sort()) {
      const objects = named([...keeps].flatMap(([object, other]) => (other === home ? [object] : [])));
      if (this.skipped.has(home)) this.tell(file, `keeps ${objects}: k3s ignores ${home} while ${home}.skip is there`);
      else this.wait(file, `keeps ${objects} until k3s has taken it over from ${home}`);
    }
  }

  private outcomeOf(name: string): Outcome {
    const place = this.places.get(name) as Place;
    const wanted = this.wanted.get(name);
    if (wanted) return this.outcomeOfWanted(place, wanted);
    if (!place.disk) return this.outcomeOfMissing(place);
    if (place.objects.length === 0) return place.isReadable ? this.outcomeOfTombstone(place) : this.outcomeOfUnreadable(place);
    const gone = place.objects.filter((object) => !this.described.has(object));
    if (gone.length === 0) return this.outcomeOfEmptied(place);
    return this.input.prune ? this.outcomeOfPruned(place, place.objects) : this.outcomeOfKept(place, gone);
  }

  private outcomeOfWanted(place: Place, { text, objects }: { text: string; objects: readonly string[] }): Outcome {
    const others = place.objects.filter((object) => !objects.includes(object) && this.described.has(object));
    const { keeps, yields } = this.split(place, others);
    const held = [...keeps.keys()].sort();
    this.waitForHomes(place.name, keeps);
    const isTemporary = isCarrier(place.name);
    if (isTemporary) this.wait(place.name, `has ${named(objects)} while another file gives it up, and goes then`);
    if (!place.disk && objects.length + held.length === 0) {
      return this.outcomeOfMissing(place);
    }
    return {
      state: held.length > 0 || isTemporary ? 'leaving' : 'installed',
      text: held.length === 0 ? text : `${text}---\n${stringifyAll(this.manifestsOf(held))}`,
      objects: [...objects, ...held],
      keeps,
      yields,
    };
  }

  /** A file that k3s cannot read either, with nothing to tell what it has of it. */
  private outcomeOfUnreadable({ name }: Place): Outcome {
    this.tell(name, 'is no longer generated and cannot be read, so it is left alone; delete its objects by kubectl, then remove it');
    return { state: 'installed', objects: [], keeps: nothing, yields: nothing };
  }

  /** A file of ours without an object. */
  private outcomeOfTombstone(place: Place): Outcome {
    if (this.isSeen(place)) {
      return { state: 'gone', objects: [], keeps: nothing, yields: nothing, why: 'k3s has emptied its Addon' };
    }
    this.waitForTombstone(place.name);
    return { state: 'tombstone', objects: [], keeps: nothing, yields: nothing };
  }

  /** A file that the ledger names and that is not there: its Addon is, and may have its objects still. */
  private outcomeOfMissing(place: Place): Outcome {
    const { name, entry } = place;
    if (!entry || entry.state === 'tombstone') return { state: 'gone', objects: [], keeps: nothing, yields: nothing };
    const isRemoved = entry.state === 'removed';
    const objects = isRemoved ? this.remembered(place) : place.objects;
    const gone = objects.filter((object) => !this.described.has(object));
    const others = objects.filter((object) => this.described.has(object));
    const moved = this.movedOf(others);
    const known = Object.entries(entry.waitsFor ?? {}).filter(([object]) => objects.includes(object));
    const waitsFor = new Map([...known, ...moved]);
    if (gone.length === 0) return { ...this.removed(name, others, waitsFor), yields: isRemoved ? nothing : moved };
    if (this.input.prune) return this.outcomeOfPruned(place, objects);
    this.tell(name, `is not there any more, and k3s keeps ${numberOf(gone)} of it; --prune deletes them`);
    return { state: isRemoved ? 'removed' : 'installed', objects, keeps: nothing, yields: nothing, waitsFor };
  }

  /** What the Addon of a removed file may have still: all that no other file has taken over for sure, but for what another engine deletes. */
  private remembered({ objects, entry }: Place): readonly string[] {
    return objects.filter((object) => {
      const home = this.places.get(this.homes.get(object) ?? '');
      if (home?.disk && home.objects.includes(object) && this.isAtRest(home)) return false;
      return this.described.has(object) || entry?.waitsFor?.[object] !== undefined;
    });
  }

  private removed(name: string, objects: readonly string[], waitsFor: ReadonlyMap<string, string>): Outcome {
    // The Addon of a carrier is never met again, but for what it is to lose.
    const left = isCarrier(name) ? objects.filter((object) => waitsFor.has(object)) : objects;
    return { state: isCarrier(name) && left.length === 0 ? 'gone' : 'removed', objects: left, keeps: nothing, yields: nothing, waitsFor };
  }

  private movedOf(objects: readonly string[]): ReadonlyMap<string, string> {
    return new Map(objects.flatMap((object) => (this.homes.has(object) ? [[object, this.homes.get(object) as string]] : [])));
  }

  /** A file whose objects are all described, in other files or delivered another way: without it k3s deletes nothing. */
  private outcomeOfEmptied(place: Place): Outcome {
    const moved = this.movedOf(place.objects);
    const isRelied = this.isRelied(place);
    if (!this.isAtRest(place) || isRelied) {
      this.wait(place.name, 'goes when k3s has seen it as it is');
      return { state: 'leaving', objects: place.objects, keeps: moved, yields: nothing, at: isRelied ? this.input.now : place.at };
    }
    const where = unique([...moved.values()]).sort();
    const why = [
      ...(where.length > 0 ? [`its objects are in ${where.join(', ')}`] : []),
      ...(moved.size < place.objects.length ? [`${numberOf(place.objects, moved.size)} delivered another way, and stay`] : []),
    ].join('; ');
    return { ...this.removed(place.name, place.objects, moved), yields: moved, why };
  }

  /** Whether a run that was killed has had another file give something up, which k3s may not have seen. */
  private isRelied({ name, objects }: Place): boolean {
    return [...this.places.values()].some(
      (other) =>
        other.name !== name &&
        !this.isAtRest(other) &&
        objects.some((object) => other.entry?.objects.includes(object) && !other.objects.includes(object)),
    );
  }

  /** What is described no more is deleted; what is described stays in the file until the file can go without a trace. */
  private outcomeOfPruned(place: Place, objects: readonly string[]): Outcome {
    const others = objects.filter((object) => this.described.has(object)).sort();
    if (others.length === 0) return this.isLater(place, objects) ? this.postponed(place) : this.emptied(place);
    const keeps = this.movedOf(others);
    this.wait(place.name, `keeps ${named(others)}, which the cluster still describes, and goes when k3s has deleted the others`);
    return { state: 'leaving', text: this.textOf(others), objects: others, keeps, yields: nothing };
  }

  /**
   * Whether others go first: with a namespace goes what is in it, before its own file gives it up, and of a kind whose definition is gone k3s
   * cannot delete the objects any more.
   */
  private isLater({ name, disk }: Place, objects: readonly string[]): boolean {
    if (!disk || !objects.some(isGround)) return false;
    return [...this.places.values()].some((other) => {
      if (other.name === name || !other.disk || this.wanted.has(other.name) || this.skipped.has(other.name)) return false;
      const gone = other.objects.filter((object) => !this.described.has(object));
      return gone.length > 0 ? !gone.some(isGround) : !this.isAtRest(other);
    });
  }

  private postponed(place: Place): Outcome {
    this.wait(place.name, 'is emptied when k3s has deleted what the other files held');
    return { state: 'installed', objects: place.objects, keeps: nothing, yields: nothing };
  }

  /** What is described no more stays; what is described in another file goes there. */
  private outcomeOfKept(place: Place, gone: readonly string[]): Outcome {
    const moved = place.objects.filter((object) => this.homes.has(object));
    const { keeps, yields } = this.split(place, moved);
    this.tell(place.name, `is no longer generated, and k3s keeps ${numberOf(gone)} of it; --prune deletes them`);
    const pieces = place.isReadable ? (piecesOf(place.disk?.content ?? '') ?? []) : [];
    const left = pieces.filter(({ objects }) => objects.some((object) => !yields.has(object)));
    const objects = unique(left.flatMap((piece) => piece.objects));
    const given = new Map([...yields].filter(([object]) => !objects.includes(object)));
    if (left.length === 0 || given.size === 0) {
      this.waitForHomes(place.name, keeps);
      return { state: 'installed', objects: place.objects, keeps: new Map([...keeps, ...yields]), yields: nothing };
    }
    const text = `# ${this.input.header}\n${left.map((piece) => piece.text).join('---\n')}`;
    return {
      state: 'installed',
      text,
      objects,
      keeps: new Map([...keeps, ...yields].filter(([object]) => !given.has(object))),
      yields: given,
    };
  }

  private emptied({ name }: Place): Outcome {
    this.waitForTombstone(name);
    return { state: 'tombstone', text: this.tombstone(name), objects: [], keeps: nothing, yields: nothing };
  }

  private waitForTombstone(name: string): void {
    if (this.skipped.has(name)) this.tell(name, `is empty so that k3s deletes its objects, and k3s ignores it while ${name}.skip is there`);
    else this.wait(name, 'is empty so that k3s deletes its objects, and goes when k3s has');
  }

  private tombstone(name: string): string {
    return `# ${this.input.header}\n# Nothing is left of ${name}: without an object in it, k3s deletes those that it had. A later install takes it away.\n`;
  }

  /** The files to write. */
  private textsOf(outcomes: ReadonlyMap<string, Outcome>): ReadonlyMap<string, string> {
    const due = new Set(this.stale);
    const awaited = new Set<string>();
    for (const [, { keeps, yields, state }] of outcomes) {
      for (const home of yields.values()) due.add(home);
      if (!isAway({ state })) for (const home of keeps.values()) if (!this.skipped.has(home)) awaited.add(home);
    }
    const texts = new Map<string, string>();
    for (const [name, outcome] of outcomes) {
      const text = this.finalText(name, outcome, due.has(name), awaited.has(name));
      if (text !== undefined) texts.set(name, text);
    }
    return texts;
  }

  /** The text to write; undefined where the file is right already. */
  private finalText(name: string, { text, keeps }: Outcome, isDue: boolean, isAwaited: boolean): string | undefined {
    const place = this.places.get(name) as Place;
    const present = place.disk?.content;
    if (text === undefined) return undefined;
    const isStamped = present !== undefined && withoutStamp(present) !== present;
    const isRight = present !== undefined && isSameText(withoutStamp(present), text, keeps.size > 0);
    if (isDue && present !== undefined) {
      const isNews = this.isAtRest(place) && !isAwaited && !(isRight && !isStamped);
      if (isNews) return text;
      if (!isAwaited) this.waitForStamp(name);
      return this.stamped(text, present);
    }
    if (!isRight) return isAwaited || place.entry?.state === 'removed' ? this.stamped(text, present) : text;
    if (!isStamped || isAwaited) return undefined;
    if (this.isAtRest(place)) return text;
    this.waitForStamp(name);
    return undefined;
  }

  private waitForStamp(name: string): void {
    const text = 'has a line that makes k3s apply it again, which the next install takes away';
    if (!this.notices.some((notice) => notice.file === name && notice.text === text)) this.wait(name, text);
  }

  /** The text with a line that it never had before: k3s applies what differs from what it applied last. */
  private stamped(text: string, present: string | undefined): string {
    for (let at = this.input.now; ; at++) {
      const end = text.indexOf('\n') + 1;
      const stamped = `${text.slice(0, end)}${stampStart}${at}${stampEnd}${text.slice(end)}`;
      if (stamped !== present) return stamped;
    }
  }

  private copyOf(name: string): InstallAction[] {
    const { disk, isEdited } = this.places.get(name) as Place;
    if (!isEdited || disk?.content === undefined) return [];
    for (let number = 1; ; number++) {
      const copy = `.${name}.before-keelson${number === 1 ? '' : `-${number}`}`;
      const there = this.input.folder.find(({ path }) => path === copy);
      if (there?.content === disk.content) return [];
      if (!there) return [{ kind: 'keepCopy', file: name, copy, content: disk.content }];
    }
  }

  private writing(file: string, { state, objects }: Outcome, content: string): InstallAction {
    const place = this.places.get(file) as Place;
    const isRead = !this.skipped.has(file);
    const deletes = isRead ? place.objects.filter((object) => !objects.includes(object) && !this.described.has(object)).sort() : [];
    return { kind: state === 'tombstone' ? 'tombstone' : 'write', file, content, isNew: !place.disk, objects, deletes };
  }

  /** Says what is about to appear, and forgets nothing of what is there. */
  private ledgerBefore(outcomes: ReadonlyMap<string, Outcome>, texts: ReadonlyMap<string, string>): InstallLedger {
    const files = new Map<string, LedgerFile>();
    for (const [name, { state }] of outcomes) {
      const { entry: known, disk, objects, at } = this.places.get(name) as Place;
      // What was there already is no edit of somebody's later on.
      const found = disk && ({ state: 'installed', sha256: this.input.digest(disk.content ?? ''), at, objects } as const);
      const entry = known ?? found;
      const text = texts.get(name);
      if (text !== undefined) files.set(name, { state: 'installed', objects: [], ...entry, next: this.input.digest(text) });
      else if (disk && entry && state === 'removed') files.set(name, { ...entry, state: 'leaving' });
      else if (disk && state === 'gone' && entry) files.set(name, { ...entry, state: 'tombstone', objects: [] });
      else if (known) files.set(name, known);
    }
    return { cluster: this.input.cluster, files };
  }

  private ledgerAfter(outcomes: ReadonlyMap<string, Outcome>, texts: ReadonlyMap<string, string>): InstallLedger {
    const files = new Map<string, LedgerFile>();
    for (const [name, { state, objects, keeps, waitsFor = keeps, at: seen }] of outcomes) {
      if (state === 'gone') continue;
      const place = this.places.get(name) as Place;
      const text = texts.get(name);
      if (state === 'removed') {
        const at = place.disk ? this.input.now : place.at;
        files.set(name, { state, at, objects: [...objects].sort(), waitsFor: Object.fromEntries(waitsFor) });
        continue;
      }
      const gone = text === undefined ? [] : place.objects.filter((object) => !objects.includes(object) && !this.described.has(object));
      const deletes = unique([...(this.isSeen(place) ? [] : this.deletionsOf(place)), ...gone]);
      files.set(name, {
        state,
        deletes,
        skipped: this.skipped.has(name) ? true : undefined,
        sha256:
          text !== undefined ? this.input.digest(text) : place.disk ? this.input.digest(place.disk.content ?? '') : place.entry?.sha256,
        at: text !== undefined ? this.input.now : (seen ?? place.at),
        objects: [...(text !== undefined ? objects : place.objects)].sort(),
        waitsFor: Object.fromEntries(waitsFor),
      });
    }
    return { cluster: this.input.cluster, files };
  }
}

/** True for an object that others cannot be without. */
function isGround(identity: string): boolean {
  return /^(?:\/Namespace|apiextensions\.k8s\.io\/CustomResourceDefinition) /.test(identity);
}

const carrierStart = 'zzz-moving-';

/** Carriers have names of their own each time, since the Addon of each stays. */
function isCarrier(name: string): boolean {
  return name.startsWith(carrierStart);
}

function isAway(outcome: Pick<Outcome, 'state'> | undefined): boolean {
  return outcome?.state === 'gone' || outcome?.state === 'removed';
}

const stampStart = '# Written at ';
const stampEnd = ' so that k3s applies it again and takes over what other files give up; a later install takes this line away.\n';

function withoutStamp(text: string): string {
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('\n', start) + 1;
  const line = text.slice(start, end);
  return line.startsWith(stampStart) && line.endsWith(stampEnd) ? text.slice(0, start) + text.slice(end) : text;
}

/** Whether two texts say the same; those that hold objects for others may say it in any order. */
function isSameText(present: string, text: string, inAnyOrder: boolean): boolean {
  if (present === text || !inAnyOrder) return present === text;
  const documents = (of: string) =>
    piecesOf(of)
      ?.map((piece) => piece.text)
      .sort();
  const [a, b] = [documents(present), documents(text)];
  return a !== undefined && b !== undefined && a.join('---\n') === b.join('---\n');
}

/** Whether a text was generated for a cluster, by whichever version. */
function isOurs(text: string, cluster: string): boolean {
  const line = text.slice(0, text.indexOf('\n') + 1);
  const start = `# Generated by Keelson for cluster ${cluster}.`;
  return line.startsWith(start) && /\s/.test(line.charAt(start.length));
}

function refuseOtherCluster({ cluster, ledger }: InstallInput): void {
  if (ledger && ledger.cluster !== cluster) {
    throw new InstallError(
      `${installLedgerName} says that the files there are of cluster ${ledger.cluster}, not of ${cluster}; name the folder of ${cluster}, or move ${installLedgerName} away where the cluster was renamed`,
    );
  }
}

function isSameLedger(ledger: InstallLedger, other: InstallLedger | undefined): boolean {
  const plain = (of: InstallLedger) =>
    JSON.stringify(
      [...of.files]
        .sort(byName)
        .map(([name, file]) => [
          name,
          file.state,
          file.sha256,
          file.next,
          file.at,
          file.objects,
          Object.entries(file.waitsFor ?? {}).sort(),
          file.deletes ?? [],
          file.skipped,
        ]),
    );
  return plain(ledger) === plain(other ?? { ...ledger, files: new Map() });
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function numberOf(objects: readonly string[], less = 0): string {
  const number = objects.length - less;
  return `${number} ${number === 1 ? 'object' : 'objects'}`;
}

/** An identity as people read it, without its group: `ConfigMap default/a`. */
export function shownObject(identity: string): string {
  return identity.slice(identity.indexOf('/') + 1);
}

/** Names few things, and counts the rest. */
function named(objects: readonly string[]): string {
  const shown = objects.slice(0, 3).map(shownObject).join(', ');
  return objects.length > 3 ? `${shown} and ${objects.length - 3} more` : shown;
}
