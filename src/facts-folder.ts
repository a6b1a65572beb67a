import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { ReadFacts } from './addon';
import { readEncryptedFile, readObjects } from './object-file';
import type { OnRead } from './plain-data';
import { readSchemaSet } from './schema/written-set';
import { settle } from './settled';

const documents = new Map<string, unknown>();

/** Reads a prebuilt document of this package's `imports/` folder, each at most once. */
export const readFacts: ReadFacts = (kind, version) => {
  // Both src/ and build/ lie beside imports/.
  const path = join(__dirname, '..', 'imports', kind, `${version}.json`);
  if (!documents.has(path)) documents.set(path, readDocument(path, kind));
  return documents.get(path);
};

function readDocument(path: string, kind: string): unknown {
  const text = readFileSync(path, 'utf8');
  if (kind === 'schemas') return readSchemaSet(text);
  const document = JSON.parse(text) as { readonly items?: readonly { readonly spec: object }[] };
  if (kind === 'crds') for (const { spec } of document.items ?? []) settle(spec);
  return document;
}

/** Reads the same, and of the kind `file` the objects of a file beside a cluster file, of the kind `sops` one that SOPS encrypted. */
export function factsBeside(folder: string, cwd: string, onRead?: OnRead): ReadFacts {
  return (kind, version) => {
    if (kind !== 'file' && kind !== 'sops') return readFacts(kind, version);
    const path = resolve(folder, version);
    onRead?.(path);
    const shown = relative(cwd, path) || version;
    return kind === 'sops' ? readEncryptedFile(path, shown) : readObjects(path, shown);
  };
}
