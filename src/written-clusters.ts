import { join } from 'node:path';
import { type Context, count, type ExitCode, paintFor, printFindings, tally } from './command';
import { type DraftedTree, draftTree, dropTree, generatedFolders, placeTree, type Retire, type TreeReport } from './output-folder';
import { isFailed, type Synthesis, type Task } from './synthesis';

/** A run whose folders are to be placed. */
export interface Finished {
  readonly task: Task & { readonly out: string };
  readonly synthesis: Synthesis;
  /** Names of all clusters that there are, where folders of others are to be removed. @default - others stay */
  readonly names?: ReadonlySet<string> | undefined;
  /** What becomes of folders that were replaced. @default - they are removed */
  readonly retire?: Retire | undefined;
}

/** Tells what was found, and places all folders unless something stands in the way. @returns 1 then, else 0 */
export function writeClusters({ stderr, env }: Pick<Context, 'stderr' | 'env'>, { task, synthesis, names, retire }: Finished): ExitCode {
  const { clusters, problem } = synthesis;
  const drafted: DraftedTree[] = [...synthesis.drafted];
  try {
    for (const { name, findings } of clusters) {
      if (findings.length > 0) stderr.write(printFindings(name, findings, paintFor(stderr, env)));
    }
    const failed = clusters.filter((judged) => isFailed(task, judged));
    for (const { name, findings, waived } of failed) stderr.write(`${name}: ${tally(findings, waived)}; nothing is written\n`);
    if (failed.length > 0) return 1;
    // Folders of clusters that are no more go as trees without a file, and before the others.
    for (const name of orphans(task.out, names).reverse()) drafted.unshift(draftTree(join(task.out, name), new Map()));
    if (problem) throw problem.error;
    const waived = new Map(clusters.map((cluster) => [cluster.name, cluster.waived.length]));
    const placed = drafted.map((draft) => placeTree(draft, retire));
    for (const tree of placed) stderr.write(report(tree, waived.get(tree.name) ?? 0));
    return 0;
  } finally {
    for (const draft of drafted) dropTree(draft);
  }
}

function orphans(out: string, names: ReadonlySet<string> | undefined): string[] {
  return names ? generatedFolders(out).filter((name) => !names.has(name)) : [];
}

function report({ name, files, written, removed, kept }: TreeReport, waived: number): string {
  const changes = [...(written > 0 ? [`${written} written`] : []), ...(removed > 0 ? [`${removed} removed`] : [])];
  const lines = kept.map((path) => `${name}: ${path} is generated no more, but was edited by hand: it is yours now\n`);
  const total = files > 0 ? count(files, 'file') : 'no such cluster any more';
  return `${lines.join('')}${name}: ${total}, ${changes.join(', ') || 'unchanged'}${waived > 0 ? `; ${count(waived, 'finding')} waived` : ''}\n`;
}
