import type { Subject } from './invariant';
import { isMap } from './merge';
import type { Path } from './path';

/** An address that an add-on asks the load balancer for. */
export interface Request {
  readonly at: Path;
  readonly address: string;
}

/** Where add-ons take the address of a Service, below their options. */
const places: readonly Path[] = [
  ['apisix', 'address'],
  ['cilium', 'hubble', 'uiService', 'address'],
  ['cilium', 'ingressController', 'address'],
];

/** Every address that the cluster's add-ons ask for. */
export function requestedAddresses(options: Subject['options']): readonly Request[] {
  return places.flatMap(([addon, ...path]): Request[] => {
    let value: unknown = options(addon as string);
    for (const step of path) value = isMap(value) ? value[step as string] : undefined;
    return typeof value === 'string' ? [{ at: ['addons', addon as string, ...path], address: value }] : [];
  });
}
