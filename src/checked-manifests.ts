import { readFacts } from './facts-folder';
import type { Manifest } from './manifest';
import { type CheckedManifests, checkManifests } from './manifest-check';
import { readManifests } from './manifest-folder';
import { itemsOf } from './manifest-list';
import { isMap } from './merge';
import type { SchemaSet } from './schema/structural-schema';
import { UnreadableError } from './unreadable';
import { compareVersions, version } from './version';
import { dig } from './workload';

/** What is asked of a check of manifests. */
export interface ManifestQuestion {
  /** Files and folders with manifests. */
  readonly places: readonly string[];
  /** Files and folders with definitions. */
  readonly schemas: readonly string[];
  /** The minor of Kubernetes. @default - the newest that there are schemas of */
  readonly kubernetes: string | undefined;
  readonly cwd: string;
}

/** A folder of manifests that was looked at. */
export interface AnsweredManifests extends CheckedManifests {
  readonly files: number;
  readonly kubernetes: string;
}

/** Reads manifests that Keelson did not write, and holds them against their schemas. */
export function checkFolders({ places, schemas, kubernetes = newestSchemas(), cwd }: ManifestQuestion): AnsweredManifests {
  const files = readManifests(places, cwd);
  const checked = checkManifests(files, { kubernetes, definitions: readDefinitions(schemas, cwd), readFacts });
  return { ...checked, files: files.length, kubernetes };
}

/** The newest minor of Kubernetes that there are schemas of. */
export function newestSchemas(): string {
  const { versions } = readFacts('schemas', 'kubernetes') as SchemaSet;
  return Object.keys(versions).reduce((a, b) => (compareVersions(version(a), version(b)) < 0 ? b : a));
}

/** The CustomResourceDefinitions of files and folders. Throws an UnreadableError if there is none in one of them, or a file cannot be read. */
export function readDefinitions(places: readonly string[], cwd: string): readonly Manifest[] {
  return places.flatMap((place) => {
    const files = readManifests([place], cwd);
    const definitions = files.flatMap(({ file, documents, unreadable }) => {
      if (unreadable) throw new UnreadableError(`${file}:${unreadable.line}: ${unreadable.problem}`);
      return documents.flatMap(({ value, problems: [wrong] }) => {
        if (wrong) throw new UnreadableError(`${file}:${wrong.line}: ${wrong.problem}`);
        return definitionsIn(value);
      });
    });
    if (definitions.length === 0) throw new UnreadableError(`${place} holds no CustomResourceDefinition`);
    return definitions;
  });
}

function definitionsIn(value: unknown): readonly Manifest[] {
  if (!isMap(value)) return [];
  const items = itemsOf(value);
  if (items) return items.flatMap(definitionsIn);
  const isWhole = value.kind === 'CustomResourceDefinition' && typeof value.apiVersion === 'string' && isMap(value.metadata);
  return isWhole && dig(value, 'spec', 'names', 'kind') !== undefined ? [value as unknown as Manifest] : [];
}
