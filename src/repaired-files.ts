import { extname } from 'node:path';
import type { Checked } from './check';
import { checkFiles } from './checked-files';
import { isDataFile, readText } from './cluster-file';
import { editText } from './cluster-text';
import { loadYaml } from './cluster-yaml';
import type { Finding } from './finding';
import type { Manifest } from './manifest';
import { isWithin, type Path } from './path';
import type { ClusterPath } from './project';
import type { Change } from './repair';

/** A finding with changes that repair it. */
export type Patched = Finding & { readonly patch: readonly Change[] };

/** A change that was made, and what stood there before. */
export interface MadeChange {
  readonly rule: string;
  readonly change: Change;
  /** Undefined where nothing was. */
  readonly was: unknown;
}

/** A cluster file after its repair, which is not yet on disk. */
export interface RepairedFile {
  readonly file: ClusterPath;
  readonly before: string;
  readonly after: string;
  readonly made: readonly MadeChange[];
  /** What still stands although it has a patch, with the reason. */
  readonly refused: readonly { readonly finding: Patched; readonly reason: string }[];
  /** What is found in it now. */
  readonly checked: Checked;
}

/** What is to be repaired. */
export interface Repairs {
  readonly isChosen: (finding: Finding) => boolean;
  /** Definitions from outside of the clusters. */
  readonly definitions?: readonly Manifest[];
}

/** Rounds after which a file is taken as it is. A fault can hide only those below it, so a file is as deep as it needs rounds. */
const rounds = 64;

/** Repairs the texts of cluster files by the patches of their findings, and looks again, until there is nothing more to do. */
export function repairFiles(files: readonly ClusterPath[], cwd: string, { isChosen, definitions = [] }: Repairs): RepairedFile[] {
  const drafts = new Map(files.map(({ path, shown }) => [path, readText(path, shown)]));
  const before = new Map(drafts);
  const made = new Map(files.map(({ path }): [string, MadeChange[]] => [path, []]));
  const seen = new Map(files.map(({ path }) => [path, new Set([drafts.get(path) as string])]));
  for (let round = 1; ; round++) {
    const checked = checkFiles(files, cwd, { drafts, definitions });
    const outcomes = files.map((file, index) => {
      const { findings } = checked[index] as Checked;
      const patched = findings.filter((finding): finding is Patched => finding.patch !== undefined && isChosen(finding));
      return { file, checked: checked[index] as Checked, ...repairText(file, drafts.get(file.path) as string, patched) };
    });
    const changed = round > rounds ? [] : outcomes.filter(({ file, text }) => !seen.get(file.path)?.has(text));
    if (changed.length === 0) {
      return outcomes.map(({ file, checked: last, refused }) => ({
        file,
        before: before.get(file.path) as string,
        after: drafts.get(file.path) as string,
        made: made.get(file.path) as MadeChange[],
        refused,
        checked: last,
      }));
    }
    for (const { file, text, made: own } of changed) {
      drafts.set(file.path, text);
      seen.get(file.path)?.add(text);
      made.get(file.path)?.push(...own);
    }
  }
}

function repairText(
  { path }: ClusterPath,
  text: string,
  findings: readonly Patched[],
): Pick<RepairedFile, 'made' | 'refused'> & { text: string } {
  const made: MadeChange[] = [];
  const refused: { finding: Patched; reason: string }[] = [];
  if (!isDataFile(path)) {
    const reason = 'a program is left to its author';
    return { text, made, refused: findings.map((finding) => ({ finding, reason })) };
  }
  const touched: Path[] = [];
  let edited = text;
  for (const finding of findings) {
    const places = finding.patch.map(placeOf);
    // What another change of this round has moved is looked at again first.
    if (places.some((place) => touched.some((other) => isWithin(place, other) || isWithin(other, place)))) continue;
    const result = editText(edited, finding.patch, extname(path) === '.json' ? 'json' : 'yaml');
    if ('refused' in result) {
      refused.push({ finding, reason: result.refused });
      continue;
    }
    const { data } = loadYaml(edited, '');
    made.push(...finding.patch.map((change) => ({ rule: finding.rule, change, was: valueAt(data, change.path) })));
    touched.push(...places);
    edited = result.text;
  }
  return { text: edited, made, refused };
}

/** What a change moves: of a list that loses an entry the others too. */
function placeOf({ op, path }: Change): Path {
  return op === 'remove' && typeof path[path.length - 1] === 'number' ? path.slice(0, -1) : path;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | null | undefined)?.[step], data);
}
