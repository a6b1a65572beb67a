import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadFacts } from './addon';

const documents = new Map<string, unknown>();

/** Reads a prebuilt document of this package's `imports/` folder, each at most once. */
export const readFacts: ReadFacts = (kind, version) => {
  // Both src/ and build/ lie beside imports/.
  const path = join(__dirname, '..', 'imports', kind, `${version}.json`);
  if (!documents.has(path)) documents.set(path, JSON.parse(readFileSync(path, 'utf8')));
  return documents.get(path);
};
