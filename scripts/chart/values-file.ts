import { parse } from 'yaml';
import { below, type Place } from './template-value';

/** The names of types as facts write them. */
export type TypeName = 'boolean' | 'integer' | 'number' | 'string' | 'list' | 'map' | 'null';

/** What a values.yaml says of one key. */
export interface ListedValue {
  readonly types: ReadonlySet<TypeName>;
  /** Undefined for a map with keys, and for a key in a comment. */
  readonly default?: unknown;
}

/** The keys of a values.yaml by their place; those of comments apart, for some are only prose. */
export interface ValuesFile {
  readonly live: ReadonlyMap<Place, ListedValue>;
  readonly commented: ReadonlyMap<Place, ListedValue>;
  /** Texts among the defaults that are templates. */
  readonly templates: readonly string[];
}

/** Reads a values.yaml with its comments. */
export function readValuesFile(source: string): ValuesFile {
  const live = new Map<Place, ListedValue>();
  const templates: string[] = [];
  // Charts repeat keys and merge anchors; the last one rules, as for Helm.
  const walk = (value: unknown, place: Place): void => {
    if (typeof value === 'string' && value.includes('{{')) templates.push(value);
    if (Array.isArray(value)) for (const item of value) collectTemplates(item, templates);
    if (isMap(value) && Object.keys(value).length > 0) {
      if (place !== '') live.set(place, { types: new Set(['map']) });
      for (const [key, inner] of Object.entries(value)) walk(inner, below(place, key));
    } else if (place !== '') live.set(place, { types: new Set([typeOf(value)]), default: value ?? null });
  };
  walk(parse(source, { uniqueKeys: false, merge: true, logLevel: 'silent' }) ?? {}, '');
  const { hints, commented } = readComments(source);
  for (const [place, types] of hints) {
    const value = live.get(place);
    if (value) live.set(place, { ...value, types: new Set([...value.types, ...types]) });
  }
  return { live, commented, templates };
}

function collectTemplates(value: unknown, templates: string[]): void {
  if (typeof value === 'string' && value.includes('{{')) templates.push(value);
  if (Array.isArray(value)) for (const item of value) collectTemplates(item, templates);
  else if (isMap(value)) for (const item of Object.values(value)) collectTemplates(item, templates);
}

/** The type of a value as facts name it. */
export function typeOf(value: unknown): TypeName {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'map';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

const helmDocs = /^#\s*--\s*\(([^)]*)\)/;
const schemaType = /^#\s*type:\s*(.+)$/;
const key = /^(\s*)(#?)( ?)(\s*)("[^"]+"|'[^']+'|[A-Za-z0-9_][\w.\-/]*):(?:\s+(.*))?$/;

/** Types that comments give keys, and keys that stand in comments: `# key: value`, with those nested in it. */
function readComments(source: string): {
  hints: ReadonlyMap<Place, ReadonlySet<TypeName>>;
  commented: ReadonlyMap<Place, ListedValue>;
} {
  const hints = new Map<Place, ReadonlySet<TypeName>>();
  const commented = new Map<Place, ListedValue>();
  const stack: { indent: number; place: Place }[] = [];
  let types: readonly TypeName[] = [];
  let inSchema = false;
  for (const line of source.split('\n')) {
    const trimmed = line.trim();
    if (/^#\s*@schema\b/.test(trimmed)) {
      inSchema = !inSchema;
      continue;
    }
    if (inSchema) {
      types = namedTypes(schemaType.exec(trimmed)?.[1]) ?? types;
      continue;
    }
    const named = helmDocs.exec(trimmed);
    if (named) {
      types = namedTypes(named[1]) ?? types;
      continue;
    }
    const match = key.exec(line);
    if (!match) {
      if (!trimmed.startsWith('#')) types = [];
      continue;
    }
    const [, margin = '', hash, , more = '', name = '', rest = ''] = match;
    const indent = margin.length + (hash ? more.length : 0);
    while ((stack[stack.length - 1]?.indent ?? -1) >= indent) stack.pop();
    const place = below(stack[stack.length - 1]?.place ?? '', name.replace(/^(["'])(.*)\1$/, '$2'));
    stack.push({ indent, place });
    if (hash) {
      const value = commentedValue(rest);
      if (!commented.has(place)) commented.set(place, { types: new Set([...types, ...(value === undefined ? [] : [typeOf(value)])]) });
    } else {
      if (types.length > 0) hints.set(place, new Set(types));
      types = [];
    }
  }
  return { hints, commented };
}

/** The value of a key in a comment, where it is plain data; undefined for what may be prose. */
function commentedValue(text: string): unknown {
  if (text === '' || /^[|>]/.test(text)) return undefined;
  try {
    return parse(text, { logLevel: 'silent' }) ?? undefined;
  } catch {
    return undefined;
  }
}

const typeNames: Readonly<Record<string, readonly TypeName[]>> = {
  bool: ['boolean'],
  boolean: ['boolean'],
  int: ['integer'],
  integer: ['integer'],
  number: ['number'],
  float: ['number'],
  string: ['string'],
  list: ['list'],
  array: ['list'],
  object: ['map'],
  dict: ['map'],
  map: ['map'],
  null: ['null'],
};

function namedTypes(text: string | undefined): readonly TypeName[] | undefined {
  const names = (text ?? '').replace(/[[\]"']/g, '').split(/\s*(?:,|\||\bor\b)\s*/);
  const types = names.flatMap((name) => typeNames[name.trim().toLowerCase()] ?? []);
  return types.length > 0 && types.length >= names.length ? types : undefined;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
