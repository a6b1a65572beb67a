import { isMap } from '../merge';
import type { Path } from '../path';
import { Remembered } from '../remembered';
import { isSettled } from '../settled';
import { lineMarks, type Mark, namedMark, suspicious } from './line-marks';
import { wordsOf } from './secret-names';
import { textMarks } from './text-marks';
import { knownForms } from './token-forms';

/** A secret in plain data. */
export interface TreeMark extends Mark {
  readonly at: Path;
  /** Line of the text at the path, from 1, where that has several. */
  readonly line?: number;
}

/** The secrets of plain data; what `isCovered` says of a path is passed over with all below it. */
export function treeMarks(root: unknown, isCovered: (at: Path) => boolean = () => false): readonly TreeMark[] {
  const marks: TreeMark[] = [];
  const walk = (value: unknown, at: Path, names: readonly string[], inherited?: 'password' | 'perhaps'): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const flag = typeof value[index - 1] === 'string' ? /^--?([a-z][\w-]*)$/i.exec(value[index - 1] as string)?.[1] : undefined;
        walk(item, [...at, index], flag === undefined || String(item).startsWith('-') ? names : [flag], inherited);
      }
    } else if (isMap(value)) {
      if (isSettled(value) || isCovered(at)) return;
      const entryName = ['name', 'key'].map((key) => value[key]).find((name) => typeof name === 'string');
      for (const [key, item] of Object.entries(value)) {
        // SOPS says there with what it has encrypted the rest.
        if (key === 'sops' && isMap(item) && item.mac !== undefined) continue;
        const isEntry = key === 'value' && typeof entryName === 'string' && typeof item !== 'object';
        walk(item, [...at, key], isEntry ? [entryName] : [...names, key], inheritedFrom(names, key));
      }
    } else if (typeof value === 'string' || typeof value === 'number') {
      const name = nameFrom(names);
      const named = namedMark(name, String(value), inherited);
      // A number is a password where it is long enough for one.
      if (named && (typeof value === 'string' || (named.what === 'a password' && value >= 1000))) {
        const [form] = knownForms(String(value));
        marks.push({ ...named, what: form?.what ?? named.what, at });
      } else if (typeof value === 'string' && value.length > 5) {
        const found = value.includes('\n') || value.includes('PRIVATE KEY') ? textMarks(value) : valueMarks(name, value);
        marks.push(...found.map((mark) => ({ ...mark, at })));
      }
    }
  };
  walk(root, [], []);
  return marks;
}

/** Names and values, in a line each, that hold no secret. */
const clean = new Remembered<true>(2 ** 20);

function valueMarks(name: string, value: string): readonly Mark[] {
  if (!suspicious.test(value)) return [];
  const key = `${name}\n${value}`;
  if (clean.has(key)) return [];
  const marks = lineMarks(value, name);
  if (marks.length === 0) clean.set(key, true);
  return marks;
}

/** Keys that say nothing without the one above. */
const vague = new Set(['data', 'key', 'literal', 'plain', 'plaintext', 'raw', 'string', 'text', 'value']);

function nameFrom(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (!vague.has(last)) return last;
  const above = names.findLast((name) => !vague.has(name)) ?? '';
  return `${above}-${last}`;
}

/** What a value is by the plural above it: `passwords: { admin: … }`. */
function inheritedFrom(names: readonly string[], key: string): 'password' | 'perhaps' | undefined {
  const [above = ''] = [...wordsOf(names.at(-1) ?? '')].slice(-1);
  if (vague.has(key) || above === '') return undefined;
  if (/^(?:passwords|passphrases)$/.test(above)) return 'password';
  return /^(?:secrets|tokens|credentials?|creds)$/.test(above) ? 'perhaps' : undefined;
}
