import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { type Command, failOnOption, failsOn, fileOption, UsageError } from '../command';
import type { Severity } from '../finding';
import { repair } from '../output-folder';
import { chooseClusters, projectRoot } from '../project';
import { type Synthesis, synthesize } from '../synthesis';
import { writeClusters } from '../written-clusters';

/** Writes all files of clusters, each into a folder of its own; nothing at all while an error stands. */
export const synth: Command = {
  name: 'synth',
  summary: 'check clusters, then write all their files',
  usage: '[cluster…] [-f FILE] [--out DIR] [--fail-on SEVERITY] [--jobs N | --watch]',
  options: {
    file: fileOption,
    out: { type: 'string', value: 'DIR', summary: "folder of the clusters' folders; default: dist/ of the project" },
    'fail-on': failOnOption,
    jobs: {
      type: 'string',
      value: 'N',
      summary: 'threads among which the clusters are shared out; default: one for each core, 1 for few clusters',
    },
    watch: { type: 'boolean', summary: 'write again what a saved file concerns, until it is ended' },
  },
  run(context) {
    const { words, options, cwd, env } = context;
    failsOn(options['fail-on']);
    if (options.watch && options.jobs !== undefined) throw new UsageError('--jobs does not go with --watch');
    const jobs = options.jobs === undefined ? undefined : jobsOf(options.jobs);
    const chooseFiles = () => chooseClusters(cwd, words, options.file);
    const files = chooseFiles();
    // cdk8s says there where it wants an app's output.
    const out = resolve(cwd, options.out ?? (env.CDK8S_OUTDIR || join(projectRoot(cwd) ?? cwd, 'dist')));
    repair(out);
    const mildest = options['fail-on'] as Severity | undefined;
    const isWholeProject = words.length === 0 && options.file === undefined && options.out === undefined;
    if (options.watch) {
      const { WatchedSynth } = require('../watched-synth') as typeof import('../watched-synth');
      return new WatchedSynth(context, { chooseFiles, isWholeProject, out, mildest }).run();
    }
    const task = { files, cwd, out, mildest };
    const finish = (synthesis: Synthesis) => {
      const names = isWholeProject ? new Set(synthesis.clusters.map(({ name }) => name)) : undefined;
      return writeClusters(context, { task, synthesis, names });
    };
    if ((jobs ?? files.length) === 1) return finish(synthesize(task));
    const { defaultThreads, synthesizeInThreads } = require('../synthesis-threads') as typeof import('../synthesis-threads');
    const threads = jobs ?? defaultThreads(files.length, availableParallelism());
    return threads === 1 ? finish(synthesize(task)) : synthesizeInThreads(task, threads).then(finish);
  },
};

function jobsOf(text: string): number {
  const jobs = Number(text);
  if (/^\d+$/.test(text) && jobs >= 1 && jobs <= 256) return jobs;
  throw new UsageError(`--jobs takes a number from 1 to 256, got ${text}`);
}
