import type * as Yaml from 'yaml';
import type { ManifestDocument, ReadDocuments, TextProblem } from './manifest-document';
import type { Path } from './path';
import { repeatedKeys } from './repeated-keys';
import { firstLine, messageOf } from './unreadable';

/**
 * Reads the documents of a YAML or JSON text as kubectl does: YAML 1.1, without its times, which Go's readers leave as text.
 * @see https://github.com/kubernetes-sigs/yaml/blob/v1.6.0/goyaml.v2/resolve.go
 */
export const readDocuments: ReadDocuments = (text) => {
  const yaml = require('yaml') as typeof Yaml;
  const lines = new yaml.LineCounter();
  const documents = yaml.parseAllDocuments(text, {
    version: '1.1',
    merge: true,
    uniqueKeys: false,
    lineCounter: lines,
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !isUnknownToGo(tag)),
  });
  return [...documents].map((document, index) => documentOf(yaml, document, lines, index + 1));
};

/** Times in base 60, dates and binary data are text to who reads manifests. */
function isUnknownToGo({ tag, format }: Yaml.CollectionTag | (Yaml.ScalarTag & { format?: string })): boolean {
  return format === 'TIME' || tag.endsWith(':timestamp') || tag.endsWith(':binary');
}

function documentOf(
  yaml: typeof Yaml,
  document: Yaml.Document.Parsed | Yaml.Document,
  lines: Yaml.LineCounter,
  number: number,
): ManifestDocument {
  const line = lineOf(document.contents, lines) ?? lines.linePos(document.range?.[0] ?? 0).line;
  const lineAt = (path: Path) => follow(yaml, document, lines, path).line ?? line;
  const textLineAt = (path: Path) => {
    const { node } = follow(yaml, document, lines, path);
    if (!yaml.isScalar(node) || node.type !== 'BLOCK_LITERAL') return undefined;
    const head = lineOf(node, lines);
    return head === undefined ? undefined : head + 1;
  };
  const malformed = (at: number, problem: string): ManifestDocument => ({
    number,
    line,
    value: undefined,
    lineAt,
    textLineAt,
    problems: [{ rule: 'manifest-readable', line: at, at: [], problem, fix: 'correct the text; nothing of the document was looked at' }],
  });
  const wrong = document.errors[0];
  if (wrong) {
    const said = firstLine(wrong.message).replace(/ at line \d+, column \d+:?$/, '');
    return malformed(wrong.linePos?.[0].line ?? line, `is not well-formed YAML: ${said}`);
  }
  const unnamed = keyWithoutName(yaml, document);
  if (unnamed) return malformed(lineOf(unnamed, lines) ?? line, `has a key that is no text, got ${firstLine(String(unnamed))}`);
  const problems = repeatedKeys(yaml, document, lines).map(
    ({ at, first, line: second }): TextProblem => ({
      rule: 'duplicate-key',
      line: second,
      at,
      problem: `is given twice, in line ${first} and in line ${second}`,
      fix: `keep one of them; the value of line ${first} would be lost`,
    }),
  );
  try {
    return { number, line, value: document.toJS({ maxAliasCount: 1000 }) ?? undefined, lineAt, textLineAt, problems };
  } catch (error) {
    return malformed(line, `cannot be read: ${messageOf(error)}`);
  }
}

/** The first key that is a map or a list, as braces of templates are. */
function keyWithoutName(yaml: typeof Yaml, document: Yaml.Document): unknown {
  let found: unknown;
  yaml.visit(document, {
    Pair(_, { key }) {
      if (!yaml.isCollection(key)) return undefined;
      found = key;
      return yaml.visit.BREAK;
    },
  });
  return found;
}

function lineOf(node: unknown, lines: Yaml.LineCounter): number | undefined {
  const start = (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0];
  return start === undefined ? undefined : lines.linePos(start).line;
}

/** Follows a path through the nodes as far as it goes; the node is there only if it goes to the end. */
function follow(
  yaml: typeof Yaml,
  document: Yaml.Document,
  lines: Yaml.LineCounter,
  path: Path,
): { readonly line: number | undefined; readonly node?: unknown } {
  let node: unknown = document.contents;
  let line = lineOf(node, lines);
  for (const step of path) {
    if (yaml.isAlias(node)) node = node.resolve(document);
    if (yaml.isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      line = lineOf(node, lines) ?? line;
    } else if (yaml.isMap(node)) {
      // Of two equal keys the last one counts, as in the data.
      const pair = node.items.findLast(({ key }) => String(yaml.isScalar(key) ? key.value : key) === String(step));
      if (!pair) return { line };
      line = lineOf(pair.key, lines) ?? line;
      node = pair.value;
    } else return { line };
  }
  return { line, node };
}
