import { isDeepStrictEqual } from 'node:util';
import type * as Yaml from 'yaml';
import { loadYaml } from './cluster-yaml';
import { type Path, printPath } from './path';
import { applyChanges, type Change } from './repair';
import { UnreadableError } from './unreadable';

/** The text of a cluster file with changes made, or why they cannot be made there. */
export type Edited = { readonly text: string } | { readonly refused: string };

/** A form in which a cluster file is written as data. */
export type Notation = 'json' | 'yaml';

/**
 * Makes changes in the text of a cluster file, and touches nothing else of it. The new text is read again: if it does not say exactly
 * what the changes say, it is refused.
 */
export function editText(text: string, patch: readonly Change[], notation: Notation): Edited {
  let edited = text;
  for (const change of patch) {
    const result = editOnce(edited, change, notation);
    if ('refused' in result) return result;
    edited = result.text;
  }
  return { text: edited };
}

function editOnce(text: string, change: Change, notation: Notation): Edited {
  const wanted = applyChanges(dataOf(text), [change]);
  if (wanted === undefined) return { refused: `${printPath(change.path)} is no longer as it was when it was looked at` };
  const document = read(text);
  const spot = find(document.yaml, document.root, change.path);
  if ('refused' in spot) return spot;
  const writer: Writer = { ...document, text, notation };
  for (const splice of splicesOf(writer, spot, change)) {
    const candidate = text.slice(0, splice.from) + splice.text + text.slice(splice.to);
    if (isDeepStrictEqual(dataOf(candidate), wanted)) return { text: candidate };
  }
  return { refused: 'the file is written in a form that allows no change there alone' };
}

/** What a text says; undefined if it says nothing that can be read. */
function dataOf(text: string): unknown {
  try {
    return loadYaml(text, '').data;
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

interface Reading {
  readonly yaml: typeof Yaml;
  readonly root: unknown;
}

interface Writer extends Reading {
  readonly text: string;
  readonly notation: Notation;
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function read(text: string): Reading {
  const yaml = require('yaml') as typeof Yaml;
  return { yaml, root: yaml.parseDocument(text, { schema: 'core', merge: true, uniqueKeys: false }).contents };
}

/** The deepest list or map on the way to a path, and the steps that are left from there. */
interface Spot {
  readonly holder: Yaml.YAMLMap | Yaml.YAMLSeq;
  readonly rest: Path;
}

function find(yaml: typeof Yaml, root: unknown, path: Path): Spot | { readonly refused: string } {
  let node = root;
  for (const [depth, step] of path.entries()) {
    if (yaml.isAlias(node)) return { refused: `${printPath(path.slice(0, depth))} comes by the alias *${node.source}` };
    if (!yaml.isMap(node) && !yaml.isSeq(node)) return { refused: `${printPath(path.slice(0, depth))} holds nothing yet` };
    const isLast = depth === path.length - 1;
    const entry = entryOf(yaml, node, step);
    if (entry === undefined) {
      const isMerged = yaml.isMap(node) && node.items.some(({ key }) => yaml.isScalar(key) && String(key.source ?? key.value) === '<<');
      if (isMerged) return { refused: `${printPath(path.slice(0, depth + 1))} comes by a merge key` };
      return { holder: node, rest: path.slice(depth) };
    }
    if (isLast) {
      if (yaml.isAlias(entry.value)) return { refused: `${printPath(path)} comes by the alias *${entry.value.source}` };
      return { holder: node, rest: [step] };
    }
    node = entry.value;
  }
  return { refused: 'the whole file is meant' };
}

interface Entry {
  readonly index: number;
  /** Undefined in a list. */
  readonly key: unknown;
  readonly value: unknown;
}

/** An entry of a list or map; of a key that is given twice the later one, which is the one that counts. */
function entryOf(yaml: typeof Yaml, holder: Yaml.YAMLMap | Yaml.YAMLSeq, step: string | number): Entry | undefined {
  return entriesOf(yaml, holder)
    .filter(({ key, index }) => (yaml.isMap(holder) ? keyName(yaml, key) : index) === step)
    .pop();
}

function entriesOf(yaml: typeof Yaml, holder: Yaml.YAMLMap | Yaml.YAMLSeq): Entry[] {
  return holder.items.map((item, index) =>
    yaml.isPair(item) ? { index, key: item.key, value: item.value } : { index, key: undefined, value: item },
  );
}

function keyName(yaml: typeof Yaml, key: unknown): string {
  return yaml.isScalar(key) ? String(key.value ?? '') : String(key);
}

/** Ways to write a change, the plainest first. */
function splicesOf(writer: Writer, { holder, rest }: Spot, change: Change): Splice[] {
  const { yaml } = writer;
  const [step, ...below] = rest as [string | number, ...(string | number)[]];
  const entry = entryOf(yaml, holder, step);
  if (change.op === 'set') {
    if (entry) return replacements(writer, entry, change.value);
    const value = below.reduceRight<unknown>((inner, key) => ({ [key]: inner }), change.value);
    return yaml.isMap(holder) ? insertions(writer, holder, String(step), value) : [];
  }
  if (!entry) return [];
  return change.op === 'remove' ? removals(writer, holder, entry) : renamings(writer, entry, change.to);
}

function replacements(writer: Writer, { key, value: node }: Entry, value: unknown): Splice[] {
  const { yaml, text } = writer;
  const [from, to] = rangeOf(node);
  if (from === to) return [];
  // Text that a number has lost on being read, as 1.20 and 010 do, is not to be had from its value.
  if (yaml.isScalar(node) && typeof node.value === 'number' && typeof value === 'string' && text.slice(from, to) !== value) return [];
  const quote = yaml.isScalar(node) ? text[from] : undefined;
  const written = textsOf(writer, value, quote);
  // A block below its key gives way to a value beside it.
  const [, keyEnd] = rangeOf(key);
  const gap = /^:\s*\n\s*$/.exec(text.slice(keyEnd, from));
  return written.map((own) =>
    gap ? { from: keyEnd, to: endOf(writer, node), text: `: ${own}` } : { from, to: endOf(writer, node), text: own },
  );
}

function renamings(writer: Writer, { key }: Entry, to: string): Splice[] {
  const [from, end] = rangeOf(key);
  return textsOf(writer, to, writer.text[from]).map((text) => ({ from, to: end, text }));
}

function insertions(writer: Writer, holder: Yaml.YAMLMap, name: string, value: unknown): Splice[] {
  const { yaml, text } = writer;
  const last = entriesOf(yaml, holder).pop();
  const [start] = rangeOf(holder);
  const pairs = (between: string) =>
    textsOf(writer, value, undefined).flatMap((own) => textsOf(writer, name, undefined).map((key) => `${key}${between}${own}`));
  if (!last) {
    const padding = writer.notation === 'json' ? '' : ' ';
    return pairs(': ').map((pair) => ({ from: start, to: rangeOf(holder)[1], text: `{${padding}${pair}${padding}}` }));
  }
  const [keyStart, keyEnd] = rangeOf(last.key);
  const end = endOf(writer, last.value ?? last.key);
  const margin = text.slice(lineStart(text, keyStart), keyStart);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  if (!holder.flow) {
    const indent = ' '.repeat(margin.length);
    const at = lineEnd(text, end);
    // The last line of a file may lack its end.
    return pairs(': ').map((pair) =>
      text[at - 1] === '\n'
        ? { from: at, to: at, text: `${indent}${pair}${lineBreak}` }
        : { from: at, to: at, text: `${lineBreak}${indent}${pair}` },
    );
  }
  const gap = text.slice(keyEnd, rangeOf(last.value)[0]);
  const between = /^:[ \t]*$/.test(gap) ? gap : ': ';
  if (margin.trim() !== '') {
    const comma = writer.notation === 'json' && between === ':' ? ',' : ', ';
    return pairs(between).map((pair) => ({ from: end, to: end, text: `${comma}${pair}` }));
  }
  const at = lineEnd(text, end);
  const rest = text
    .slice(end, at)
    .replace(/\r?\n$/, '')
    .replace(/^,/, '');
  return pairs(between).map((pair) => ({
    from: end,
    to: end + text.slice(end, at).replace(/\r?\n$/, '').length,
    text: `,${rest}${lineBreak}${margin}${pair}`,
  }));
}

function removals(writer: Writer, holder: Yaml.YAMLMap | Yaml.YAMLSeq, { index }: Entry): Splice[] {
  const { yaml, text } = writer;
  const entries = entriesOf(yaml, holder);
  const startOf = ({ key, value }: Entry): number => {
    const [start] = rangeOf(key ?? value);
    return yaml.isSeq(holder) && !holder.flow ? text.lastIndexOf('-', start - 1) : start;
  };
  const own = entries[index] as Entry;
  const [before, after] = [entries[index - 1], entries[index + 1]];
  const from = startOf(own);
  const end = endOf(writer, own.value ?? own.key);
  if (!before && !after) {
    const empty = yaml.isMap(holder) ? '{}' : '[]';
    const [start, close] = [holder.flow ? rangeOf(holder)[0] : from, holder.flow ? rangeOf(holder)[1] : end];
    const gap = /:(\s*\n\s*)$/.exec(text.slice(0, start))?.[1]?.length ?? 0;
    const ending = text.slice(start, close).endsWith('\n') ? '\n' : '';
    return [{ from: start - gap, to: close, text: (gap > 0 ? ' ' : '') + empty + ending }];
  }
  if (!holder.flow) {
    const margin = text.slice(lineStart(text, from), from);
    if (margin.trim() !== '') return after ? [{ from, to: startOf(after), text: '' }] : [];
    return [{ from: lineStart(text, from), to: lineEnd(text, end), text: '' }];
  }
  if (after) {
    // A line of its own goes as a whole, and its neighbours keep theirs.
    const isAlone = text.slice(lineStart(text, from), from).trim() === '' && /^,[ \t]*\r?\n/.test(text.slice(end));
    return [isAlone ? { from: lineStart(text, from), to: lineEnd(text, end), text: '' } : { from, to: startOf(after), text: '' }];
  }
  const beforeEnd = endOf(writer, (before as Entry).value ?? (before as Entry).key);
  const gap = text.slice(beforeEnd, from);
  // What a comment says of the neighbour stays; its comma may too, where YAML is written.
  if (gap.includes('#')) return [{ from: lineStart(text, from), to: lineEnd(text, end), text: '' }];
  return [{ from: beforeEnd, to: end, text: '' }];
}

/** How a value may be written, the nearest to the old form first. */
function textsOf({ notation }: Writer, value: unknown, quote: string | undefined): string[] {
  const json = JSON.stringify(value);
  if (notation === 'json') return [json];
  if (typeof value !== 'string') return [...new Set([flowText(value), json])];
  if (quote === '"') return [json];
  if (quote === "'" && !/[\n\r]/.test(value)) return [`'${value.replaceAll("'", "''")}'`, json];
  return value === value.trim() && value !== '' && !value.includes('\n') ? [value, json] : [json];
}

function flowText(value: unknown): string {
  if (typeof value === 'string') return /^[A-Za-z0-9./][A-Za-z0-9./:-]*(?<!:)$/.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, item]) => `${flowText(key)}: ${flowText(item)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as { range?: readonly [number, number, number] } | null | undefined)?.range;
  return range ? [range[0], range[1]] : [0, 0];
}

/** Where the last thing that a node says ends, comments and blank lines after it left out. */
function endOf(writer: Writer, node: unknown): number {
  const { yaml } = writer;
  if ((yaml.isMap(node) || yaml.isSeq(node)) && !node.flow) {
    const last = entriesOf(yaml, node).pop();
    if (last) return endOf(writer, last.value && rangeOf(last.value)[1] > 0 ? last.value : last.key);
  }
  return rangeOf(node)[1];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The beginning of the next line, or the end of the text. */
function lineEnd(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
