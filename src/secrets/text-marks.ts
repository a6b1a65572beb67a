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
/**
 * Paragraphs of which nothing follows for those beside them, with the number of their lines: most of them stand in the scripts of every
 * machine, and again in what the next save of a watched file becomes.
 */
const cleanParagraphs = new Remembered<number>(2 ** 20);

/** The secrets of a text. */
export function textMarks(text: string): readonly TextMark[] {
  const hasKey = text.includes('PRIVATE KEY') || text.includes('PuTTY');
  const search = new Search();
  if (hasKey) search.marks.push(...armouredKeys(text.split('\n')).map((key) => ({ ...key, what: 'a private key' })));
  for (const paragraph of text.split('\n\n')) search.paragraph(paragraph);
  return search.marks;
}

/** Goes over the lines of a text. */
class Search {
  readonly marks: TextMark[] = [];
  #line = 0;
  /** The end of an armoured block that has begun. */
  #block: string | undefined;
  /** The name that the last line gives to this one. */
  #name: string | undefined;

  paragraph(text: string): void {
    const known = this.#isOpen() ? undefined : cleanParagraphs.get(text);
    if (known !== undefined) {
      this.#line += known;
      return;
    }
    const [isApart, found] = [!this.#isOpen(), this.marks.length];
    const lines = text.split('\n');
    for (const line of lines) this.#next(line);
    if (isApart && !this.#isOpen() && this.marks.length === found) cleanParagraphs.set(text, lines.length + 1);
    // The empty line that ends it.
    this.#next('');
  }

  /** True if the next line depends on those before. */
  #isOpen(): boolean {
    return this.#block !== undefined || this.#name !== undefined;
  }

  #next(whole: string): void {
    this.#line++;
    if (this.#block !== undefined) {
      if (whole.includes(this.#block)) this.#block = undefined;
      return;
    }
    const name = this.#name;
    if (name === undefined && !suspicious.test(whole)) return;
    const line = whole.trimStart();
    const named = name === undefined ? undefined : namedMark(name, valueAfter(line, name));
    if (named) this.#add(named);
    // The items of a list have the name of the list.
    if (name?.startsWith('*') && line.startsWith('- ')) return;
    this.#name = clean.get(line);
    if (this.#name !== undefined || clean.has(line)) return;
    this.#name = nameBefore(line);
    const armour = line.includes('-----BEGIN ') ? /-----BEGIN ([A-Z0-9 ]+)-----/.exec(line)?.[1] : undefined;
    const found = lineMarks(line);
    for (const mark of found) this.#add(mark);
    if (armour !== undefined) this.#block = endOf(line, armour);
    else if (found.length === 0) clean.set(line, this.#name);
  }

  #add(mark: Mark): void {
    this.marks.push({ ...mark, line: this.#line });
  }
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
