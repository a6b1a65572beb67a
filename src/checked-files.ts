import { dirname } from 'node:path';
import { type Checked, check } from './check';
import { type Drafts, readClusterFiles } from './cluster-file';
import { factsBeside } from './facts-folder';
import type { ClusterPath } from './project';

/** Reads cluster files and holds every invariant against each; `drafts` are texts in place of those on disk. */
export function checkFiles(files: readonly ClusterPath[], cwd: string, drafts?: Drafts): readonly Checked[] {
  return readClusterFiles(files, drafts).map((spec, index) => check(spec, factsBeside(dirname((files[index] as ClusterPath).path), cwd)));
}
