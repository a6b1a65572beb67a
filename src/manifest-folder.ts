import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { ManifestFile } from './manifest-document';
import { readDocuments } from './manifest-text';
import { UnreadableError } from './unreadable';

/** The start of what a template of Helm does, such as a value, a condition or a comment. */
const action =
  /\{\{-?\s*(?:\/\*|\$|\.\w|\(|\}\}|(?:and|block|define|else|end|if|include|index|not|or|printf|quote|range|required|template|toYaml|tpl|with)\b)/;

const extensions = ['.yaml', '.yml', '.json'];

/** Reads all manifests of files and folders, in the order of their paths; a mistake in one file is part of what was read of it. */
export function readManifests(places: readonly string[], cwd: string): readonly ManifestFile[] {
  const files = new Map<string, string>();
  for (const place of places) {
    for (const shown of filesOf(place, cwd)) {
      const path = realpathSync(resolve(cwd, shown));
      if (!files.has(path)) files.set(path, shown);
    }
  }
  return [...files].map(([path, shown]) => readManifestFile(path, shown));
}

function filesOf(place: string, cwd: string): readonly string[] {
  const stat = statSync(resolve(cwd, place), { throwIfNoEntry: false });
  if (!stat) throw new UnreadableError(`${place} does not exist`);
  if (!stat.isDirectory()) return [place];
  const entered = new Set<string>();
  const walk = (shown: string): string[] => {
    const path = realpathSync(resolve(cwd, shown));
    // A link may lead back to a folder above.
    if (entered.has(path)) return [];
    entered.add(path);
    return readdirSync(path)
      .filter((name) => !name.startsWith('.') && name !== 'node_modules')
      .sort()
      .flatMap((name) => {
        const inner = join(shown, name);
        const found = statSync(resolve(cwd, inner), { throwIfNoEntry: false });
        if (found?.isDirectory()) return walk(inner);
        return found?.isFile() && extensions.includes(extname(name).toLowerCase()) ? [inner] : [];
      });
  };
  try {
    return walk(place);
  } catch (error) {
    throw new UnreadableError(`${place} cannot be read: ${(error as Error).message}`);
  }
}

function readManifestFile(path: string, file: string): ManifestFile {
  const unreadable = (problem: string, fix: string, line = 1, isTemplate = false): ManifestFile => ({
    file,
    documents: [],
    unreadable: { problem, fix, line, isTemplate },
  });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const isText = (error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA';
    return unreadable(isText ? `cannot be read: ${(error as Error).message}` : 'is not text in UTF-8', 'save it as UTF-8, or take it away');
  }
  const documents = readDocuments(text);
  const broken = documents.some(({ problems }) => problems.some(({ rule }) => rule === 'manifest-readable'));
  if (!broken) return { file, documents };
  const template = text.split('\n').findIndex((line) => action.test(line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '')));
  if (template >= 0) {
    return unreadable(
      'is a template of Helm, no manifest yet, so it was not looked at',
      'check what `helm template` makes of it',
      template + 1,
      true,
    );
  }
  // Configuration of editors and compilers is JSON with comments, and no manifest.
  if (/\.json$/i.test(path) && !text.includes('"apiVersion"')) {
    const bare = readDocuments(text.replace(/^\s*\/\/.*$|\/\*[\s\S]*?\*\/|(?<=[\s,])\/\/.*$/gm, ''));
    if (bare.every(({ problems }) => problems.length === 0)) return { file, documents: bare };
  }
  return { file, documents };
}
