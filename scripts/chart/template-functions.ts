import type { Use } from './template-reads';
import { dictionary, either, nothing, type Place, placesWithin, type Value, valueAt } from './template-value';
import type { TypeName } from './values-file';

/** What a function of the template language needs of the reader that calls it. */
export interface Machine {
  readonly unknown: Set<string>;
  /** Notes how the places that a value may be are read. */
  use(value: Value, use: Use): void;
  mark(place: Place, use: Use): void;
  /** Notes types that templates are ready for. */
  markKind(place: Place, kinds: readonly TypeName[]): void;
  /** The entry of a map. */
  entry(value: Value, key: string): Value;
  /** What a loop over it goes through. */
  entries(value: Value): readonly [keys: Value, values: Value];
  /** Runs a named template. */
  include(names: readonly string[], argument: Value): Value;
  /** Runs texts that are templates themselves. */
  expand(source: Value, dot: Value): void;
}

type Call = (machine: Machine, args: readonly Value[]) => Value;

/** Calls a function of Go templates, Sprig or Helm. */
export function callFunction(machine: Machine, name: string, args: readonly Value[]): Value {
  const call = functions.get(name);
  if (call) return call(machine, args);
  machine.unknown.add(`function ${name}`);
  for (const arg of args) for (const place of placesWithin(arg)) machine.mark(place, 'whole');
  return nothing;
}

/** Takes texts and numbers, and makes a text that still holds what whole maps were written into it. */
const scalar: Call = (machine, args) => {
  for (const arg of args) machine.use(arg, 'read');
  return { ...nothing, written: args.flatMap(({ written }) => written) };
};
/** Takes texts and numbers, and tells little of them. */
const told: Call = (machine, args) => {
  for (const arg of args) machine.use(arg, 'read');
  return nothing;
};
/** The same text in another type or with other spaces. */
const same: Call = (machine, args) => ({ ...scalar(machine, args), words: args[args.length - 1]?.words ?? [] });
/** Asks for the type of a value, which is then one of several: the one that is asked for where the call names it. */
const kind: Call = (machine, args) => {
  for (const arg of args) machine.use(arg, 'kind');
  return nothing;
};
const isKind: Call = (machine, [names = nothing, ...args]) => {
  const kinds = names.words.flatMap((word) => goKinds[word] ?? []);
  for (const arg of args) {
    machine.use(arg, kinds.length > 0 ? 'read' : 'kind');
    for (const place of arg.places) machine.markKind(place, kinds);
  }
  return nothing;
};
/** Kinds of Go by the types that facts name. */
const goKinds: Readonly<Record<string, readonly TypeName[]>> = {
  bool: ['boolean'],
  int: ['integer'],
  int64: ['integer'],
  float64: ['integer', 'number'],
  string: ['string'],
  slice: ['list'],
  map: ['map'],
  invalid: ['null'],
};
const any: Call = (_, args) => either(...args);
/** The whole of a value as text. */
const serialised: Call = (_, args) => ({ ...nothing, written: args.flatMap((arg) => [...placesWithin(arg), ...arg.written]) });
const parsed: Call = (_, args) => valueAt(...args.flatMap(({ written }) => written));
const tested: Call = (machine, args) => {
  for (const arg of args) machine.use(arg, 'test');
  return nothing;
};
/** Takes a list whole. */
const listed: Call = (machine, args) => {
  const written = args.flatMap(({ written: inner }) => inner);
  for (const arg of args) {
    machine.use(arg, 'whole');
    if (arg.items) machine.use(arg.items, 'read');
  }
  return { ...nothing, written };
};
const item: Call = (machine, [from = nothing]) => machine.entries(from)[1];
/** A list made of lists and entries. */
const lists: Call = (_, args) => either(...args);

function entryOf(machine: Machine, map: Value, keys: Value | undefined): Value {
  if (keys && keys.words.length > 0) return either(...keys.words.map((word) => machine.entry(map, word)));
  if (keys) machine.use(keys, 'read');
  return machine.entries(map)[1];
}

function chosen(machine: Machine, map: Value, keys: readonly Value[]): Value {
  const words = keys.flatMap((key) => [...key.words, ...(key.items?.words ?? [])]);
  return dictionary(new Map(words.map((word) => [word, machine.entry(map, word)])));
}

/** A list whose entries are known by their index too, for templates that take several arguments as one list. */
function list(_: Machine, args: readonly Value[]): Value {
  return { ...nothing, items: either(...args), entries: args };
}

const special: Readonly<Record<string, Call>> = {
  include: (machine, [name = nothing, argument = nothing]) => {
    if (name.words.length === 0) machine.unknown.add('include of a template whose name is not a literal');
    return machine.include(name.words, argument);
  },
  tpl: (machine, [source = nothing, dot = nothing]) => {
    machine.use(source, 'read');
    machine.expand(source, dot);
    return { ...nothing, written: source.written };
  },
  dict: (_, args) => {
    const fields = new Map<string, Value>();
    for (let at = 0; at < args.length; at += 2) for (const key of args[at]?.words ?? []) fields.set(key, args[at + 1] ?? nothing);
    return dictionary(fields);
  },
  list,
  tuple: list,
  set: (_, [map = nothing, key = nothing, value = nothing]) => {
    for (const word of key.words) map.fields?.set(word, either(map.fields.get(word) ?? nothing, value));
    return map;
  },
  unset: (_, [map = nothing]) => map,
  get: (machine, [map = nothing, key]) => entryOf(machine, map, key),
  index: (machine, [map = nothing, ...keys]) =>
    keys.reduce((inner, key) => {
      const isNumber = key.words.length > 0 && key.words.every((word) => /^\d+$/.test(word));
      if (!isNumber) return entryOf(machine, inner, key);
      if (inner.entries && inner.places.length === 0) return either(...key.words.map((word) => inner.entries?.[Number(word)] ?? nothing));
      return machine.entries(inner)[1];
    }, map),
  dig: (machine, args) => {
    const map = args[args.length - 1] ?? nothing;
    return either(
      args[args.length - 2] ?? nothing,
      args.slice(0, -2).reduce((inner, key) => entryOf(machine, inner, key), map),
    );
  },
  pluck: (machine, [key = nothing, ...maps]) => ({ ...nothing, items: either(...maps.map((map) => entryOf(machine, map, key))) }),
  hasKey: (machine, [map = nothing, key = nothing]) => {
    machine.use(entryOf(machine, map, key), 'test');
    return nothing;
  },
  pick: (machine, [map = nothing, ...keys]) => chosen(machine, map, keys),
  keys: (machine, args) => ({ ...nothing, items: either(...args.map((arg) => machine.entries(arg)[0])) }),
  values: (machine, args) => ({ ...nothing, items: either(...args.map((arg) => machine.entries(arg)[1])) }),
  default: (machine, args) => {
    machine.use(args[1] ?? nothing, 'read');
    return either(...args);
  },
  ternary: (machine, args) => {
    machine.use(args[2] ?? nothing, 'test');
    return either(args[0] ?? nothing, args[1] ?? nothing);
  },
  and: (machine, args) => {
    tested(machine, args.slice(0, -1));
    return either(...args);
  },
  or: (machine, args) => {
    tested(machine, args.slice(0, -1));
    return either(...args);
  },
  required: (_, args) => args[1] ?? nothing,
  printf: (machine, [format = nothing, ...args]) => {
    const written = scalar(machine, args).written;
    const texts = format.words.flatMap((word) => formatted(word, args));
    return { ...nothing, written, words: texts.slice(0, 200) };
  },
  print: (machine, args) => ({ ...scalar(machine, args), words: formatted(args.map(() => '%s').join(''), args) }),
  has: (machine, [needle = nothing, haystack = nothing]) => {
    machine.use(needle, 'read');
    return listed(machine, [haystack]);
  },
  join: (machine, [separator = nothing, texts = nothing]) => {
    machine.use(separator, 'read');
    // A single text is taken for a list of one.
    for (const place of texts.places) machine.markKind(place, ['list', 'string']);
    return listed(machine, [texts]);
  },
  shuffle: any,
  append: (_, [before = nothing, ...args]) => either(before, { ...nothing, items: either(...args) }),
  lookup: told,
  split: (machine, args) => ({ ...told(machine, args), items: nothing }),
};

/** The texts that a format makes of literal texts; none where one of its arguments is not literal. */
function formatted(format: string, args: readonly Value[]): readonly string[] {
  let texts = [format];
  for (const arg of args) {
    if (arg.words.length === 0) return [];
    texts = texts.flatMap((each) => arg.words.slice(0, 50).map((word) => each.replace(/%[svdq]/, () => word))).slice(0, 200);
  }
  return texts;
}

function named(call: Call, names: string): readonly (readonly [string, Call])[] {
  return names.split(/\s+/).map((name) => [name, call] as const);
}

/** @see https://helm.sh/docs/v3/chart_template_guide/function_list/ */
const functions: ReadonlyMap<string, Call> = new Map([
  ...named(
    scalar,
    `quote squote nindent indent trunc replace upper lower title untitle snakecase camelcase kebabcase swapcase initials nospace abbrev
    abbrevboth repeat substr wrap wrapWith cat trimSuffix trimPrefix trimAll plural b64enc b64dec b32enc b32dec println html js urlquery
    regexReplaceAll mustRegexReplaceAll regexReplaceAllLiteral mustRegexReplaceAllLiteral regexFind mustRegexFind base dir clean ext
    osBase osDir osClean osExt urlJoin htmlDate date dateInZone dateModify mustDateModify date_modify must_date_modify
    durationRound duration ago toDate mustToDate unixEpoch htpasswd encryptAES decryptAES`,
  ),
  ...named(same, 'toString trim int int64 float64 atoi toDecimal'),
  ...named(
    told,
    `eq ne lt le gt ge semver semverCompare contains hasPrefix hasSuffix regexMatch mustRegexMatch isAbs osIsAbs add add1 sub mul div mod
    addf add1f subf mulf divf max min maxf minf floor ceil round biggest until untilStep seq fail sha256sum sha1sum sha512sum adler32sum
    bcrypt derivePassword genPrivateKey genCA genCAWithKey genSelfSignedCert genSelfSignedCertWithKey genSignedCert genSignedCertWithKey
    randAlphaNum randAlpha randNumeric randAscii randBytes randInt uuidv4 now getHostByName env expandenv urlParse buildCustomCert
    genPrivateKey toStrings regexFindAll mustRegexFindAll regexSplit mustRegexSplit regexQuoteMeta hello`,
  ),
  ...named(kind, 'kindOf typeOf typeIs typeIsLike deepEqual'),
  ...named(isKind, 'kindIs'),
  ...named(
    serialised,
    'toYaml mustToYaml toYamlPretty toJson mustToJson toPrettyJson mustToPrettyJson toRawJson mustToRawJson toToml mustToToml',
  ),
  ...named(parsed, 'fromYaml fromYamlArray mustFromYaml fromJson fromJsonArray mustFromJson fromToml'),
  ...named(tested, 'not empty all any'),
  ...named(any, 'coalesce merge mustMerge mergeOverwrite mustMergeOverwrite deepCopy mustDeepCopy omit'),
  ...named(listed, 'len toStrings sortAlpha chunk mustChunk'),
  ...named(item, 'first mustFirst last mustLast'),
  ...named(
    lists,
    `concat uniq mustUniq compact mustCompact reverse mustReverse rest mustRest initial mustInitial without mustWithout prepend
    mustPrepend mustAppend slice mustSlice`,
  ),
  ...named((machine, args) => ({ ...told(machine, args), items: nothing }), 'splitList splitn'),
  ...Object.entries(special),
]);
