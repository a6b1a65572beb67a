import { type Cluster, type Node, provides } from './cluster';

/** The name of the k3s service on a node. */
export function serviceOf({ role }: Node): string {
  return role === 'server' ? 'k3s' : 'k3s-agent';
}

/** The folder of k3s' state on every node. */
export function dataDirOf({ k3s: { config } }: Cluster): string {
  return typeof config['data-dir'] === 'string' ? config['data-dir'] : '/var/lib/rancher/k3s';
}

/** Where a unit that Keelson writes finds the join token; install.sh puts it there. */
export const tokenPath = '/etc/rancher/k3s/token';

/** The path of flannel's own file on every machine, where there is one. */
export const flannelConfPath = 'etc/rancher/k3s/flannel/net-conf.json';

/** True where flannel must be told what no flag of k3s can say. */
export function hasFlannelConf(cluster: Cluster): boolean {
  const { backend, directRouting } = cluster.k3s.flannel;
  return !provides(cluster, 'cni') && backend === 'vxlan' && directRouting;
}
