import { type Capability, type Cluster, type Node, printClaim, provides, reachedAt, urlHost } from '../cluster';
import { defineHostFile, generatedBy } from '../host-file';
import { flannelConfPath, flannelOf, hasFlannelConf } from '../k3s-host';
import { specialUse } from '../net';
import { listOf } from '../scalar';
import { stringifyAll } from '../yaml';

/** The flags of k3s on one node. */
export const k3sConfig = defineHostFile({
  name: 'k3s-config',
  summary: 'flags of k3s, /etc/rancher/k3s/config.yaml',
  write({ cluster, node }) {
    if (!cluster.k3s) return undefined;
    const { 'kube-controller-manager-arg': controllerArgs, 'kube-proxy-arg': proxyArgs, ...chosen } = cluster.k3s.config;
    return {
      path: 'etc/rancher/k3s/config.yaml',
      content: stringifyAll(
        [
          {
            ...nodeFlags(cluster, node),
            ...(node.role === 'server' ? serverFlags(cluster) : agentFlags(cluster)),
            ...flannelFlags(cluster, node),
            ...registrationFlags(cluster, node),
            ...controllerManagerFlags(cluster, node, controllerArgs),
            ...kubeProxyFlags(cluster, proxyArgs),
            ...chosen,
          },
        ],
        { header: generatedBy(cluster) },
      ),
      mode: 0o600,
    };
  },
});

/** Keys that `distribution.k3s.config` cannot set, each with what it follows from. */
export const derivedKeys: Readonly<Record<string, string>> = {
  'node-name': 'The name of a node is its key under nodes.',
  'node-ip': 'The addresses of a node are nodes.<name>.address.',
  'node-external-ip': 'The external addresses of a node are nodes.<name>.externalAddress.',
  'cluster-init': 'The first server starts the embedded etcd when distribution.k3s.datastore is embedded-etcd.',
  server: 'Servers join at the first server; agents at controlPlane.vip, or at the first server if there is none.',
  token: 'The token is a secret: install.sh hands K3S_TOKEN from its environment to the installer, and it is never written.',
  'agent-token': 'The agent token is a secret: give install.sh K3S_AGENT_TOKEN in its environment instead.',
  'datastore-endpoint': 'The members of an external etcd are distribution.k3s.datastore.etcd.',
  'datastore-cafile': 'The CA of an external etcd is distribution.k3s.datastore.caFile.',
  'datastore-certfile': 'The client certificate for an external etcd is distribution.k3s.datastore.certFile.',
  'datastore-keyfile': 'The client key for an external etcd is distribution.k3s.datastore.keyFile.',
  'cluster-cidr': 'The network of the pods is network.podCidr.',
  'service-cidr': 'The network of ClusterIPs is network.serviceCidr.',
  'cluster-dns': 'The address of the cluster DNS is network.clusterDns, or the tenth of each service CIDR.',
  'cluster-domain': 'The DNS suffix of Services is network.clusterDomain.',
  'flannel-backend': 'Flannel is off when an add-on provides cni, and distribution.k3s.flannel.backend otherwise.',
  'flannel-external-ip': 'Flannel leads to external addresses when distribution.k3s.flannel.externalIp is true.',
  'flannel-ipv6-masq': 'Flannel masquerades IPv6 when the pods have unique local addresses, which lead nowhere beyond the site.',
  'flannel-iface': 'Flannel leaves a node by nodes.<name>.interface.',
  'flannel-conf': "Flannel's own file is written when distribution.k3s.flannel.directRouting is true, which no flag can say.",
  'disable-network-policy': "k3s' own network policy controller is off when an add-on provides cni or network-policy.",
  'disable-kube-proxy': 'kube-proxy is off when an add-on provides kube-proxy.',
  disable: 'Packaged components are off when an add-on replaces them, or when distribution.k3s.disable lists them.',
  'tls-san': 'The certificate of the API server covers controlPlane.vip and controlPlane.names; k3s adds the servers itself.',
  'https-listen-port': 'The port of the API server is controlPlane.port.',
  'lb-server-port': 'The local API port of agents is one above controlPlane.port, as it is on servers.',
  'prefer-bundled-bin': 'Bundled binaries come first when distribution.k3s.preferBundledBin is true.',
  'private-registry': 'Mirrors are registries.mirrors, written to the path where k3s looks without being told.',
  'node-label': 'Labels of a node are nodes.<name>.labels.',
  'node-taint': 'Taints of a node are nodes.<name>.taints.',
};

/** Arguments of components that `distribution.k3s.config` cannot hold, each with what it follows from. */
export const derivedArguments: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'kube-controller-manager-arg': {
    'node-cidr-mask-size-ipv4': "Each node's share of the pods is network.nodePrefix.ipv4.",
    'node-cidr-mask-size-ipv6': "Each node's share of the pods is network.nodePrefix.ipv6.",
  },
  'kube-proxy-arg': {
    'proxy-mode': 'The mode of kube-proxy is distribution.k3s.kubeProxyMode.',
    'ipvs-strict-arp': 'kube-proxy keeps off ARP in mode ipvs when an add-on answers for addresses of its own.',
  },
};

/** Who the node is, and whom it joins. */
function nodeFlags(cluster: Cluster, node: Node): Record<string, unknown> {
  return {
    'node-name': node.name,
    'node-ip': oneOrMany(node.addresses.map(printClaim)),
    'node-external-ip': oneOrMany(node.externalAddresses.map(printClaim)),
    ...joinFlags(cluster, node),
  };
}

/** With an external datastore servers meet there and not at each other. @see https://docs.k3s.io/datastore/ha */
function joinFlags(cluster: Cluster, node: Node): Record<string, unknown> {
  const { servers, controlPlane } = cluster;
  const { datastore } = cluster;
  const [first] = servers;
  if (node.role === 'server' && datastore.kind === 'etcd') return {};
  if (node === first) return { 'cluster-init': datastore.kind === 'embedded-etcd' || undefined };
  // A VIP that a pod carries does not exist before the control plane does, so servers go past it.
  const targets = node.role === 'agent' && controlPlane.vip.length > 0 ? controlPlane.vip : first && reachedAt(cluster, first);
  const family = node.addresses[0]?.span.family;
  const target = targets?.find(({ span }) => span.family === family) ?? targets?.[0];
  return { server: target && `https://${urlHost(target)}:${controlPlane.port}` };
}

/** The flags that must not differ between servers. */
function serverFlags(cluster: Cluster): Record<string, unknown> {
  const { network, controlPlane } = cluster;
  const cni = provides(cluster, 'cni');
  const flannel = flannelOf(cluster);
  return {
    ...datastoreFlags(cluster),
    'cluster-cidr': oneOrMany(network.pod.map(({ text }) => text)),
    'service-cidr': oneOrMany(network.service.map(({ text }) => text)),
    'cluster-dns': oneOrMany(network.dns.map(printClaim)),
    'cluster-domain': network.domain,
    'flannel-backend': flannel?.backend ?? 'none',
    'flannel-external-ip': flannel?.externalIp || undefined,
    'flannel-ipv6-masq': (flannel && network.pod.some(({ span }) => specialUse(span)?.name === 'unique-local')) || undefined,
    'disable-network-policy': cni || provides(cluster, 'network-policy') || undefined,
    'disable-kube-proxy': provides(cluster, 'kube-proxy') || undefined,
    disable: any(disabled(cluster)),
    'tls-san': any([...controlPlane.vip.map(printClaim), ...controlPlane.names]),
    'https-listen-port': controlPlane.port === 6443 ? undefined : controlPlane.port,
  };
}

/** What flannel does on this one machine. */
function flannelFlags(cluster: Cluster, node: Node): Record<string, unknown> {
  return {
    'flannel-iface': provides(cluster, 'cni') ? undefined : node.interface,
    'flannel-conf': hasFlannelConf(cluster) ? `/${flannelConfPath}` : undefined,
  };
}

function datastoreFlags({ datastore }: Cluster): Record<string, unknown> {
  if (datastore.kind !== 'etcd') return {};
  return {
    'datastore-endpoint': datastore.endpoints.join(','),
    'datastore-cafile': datastore.caFile,
    'datastore-certfile': datastore.certFile,
    'datastore-keyfile': datastore.keyFile,
  };
}

/** The packaged components that give way to an add-on of the same role. */
const replacedBy: Readonly<Record<string, Capability>> = {
  coredns: 'dns',
  'metrics-server': 'metrics',
  servicelb: 'load-balancer',
  traefik: 'ingress',
};

function disabled(cluster: Cluster): string[] {
  const replaced = Object.keys(replacedBy).filter((component) => provides(cluster, replacedBy[component] as Capability));
  return [...new Set([...(cluster.k3s?.disable ?? []), ...replaced])].sort();
}

/** The agent's load balancer listens where a server's API does, so that one address serves host pods everywhere. */
function agentFlags({ controlPlane: { local } }: Cluster): Record<string, unknown> {
  return { 'lb-server-port': local.port === 6444 ? undefined : local.port };
}

function registrationFlags(cluster: Cluster, node: Node): Record<string, unknown> {
  return {
    'prefer-bundled-bin': cluster.k3s?.preferBundledBin || undefined,
    'node-label': any(
      Object.entries(node.labels)
        .map(([key, value]) => `${key}=${value}`)
        .sort(),
    ),
    'node-taint': any(node.taints ?? []),
  };
}

/** The arguments that are chosen, and each node's share of the pod CIDR where it is not what Kubernetes takes by itself. */
function controllerManagerFlags({ network }: Cluster, { role }: Node, chosen: unknown): Record<string, unknown> {
  const usual = { 4: 24, 6: 64 } as const;
  const sizes = network.families
    .filter((family) => network.nodePrefixes[family] !== usual[family])
    .map((family) => `node-cidr-mask-size-ipv${family}=${network.nodePrefixes[family]}`);
  if (role === 'agent' || sizes.length === 0) return { 'kube-controller-manager-arg': chosen };
  return { 'kube-controller-manager-arg': [...listOf(chosen), ...sizes] };
}

/**
 * The arguments that are chosen, and the mode where it is not the one that k3s takes by itself.
 * In mode ipvs the machine holds every address of a Service and would answer ARP for those that another node announces.
 * @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/daemons/agent/agent_linux.go
 */
function kubeProxyFlags(cluster: Cluster, chosen: unknown): Record<string, unknown> {
  const mode = cluster.kubeProxyMode;
  if (provides(cluster, 'kube-proxy') || mode === 'iptables') return { 'kube-proxy-arg': chosen };
  const announces = provides(cluster, 'l2-announcement') || provides(cluster, 'control-plane-vip');
  const strictArp = mode === 'ipvs' && announces ? ['ipvs-strict-arp=true'] : [];
  return { 'kube-proxy-arg': [...listOf(chosen), `proxy-mode=${mode}`, ...strictArp] };
}

/** One value as it is, several (dual stack) as a list; undefined keys are not written. */
function oneOrMany(values: readonly string[]): string | readonly string[] | undefined {
  return values.length === 1 ? values[0] : any(values);
}

function any(values: readonly string[]): readonly string[] | undefined {
  return values.length > 0 ? values : undefined;
}
