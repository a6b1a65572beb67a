import { isMap } from './merge';

/**
 * The objects of a list as kubectl takes them: of a `List`, or of one kind, such as a `ConfigMapList`, whose objects need say neither apiVersion
 * nor kind; undefined for what is no list.
 * @see https://github.com/kubernetes/apimachinery/blob/v0.34.1/pkg/apis/meta/v1/unstructured/helpers.go
 */
export function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (!isMap(value) || typeof value.kind !== 'string' || !value.kind.endsWith('List') || !Array.isArray(value.items)) return undefined;
  const { apiVersion, kind, items } = value;
  if (kind === 'List') return items;
  const usual = { apiVersion, kind: kind.slice(0, -'List'.length) };
  return items.map((item) => (isMap(item) && item.apiVersion === undefined && item.kind === undefined ? { ...usual, ...item } : item));
}
