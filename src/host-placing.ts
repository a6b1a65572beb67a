import type { Cluster, Node } from './cluster';
import { generatedBy } from './host-file';
import { serviceOf } from './k3s-host';
import { initPodDirectory, kubeadmConfigPath, patchesDirectory, staticPodDirectory } from './kubeadm-host';

/** What the placing of files asks of the machine that they go to. */
export interface Machine {
  /** Whether it is a node of a cluster of kubeadm already. */
  readonly isMember: boolean;
  /** What lies at a path now. */
  read(path: string): string | undefined;
}

/** How the files of a node go to its machine, as its install.sh does it; paths are without the leading slash. */
export interface HostPlacing {
  /** Undefined for a file that goes in place at a time of its own, by install.sh. */
  modeOf(path: string): number | undefined;
  /** What a change of the file calls for; `content` is what it will be. */
  noteOf(path: string, content: string): string | undefined;
  /** Where what it replaces is kept. */
  originalOf(path: string): string;
  /** Patterns of paths where files may lie that were generated once. */
  readonly formers: readonly string[];
}

/** Says how files go to machines of a cluster; the scripts that install say the same, in the language of the shell. */
export function hostPlacing(cluster: Cluster, machine: Machine): HostPlacing {
  return cluster.kubeadm ? kubeadmPlacing(cluster, machine) : k3sPlacing(cluster);
}

function k3sPlacing(cluster: Cluster): HostPlacing {
  return {
    modeOf: (path) => {
      if (path.startsWith('etc/rancher/k3s/') || /^etc\/systemd\/system\/.*\.env$/.test(path)) return 0o600;
      return path.startsWith('etc/bird/') ? 0o640 : 0o644;
    },
    noteOf: (path) => {
      if (/^etc\/(rancher\/k3s|systemd\/system)\//.test(path)) return 'restart-k3s';
      return birdNote(cluster, path) ?? networkdNote(path);
    },
    originalOf: (path) => `${path}.before-keelson`,
    formers: [
      'etc/rancher/k3s/*.yaml',
      'etc/modules-load.d/*.conf',
      'etc/sysctl.d/*.conf',
      'etc/systemd/networkd.conf.d/*.conf',
      'etc/rancher/k3s/flannel/*.json',
      'etc/systemd/system/k3s*.service*',
      'etc/bird/bird.conf',
    ],
  };
}

function kubeadmPlacing(cluster: Cluster, { isMember, read }: Machine): HostPlacing {
  const isIn = (folder: string, path: string) => path.startsWith(`${folder}/`);
  return {
    modeOf: (path) => {
      if (isIn(staticPodDirectory, path)) return isMember ? 0o600 : undefined;
      if (path === kubeadmConfigPath || isIn(initPodDirectory, path) || isIn(patchesDirectory, path)) return 0o600;
      if (path.startsWith('etc/bird/')) return 0o640;
      return path.endsWith('.sh') ? 0o755 : 0o644;
    },
    noteOf: (path, content) => {
      if (path === kubeadmConfigPath) return isMember && !isSameButVersion(read(path), content) ? 'reconfigure' : undefined;
      if (isIn(patchesDirectory, path)) return isMember ? 'reconfigure' : undefined;
      if (path.startsWith('etc/containerd/certs.d/')) return undefined;
      const service = /^etc\/(containerd|haproxy|keepalived)\//.exec(path)?.[1];
      return service ? `restart-${service}` : (birdNote(cluster, path) ?? networkdNote(path));
    },
    originalOf: (path) =>
      isIn(staticPodDirectory, path) ? `etc/kubernetes/${path.slice(path.lastIndexOf('/') + 1)}.before-keelson` : `${path}.before-keelson`,
    formers: [
      'etc/modules-load.d/*.conf',
      'etc/sysctl.d/*.conf',
      'etc/systemd/networkd.conf.d/*.conf',
      `${staticPodDirectory}/*.yaml`,
      `${patchesDirectory}/*.yaml`,
      'etc/keelson/*',
      `${initPodDirectory}/*`,
      'etc/crictl.yaml',
      'etc/containerd/*.toml',
      'etc/containerd/certs.d/*/hosts.toml',
      'etc/haproxy/*',
      'etc/keepalived/*',
      'etc/bird/bird.conf',
    ],
  };
}

function birdNote({ bgp }: Cluster, path: string): string | undefined {
  if (!path.startsWith('etc/bird/')) return undefined;
  return bgp?.bird ? 'reload-bird' : 'stop-bird';
}

function networkdNote(path: string): string | undefined {
  return path.startsWith('etc/systemd/networkd.conf.d/') ? 'restart-networkd' : undefined;
}

/** What kubeadm is told of its version concerns an upgrade, not a cluster that runs. */
function isSameButVersion(present: string | undefined, content: string): boolean {
  const rest = (text: string) => text.replace(/^kubernetesVersion: .*\n/gm, '');
  return present !== undefined && rest(present) === rest(content);
}

/** What a note asks of whoever installs, in words. */
export function wordsOfNote(note: string, node: Node): string {
  switch (note) {
    case 'restart-k3s':
      return `systemctl restart ${serviceOf(node)}`;
    case 'restart-networkd':
      return 'systemctl restart systemd-networkd';
    case 'restart-containerd':
      return 'systemctl restart containerd';
    case 'restart-haproxy':
    case 'restart-keepalived':
      return `a restart of the static pod ${note.slice('restart-'.length)}`;
    case 'reload-bird':
      return 'systemctl reload bird';
    case 'stop-bird':
      return 'systemctl disable --now bird';
    default:
      return 'what kubeadm is told has changed, and kubeadm tells nobody on a cluster that runs';
  }
}

/** Whether a file was generated: for the cluster, or for any. Its header is a comment, or the first value of a JSON file. */
export function isGenerated(text: string, cluster?: Cluster): boolean {
  const [first = '', second = ''] = text.split('\n', 2);
  const line = first.startsWith('#!') ? second : first;
  if (cluster) return line === `# ${generatedBy(cluster)}` || line === `{ "//": "${generatedBy(cluster)}",`;
  return /^(?:# |\{ "\/\/": ")Generated by Keelson for cluster /.test(line);
}
