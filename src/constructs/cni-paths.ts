import { type Cluster, provides } from '../cluster';
import { compareVersions, version } from '../version';

/** Where the container runtime of every node looks for network plugins. */
export interface CniPaths {
  readonly configurations: string;
  readonly binaries: string;
  /** The folder that the binaries link into, which a process needs to see beside them. */
  readonly linked?: string;
  /** The binaries move with every upgrade of k3s. */
  readonly moving: boolean;
  /** Plugins that are there already, and belong to somebody. */
  readonly present: readonly string[];
}

const k3sData = '/var/lib/rancher/k3s/data';

/** k3s has its own folders where it brings the pod network, and the usual ones where an add-on does. */
export function cniPaths(cluster: Cluster): CniPaths {
  if (!cluster.k3s || provides(cluster, 'cni')) {
    return { configurations: '/etc/cni/net.d', binaries: '/opt/cni/bin', moving: false, present: ['flannel', 'loopback'] };
  }
  const moving = !hasFixedBinaries(cluster.release);
  return {
    configurations: '/var/lib/rancher/k3s/agent/etc/cni/net.d',
    binaries: moving ? `${k3sData}/current/bin` : `${k3sData}/cni`,
    linked: k3sData,
    moving,
    present: ['bandwidth', 'bridge', 'firewall', 'flannel', 'host-local', 'loopback', 'portmap'],
  };
}

/** The first patch of each minor with the folder `data/cni`. @see https://docs.k3s.io/networking/multus-ipams */
const fixedSince: Readonly<Record<string, string>> = { '1.28': '1.28.15', '1.29': '1.29.10', '1.30': '1.30.6', '1.31': '1.31.2' };

function hasFixedBinaries(k3s: string): boolean {
  const own = version(k3s);
  const first = fixedSince[`${own.major}.${own.minor}`];
  return compareVersions(own, version(first ?? '1.32.0')) >= 0;
}
