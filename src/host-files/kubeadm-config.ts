import { type Cluster, type Node, printClaim, printEndpoint, provides } from '../cluster';
import { defineHostFile, generatedBy } from '../host-file';
import { kubeadmConfigPath, patchesDirectory } from '../kubeadm-host';
import { canonical } from '../manifest';
import type { WrittenObject } from '../schema/object-faults';
import { atLeast } from '../version';
import { stringifyAll } from '../yaml';

type Document = Readonly<Record<string, unknown>>;

/**
 * What kubeadm is told on one node. Secrets are not in it: init.sh and join.sh put them where their names in capitals stand.
 * @see https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/
 */
export const kubeadmConfig = defineHostFile({
  name: 'kubeadm-config',
  summary: 'what kubeadm init or join is told, but for its secrets, /etc/keelson/kubeadm.yaml',
  write({ cluster, node }) {
    if (!cluster.kubeadm) return undefined;
    const documents = node === cluster.servers[0] ? initDocuments(cluster, node) : [joinDocument(cluster, node)];
    const objects = documents.map((document) => canonical(document) as WrittenObject);
    return { path: kubeadmConfigPath, content: stringifyAll(objects, { header: generatedBy(cluster) }), mode: 0o600, objects };
  },
});

/** Settings that `distribution.kubeadm` cannot hold, each with what it follows from. */
export const derivedKubeadmSettings: readonly { readonly path: readonly string[]; readonly derivation: string }[] = [
  ...derived('extraArgs.apiServer', {
    'advertise-address': 'the API server announces the first address of its node',
    'etcd-servers': 'the members of an external etcd are distribution.kubeadm.datastore.etcd',
    'secure-port': 'the port of the API server is controlPlane.port',
    'service-cluster-ip-range': 'the network of ClusterIPs is network.serviceCidr',
  }),
  ...derived('extraArgs.controllerManager', {
    'cluster-cidr': 'the network of the pods is network.podCidr',
    'node-cidr-mask-size': "each node's share of the pods is network.nodePrefix",
    'node-cidr-mask-size-ipv4': "each node's share of the pods is network.nodePrefix.ipv4",
    'node-cidr-mask-size-ipv6': "each node's share of the pods is network.nodePrefix.ipv6",
    'service-cluster-ip-range': 'the network of ClusterIPs is network.serviceCidr',
  }),
  ...derived('extraArgs.kubelet', {
    'cgroup-driver': 'kubelet and containerd agree on systemd',
    'cluster-dns': 'the address of the cluster DNS is network.clusterDns',
    'cluster-domain': 'the DNS suffix of Services is network.clusterDomain',
    'hostname-override': 'the name of a node is its key under nodes',
    'node-ip': 'the addresses of a node are nodes.<name>.address',
    'node-labels': 'labels of a node are nodes.<name>.labels',
    'register-with-taints': 'taints of a node are nodes.<name>.taints',
  }),
  ...derived('kubelet', {
    cgroupDriver: 'kubelet and containerd agree on systemd',
    clusterDNS: 'the address of the cluster DNS is network.clusterDns',
    clusterDomain: 'the DNS suffix of Services is network.clusterDomain',
    serverTLSBootstrap: 'kubelets ask the cluster CA when distribution.kubeadm.servingCertificates is cluster-ca',
    staticPodPath: 'kubeadm and Keelson put static pods into /etc/kubernetes/manifests',
  }),
  ...derived('kubeProxy', {
    clusterCIDR: 'the network of the pods is network.podCidr',
    mode: 'the mode of kube-proxy is distribution.kubeadm.kubeProxyMode',
  }),
  ...derived('kubeProxy.ipvs', { strictARP: 'kube-proxy keeps off ARP in mode ipvs when something answers for addresses of its own' }),
];

function derived(holder: string, settings: Readonly<Record<string, string>>) {
  return Object.entries(settings).map(([key, derivation]) => ({ path: [...holder.split('.'), key], derivation }));
}

function initDocuments(cluster: Cluster, node: Node): readonly Document[] {
  return [
    initConfiguration(cluster, node),
    clusterConfiguration(cluster),
    kubeletConfiguration(cluster),
    ...(provides(cluster, 'kube-proxy') ? [] : [kubeProxyConfiguration(cluster)]),
  ];
}

/** v1beta4 came with 1.31, where v1beta3 was deprecated. @see https://github.com/kubernetes/kubernetes/blob/v1.31.0/CHANGELOG/CHANGELOG-1.31.md */
function hasV1beta4({ kubernetes }: Cluster): boolean {
  return atLeast(kubernetes, '1.31');
}

function apiVersion(cluster: Cluster): string {
  return `kubeadm.k8s.io/${hasV1beta4(cluster) ? 'v1beta4' : 'v1beta3'}`;
}

function initConfiguration(cluster: Cluster, node: Node): Document {
  const { nodes, servers } = cluster;
  return {
    apiVersion: apiVersion(cluster),
    kind: 'InitConfiguration',
    ...(nodes.length > 1 ? { bootstrapTokens: [{ token: 'KUBEADM_TOKEN' }] } : {}),
    ...(servers.length > 1 ? { certificateKey: 'KUBEADM_CERTIFICATE_KEY' } : {}),
    localAPIEndpoint: localEndpoint(cluster, node),
    nodeRegistration: nodeRegistration(cluster, node),
    ...patches(cluster),
    ...(provides(cluster, 'kube-proxy') ? { skipPhases: ['addon/kube-proxy'] } : {}),
  };
}

function clusterConfiguration(cluster: Cluster): Document {
  const { network, controlPlane } = cluster;
  const kubeadm = chosen(cluster);
  const { extraArgs } = kubeadm;
  return {
    apiVersion: apiVersion(cluster),
    kind: 'ClusterConfiguration',
    kubernetesVersion: kubeadm.version,
    controlPlaneEndpoint: printEndpoint(controlPlane.endpoint),
    ...(kubeadm.imageRepository === 'registry.k8s.io' ? {} : { imageRepository: kubeadm.imageRepository }),
    networking: {
      dnsDomain: network.domain,
      podSubnet: network.pod.map(({ text }) => text).join(','),
      serviceSubnet: network.service.map(({ text }) => text).join(','),
    },
    apiServer: { certSANs: certificateNames(cluster), ...component(cluster, extraArgs.apiServer) },
    ...filled('controllerManager', component(cluster, { ...sharesOfNodes(cluster), ...extraArgs.controllerManager })),
    ...filled('scheduler', component(cluster, extraArgs.scheduler)),
    ...filled('etcd', etcd(cluster)),
    ...filled('featureGates', kubeadm.featureGates),
    // The field lasts: without it an upgrade brings kube-proxy back.
    ...(provides(cluster, 'kube-proxy') && hasV1beta4(cluster) ? { proxy: { disabled: true } } : {}),
  };
}

function joinDocument(cluster: Cluster, node: Node): Document {
  return {
    apiVersion: apiVersion(cluster),
    kind: 'JoinConfiguration',
    discovery: {
      bootstrapToken: {
        apiServerEndpoint: printEndpoint(cluster.controlPlane.endpoint),
        token: 'KUBEADM_TOKEN',
        caCertHashes: ['KUBEADM_CA_CERT_HASH'],
      },
    },
    ...(node.role === 'server'
      ? { controlPlane: { certificateKey: 'KUBEADM_CERTIFICATE_KEY', localAPIEndpoint: localEndpoint(cluster, node) } }
      : {}),
    nodeRegistration: nodeRegistration(cluster, node),
    ...patches(cluster),
  };
}

/** kubeadm itself and containerd agree on systemd only if both are told. @see https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/configure-cgroup-driver/ */
function kubeletConfiguration(cluster: Cluster): Document {
  const { kubelet, servingCertificates } = chosen(cluster);
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    cgroupDriver: 'systemd',
    clusterDNS: cluster.network.dns.map(printClaim),
    clusterDomain: cluster.network.domain,
    ...(servingCertificates === 'cluster-ca' ? { serverTLSBootstrap: true } : {}),
    ...kubelet,
  };
}

/** In mode ipvs every node holds every address of a Service and would answer ARP for those that another one announces. */
function kubeProxyConfiguration(cluster: Cluster): Document {
  const { kubeProxy, keepalived } = chosen(cluster);
  const announces = provides(cluster, 'l2-announcement') || provides(cluster, 'control-plane-vip') || keepalived !== undefined;
  const strictArp = cluster.kubeProxyMode === 'ipvs' && announces ? { strictARP: true } : {};
  const ipvs = { ...strictArp, ...((kubeProxy.ipvs as Document | undefined) ?? {}) };
  return {
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    mode: cluster.kubeProxyMode,
    clusterCIDR: cluster.network.pod.map(({ text }) => text).join(','),
    ...kubeProxy,
    ...filled('ipvs', ipvs),
  };
}

function chosen(cluster: Cluster) {
  if (!cluster.kubeadm) throw new Error(`${cluster.name} does not run on kubeadm`);
  return cluster.kubeadm;
}

function localEndpoint({ controlPlane, network }: Cluster, { addresses }: Node): Document {
  // The address of the family that Services prefer, as the kubernetes Service has one family.
  const own = addresses.find(({ span }) => span.family === network.service[0]?.span.family) ?? addresses[0];
  return { advertiseAddress: own ? printClaim(own) : '', bindPort: controlPlane.port };
}

function nodeRegistration(cluster: Cluster, node: Node): Document {
  const { extraArgs, ignorePreflightErrors } = chosen(cluster);
  const labels = Object.entries(node.labels)
    .map(([key, value]) => `${key}=${value}`)
    .sort();
  const taints = taintsOf(cluster, node);
  return {
    name: node.name,
    criSocket: 'unix:///run/containerd/containerd.sock',
    ...(taints ? { taints } : {}),
    kubeletExtraArgs: spelt(cluster, {
      'node-ip': [node.addresses.map(printClaim).join(',')],
      ...(labels.length > 0 ? { 'node-labels': [labels.join(',')] } : {}),
      ...extraArgs.kubelet,
    }),
    ...(ignorePreflightErrors.length > 0 ? { ignorePreflightErrors: [...ignorePreflightErrors] } : {}),
  };
}

/** The taints of a node; undefined leaves a server what kubeadm gives it. Without agents workloads have nowhere else to go. */
function taintsOf({ agents }: Cluster, { role, taints }: Node): readonly Document[] | undefined {
  const stated = taints ?? (role === 'server' && agents.length > 0 ? undefined : []);
  return stated?.map((taint) => {
    const [, key = '', value, effect = ''] = /^([^=:]+)(?:=([^:]*))?:(.*)$/.exec(taint) ?? [];
    return { key, ...(value ? { value } : {}), effect };
  });
}

/** Names of the API server beside those that kubeadm adds by itself: node name, own address, endpoint, the first ClusterIP. */
function certificateNames({ controlPlane, servers }: Cluster): readonly string[] {
  const external = servers.flatMap(({ externalAddresses }) => externalAddresses.map(printClaim));
  return [...new Set([...controlPlane.vip.map(printClaim), ...controlPlane.names, ...external])];
}

/** Each node's share of the pod CIDR, where it is not what Kubernetes takes by itself. */
function sharesOfNodes({ network }: Cluster): Readonly<Record<string, readonly string[]>> {
  const usual = { 4: 24, 6: 64 } as const;
  const sizes = network.families.filter((family) => network.nodePrefixes[family] !== usual[family]);
  return Object.fromEntries(sizes.map((family) => [`node-cidr-mask-size-ipv${family}`, [String(network.nodePrefixes[family])]]));
}

function etcd(cluster: Cluster): Document {
  const { datastore } = cluster;
  if (datastore.kind === 'etcd') {
    const { endpoints, caFile, certFile, keyFile } = datastore;
    return { external: { endpoints: [...endpoints], caFile, certFile, keyFile } };
  }
  const own = component(cluster, chosen(cluster).extraArgs.etcd);
  return Object.keys(own).length > 0 ? { local: own } : {};
}

function component(cluster: Cluster, given: Readonly<Record<string, readonly string[]>>): Document {
  return Object.keys(given).length > 0 ? { extraArgs: spelt(cluster, given) } : {};
}

/** Arguments as the version spells them: a list that may repeat a name since v1beta4, a map before. */
function spelt(cluster: Cluster, given: Readonly<Record<string, readonly string[]>>): unknown {
  const sorted = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
  if (hasV1beta4(cluster)) return sorted.flatMap(([name, values]) => values.map((value) => ({ name, value })));
  return Object.fromEntries(sorted.map(([name, values]) => [name, values.join(',')]));
}

function patches(cluster: Cluster): Document {
  return Object.keys(chosen(cluster).patches).length > 0 ? { patches: { directory: `/${patchesDirectory}` } } : {};
}

/** A key with what it holds, unless that is nothing. */
function filled(key: string, value: Document): Document {
  return Object.keys(value).length > 0 ? { [key]: value } : {};
}
