import { Remembered } from '../remembered';
import { armouredKeys } from './armour';
import { lineMarks, type Mark, namedMark, suspicious } from './line-marks';
import { hint } from './secret-names';

/** A secret in a text of several lines. */
export interface TextMark extends Mark {
  /** From 1. */
  readonly line: number;
}

/** Lines that hold no secret, each with the name that it gives to the next line, if any: scripts of machines have most lines in common. */
const clean = new Remembered<string | undefined>(2 ** 20);
/** Texts that hold none: the same text for many machines, and again for the next save of a watched file. */
const cleanTexts = new Remembered<true>(2 ** 22);

/** The secrets of a text. */
export function textMarks(text: string): readonly TextMark[] {
  if (cleanTexts.has(text)) return [];
  const marks = marksIn(text);
  if (marks.length === 0) cleanTexts.set(text, true);
  return marks;
}

function marksIn(text: string): readonly TextMark[] {
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
    if (name === undefined && !suspicious.test(whole)) continue;
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
