import * as clusters from '../../clusters';
import type { Finding } from '../../src/finding';
import { type Path, printPath } from '../../src/path';
import { examine, type Loose } from '../invariants/examine';

/** Name of a committed cluster. */
export type ClusterName = (typeof clusters)[keyof typeof clusters]['name'];

/** Stands for a fact that somebody took out. */
export const gone = Symbol('gone');

/** A key that somebody renamed. */
export class Renamed {
  constructor(readonly to: string) {}
}

/** The key at the path of the fault gets another name, and keeps its place. */
export function renamed(to: string): Renamed {
  return new Renamed(to);
}

/** Keys that somebody added or changed at once. */
export class Merged {
  constructor(readonly keys: object) {}
}

/** The map at the path of the fault gets further keys, or other values of those that it has. */
export function merged(keys: object): Merged {
  return new Merged(keys);
}

/** One mistake in a committed cluster, and what is to be found: at another path where the last entry says so. */
export type Fault = readonly [
  cluster: ClusterName,
  path: string,
  /** A value to write at the path; `gone`, `renamed` or `merged`. */
  change: unknown,
  rule: string,
  at?: string,
];

/** The faults of one family of rules. */
export interface FaultFamily {
  readonly name: string;
  /** What must not be written. */
  readonly errors: readonly Fault[];
  /** What works, and is warned of or noted. */
  readonly warnings: readonly Fault[];
}

const files = new Map<string, unknown>(Object.values(clusters).map((file) => [file.name, file]));

/** A fault in words that no other has: `k3s-metallb: network.gateway = "192.168.4.1"`. */
export function printFault([cluster, path, change]: Fault): string {
  if (change === gone) return `${cluster}: no ${path}`;
  if (change instanceof Renamed) return `${cluster}: ${path} is called ${change.to}`;
  if (change instanceof Merged) return `${cluster}: ${path} with ${JSON.stringify(change.keys)}`;
  return `${cluster}: ${path} = ${JSON.stringify(change)}`;
}

/** The file of the committed cluster with the fault in it. */
export function faulty([cluster, path, change]: Fault): Loose {
  const copy: Loose = structuredClone(files.get(cluster));
  if (path === '(root)') return { ...copy, ...structuredClone((change as Merged).keys) };
  const steps = parsePath(path);
  const last = steps[steps.length - 1] as string | number;
  const parent = steps.slice(0, -1).reduce<Loose>((inner, step) => inner[step], copy);
  if (change === gone) {
    if (!(last in parent)) throw new Error(`${cluster} has no ${path} to take out`);
    if (Array.isArray(parent)) parent.splice(last as number, 1);
    else delete parent[last];
  } else if (change instanceof Renamed) {
    const entries = Object.entries(parent);
    for (const [key] of entries) delete parent[key];
    for (const [key, value] of entries) parent[key === last ? change.to : key] = value;
  } else if (change instanceof Merged) {
    parent[last] = { ...parent[last], ...structuredClone(change.keys) };
  } else {
    parent[last] = structuredClone(change);
  }
  return copy;
}

/** Where the fault is to be found. */
export function expectedAt([, path, change, , at]: Fault): string {
  if (at !== undefined) return at;
  return change instanceof Renamed ? printPath([...parsePath(path).slice(0, -1), change.to]) : path;
}

/** What is found in the cluster with the fault and not without it. */
export function caused(fault: Fault): readonly Finding[] {
  const before = findingsOf(fault[0]);
  return examine(faulty(fault)).filter((finding) => !before.has(`${finding.rule} ${printPath(finding.at)}`));
}

/** True if a finding names the rule and the path of the fault. */
export function isFound(fault: Fault, findings: readonly Finding[]): boolean {
  return findings.some(({ rule, at }) => rule === fault[3] && printPath(at) === expectedAt(fault));
}

const findingsByCluster = new Map<string, ReadonlySet<string>>();

function findingsOf(cluster: string): ReadonlySet<string> {
  const known = findingsByCluster.get(cluster);
  if (known) return known;
  const found = new Set(examine(files.get(cluster)).map(({ rule, at }) => `${rule} ${printPath(at)}`));
  findingsByCluster.set(cluster, found);
  return found;
}

/** Reads what `printPath` prints. */
function parsePath(text: string): Path {
  return [...text.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, index, key]) => {
    if (quoted !== undefined) return JSON.parse(`"${quoted}"`) as string;
    return index === undefined ? (key as string) : Number(index);
  });
}
