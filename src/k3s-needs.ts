import type { HostNeeds, HostPort } from './addon';
import { type Cluster, type Node, provides } from './cluster';

/** What k3s itself needs of a machine, beside its add-ons. */
export function k3sNeeds(cluster: Cluster, node: Node): HostNeeds {
  const { kubeProxyMode } = cluster.k3s;
  const wireguard = !provides(cluster, 'cni') && cluster.k3s.flannel.backend === 'wireguard-native';
  const mode = provides(cluster, 'kube-proxy') ? undefined : kubeProxyMode;
  return {
    modules: [...(wireguard ? ['wireguard'] : []), ...(mode === 'ipvs' ? ipvsModules : [])],
    sysctls: cluster.network.families.includes(6) ? routerAdvertisements : {},
    ports: [...apiPorts(cluster, node), ...kubeletPorts, ...flannelPorts(cluster), ...registryPorts(cluster)],
    // nftables needs what 5.13 brought. @see https://kubernetes.io/docs/reference/networking/virtual-ips/#proxy-mode-nftables
    kernel: mode === 'nftables' ? '5.13' : wireguard ? '5.6' : '0.0',
  };
}

/** @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/proxy/ipvs/README.md#prerequisite */
const ipvsModules = ['ip_vs', 'ip_vs_rr', 'ip_vs_sh', 'ip_vs_wrr', 'nf_conntrack'];

/**
 * A machine that forwards takes no default route from its router unless it is told to.
 * @see https://docs.k3s.io/networking/basic-network-options#single-stack-ipv6-networking
 */
const routerAdvertisements = { 'net.ipv6.conf.all.accept_ra': '2', 'net.ipv6.conf.default.accept_ra': '2' };

/** @see https://docs.k3s.io/installation/requirements#inbound-rules-for-k3s-nodes */
const kubeletPorts: readonly HostPort[] = [{ port: 10250, protocol: 'tcp', purpose: 'kubelet' }];

function apiPorts({ controlPlane, k3s }: Cluster, { role }: Node): readonly HostPort[] {
  if (role === 'agent') return [];
  return [
    { port: controlPlane.port, protocol: 'tcp', purpose: 'Kubernetes API', from: 'anywhere' },
    ...(k3s.datastore.kind === 'embedded-etcd'
      ? ([
          { port: 2379, protocol: 'tcp', purpose: 'etcd clients', from: 'servers' },
          { port: 2380, protocol: 'tcp', purpose: 'etcd peers', from: 'servers' },
        ] as const)
      : []),
  ];
}

function flannelPorts(cluster: Cluster): readonly HostPort[] {
  const { backend } = cluster.k3s.flannel;
  if (provides(cluster, 'cni') || backend === 'host-gw') return [];
  if (backend === 'vxlan') return [{ port: 8472, protocol: 'udp', purpose: 'flannel VXLAN' }];
  return cluster.network.families.map((family) => ({
    port: family === 4 ? 51820 : 51821,
    protocol: 'udp',
    purpose: `flannel WireGuard, IPv${family}`,
  }));
}

function registryPorts({ k3s: { config } }: Cluster): readonly HostPort[] {
  return config['embedded-registry'] === true ? [{ port: 5001, protocol: 'tcp', purpose: 'embedded registry' }] : [];
}
