import { type Path, printPath } from './path';

/** Thrown for a value that not every YAML reader reads back as it was given; `path` leads to it. */
export class UnwritableError extends Error {
  override readonly name = 'UnwritableError';

  constructor(
    readonly path: Path,
    readonly problem: string,
  ) {
    super(`${printPath(path)}: ${problem}`);
  }
}

/** What goes around the documents of a stream. */
export interface StreamOptions {
  /**
   * Text of the comment that opens the file, its lines still without `# `.
   * @default - no comment
   */
  readonly header?: string;
  /**
   * Text of a comment that opens each document, such as a modeline for editors.
   * @default - no comment
   */
  readonly opening?: string | undefined;
}

/** How a value is written. */
export interface ValueOptions {
  /**
   * Whether undefined is null, as cdk8s writes it.
   * @default false: a map is written without what is undefined in it, and anywhere else it is refused
   */
  readonly keepUndefined?: boolean;
}

/** Writes one value as a canonical YAML document that ends in exactly one newline. */
export function stringify(value: unknown, { keepUndefined = false }: ValueOptions = {}): string {
  return `${node(value, 0, { keys: [], holders: [], keepUndefined })}\n`;
}

/** Writes values as one canonical YAML stream, with a `---` line between documents; paths of errors start with the document's index. */
export function stringifyAll(documents: readonly unknown[], options: StreamOptions = {}): string {
  return streamOf(
    documents.map((document, index) => `${node(document, 0, { keys: [index], holders: [documents], keepUndefined: false })}\n`),
    options,
  );
}

/** The YAML stream of documents that are written already, such as by `stringify`. */
export function streamOf(texts: readonly string[], options: StreamOptions = {}): string {
  const opening = comment(options.opening);
  // One concatenation: a text of megabytes is then copied once.
  return texts.length === 0
    ? comment(options.header)
    : [comment(options.header) + opening + texts[0], ...texts.slice(1).map((text) => opening + text)].join('---\n');
}

type Entries = Readonly<Record<string, unknown>>;

/** The way from the root to the value being written: `keys[i]` leads on from `holders[i]`, keys beyond are stale. */
interface Trail {
  readonly keys: (string | number)[];
  readonly holders: object[];
  readonly keepUndefined: boolean;
}

// It bounds our own recursion, at about half of Node's default stack. Go readers and libyaml read as deep; pure PyYAML ends above 400
// levels, `yaml` above 500, js-yaml by default below 100.
const deepest = 1000;

function fail(trail: Trail, problem: string): never {
  throw new UnwritableError(trail.keys.slice(0, trail.holders.length), problem);
}

function node(value: unknown, level: number, trail: Trail): string {
  switch (typeof value) {
    case 'string':
      return scalar(value, level, trail);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      return number(value, trail);
    case 'bigint':
      if (value < -(2n ** 63n) || value >= 2n ** 64n) fail(trail, `${value} fits neither int64 nor uint64`);
      return String(value);
    case 'object':
      return value === null ? 'null' : collection(value, level, trail);
    case 'undefined':
      if (trail.keepUndefined) return 'null';
      return fail(trail, 'undefined has no YAML form');
    default:
      return fail(trail, `a ${typeof value} has no YAML form`);
  }
}

function collection(value: object, level: number, trail: Trail): string {
  const { keys, holders } = trail;
  const depth = holders.length;
  const holder = holders.indexOf(value);
  if (holder >= 0) fail(trail, `is the object at ${printPath(keys.slice(0, holder))} again, which holds it`);
  if (level > deepest) fail(trail, `is nested deeper than ${deepest} levels`);
  const isList = Array.isArray(value);
  if (!isList && !isPlainObject(value)) {
    fail(trail, `a ${value.constructor?.name || 'class instance'} has no YAML form; only plain objects have`);
  }
  holders.push(value);
  const text = isList ? list(value, level, depth, trail) : map(value as Entries, level, depth, trail);
  holders.pop();
  return text;
}

function list(items: readonly unknown[], level: number, depth: number, trail: Trail): string {
  const next = newline(level);
  let text = '';
  for (let index = 0; index < items.length; index++) {
    trail.keys[depth] = index;
    text += `${index === 0 ? '' : next}- ${node(items[index], level + 1, trail)}`;
  }
  return text === '' ? '[]' : text;
}

function map(entries: Entries, level: number, depth: number, trail: Trail): string {
  const next = newline(level);
  const below = newline(level + 1);
  let text = '';
  for (const name of Object.keys(entries)) {
    const child = entries[name];
    if (child === undefined && !trail.keepUndefined) continue;
    trail.keys[depth] = name;
    const body = node(child, level + 1, trail);
    // A collection written in two characters is {} or [].
    const gap = typeof child === 'object' && child !== null && body.length > 2 ? below : ' ';
    text += (text === '' ? '' : next) + key(name, next, trail) + gap + body;
  }
  return text === '' ? '{}' : text;
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Literals of another realm (jest, vm) have another Object.prototype, but it ends the chain too.
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

function number(value: number, trail: Trail): string {
  // -0 becomes 0, as in JSON.
  if (Number.isSafeInteger(value)) return String(value);
  if (!Number.isFinite(value)) fail(trail, `${value} has no JSON form, so no Kubernetes reader carries it`);
  const whole = Number.isInteger(value);
  if (whole && Math.abs(value) < 2 ** 64) fail(trail, `${value} lies beyond 2^53, where a number loses digits; give a bigint`);
  const text = whole ? value.toExponential() : String(value);
  // PyYAML and Ruby read a float only if it has a dot, and a sign before its exponent.
  return text.includes('.') ? text : text.replace('e', '.0e');
}

const keyTexts = new Map<string, string>();

function key(name: string, next: string, trail: Trail): string {
  const seen = keyTexts.get(name);
  if (seen !== undefined) return seen;
  // `kubectl kustomize` merges it even when it is quoted, and so do Flux and Argo CD, which build by it.
  if (name === '<<') fail(trail, 'the key << cannot be carried: kustomize merges it');
  // goccy takes a key that only ends in it for one that merges.
  const text = isPlain(name) && !name.endsWith('<<') ? name : quote(name, trail);
  // The libyaml family, PyYAML and `yaml` look that far ahead for the colon of an implicit key; `yaml` counts UTF-16 units.
  if (text.length > 1024) return `? ${text}${next}:`;
  if (keyTexts.size < 5000) keyTexts.set(name, `${text}:`);
  return `${text}:`;
}

function scalar(text: string, level: number, trail: Trail): string {
  if (isPlain(text)) return text;
  if (text.includes('\n') && isLiteral(text, level)) return literal(text, level);
  return quote(text, trail);
}

const space = 0x20;
const hash = 0x23;
const dollar = 0x24;
const dash = 0x2d;
const slash = 0x2f;
const colon = 0x3a;
const underscore = 0x5f;
const tilde = 0x7e;

// What YAML 1.1 resolves though no digit or sign leads; the infinities and nan are caution, no reader tried here needs them.
const words = new Set('y n yes no on off true false null nan inf infinity -nan -inf -infinity'.split(' '));
const longestWord = '-infinity'.length;

// `yaml` 1.1 needs no digits before it.
const lonelyExponent = /^-?[eE][-+]?\d+$/;

// Two dots make an address or a version, a unit makes a quantity or a duration. Any other text that a digit leads may be a number,
// a date or a sexagesimal to some reader.
const plainDigits = /^\d+(?:\.\d+\.\d|(?:\.\d+)?(?:ns|us|ms|s|m|h|k|M|G|T|Ki|Mi|Gi|Ti|Pi)$|[hm]\d+[ms](?:\d+s)?$)/;

function isPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === dash) {
    if (!isLetter(text.charCodeAt(text.charCodeAt(1) === dash ? 2 : 1))) return false;
  } else if (first >= 0x30 && first <= 0x39) {
    if (!plainDigits.test(text)) return false;
  } else if (!isLetter(first) && first !== slash && first !== underscore && first !== dollar) {
    return false;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < space || code > tilde) return false;
    if (code === colon) {
      // At the end it is NaN, which is not greater.
      if (!(text.charCodeAt(i + 1) > space)) return false;
    } else if (code === space) {
      const after = text.charCodeAt(i + 1);
      if (!(after >= space) || after === hash) return false;
    }
  }
  return (text.length > longestWord || !words.has(text.toLowerCase())) && !lonelyExponent.test(text);
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

// C1, line ends that only YAML 1.1 knows, marks that turn the writing direction or the encoding, non-characters, lone surrogates.
const unprintable = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/u;
const loneSurrogate = /[\ud800-\udfff]/u;
const unprintables = new RegExp(unprintable, 'gu');
const controls = /[\0-\x08\x0b-\x1f]/;

function isLiteral(text: string, level: number): boolean {
  // `yaml` drops a blank last line, goccy the spaces before a missing last newline; more newlines than one would need |+, which lets
  // a document end in empty lines.
  const last = text.charCodeAt(text.length - (text.endsWith('\n') ? 2 : 1));
  if (!(last > space)) return false;
  // js-yaml misreads the indentation indicator of a root.
  if (level === 0 && isIndicated(text)) return false;
  return !controls.test(text) && !unprintable.test(text);
}

function isIndicated(text: string): boolean {
  return text.startsWith(' ') || text.startsWith('\t') || text.startsWith('\n');
}

function literal(text: string, level: number): string {
  const next = newline(Math.max(level, 1));
  const ended = text.endsWith('\n');
  let block = `|${isIndicated(text) ? '2' : ''}${ended ? '' : '-'}`;
  for (const line of (ended ? text.slice(0, -1) : text).split('\n')) block += line === '' ? '\n' : next + line;
  return block;
}

function quote(text: string, trail: Trail): string {
  if (!unprintable.test(text)) return JSON.stringify(text);
  if (loneSurrogate.test(text)) fail(trail, 'holds a lone surrogate, which has no UTF-8 form');
  return JSON.stringify(text).replace(unprintables, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function comment(header: string | undefined): string {
  if (header === undefined) return '';
  if (controls.test(header) || unprintable.test(header)) throw new UnwritableError([], 'a header is printable text in lines');
  return header.replace(/\n$/, '').replace(/^/gm, '# ').replace(/^# $/gm, '#').concat('\n');
}

const newlines: string[] = [];

function newline(level: number): string {
  return (newlines[level] ??= `\n${'  '.repeat(level)}`);
}
