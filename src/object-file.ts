import { readFileSync } from 'node:fs';
import { type EncryptedFile, readEncrypted } from './encrypted-file';
import type { Manifest } from './manifest';
import { itemsOf } from './manifest-list';
import { readDocuments } from './manifest-text';
import { isMap } from './merge';
import { printPath } from './path';
import { UnreadableError } from './unreadable';

/** Reads the objects of a YAML or JSON file: several documents, and lists, as kubectl takes them. */
export function readObjects(path: string, shown: string): readonly Manifest[] {
  return readDocuments(textOf(path, shown, 'addons.manifests.files')).flatMap(({ number, value, problems: [wrong] }) => {
    if (wrong) throw new UnreadableError(`${shown}:${wrong.line}: ${wrong.at.length > 0 ? `${printPath(wrong.at)} ` : ''}${wrong.problem}`);
    return value === undefined ? [] : objectsOf(value, `${shown}, document ${number}`);
  });
}

/** Reads a file that SOPS is to have encrypted; what is wrong with it is for an invariant to say. */
export function readEncryptedFile(path: string, shown: string): EncryptedFile {
  return readEncrypted(textOf(path, shown, 'addons.secrets'));
}

function textOf(path: string, shown: string, named: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UnreadableError(`${shown} does not exist or cannot be read, though a cluster file names it under ${named}`);
  }
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
