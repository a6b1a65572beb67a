import type * as Yaml from 'yaml';
import type { Path } from './path';

/** A key that a map of a YAML text gives more than once. */
export interface RepeatedKey {
  readonly at: Path;
  /** Line of the key that comes first, from 1. */
  readonly first: number;
  readonly line: number;
}

/** The keys that are given more than once in a document, in the order of the text. */
export function repeatedKeys(yaml: typeof Yaml, document: Yaml.Document, lines: Yaml.LineCounter): readonly RepeatedKey[] {
  const repeated: RepeatedKey[] = [];
  const lineOf = (key: unknown) => lines.linePos((yaml.isNode(key) && key.range?.[0]) || 0).line;
  const walk = (node: unknown, path: Path): void => {
    if (yaml.isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    if (!yaml.isMap(node)) return;
    const firstOf = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const name = yaml.isScalar(key) ? String(key.value ?? '') : String(key);
      const at = [...path, name];
      if (firstOf.has(name)) repeated.push({ at, first: lineOf(firstOf.get(name)), line: lineOf(key) });
      firstOf.set(name, key);
      walk(value, at);
    }
  };
  walk(document.contents, []);
  return repeated;
}
