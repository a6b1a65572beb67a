import { armouredKeys } from './armour';
import { lineMarks, type Mark, namedMark } from './line-marks';
import { hint } from './secret-names';

/** A secret in a text of several lines. */
export interface TextMark extends Mark {
  /** From 1. */
  readonly line: number;
}

/** What is known of lines that hold no secret: the name that they give to the next line, if any. */
export type CleanLines = Map<string, string | undefined>;

/**
 * The secrets of a text. `clean` holds lines that are known to have none, and is added to: the scripts of machines have most lines in common.
 */
export function textMarks(text: string, clean: CleanLines = new Map()): readonly TextMark[] {
  const lines = text.split('\n');
  const marks: TextMark[] =
    text.includes('PRIVATE KEY') || text.includes('PuTTY') ? armouredKeys(lines).map((key) => ({ ...key, what: 'a private key' })) : [];
  let block: string | undefined;
  let name: string | undefined;
  for (const [index, whole] of lines.entries()) {
    if (block !== undefined) {
      if (whole.includes(block)) block = undefined;
      continue;
    }
    const line = whole.trimStart();
    const named = name === undefined ? undefined : namedMark(name, valueAfter(line, name));
    if (named) marks.push({ ...named, line: index + 1 });
    // The items of a list have the name of the list.
    if (name?.startsWith('*') && line.startsWith('- ')) continue;
    name = clean.get(line);
    if (name !== undefined || clean.has(line)) continue;
    name = nameBefore(line);
    const armour = line.includes('-----BEGIN ') ? /-----BEGIN ([A-Z0-9 ]+)-----/.exec(line)?.[1] : undefined;
    const found = lineMarks(line);
    marks.push(...found.map((mark) => ({ ...mark, line: index + 1 })));
    if (armour !== undefined) block = endOf(line, armour);
    else if (found.length === 0) clean.set(line, name);
  }
  return marks;
}

/** What a text does not begin or end with as another one that is clean does: whole lines, with one more on either side. */
export function changedPart(text: string, other: string): { readonly text: string; readonly start: number } {
  const most = Math.min(text.length, other.length);
  const begin = longest(most, (length) => text.startsWith(other.slice(0, length)));
  const end = longest(most - begin, (length) => text.endsWith(other.slice(other.length - length)));
  // What a line means depends on the one before it at most, but for what stands between the lines of a key.
  const start = text.lastIndexOf('\n', text.lastIndexOf('\n', begin - 1) - 1) + 1;
  const last = text.indexOf('\n', text.length - end);
  const stop = last < 0 ? text.length : text.indexOf('\n', last + 1);
  const part = text.slice(start, stop < 0 ? text.length : stop);
  return part.includes('-----') ? { text, start: 0 } : { text: part, start };
}

/** The greatest length, up to `most`, of which something holds that holds of all lengths below it. */
function longest(most: number, holds: (length: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line that ends an armoured block; undefined where it ends on the line on which it begins. */
function endOf(line: string, armour: string): string | undefined {
  const end = `-----END ${armour}-----`;
  return line.includes(end) ? undefined : end;
}

/** The name of a value that stands on the next lines: an entry with `name` and `value`, which begins with `=`, a list with `*`, or a block. */
function nameBefore(line: string): string | undefined {
  if (!line.includes(':') || !hint.test(line)) return undefined;
  const [, entry] = /^(?:- |\{)?\s*["']?(?:name|key)["']?\s*:\s*["']?([\w./-]+)["']?,?\s*$/.exec(line) ?? [];
  if (entry !== undefined) return `=${entry}`;
  const [, key, block] = /^(?:- )?["']?([\w./-]+)["']?\s*:\s*([|>][-+]?\d?)?\s*$/.exec(line) ?? [];
  return key === undefined || block !== undefined ? key : `*${key}`;
}

/** The value of that name; of an entry it stands after `value`. */
function valueAfter(line: string, name: string): string {
  if (name.startsWith('*')) return /^- +["']?([^\s"':]+)["']?$/.exec(line)?.[1] ?? '';
  if (!name.startsWith('=')) return line;
  const [, quoted, plain = ''] = /^["']?value["']?\s*:\s*(?:"([^"]*)"|'?([^'\s,}]*)'?)/.exec(line) ?? [];
  return quoted ?? plain;
}
