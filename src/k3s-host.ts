import { type Cluster, type Node, provides } from './cluster';
import type { K3s } from './k3s';

/** The name of the k3s service on a node. */
export function serviceOf({ role }: Node): string {
  return role === 'server' ? 'k3s' : 'k3s-agent';
}

/** The folder of k3s' state on every node. */
export function dataDirOf({ k3s }: Cluster): string {
  const chosen = k3s?.config['data-dir'];
  return typeof chosen === 'string' ? chosen : '/var/lib/rancher/k3s';
}

/** Where a unit that Keelson writes finds the join token; install.sh puts it there. */
export const tokenPath = '/etc/rancher/k3s/token';

/** The path of flannel's own file on every machine, where there is one. */
export const flannelConfPath = 'etc/rancher/k3s/flannel/net-conf.json';

/** What is chosen for flannel; undefined where it is not the pod network. */
export function flannelOf(cluster: Cluster): K3s['flannel'] | undefined {
  return provides(cluster, 'cni') ? undefined : cluster.k3s?.flannel;
}

/** True where flannel must be told what no flag of k3s can say. */
export function hasFlannelConf(cluster: Cluster): boolean {
  const flannel = flannelOf(cluster);
  return flannel?.backend === 'vxlan' && flannel.directRouting;
}
