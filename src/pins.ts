import { allAddons } from './addons';
import { kubernetesMinors } from './kubernetes';
import { isMap } from './merge';
import type { Path } from './path';
import type { VersionSource } from './version-source';
import type { VersionTable } from './version-table';
import { dig } from './workload';

/** Something whose version a cluster file pins. */
export interface Pin {
  /** The add-on, or the part of the distribution: its key in a cluster file. */
  readonly name: string;
  /** Where its choices stand in a cluster file, the version among them. */
  readonly at: Path;
  /** The version may stand there by itself: `k3s: v1.34.1+k3s1`. @default false */
  readonly alone?: boolean;
  readonly source: VersionSource;
}

const { oldest, newest } = kubernetesMinors;

/** Kubernetes minors as a table; which patches there are, their sources tell. */
const minors: VersionTable = Object.fromEntries(Array.from({ length: newest - oldest + 1 }, (_, index) => [`1.${oldest + index}`, 0]));

const ofDistributions: readonly Pin[] = [
  {
    name: 'haproxy',
    at: ['distribution', 'kubeadm', 'haproxy'],
    source: { datasource: 'docker', packageName: 'docker.io/library/haproxy', known: [] },
  },
  {
    name: 'k3s',
    at: ['distribution', 'k3s'],
    alone: true,
    source: { datasource: 'github-releases', packageName: 'k3s-io/k3s', known: minors },
  },
  {
    name: 'keepalived',
    at: ['distribution', 'kubeadm', 'keepalived'],
    source: { datasource: 'docker', packageName: 'docker.io/osixia/keepalived', known: [] },
  },
  {
    name: 'kubeadm',
    at: ['distribution', 'kubeadm'],
    alone: true,
    source: { datasource: 'github-releases', packageName: 'kubernetes/kubernetes', known: minors },
  },
];

/** Everything whose version a cluster file may pin, in alphabetical order. */
export const pins: readonly Pin[] = [
  ...allAddons().flatMap(({ name, source }) => (source ? [{ name, at: ['addons', name], source }] : [])),
  ...ofDistributions,
].sort((a, b) => (a.name < b.name ? -1 : 1));

/** A version as a cluster file pins it. */
export interface Pinned {
  readonly path: Path;
  readonly version: string;
}

/** The version that a cluster file pins; undefined where it does not run what is pinned, or says no version. */
export function pinnedIn(written: unknown, { at, alone }: Pin): Pinned | undefined {
  const held = dig(written, ...at);
  const [path, version] = alone && !isMap(held) ? [at, held] : [[...at, 'version'], dig(held, 'version')];
  return typeof version === 'string' ? { path, version } : undefined;
}
