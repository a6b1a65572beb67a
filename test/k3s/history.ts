import fc from 'fast-check';
import type { Manifest } from '../../src/manifest';
import { stringify } from '../../src/yaml';
import { ApiServer } from './api-server';
import { MemoryFolder } from './auto-deploy-folder';
import { DeployController } from './deploy-controller';
import { ownerHash } from './desired-set';
import { type Entry, notedPass } from './journal';
import { gvkOf, type KubeObject, keyOf } from './kube-object';
import { manifestObjects } from './manifest-objects';
import { configMap, held, helmChart, manifest, namespace, widget } from './objects';

/** Which file holds an object, and what the object says; an object that is missing is not described. */
export type Description = Readonly<Partial<Record<ObjectName, { readonly file: string; readonly version: number }>>>;

type ObjectName = keyof typeof objects;

const objects = {
  a: (version: number) => configMap('a', `${version}`, 'default'),
  b: (version: number) => configMap('b', `${version}`, 'default'),
  release: (version: number) => helmChart('h', `${version}.0.0`),
  namespace: () => namespace('n'),
  inside: (version: number) => configMap('in', `${version}`, 'n'),
  widget: (version: number) => widget('w', version),
};

/** The folder that an installer works in; each write takes a millisecond. */
export class InstallFolder extends MemoryFolder {
  readonly #clock: { now: number };
  readonly #afterWrite: () => void;
  readonly #mtimes = new Map<string, number>();
  readonly #journal: Entry[] | undefined;

  constructor(clock: { now: number }, afterWrite: () => void, journal?: Entry[]) {
    super();
    this.#clock = clock;
    this.#afterWrite = afterWrite;
    this.#journal = journal;
  }

  /** Milliseconds since the history began. */
  get now(): number {
    return this.#clock.now;
  }

  override write(path: string, text: string): void {
    this.#clock.now++;
    super.write(path, text, `${this.now}`);
    this.#mtimes.set(path, this.now);
    this.#journal?.push({ was: 'write', path, text, mtime: `${this.now}` });
    this.#afterWrite();
  }

  override remove(path: string): void {
    this.#clock.now++;
    super.remove(path);
    this.#mtimes.delete(path);
    this.#journal?.push({ was: 'remove', path });
    this.#afterWrite();
  }

  /** When a file was written. */
  mtimeOf(path: string): number | undefined {
    return this.#mtimes.get(path);
  }
}

/** Makes the folder that of the files that are wanted, as far as it may go in one run. */
export type Installer = (wanted: ReadonlyMap<string, string>, folder: InstallFolder) => void;

/** What happens to a cluster and a folder. */
export type Step =
  | { readonly do: 'install'; readonly description: Description; readonly cut?: Cut }
  /** k3s looks at the folder so many times; an installation may fall between two files of the first time. */
  | { readonly do: 'pass'; readonly times: number; readonly amid?: { readonly files: number; readonly description: Description } }
  | { readonly do: 'restart' }
  /** Time goes by, and k3s does not run. */
  | { readonly do: 'outage' }
  /** The kind of the widget is served from now on. */
  | { readonly do: 'serve' }
  | { readonly do: 'foreign file'; readonly version: number }
  | { readonly do: 'foreign object'; readonly version: number }
  /** Somebody puts a .skip beside a file of the installer, or takes it away. */
  | { readonly do: 'skip'; readonly file: string };

/** What falls between two writes of an installation. */
export interface Cut {
  readonly writes: number;
  readonly by: 'kill' | 'pass' | 'restart';
}

/** What a history may contain beside installations and passes of the controller. */
export interface Weather {
  /** Kinds of steps and of cuts. */
  readonly with: readonly ('amid' | 'kill' | 'cut by pass' | 'cut by restart' | 'late kind' | 'outage' | 'restart' | 'skip')[];
  /**
   * Whether objects stand in files as Keelson puts them: the namespace in the first, the object of the late kind alone in the last. Then no
   * file fails half, unless an installation is killed. Otherwise anything may stand anywhere.
   */
  readonly ladder: boolean;
  /** Whether k3s looks at the folder often enough after each installation for it to count as applied. */
  readonly patient?: boolean;
}

export const files = ['10-base.yaml', '30-net.yaml', '60-app.yaml', '70-late.yaml'] as const;

const foreignFile = 'sub/40-theirs.yaml';

/** Histories that end in any state; `playHistory` brings them to rest. */
export function histories(weather: Weather): fc.Arbitrary<readonly Step[]> {
  const may = new Set(weather.with);
  const [first, ...rest] = files;
  const last = rest.at(-1) as string;
  const only = (from: readonly string[]) => (weather.ladder ? from : files);
  const place = (from: readonly string[]) =>
    fc.option(fc.record({ file: fc.constantFrom(...from), version: fc.integer({ min: 1, max: 2 }) }), { nil: undefined });
  const description: fc.Arbitrary<Description> = fc
    .record({
      a: place(only(files.slice(0, -1))),
      b: place(only(files.slice(0, -1))),
      release: place(only(files.slice(0, -1))),
      namespace: place(only([first])),
      inside: place(only(rest.slice(0, -1))),
      widget: place(only([last])),
    })
    .map(({ namespace: home, inside, ...others }) => ({ ...others, namespace: home, inside: home && inside }))
    .map((described) => Object.fromEntries(Object.entries(described).filter(([, value]) => value !== undefined)) as Description);
  const cuts = (['kill', 'pass', 'restart'] as const).filter((by) => may.has(by === 'kill' ? 'kill' : `cut by ${by}`));
  const install = (made: fc.Arbitrary<Cut | undefined>): fc.Arbitrary<Step> =>
    fc
      .record({ description, cut: made })
      .map((step) =>
        step.cut ? { do: 'install', description: step.description, cut: step.cut } : { do: 'install', description: step.description },
      );
  const steps: fc.WeightedArbitrary<Step>[] = [
    { weight: 6, arbitrary: install(fc.constant(undefined)) },
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 6 }).map((times) => ({ do: 'pass', times })) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }).map((version) => ({ do: 'foreign file', version })) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }).map((version) => ({ do: 'foreign object', version })) },
  ];
  if (cuts.length > 0) {
    const cut = fc.record({ writes: fc.integer({ min: 1, max: 5 }), by: fc.constantFrom(...cuts) });
    steps.push({ weight: 3, arbitrary: install(cut) });
  }
  if (may.has('amid')) {
    const amid = fc.record({ files: fc.integer({ min: 1, max: 4 }), description });
    steps.push({
      weight: 2,
      arbitrary: fc.record({ times: fc.integer({ min: 1, max: 2 }), amid }).map((step) => ({ do: 'pass', ...step })),
    });
  }
  if (may.has('restart')) steps.push({ weight: 2, arbitrary: fc.constant({ do: 'restart' }) });
  if (may.has('outage')) steps.push({ weight: 2, arbitrary: fc.constant({ do: 'outage' }) });
  if (may.has('late kind')) steps.push({ weight: 1, arbitrary: fc.constant({ do: 'serve' }) });
  if (may.has('skip')) steps.push({ weight: 2, arbitrary: fc.constantFrom(...files).map((file) => ({ do: 'skip', file })) });
  const history = fc.array(fc.oneof(...steps), { minLength: 2, maxLength: 12 });
  if (!weather.patient) return history;
  return history.map((all) => all.flatMap((step): Step[] => (step.do === 'install' ? [step, { do: 'pass', times: 6 }] : [step])));
}

/** What a cluster must be after every history, and what must not happen on the way. */
export type Law =
  | 'described objects are there'
  | 'described objects say what is described'
  | 'nothing else is there'
  | 'what a failed version brought goes, too'
  | 'foreign objects stay as they are'
  | 'foreign files stay as they are'
  | 'no two files hold one object'
  | 'a described object is never deleted'
  | 'every file is applied without an error'
  | 'the folder comes to rest'
  | 'a start of k3s changes nothing'
  | 'described objects are there once k3s has started anew';

/** What a history broke, and what was looked at. */
export interface Verdict {
  readonly broken: readonly { readonly law: Law; readonly what: string }[];
  readonly looked: { readonly objects: number; readonly foreign: number; readonly passes: number; readonly installations: number };
}

class Killed extends Error {}

const foreign = {
  file: '/ConfigMap kube-system/theirs-in-file',
  object: '/ConfigMap kube-system/theirs',
  skipped: '/ConfigMap kube-system/theirs-skipped',
};

/** The text of a file of others. */
function theirs(name: string, version: number): string {
  return stringify(configMap(name, `${version}`, 'kube-system'));
}

/** Seconds between two looks of k3s. */
const lookEvery = 15;

/** How a history is played. */
export interface PlaySettings {
  readonly prompt?: boolean;
  /** Takes note of all that happens. */
  readonly journal?: Entry[];
}

/** Plays a history, then what brings it to rest: every kind is served, no file skipped, installations and passes until nothing is left to do. */
export function playHistory(history: readonly Step[], install: Installer, settings: PlaySettings = {}): Verdict {
  return new World(install, settings).play(history);
}

class World {
  readonly #api: ApiServer;
  readonly #clock = { now: 1_000_000 };
  readonly #folder: InstallFolder;
  readonly #k3s: DeployController;
  readonly #install: Installer;
  readonly #journal: Entry[] | undefined;
  readonly #broken: { law: Law; what: string }[] = [];
  readonly #foreignFiles = new Map<string, string>();
  readonly #foreignObjects = new Map<string, KubeObject>();
  #described: ReadonlyMap<string, Manifest> = new Map();
  #wanted: ReadonlyMap<string, string> = new Map();
  /** Objects that every description names since the last whole pass. */
  #lasting = new Set<string>();
  #cut: Cut | undefined;
  #isInstalling = false;
  #passes = 0;
  #installations = 0;

  constructor(install: Installer, { prompt, journal }: PlaySettings) {
    this.#install = install;
    this.#journal = journal;
    this.#api = new ApiServer({ prompt });
    this.#folder = new InstallFolder(this.#clock, () => this.#afterWrite(), journal);
    this.#k3s = new DeployController(this.#api, this.#folder);
    journal?.push({ was: 'start', disable: [] });
    // Before anything else: a file of others, and one that is skipped.
    this.#foreignWrite(foreignFile, theirs('theirs-in-file', 0));
    this.#foreignWrite('theirs.yaml', theirs('theirs-skipped', 0));
    this.#foreignWrite('theirs.yaml.skip', '');
    this.#pass();
  }

  play(history: readonly Step[]): Verdict {
    for (const step of history) this.#take(step);
    this.#rest();
    this.#judge();
    return {
      broken: this.#broken,
      looked: {
        objects: this.#described.size,
        foreign: this.#foreignObjects.size + this.#foreignFiles.size,
        passes: this.#passes,
        installations: this.#installations,
      },
    };
  }

  #take(step: Step): void {
    switch (step.do) {
      case 'install':
        this.#describe(step.description);
        this.#run(step.cut);
        break;
      case 'pass':
        this.#pass(step.amid);
        for (let time = 1; time < step.times; time++) this.#pass();
        break;
      case 'restart':
        this.#restart();
        break;
      case 'outage':
        this.#clock.now += 8 * lookEvery * 1000;
        break;
      case 'serve':
        this.#serve();
        break;
      case 'foreign file':
        this.#foreignWrite(foreignFile, theirs('theirs-in-file', step.version));
        break;
      case 'foreign object': {
        const object = configMap('theirs', `${step.version}`, 'kube-system');
        if (this.#api.get(foreign.object)) this.#api.replace(foreign.object, object);
        else this.#api.create(object);
        this.#journal?.push({ was: 'put', object });
        this.#foreignObjects.set(foreign.object, object);
        break;
      }
      case 'skip': {
        const skip = `${step.file}.skip`;
        if (this.#folder.has(skip)) this.#folder.remove(skip);
        else this.#folder.write(skip, '');
        break;
      }
    }
  }

  #describe(description: Description): void {
    const described = Object.entries(description).map(([name, { file, version }]) => ({
      file,
      object: objects[name as ObjectName](version),
    }));
    this.#described = new Map(described.map(({ object }) => [keyOfManifest(object), object]));
    const byFile = new Map<string, Manifest[]>();
    for (const { file, object } of described) byFile.set(file, [...(byFile.get(file) ?? []), object]);
    this.#wanted = new Map([...byFile].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, list]) => [file, manifest(...list)]));
    for (const key of this.#lasting) if (!this.#described.has(key)) this.#lasting.delete(key);
  }

  #run(cut?: Cut): void {
    this.#cut = cut;
    this.#isInstalling = true;
    this.#installations++;
    try {
      this.#install(this.#wanted, this.#folder);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    } finally {
      this.#isInstalling = false;
      this.#cut = undefined;
    }
  }

  #afterWrite(): void {
    if (!this.#isInstalling || !this.#cut) return;
    const { writes, by } = this.#cut;
    this.#cut = writes > 1 ? { writes: writes - 1, by } : undefined;
    if (writes > 1) return;
    if (by === 'kill') throw new Killed();
    if (by === 'restart') this.#restart();
    this.#isInstalling = false;
    this.#pass();
    this.#isInstalling = true;
  }

  #pass(amid?: { readonly files: number; readonly description: Description }): readonly string[] {
    this.#passes++;
    const before = this.#api.events.length;
    let left = amid?.files;
    const errors = notedPass(this.#k3s, this.#journal, () => {
      if (amid === undefined || left === undefined || --left > 0) return;
      left = undefined;
      this.#describe(amid.description);
      this.#run();
    });
    for (const { type, key } of this.#api.events.slice(before)) {
      if (type === 'deleted' && this.#lasting.has(key)) this.#breaks('a described object is never deleted', key);
    }
    if (!amid) this.#lasting = new Set([...this.#described.keys()].filter((key) => this.#api.get(key)));
    this.#clock.now += lookEvery * 1000;
    return errors;
  }

  #restart(): void {
    this.#k3s.restart();
    this.#journal?.push({ was: 'start', disable: [] });
  }

  #serve(): void {
    this.#api.serve('example.org/v1', 'Widget');
    this.#journal?.push({ was: 'serve' });
  }

  #rest(): void {
    this.#serve();
    for (const file of this.#folder.files().keys()) if (file.endsWith('.skip') && file !== 'theirs.yaml.skip') this.#folder.remove(file);
    const texts = () => JSON.stringify([...this.#folder.files()]);
    // An installation that waits for its time changes nothing; the next one, five passes later, does.
    for (let [round, quiet] = [0, 0]; quiet < 2; round++) {
      const before = texts();
      this.#run();
      for (let time = 0; time < 5; time++) this.#pass();
      quiet = texts() === before ? quiet + 1 : 0;
      if (round < 30) continue;
      this.#breaks('the folder comes to rest', 'after 30 installations');
      return;
    }
    for (const error of this.#pass()) this.#breaks('every file is applied without an error', error);
  }

  #judge(): void {
    const there = held(this.#api);
    for (const [key, object] of this.#described) {
      const found = there.get(key);
      if (!found) this.#breaks('described objects are there', key);
      else if (JSON.stringify(sorted(found)) !== JSON.stringify(sorted(object)))
        this.#breaks('described objects say what is described', key);
    }
    for (const [key, object] of this.#foreignObjects) {
      if (JSON.stringify(this.#api.get(key)) !== JSON.stringify(object)) this.#breaks('foreign objects stay as they are', key);
    }
    const inFile = manifestObjects(this.#foreignFiles.get(foreignFile) as string)[0] as KubeObject;
    if (JSON.stringify(sorted(there.get(foreign.file))) !== JSON.stringify(sorted(inFile))) {
      this.#breaks('foreign objects stay as they are', foreign.file);
    }
    for (const [path, text] of this.#foreignFiles) {
      if (this.#folder.files().get(path) !== text) this.#breaks('foreign files stay as they are', path);
    }
    for (const key of there.keys()) {
      if (this.#described.has(key) || this.#foreignObjects.has(key) || key === foreign.file) continue;
      this.#breaks(this.#isUnknownToOwner(key) ? 'what a failed version brought goes, too' : 'nothing else is there', key);
    }
    this.#judgeFiles();
    const before = this.#api.events.length;
    this.#restart();
    this.#pass();
    for (const { type, key } of this.#api.events.slice(before)) this.#breaks('a start of k3s changes nothing', `${type} ${key}`);
    const anew = held(this.#api);
    for (const key of this.#described.keys()) {
      if (!anew.has(key)) this.#breaks('described objects are there once k3s has started anew', key);
    }
  }

  #judgeFiles(): void {
    const holders = new Map<string, string>();
    for (const [path, text] of this.#folder.files()) {
      if (!/^[^.].*\.yaml$/.test(path)) continue;
      for (const object of readable(text)) {
        const key = keyOfManifest(object);
        const other = holders.get(key);
        if (other !== undefined) this.#breaks('no two files hold one object', `${key} in ${other} and ${path}`);
        holders.set(key, path);
      }
    }
  }

  /** Whether no Addon can ever delete an object: its kind was never noted, since no version that held it was applied without an error. */
  #isUnknownToOwner(key: string): boolean {
    const object = this.#api.get(key) as KubeObject;
    const owner = this.#api
      .list({ apiVersion: 'k3s.cattle.io/v1', kind: 'Addon' })
      .find(({ metadata }) => ownerHash(metadata.name) === object.metadata.labels?.['objectset.rio.cattle.io/hash']);
    const noted = owner?.metadata.annotations?.['addon.k3s.cattle.io/gvks']?.split(';') ?? [];
    return owner !== undefined && !noted.includes(gvkOf(object));
  }

  #foreignWrite(path: string, text: string): void {
    this.#foreignFiles.set(path, text);
    this.#folder.write(path, text);
  }

  #breaks(law: Law, what: string): void {
    this.#broken.push({ law, what });
  }
}

function readable(text: string): readonly KubeObject[] {
  try {
    return manifestObjects(text);
  } catch {
    return [];
  }
}

function keyOfManifest({ apiVersion, kind, metadata }: Manifest | KubeObject): string {
  return keyOf(apiVersion, kind, metadata.namespace, metadata.name);
}

/** Plain data with keys in one order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, below]) => [key, sorted(below)]),
  );
}
