import { dirname } from 'node:path';
import { type Checked, check } from './check';
import { readClusterFiles } from './cluster-file';
import { factsBeside } from './facts-folder';
import type { ClusterPath } from './project';

/** Reads cluster files and holds every invariant against each. */
export function checkFiles(files: readonly ClusterPath[], cwd: string): readonly Checked[] {
  return readClusterFiles(files).map((spec, index) => check(spec, factsBeside(dirname((files[index] as ClusterPath).path), cwd)));
}
