import type * as Yaml from 'yaml';
import type { Finding } from './finding';
import { type LoadedFile, plainData, requireMap } from './plain-data';
import { repeatedKeys } from './repeated-keys';
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
  return repeatedKeys(yaml, document, lines).map(({ at, first, line }) => ({
    rule: 'duplicate-key',
    severity: 'error',
    at,
    problem: `is given twice, in line ${first} and in line ${line}`,
    fix: `keep one of them; the value of line ${first} would be lost`,
  }));
}
