import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { ManifestFile } from './manifest-document';
import { readDocuments } from './manifest-text';
import { firstLine, UnreadableError } from './unreadable';

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
  const isJson = /\.json$/i.test(path);
  const broken = documents.some(({ problems }) => problems.some(({ rule }) => rule === 'manifest-readable'));
  if (isJson && !text.includes('"apiVersion"')) {
    // Configuration of editors and compilers is JSON with comments, and no manifest.
    const bare = broken ? readDocuments(text.replace(/^\s*\/\/.*$|\/\*[\s\S]*?\*\/|(?<=[\s,])\/\/.*$/gm, '')) : documents;
    return { file, documents: bare.every(({ problems }) => problems.length === 0) ? bare : documents };
  }
  const wrong = isJson && !broken ? jsonMistake(text) : undefined;
  if (wrong) return unreadable(`is not well-formed JSON: ${wrong.said}`, 'correct the text; nothing of the file was looked at', wrong.line);
  const template = broken ? templateLine(text, path) : undefined;
  if (template === undefined) return { file, documents };
  return unreadable(
    'is a template of Helm, no manifest yet, so it was not looked at',
    'check what `helm template` makes of it',
    template,
    true,
  );
}

/** Why kubectl refuses a text that is YAML, but no JSON. */
function jsonMistake(text: string): { readonly said: string; readonly line: number } | undefined {
  const said = saidOfJson(text);
  if (said === undefined) return undefined;
  const lines = text.split('\n');
  // What comes first is sound but for its end, until the line with the mistake is part of it.
  let [sound, wrong] = [0, lines.length];
  while (wrong - sound > 1) {
    const middle = (sound + wrong) >> 1;
    if (endsEarly(lines.slice(0, middle).join('\n'))) sound = middle;
    else wrong = middle;
  }
  return { said: said.replace(/ \(line \d+ column \d+\)$/, ''), line: wrong };
}

function saidOfJson(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return firstLine((error as Error).message);
  }
}

function endsEarly(text: string): boolean {
  const said = saidOfJson(text) ?? '';
  const [, position] = / at position (\d+)/.exec(said) ?? [];
  return /end of JSON input|Unterminated string/.test(said) || Number(position) >= text.trimEnd().length;
}

/** The first line with a template, from 1, of a text that only the templates in it keep from being YAML. */
function templateLine(text: string, path: string): number | undefined {
  const line = text.split('\n').findIndex((each) => action.test(each.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '')));
  if (line < 0) return undefined;
  const bare = text.replace(/^\s*(?:\{\{[\s\S]*?\}\}\s*)+$/gm, '').replace(/\{\{[\s\S]*?\}\}/g, 'x');
  const isSound = readDocuments(bare).every(({ problems }) => problems.every(({ rule }) => rule !== 'manifest-readable'));
  return isSound || /[\\/]templates[\\/]/.test(path) ? line + 1 : undefined;
}
