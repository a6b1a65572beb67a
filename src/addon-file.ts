import { identityOf, type Manifest } from './manifest';
import { itemsOf } from './manifest-list';
import { readDocuments } from './manifest-text';
import { isMap } from './merge';

/**
 * True for a file that the deploy controller of k3s applies, wherever it lies below its directory.
 * @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/deploy/controller.go (shouldSkipFile)
 */
export function isScanned(path: string): boolean {
  const name = fileNameOf(path);
  return !name.startsWith('.') && /\.(yaml|yml|json)$/i.test(name);
}

/** The name of a path without its folders. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name of the Addon that k3s makes of a file; files of one name in the whole tree are one Addon to it. */
export function addonNameOf(path: string): string {
  return fileNameOf(path).split('.', 1)[0] as string;
}

/** A document of a file, as it is written there, and the objects in it. */
export interface Piece {
  readonly text: string;
  readonly objects: readonly string[];
}

/** The documents of a file that hold objects; undefined if one of them cannot be read, as k3s then applies none. */
export function piecesOf(text: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const part of splitDocuments(text)) {
    const objects = objectsOf(part);
    if (!objects) return undefined;
    if (objects.length > 0) pieces.push({ text: part, objects });
  }
  return pieces;
}

/** Splits where the controller does, without the comments that open the file. */
function splitDocuments(text: string): string[] {
  return text
    .replace(/^(?:#[^\n]*\n)+/, '')
    .split(/^---[ \t\r]*\n/m)
    .filter((part) => part.split('\n').some((line) => line.trim() !== '' && !line.trim().startsWith('#')))
    .map((part) => (part.endsWith('\n') ? part : `${part}\n`));
}

function objectsOf(document: string): readonly string[] | undefined {
  const head = headOf(document);
  const short = head === undefined ? undefined : identitiesIn(head);
  return short?.length === 1 ? short : identitiesIn(document);
}

/** What identifies an object, of a document in block style: to read all of a definition takes a hundred times as long. */
function headOf(document: string): string | undefined {
  const sections = document.split(/^(?=[^\s#])/m).filter((section) => /^(apiVersion|kind|metadata):/.test(section));
  return sections.length === 3 && !/^kind: *\S*List\b/m.test(document) ? sections.join('') : undefined;
}

function identitiesIn(document: string): readonly string[] | undefined {
  const found: string[] = [];
  for (const { value, problems } of readDocuments(document)) {
    if (problems.some(({ rule }) => rule === 'manifest-readable')) return undefined;
    for (const object of itemsOf(value) ?? [value]) {
      if (object === undefined || object === null) continue;
      if (!isNamed(object)) return undefined;
      found.push(identityOf(object));
    }
  }
  return found;
}

function isNamed(value: unknown): value is Manifest {
  if (!isMap(value) || typeof value.apiVersion !== 'string' || typeof value.kind !== 'string') return false;
  return isMap(value.metadata) && typeof value.metadata.name === 'string';
}
