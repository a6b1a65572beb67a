import { dirname, resolve } from 'node:path';
import { type Checked, check } from './check';
import { type Drafts, type Revise, readClusterFiles } from './cluster-file';
import { factsBeside } from './facts-folder';
import { type ClusterPath, clusterFiles, projectRoot } from './project';
import type { Spec } from './spec';

/** A cluster file that was read and checked. */
export interface LookedAt {
  readonly spec: Spec;
  readonly checked: Checked;
}

/**
 * Reads cluster files and holds every invariant against each, and against the other clusters of its fleet, named or not.
 * `drafts` are texts in place of those on disk.
 */
export function checkFiles(files: readonly ClusterPath[], cwd: string, drafts?: Drafts): readonly Checked[] {
  return lookAtFiles(files, cwd, drafts).map(({ checked }) => checked);
}

/** Does the same, with what was read; `revise` changes what the files say. */
export function lookAtFiles(files: readonly ClusterPath[], cwd: string, drafts?: Drafts, revise?: Revise): readonly LookedAt[] {
  const specs = readClusterFiles(files, drafts, revise);
  const project = [...specs, ...readFleets(files, specs, cwd)];
  return specs.map((spec, index) => ({
    spec,
    checked: check(spec, factsBeside(dirname((files[index] as ClusterPath).path), cwd), project),
  }));
}

/**
 * Reads the clusters that were not asked for, of the projects whose clusters are part of a fleet. A file that was asked for stands in for
 * the cluster of its name.
 */
function readFleets(files: readonly ClusterPath[], specs: readonly Spec[], cwd: string): Spec[] {
  const roots = new Set(
    specs.flatMap(({ cluster }, index) =>
      cluster?.fleet === undefined ? [] : (projectRoot(dirname(resolve(cwd, (files[index] as ClusterPath).path))) ?? []),
    ),
  );
  const names = new Set(specs.map(({ name }) => name));
  const paths = new Set(files.map(({ path }) => path));
  const rest = [...roots].flatMap((root) => clusterFiles(root, cwd).filter(({ name, path }) => !names.has(name) && !paths.has(path)));
  return rest.flatMap((file) => readClusterFiles([file])).filter(({ name }) => !names.has(name));
}
