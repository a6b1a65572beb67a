import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReadFacts } from '../src/addon';

const documents = new Map<string, unknown>();

/** Reads the prebuilt documents of imports/ for tests, each at most once. */
export const readFacts: ReadFacts = (kind, version) => {
  const path = resolve(__dirname, `../imports/${kind}/${version}.json`);
  if (!documents.has(path)) documents.set(path, JSON.parse(readFileSync(path, 'utf8')));
  return documents.get(path);
};
