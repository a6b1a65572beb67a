/** The place of a value of a chart: its keys, each escaped, joined by dots. The empty text is the root; `*` is any key or entry. */
export type Place = string;

/** What the value of an expression in a template may be, as far as the values of the chart go. */
export interface Value {
  /** It may be the value at one of these places. */
  readonly places: readonly Place[];
  /** It is a text or a hash made of the whole of these. */
  readonly written: readonly Place[];
  /** It may be one of these texts. */
  readonly words: readonly string[];
  /** It may be a dictionary with these entries, which templates change in place. */
  readonly fields?: Map<string, Value>;
  /** It may be a list of these. */
  readonly items?: Value;
  /** The entries of a list that the template itself makes. */
  readonly entries?: readonly Value[];
  /** It is `.Files`, or the text of files that match one of these patterns. */
  readonly files?: readonly string[];
}

/** Nothing that comes from the values. */
export const nothing: Value = { places: [], written: [], words: [] };

/** The value at a place. */
export function valueAt(...places: readonly Place[]): Value {
  return { ...nothing, places };
}

/** One of these texts. */
export function text(...words: readonly string[]): Value {
  return { ...nothing, words };
}

/** A dictionary. */
export function dictionary(fields: Map<string, Value>): Value {
  return { ...nothing, fields };
}

/** The place of an entry. */
export function below(place: Place, key: string): Place {
  const step = key === '*' ? '*' : key.replace(/[\\.*]/g, '\\$&');
  return place === '' ? step : `${place}.${step}`;
}

/** The keys of a place. */
export function stepsOf(place: Place): readonly string[] {
  return place === '' ? [] : (place.match(/(?:\\.|[^.\\])+/g) ?? []).map((step) => step.replace(/\\(.)/g, '$1'));
}

/** What is either of these. */
export function either(...values: readonly Value[]): Value {
  const some = values.filter((value) => value !== nothing);
  if (some.length <= 1) return some[0] ?? nothing;
  const dictionaries = [...new Set(some.flatMap(({ fields }) => fields ?? []))];
  const items = some.flatMap((value) => value.items ?? []);
  const lists = some.flatMap(({ entries }) => (entries ? [entries] : []));
  const files = some.flatMap((value) => value.files ?? []);
  return {
    places: unique(some.flatMap(({ places }) => places)),
    written: unique(some.flatMap(({ written }) => written)),
    // Texts that are put together in loops would go on growing.
    words: unique(some.flatMap(({ words }) => words)).slice(0, 200),
    ...(dictionaries.length > 0 ? { fields: joined(dictionaries) } : {}),
    ...(items.length > 0 ? { items: either(...items) } : {}),
    ...(lists.length === 1 ? { entries: lists[0] as readonly Value[] } : {}),
    ...(files.length > 0 ? { files: unique(files) } : {}),
  };
}

function joined(dictionaries: readonly Map<string, Value>[]): Map<string, Value> {
  if (dictionaries.length === 1) return dictionaries[0] as Map<string, Value>;
  const keys = unique(dictionaries.flatMap((fields) => [...fields.keys()]));
  return new Map(keys.map((key) => [key, either(...dictionaries.map((fields) => fields.get(key) ?? nothing))]));
}

/** Every place that is in a value, however deep. */
export function placesWithin(value: Value, depth = 0): readonly Place[] {
  if (depth > 8) return [];
  const inner = [...(value.fields?.values() ?? []), ...(value.items ? [value.items] : [])];
  return unique([...value.places, ...inner.flatMap((each) => placesWithin(each, depth + 1))]);
}

/** A text that is the same for values that are the same. */
export function identify(value: Value, depth = 0): string {
  if (depth > 8) return '…';
  const fields = [...(value.fields ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, identify(each, depth + 1)]);
  const entries = value.entries?.map((each) => identify(each, depth + 1));
  return JSON.stringify([
    value.places,
    value.written,
    value.words,
    fields,
    value.items && identify(value.items, depth + 1),
    entries,
    value.files,
  ]);
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
