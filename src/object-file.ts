import { readFileSync } from 'node:fs';
import type { Manifest } from './manifest';
import { itemsOf } from './manifest-list';
import { readDocuments } from './manifest-text';
import { isMap } from './merge';
import { printPath } from './path';
import { UnreadableError } from './unreadable';

/** Reads the objects of a YAML or JSON file: several documents, and lists, as kubectl takes them. */
export function readObjects(path: string, shown: string): readonly Manifest[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UnreadableError(`${shown} does not exist or cannot be read, though a cluster file names it under addons.manifests.files`);
  }
  return readDocuments(text).flatMap(({ number, value, problems: [wrong] }) => {
    if (wrong) throw new UnreadableError(`${shown}:${wrong.line}: ${wrong.at.length > 0 ? `${printPath(wrong.at)} ` : ''}${wrong.problem}`);
    return value === undefined ? [] : objectsOf(value, `${shown}, document ${number}`);
  });
}

function objectsOf(value: unknown, shown: string): Manifest[] {
  const items = itemsOf(value);
  if (items) return items.flatMap((item) => objectsOf(item, shown));
  if (!isMap(value) || typeof value.apiVersion !== 'string' || typeof value.kind !== 'string') {
    throw new UnreadableError(`${shown} is no Kubernetes object: it has no apiVersion or no kind`);
  }
  if (!isMap(value.metadata) || typeof value.metadata.name !== 'string') {
    throw new UnreadableError(`${shown} is a ${value.kind} without metadata.name`);
  }
  return [value as unknown as Manifest];
}
