import type * as Yaml from 'yaml';
import type { Finding } from './finding';
import type { Path } from './path';
import { type LoadedFile, plainData, requireMap } from './plain-data';
import { firstLine, messageOf, UnreadableError } from './unreadable';

/** Reads a cluster file in YAML or JSON; keys given twice become findings. */
export function loadYaml(text: string, shown: string): LoadedFile {
  const yaml = require('yaml') as typeof Yaml;
  const lines = new yaml.LineCounter();
  // A document may name another YAML version; the schema holds for all, so that `no` stays a word.
  const documents = yaml.parseAllDocuments(text, { schema: 'core', merge: true, uniqueKeys: false, lineCounter: lines });
  const document = documents[0] as Yaml.Document.Parsed | undefined;
  const wrong = document?.errors[0] ?? document?.warnings[0];
  if (wrong) {
    const at = wrong.linePos ? `:${wrong.linePos[0].line}:${wrong.linePos[0].col}` : '';
    throw new UnreadableError(`${shown}${at}: ${firstLine(wrong.message).replace(/ at line \d+, column \d+:?$/, '')}`);
  }
  if (!document?.contents) throw new UnreadableError(`${shown} is empty`);
  if (documents.length > 1) throw new UnreadableError(`${shown} holds ${documents.length} documents; a cluster file is one`);
  const { data, findings } = plainData(toValue(document, shown));
  return { data: requireMap(data, shown), findings: [...duplicateKeys(yaml, document, lines), ...findings] };
}

function toValue(document: Yaml.Document.Parsed, shown: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 1000 });
  } catch (error) {
    throw new UnreadableError(`${shown}: ${messageOf(error)}`);
  }
}

function duplicateKeys(yaml: typeof Yaml, document: Yaml.Document.Parsed, lines: Yaml.LineCounter): Finding[] {
  const findings: Finding[] = [];
  const lineOf = (key: unknown) => lines.linePos((yaml.isNode(key) && key.range?.[0]) || 0).line;
  const walk = (node: unknown, path: Path): void => {
    if (yaml.isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    if (!yaml.isMap(node)) return;
    const firstOf = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const name = yaml.isScalar(key) ? String(key.value ?? '') : String(key);
      const at = [...path, name];
      if (firstOf.has(name)) {
        findings.push({
          rule: 'duplicate-key',
          severity: 'error',
          at,
          problem: `is given twice, in line ${lineOf(firstOf.get(name))} and in line ${lineOf(key)}`,
          fix: `keep one of them; the value of line ${lineOf(firstOf.get(name))} would be lost`,
        });
      }
      firstOf.set(name, key);
      walk(value, at);
    }
  };
  walk(document.contents, []);
  return findings;
}
