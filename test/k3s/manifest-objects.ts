import { parseDocument } from 'yaml';
import type { KubeObject } from './kube-object';

const read = new Map<string, readonly KubeObject[] | Error>();

/**
 * All objects of a file; throws for a file that the deploy controller refuses whole.
 * @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/deploy/controller.go yamlToObjects, toObjects
 */
export function manifestObjects(text: string): readonly KubeObject[] {
  // Comments before the first line that says anything make no difference, but a new text to read.
  const body = text.replace(/^(#.*\n)+/, '');
  let result = read.get(body);
  if (!result) {
    try {
      result = documents(body)
        .filter((document) => !isEmpty(document))
        .flatMap(objectsOf);
    } catch (error) {
      result = error as Error;
    }
    read.set(body, result);
  }
  if (result instanceof Error) throw result;
  return result;
}

/** @see https://github.com/kubernetes/apimachinery/blob/v0.34.1/pkg/util/yaml/decoder.go YAMLReader */
function documents(text: string): string[] {
  const found: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (!line.startsWith('---')) {
      found.at(-1)?.push(line);
      continue;
    }
    const after = line.slice(3).trim();
    if (after !== '' && !after.startsWith('#')) throw new Error(`invalid Yaml document separator: ${after}`);
    found.push([]);
  }
  return found.map((lines) => lines.join('\n'));
}

/** @see isEmptyYaml */
function isEmpty(document: string): boolean {
  return document.split('\n').every((line) => line.trim() === '' || line.trim().startsWith('#'));
}

/** @see https://github.com/kubernetes/apimachinery/blob/v0.34.1/pkg/apis/meta/v1/unstructured/helpers.go UnstructuredJSONScheme */
function objectsOf(document: string): KubeObject[] {
  const parsed = parseDocument(document, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
  const fault = parsed.errors[0];
  if (fault) throw new Error(fault.message);
  const object = parsed.toJS() as KubeObject & { readonly items?: readonly KubeObject[] };
  if (typeof object !== 'object' || object === null || Array.isArray(object)) throw new Error('cannot unmarshal into an object');
  if (typeof object.kind !== 'string' || object.kind === '') throw new Error("Object 'Kind' is missing");
  const complete = (one: KubeObject): KubeObject => ({ ...one, apiVersion: one.apiVersion ?? '' });
  if (!Array.isArray(object.items)) return [complete(object)];
  const itemKind = object.kind.replace(/List$/, '');
  return object.items.map((item: KubeObject) =>
    complete(item.kind || itemKind === '' ? item : { ...item, apiVersion: object.apiVersion, kind: itemKind }),
  );
}
