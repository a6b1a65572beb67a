import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReadFacts } from '../src/addon';

/** Reads the prebuilt documents of imports/ for tests. */
export const readFacts: ReadFacts = (kind, version) =>
  JSON.parse(readFileSync(resolve(__dirname, `../imports/${kind}/${version}.json`), 'utf8'));
