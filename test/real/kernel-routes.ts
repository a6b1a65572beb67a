import { addressBits, type Family } from '../../src/net';
import { prefixOf, sorted } from './bgp/bgp-prefixes';
import type { LabNode } from './network-lab';

/** Next hops by prefix, of the routes that a daemon of BGP has put into the kernel of a machine. */
export async function kernelRoutes(machine: LabNode, family: Family): Promise<ReadonlyMap<string, readonly string[]>> {
  const routes = JSON.parse((await machine.must('ip', '-json', `-${family}`, 'route', 'show')) || '[]') as readonly KernelRoute[];
  const found = new Map<string, string[]>();
  for (const route of routes.filter(({ protocol }) => protocol === 'bgp' || protocol === 'bird')) {
    const prefix = spelled(route.dst, family);
    const hops = [route, ...(route.nexthops ?? [])].flatMap(({ gateway }) => (gateway === undefined ? [] : [gateway]));
    found.set(prefix, sorted([...(found.get(prefix) ?? []), ...(hops.length === 0 ? [route.type ?? 'none'] : hops)]));
  }
  return found;
}

interface KernelRoute {
  readonly type?: string;
  readonly dst: string;
  readonly protocol?: string;
  readonly gateway?: string;
  readonly nexthops?: readonly { readonly gateway?: string }[];
}

function spelled(destination: string, family: Family): string {
  if (destination === 'default') return family === 4 ? '0.0.0.0/0' : '::/0';
  return prefixOf(destination.includes('/') ? destination : `${destination}/${addressBits(family)}`);
}
