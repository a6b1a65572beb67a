import type { Manifest } from '../../src/manifest';
import { stringifyAll } from '../../src/yaml';
import type { InstallFolder } from './history';
import { type KubeObject, keyOf } from './kube-object';
import { manifestObjects } from './manifest-objects';

const ledgerName = '.reference';
const movedName = '00-moved-';

interface Ledger {
  /** Files that this installer wrote at any time. */
  readonly ours: string[];
  /** Files that must be applied once more, since another gave up an object for them, or they gained one. */
  readonly again: readonly string[];
  /** Files that were skipped when last seen. */
  readonly skipped: readonly string[];
}

/** Three passes: a file that lies so long was applied, if k3s runs. */
const settleTime = 45_000;

/**
 * The least that an installer must do for the laws to hold; `keepTombstones` leaves files without objects where they are.
 *
 * An object that moves stays in its former file, too, until both files have lain for a while. A file that holds an object for another is
 * never written without the other being written after it. A file that gives an object up is written after the one that has it, which is
 * written once more at a later run. Every text is new, so that no former checksum keeps it from being applied.
 */
export function referenceInstaller({ keepTombstones = false } = {}): (wanted: ReadonlyMap<string, string>, folder: InstallFolder) => void {
  return (wanted, folder) => {
    const ledger: Ledger = folder.has(ledgerName) ? JSON.parse(folder.read(ledgerName)) : { ours: [], again: [], skipped: [] };
    const ours = [...new Set([...ledger.ours, ...wanted.keys()])].sort();
    const skipped = ours.filter((file) => folder.has(`${file}.skip`));
    const isSettled = (file: string) =>
      folder.now - (folder.mtimeOf(file) ?? folder.now) >= settleTime && !skipped.includes(file) && !ledger.skipped.includes(file);

    const held = new Map(ours.map((file) => [file, folder.has(file) ? manifestObjects(folder.read(file)).map(keyOfObject) : []]));
    const described = new Map<string, KubeObject>();
    const homes = new Map<string, string>();
    for (const [file, text] of wanted) {
      for (const object of manifestObjects(text)) {
        described.set(keyOfObject(object), object);
        homes.set(keyOfObject(object), file);
      }
    }

    const bodies = new Map<string, readonly KubeObject[]>();
    /** Objects that files give up: a file that sorts first takes them in the same pass, whoever took them last. */
    const moved = new Map<string, KubeObject>();
    const gone: string[] = [];
    /** From a file to the files that it holds an object for, or gives one up for. */
    const [holdsFor, yieldsTo] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
    for (const file of ours) {
      const body = [...described].filter(([key]) => homes.get(key) === file).map(([, object]) => object);
      const [holds, yields] = [new Set<string>(), new Set<string>()];
      const others = (held.get(file) ?? []).filter((key) => homes.has(key) && homes.get(key) !== file);
      const mayGo = (key: string) => {
        const home = homes.get(key) as string;
        return held.get(home)?.includes(key) === true && isSettled(home) && isSettled(file);
      };
      if (file.startsWith(movedName) && others.length > 0 && others.length === held.get(file)?.length && others.every(mayGo)) {
        // A file that goes from the disk deletes nothing.
        gone.push(file);
        for (const key of others) yields.add(homes.get(key) as string);
      } else {
        for (const key of others) {
          const object = described.get(key) as KubeObject;
          if (mayGo(key)) {
            yields.add(homes.get(key) as string);
            moved.set(key, object);
          } else {
            holds.add(homes.get(key) as string);
            body.push(object);
          }
        }
      }
      bodies.set(file, body);
      holdsFor.set(file, holds);
      yieldsTo.set(file, yields);
    }

    const due = new Set<string>();
    const again = new Set(ledger.again);
    for (const file of ours) {
      const body = bodies.get(file) ?? [];
      for (const home of yieldsTo.get(file) ?? []) {
        due.add(home);
        again.add(home);
      }
      if (gone.includes(file)) continue;
      const gained = body.map(keyOfObject).some((key) => !held.get(file)?.includes(key));
      if (again.has(file) && isSettled(file)) {
        due.add(file);
        again.delete(file);
      }
      if (!sameBody(folder, file, body)) due.add(file);
      if (ledger.skipped.includes(file) && !skipped.includes(file) && folder.has(file)) due.add(file);
      if (gained) again.add(file);
    }
    for (let size = -1; size !== due.size; ) {
      size = due.size;
      for (const file of due) for (const home of holdsFor.get(file) ?? []) due.add(home);
    }
    const tombstones = ours.filter((file) => (bodies.get(file) ?? []).length === 0 && !wanted.has(file));
    for (const file of tombstones) {
      if (!folder.has(file)) due.delete(file);
      else if (!keepTombstones && !gone.includes(file) && !due.has(file) && !again.has(file) && isSettled(file)) gone.push(file);
    }

    const receivers = new Set([...due].flatMap((file) => [...(yieldsTo.get(file) ?? [])]));
    const holders = new Set([...due].flatMap((file) => [...(holdsFor.get(file) ?? [])]));
    const order = [...[...receivers].sort(), ...[...due].filter((file) => !receivers.has(file)).sort(), ...[...holders].sort()];
    const after: Ledger = { ours: ours.filter((file) => !gone.includes(file)), again: [...again].sort(), skipped };
    const save = (next: Ledger) => {
      const text = JSON.stringify(next);
      if (!folder.has(ledgerName) || folder.read(ledgerName) !== text) folder.write(ledgerName, text);
    };
    const first = moved.size > 0 ? `${movedName}${folder.now}.yaml` : undefined;
    if (first !== undefined) after.ours.push(first);
    save({
      ...after,
      ours: [...new Set([...ours, ...after.ours])],
      again: [...new Set([...ledger.again, ...again])].sort(),
      skipped: ledger.skipped,
    });
    if (first !== undefined) folder.write(first, `# ${folder.now}\n${stringifyAll([...moved.values()] as readonly Manifest[])}`);
    for (const file of order) folder.write(file, `# ${folder.now}\n${stringifyAll((bodies.get(file) ?? []) as readonly Manifest[])}`);
    for (const file of gone) folder.remove(file);
    save(after);
  };
}

function sameBody(folder: InstallFolder, file: string, body: readonly KubeObject[]): boolean {
  if (!folder.has(file)) return body.length === 0;
  return folder.read(file).replace(/^# \d+\n/, '') === stringifyAll(body as readonly Manifest[]);
}

function keyOfObject({ apiVersion, kind, metadata }: KubeObject): string {
  return keyOf(apiVersion, kind, metadata.namespace, metadata.name);
}
