import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../../../src/manifest';
import { isMap } from '../../../src/merge';
import { dig } from '../../../src/workload';

/** Builds a folder that has an index. @returns its objects */
export type Build = (folder: string) => Promise<readonly Manifest[]>;

/** What Argo CD finds from an Application on. */
export interface Found {
  /** Every object of every folder, Applications among them, in the order in which they are found. */
  readonly objects: readonly Manifest[];
  /** Folders that were built. */
  readonly built: readonly string[];
  /** Folders without an index, whose files were read one by one. */
  readonly plain: readonly string[];
}

/**
 * Follows Applications as Argo CD does: a folder with an index is built by Kustomize, the files of any other are read one by one.
 * @see https://github.com/argoproj/argo-cd/blob/v3.4.4/docs/user-guide/tool_detection.md
 */
export async function followed(roots: readonly Manifest[], repository: string, build: Build): Promise<Found> {
  const [objects, built, plain]: [Manifest[], string[], string[]] = [[], [], []];
  const waiting = [...roots];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const path of foldersOf(next)) {
      const folder = join(repository, path);
      const isIndexed = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'].some((name) => existsSync(join(folder, name)));
      (isIndexed ? built : plain).push(folder);
      const found = isIndexed ? await build(folder) : filesOf(folder);
      objects.push(...found);
      waiting.push(...found);
    }
  }
  return { objects, built, plain };
}

function foldersOf({ kind, spec }: Manifest): readonly string[] {
  if (kind !== 'Application' || !isMap(spec)) return [];
  const sources = Array.isArray(spec.sources) ? spec.sources : [spec.source];
  return sources
    .map((source) => (dig(source, 'chart') === undefined ? dig(source, 'path') : undefined))
    .filter((path) => typeof path === 'string');
}

function filesOf(folder: string): readonly Manifest[] {
  return readdirSync(folder)
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .flatMap((name) => parseAllDocuments(readFileSync(join(folder, name), 'utf8')).map((document) => document.toJS() as Manifest));
}
