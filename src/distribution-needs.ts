import type { HostNeeds, HostPort, HostProtocol } from './addon';
import { type Cluster, type Node, provides } from './cluster';
import { flannelOf } from './k3s-host';

/** What the distribution itself needs of a machine, beside the add-ons. */
export function distributionNeeds(cluster: Cluster, node: Node): HostNeeds {
  const wireguard = flannelOf(cluster)?.backend === 'wireguard-native';
  const mode = provides(cluster, 'kube-proxy') ? undefined : cluster.kubeProxyMode;
  return {
    modules: [...(cluster.kubeadm ? podModules : []), ...(wireguard ? ['wireguard'] : []), ...(mode === 'ipvs' ? ipvsModules : [])],
    sysctls: { ...(cluster.kubeadm ? podSysctls(cluster) : {}), ...(cluster.network.families.includes(6) ? routerAdvertisements : {}) },
    ports: [...apiPorts(cluster, node), ...kubeletPorts, ...flannelPorts(cluster), ...registryPorts(cluster)],
    protocols: vipProtocols(cluster, node),
    // nftables needs what 5.13 brought. @see https://kubernetes.io/docs/reference/networking/virtual-ips/#proxy-mode-nftables
    kernel: mode === 'nftables' ? '5.13' : wireguard ? '5.6' : '0.0',
  };
}

/** What k3s loads and sets by itself. @see https://kubernetes.io/docs/setup/production-environment/container-runtimes/#prerequisites */
const podModules = ['br_netfilter', 'overlay'];

function podSysctls({ network }: Cluster): Readonly<Record<string, string>> {
  return {
    ...(network.families.includes(4) ? { 'net.bridge.bridge-nf-call-iptables': '1', 'net.ipv4.ip_forward': '1' } : {}),
    ...(network.families.includes(6) ? { 'net.bridge.bridge-nf-call-ip6tables': '1', 'net.ipv6.conf.all.forwarding': '1' } : {}),
  };
}

/** @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/proxy/ipvs/README.md#prerequisite */
const ipvsModules = ['ip_vs', 'ip_vs_rr', 'ip_vs_sh', 'ip_vs_wrr', 'nf_conntrack'];

/**
 * A machine that forwards takes no default route from its router unless it is told to.
 * @see https://docs.k3s.io/networking/basic-network-options#single-stack-ipv6-networking
 */
const routerAdvertisements = { 'net.ipv6.conf.all.accept_ra': '2', 'net.ipv6.conf.default.accept_ra': '2' };

/** @see https://kubernetes.io/docs/reference/networking/ports-and-protocols/ */
const kubeletPorts: readonly HostPort[] = [{ port: 10250, protocol: 'tcp', purpose: 'kubelet' }];

/** What the port of haproxy is for. */
export const apiAtVip = 'Kubernetes API at the VIP';

/** @see https://docs.k3s.io/installation/requirements#inbound-rules-for-k3s-nodes */
function apiPorts({ controlPlane, datastore, kubeadm }: Cluster, { role }: Node): readonly HostPort[] {
  if (role === 'agent') return [];
  return [
    { port: controlPlane.port, protocol: 'tcp', purpose: 'Kubernetes API', from: 'anywhere' },
    ...(kubeadm?.haproxy ? ([{ port: kubeadm.haproxy.port, protocol: 'tcp', purpose: apiAtVip, from: 'anywhere' }] as const) : []),
    ...(datastore.kind === 'embedded-etcd'
      ? ([
          { port: 2379, protocol: 'tcp', purpose: 'etcd clients', from: 'servers' },
          { port: 2380, protocol: 'tcp', purpose: 'etcd peers', from: 'servers' },
        ] as const)
      : []),
  ];
}

function vipProtocols({ kubeadm }: Cluster, { role }: Node): readonly HostProtocol[] {
  return role === 'server' && kubeadm?.keepalived ? [{ number: 112, purpose: 'VRRP', from: 'servers' }] : [];
}

function flannelPorts(cluster: Cluster): readonly HostPort[] {
  const backend = flannelOf(cluster)?.backend;
  if (backend === undefined || backend === 'host-gw') return [];
  if (backend === 'vxlan') return [{ port: 8472, protocol: 'udp', purpose: 'flannel VXLAN' }];
  return cluster.network.families.map((family) => ({
    port: family === 4 ? 51820 : 51821,
    protocol: 'udp',
    purpose: `flannel WireGuard, IPv${family}`,
  }));
}

function registryPorts({ k3s }: Cluster): readonly HostPort[] {
  return k3s?.config['embedded-registry'] === true ? [{ port: 5001, protocol: 'tcp', purpose: 'embedded registry' }] : [];
}
