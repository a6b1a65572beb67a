import { join, resolve } from 'node:path';
import type { Checked } from '../check';
import { checkFiles } from '../checked-files';
import { type Command, count, failOnOption, failsOn, fileOption, paintFor, printFindings, tally } from '../command';
import type { FileTree } from '../delivery';
import { generatedFolders, repair, type WrittenTree, writeTrees } from '../output-folder';
import { chooseClusters, projectRoot } from '../project';

/** Writes all files of clusters, each into a folder of its own; nothing at all while an error stands. */
export const synth: Command = {
  name: 'synth',
  summary: 'check clusters, then write all their files',
  usage: '[cluster…] [-f FILE] [--out DIR] [--fail-on SEVERITY]',
  options: {
    file: fileOption,
    out: { type: 'string', value: 'DIR', summary: "folder of the clusters' folders; default: dist/ of the project" },
    'fail-on': failOnOption,
  },
  run({ words, options, stderr, cwd, env }) {
    const isFailure = failsOn(options['fail-on']);
    const files = chooseClusters(cwd, words, options.file);
    // cdk8s says there where it wants an app's output.
    const out = resolve(cwd, options.out ?? (env.CDK8S_OUTDIR || join(projectRoot(cwd) ?? cwd, 'dist')));
    repair(out);
    const clusters = checkFiles(files, cwd);
    for (const { name, findings } of clusters) {
      if (findings.length > 0) stderr.write(printFindings(name, findings, paintFor(stderr, env)));
    }
    const failed = clusters.filter(({ findings }) => findings.some(isFailure));
    if (failed.length > 0) {
      for (const { name, findings, waived } of failed) stderr.write(`${name}: ${tally(findings, waived)}; nothing is written\n`);
      return 1;
    }
    const isWholeProject = words.length === 0 && options.file === undefined && options.out === undefined;
    const written = writeTrees(new Map([...(isWholeProject ? orphans(out, clusters) : []), ...wantedTrees(out, clusters)]));
    const waived = new Map(clusters.map((cluster) => [cluster.name, cluster.waived.length]));
    for (const tree of written) stderr.write(report(tree, waived.get(tree.name) ?? 0));
    return 0;
  },
};

function wantedTrees(out: string, clusters: readonly Checked[]): [string, FileTree][] {
  return clusters.map(({ name, rendering }) => [join(out, name), rendering?.files ?? new Map()]);
}

/** Folders of clusters that are no more, as trees without a file. An `--out` folder may be others' too, so it has none. */
function orphans(out: string, clusters: readonly Checked[]): [string, FileTree][] {
  const names = new Set(clusters.map(({ name }) => name));
  return generatedFolders(out).flatMap((name) => (names.has(name) ? [] : [[join(out, name), new Map()]]));
}

function report({ name, files, written, removed, kept }: WrittenTree, waived: number): string {
  const changes = [
    ...(written.length > 0 ? [`${written.length} written`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
  ];
  const lines = kept.map((path) => `${name}: ${path} is generated no more, but was edited by hand: it is yours now\n`);
  const total = files > 0 ? count(files, 'file') : 'no such cluster any more';
  return `${lines.join('')}${name}: ${total}, ${changes.join(', ') || 'unchanged'}${waived > 0 ? `; ${count(waived, 'finding')} waived` : ''}\n`;
}
