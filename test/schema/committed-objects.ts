import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';

const dist = join(__dirname, '../../dist');

/** One object of a committed tree, and the file that holds it. */
export interface CommittedObject {
  readonly file: string;
  readonly object: { readonly apiVersion: string; readonly kind: string; readonly metadata: { readonly name: string } };
}

/** Every object of every committed tree. */
export function committedObjects(): readonly CommittedObject[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\/(argo-cd|bootstrap|flux|k3s-manifests|kubectl)\/.*\.yaml$/.test(path)) return [];
    return (
      parseAllDocuments(readFileSync(path, 'utf8'))
        .map((document) => document.toJS() as CommittedObject['object'] | null)
        .filter((object): object is CommittedObject['object'] => object?.apiVersion !== undefined && object.kind !== undefined)
        // What kustomize reads is no object of an API.
        .filter(({ apiVersion }) => !apiVersion.startsWith('kustomize.config.k8s.io/'))
        .map((object) => ({ file: relative(dist, path), object }))
    );
  });
}
