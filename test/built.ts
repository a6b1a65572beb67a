import { check } from '../src/check';
import type { Manifest } from '../src/manifest';
import type { Rendering } from '../src/render';
import { readSpec } from '../src/spec';
import { readFacts } from './facts';

/** Renders a cluster file that holds no error. */
export function rendered(file: unknown): Rendering {
  const { findings, rendering } = check(readSpec(file), readFacts);
  if (!rendering) throw new Error(JSON.stringify(findings, null, 1));
  return rendering;
}

/** The one object of a kind and name that an add-on makes. */
export function object(rendering: Rendering, addon: string, kind: string, name: string): Manifest {
  const found = (rendering.manifests.get(addon) ?? []).filter((manifest) => manifest.kind === kind && manifest.metadata.name === name);
  if (found.length !== 1) throw new Error(`${addon} makes ${found.length} ${kind} ${name}`);
  return found[0] as Manifest;
}

/** A plain cluster to vary: one server, one pool on the LAN. */
export const single = {
  name: 'test',
  distribution: { k3s: 'v1.34.1+k3s1' },
  network: { nodeCidr: '192.168.10.0/24' },
  nodes: { 'k3s-1': { role: 'server', address: '192.168.10.11', interface: 'ens192' } },
  loadBalancer: { pools: { lan: '192.168.10.200-192.168.10.239' } },
};
