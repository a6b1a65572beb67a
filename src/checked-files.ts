import { dirname } from 'node:path';
import { type Checked, check } from './check';
import { type Drafts, type Revise, readClusterFiles } from './cluster-file';
import { factsBeside } from './facts-folder';
import type { Manifest } from './manifest';
import { type ClusterPath, otherClusters } from './project';
import type { Spec } from './spec';
import { type Judged, synthesize } from './synthesis';

/** What else is looked at than the files on disk. */
export interface Beside {
  /** Texts in place of those on disk. */
  readonly drafts?: Drafts | undefined;
  /** Changes what the files say. */
  readonly revise?: Revise | undefined;
  /** Definitions from outside of the clusters. */
  readonly definitions?: readonly Manifest[] | undefined;
}

/** A cluster file that was read and checked. */
export interface LookedAt {
  readonly spec: Spec;
  readonly checked: Checked;
}

/**
 * Reads cluster files and holds every invariant against each, and against the other clusters of its fleet, named or not.
 */
export function checkFiles(files: readonly ClusterPath[], cwd: string, beside?: Beside): readonly Judged[] {
  return synthesize({ files, cwd, ...beside }).clusters;
}

/** Does the same, with what was read and rendered of all of them. */
export function lookAtFiles(files: readonly ClusterPath[], cwd: string, { drafts, revise, definitions }: Beside = {}): readonly LookedAt[] {
  const specs = readClusterFiles(files, drafts, revise);
  const project = [...specs, ...readFleets(files, specs, cwd)];
  return specs.map((spec, index) => ({
    spec,
    checked: check(spec, factsBeside(dirname((files[index] as ClusterPath).path), cwd), project, definitions),
  }));
}

/**
 * Reads the clusters that were not asked for, of the projects whose clusters are part of a fleet. A file that was asked for stands in for
 * the cluster of its name.
 */
function readFleets(files: readonly ClusterPath[], specs: readonly Spec[], cwd: string): Spec[] {
  const names = new Set(specs.map(({ name }) => name));
  const ofFleets = files.filter((_, index) => specs[index]?.cluster?.fleet !== undefined);
  return otherClusters(ofFleets, files, names, cwd)
    .flatMap((file) => readClusterFiles([file]))
    .filter(({ name }) => !names.has(name));
}
