import type { Cluster } from '../cluster';

/** Cilium minors with the newest patch seen. @see https://github.com/cilium/charts */
export const ciliumVersions = {
  '1.12': 19,
  '1.13': 18,
  '1.14': 19,
  '1.15': 19,
  '1.16': 19,
  '1.17': 18,
  '1.18': 13,
  '1.19': 7,
  '1.20': 2,
} as const;

/** The Cilium that an add-on writes its objects for; without one its objects are refused anyway. */
export function ciliumVersionOf(cluster: Cluster): string {
  return cluster.addons.get('cilium')?.version ?? '1.20.0';
}

/** The part of an object whose condition holds: `{ ...when(native, { routingMode: 'native' }) }`. */
export function when<T extends object>(condition: unknown, part: T): Partial<T> {
  return condition ? part : {};
}
