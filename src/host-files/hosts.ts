import { type Cluster, printClaim } from '../cluster';
import { defineHostFile, generatedBy } from '../host-file';

/** Names that nodes of kubeadm must know before any DNS server may be asked; install.sh keeps them in /etc/hosts. */
export const hosts = defineHostFile({
  name: 'hosts',
  summary: 'names of the API server and of the nodes of kubeadm, lines for /etc/hosts',
  write({ cluster }) {
    if (!cluster.kubeadm) return undefined;
    const lines = [
      ...apiAddresses(cluster).map((address) => [address, ...cluster.controlPlane.names]),
      ...cluster.nodes.flatMap(({ name, addresses }) => addresses.map((address) => [printClaim(address), name])),
    ];
    return {
      path: 'etc/keelson/hosts',
      content: [`# ${generatedBy(cluster)}`, ...lines.map((words) => words.join(' ')), ''].join('\n'),
      mode: 0o644,
    };
  },
});

/** Where the names of the API server lead: to the VIP, or to the only server. Else only DNS knows. */
function apiAddresses({ controlPlane: { vip, names }, servers }: Cluster): readonly string[] {
  if (names.length === 0) return [];
  const [server, ...others] = servers;
  const claims = vip.length > 0 ? vip : others.length === 0 ? (server?.addresses ?? []) : [];
  return claims.map(printClaim);
}
