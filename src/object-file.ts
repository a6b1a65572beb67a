import { readFileSync } from 'node:fs';
import type * as Yaml from 'yaml';
import type { Manifest } from './manifest';
import { isMap } from './merge';
import { firstLine, UnreadableError } from './unreadable';

/** Reads the objects of a YAML or JSON file: several documents, and Lists, as kubectl takes them. */
export function readObjects(path: string, shown: string): readonly Manifest[] {
  const yaml = require('yaml') as typeof Yaml;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UnreadableError(`${shown} does not exist or cannot be read, though a cluster file names it under addons.manifests.files`);
  }
  const documents = yaml.parseAllDocuments(text, { version: '1.1', merge: true });
  return [...documents].flatMap((document, index) => {
    const wrong = document.errors[0];
    if (wrong) throw new UnreadableError(`${shown}: ${firstLine(wrong.message)}`);
    const value: unknown = document.toJS();
    if (value === null || value === undefined) return [];
    return objectsOf(value, `${shown}, document ${index + 1}`);
  });
}

function objectsOf(value: unknown, shown: string): Manifest[] {
  if (isMap(value) && value.kind === 'List' && Array.isArray(value.items)) return value.items.flatMap((item) => objectsOf(item, shown));
  if (!isMap(value) || typeof value.apiVersion !== 'string' || typeof value.kind !== 'string') {
    throw new UnreadableError(`${shown} is no Kubernetes object: it has no apiVersion or no kind`);
  }
  if (!isMap(value.metadata) || typeof value.metadata.name !== 'string') {
    throw new UnreadableError(`${shown} is a ${value.kind} without metadata.name`);
  }
  return [value as unknown as Manifest];
}
