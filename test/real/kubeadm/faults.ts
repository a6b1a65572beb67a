/** Data of which every field may be reached. */
// biome-ignore lint/suspicious/noExplicitAny: faults are written into data of every kind
export type Loose = any;

/** A fault that both kubeadm and the check are to find. */
export interface Fault {
  readonly name: string;
  readonly kind: string;
  /** Writes the fault into a document that kubeadm takes. */
  readonly break: (document: Loose) => void;
  /** Writes it into a cluster file of kubeadm. */
  readonly write: (file: Loose) => void;
  /** Any of which finds it. */
  readonly rules: readonly string[];
}

/** The faults that a cluster file can hold; kubeadm has a word for each. */
export const faults: readonly Fault[] = [
  {
    name: 'an unknown field of KubeletConfiguration',
    kind: 'KubeletConfiguration',
    break: (document) => (document.maxPod = 200),
    write: (file) => (file.distribution.kubeadm.kubelet = { maxPod: 200 }),
    rules: ['object-field-known'],
  },
  {
    name: 'a word for a number in KubeletConfiguration',
    kind: 'KubeletConfiguration',
    break: (document) => (document.maxPods = 'many'),
    write: (file) => (file.distribution.kubeadm.kubelet = { maxPods: 'many' }),
    rules: ['object-value-fits'],
  },
  {
    name: 'an unknown field of KubeProxyConfiguration',
    kind: 'KubeProxyConfiguration',
    break: (document) => (document.metricsAddress = '0.0.0.0'),
    write: (file) => (file.distribution.kubeadm.kubeProxy = { metricsAddress: '0.0.0.0' }),
    rules: ['object-field-known'],
  },
  {
    name: 'a list for a map in KubeProxyConfiguration',
    kind: 'KubeProxyConfiguration',
    break: (document) => (document.conntrack = ['maxPerCore']),
    write: (file) => (file.distribution.kubeadm.kubeProxy = { conntrack: ['maxPerCore'] }),
    rules: ['object-value-fits'],
  },
  {
    name: 'a network of pods with too long a prefix',
    kind: 'ClusterConfiguration',
    break: (document) => (document.networking.podSubnet = '10.32.0.0/33'),
    write: (file) => (file.network.podCidr = '10.32.0.0/33'),
    rules: ['malformed-cidr'],
  },
  {
    name: 'a network of Services that is none',
    kind: 'ClusterConfiguration',
    break: (document) => (document.networking.serviceSubnet = 'services'),
    write: (file) => (file.network.serviceCidr = 'services'),
    rules: ['malformed-cidr'],
  },
  {
    name: 'a network of Services with room for two',
    kind: 'ClusterConfiguration',
    break: (document) => (document.networking.serviceSubnet = '10.32.128.0/31'),
    write: (file) => (file.network.serviceCidr = '10.32.128.0/31'),
    rules: ['service-cidr-size', 'cluster-dns-in-service-cidr'],
  },
  {
    name: 'two networks of pods of one family',
    kind: 'ClusterConfiguration',
    break: (document) => (document.networking.podSubnet = '10.32.0.0/17,10.64.0.0/17'),
    write: (file) => (file.network.podCidr = ['10.32.0.0/17', '10.64.0.0/17']),
    rules: ['one-cidr-per-family'],
  },
  {
    name: 'a domain with capitals',
    kind: 'ClusterConfiguration',
    break: (document) => (document.networking.dnsDomain = 'Home.Example'),
    write: (file) => (file.network.clusterDomain = 'Home.Example'),
    rules: ['malformed-host'],
  },
  {
    name: 'an endpoint that is no name',
    kind: 'ClusterConfiguration',
    break: (document) => (document.controlPlaneEndpoint = 'api_home.example:6443'),
    write: (file) => (file.controlPlane.names = ['api_home.example']),
    rules: ['malformed-host'],
  },
  {
    name: 'a feature gate that was never there',
    kind: 'ClusterConfiguration',
    break: (document) => (document.featureGates = { FasterStart: true }),
    write: (file) => (file.distribution.kubeadm.featureGates = { FasterStart: true }),
    rules: ['kubeadm-feature-gate-known'],
  },
  {
    name: 'shares of nodes larger than the network',
    kind: 'ClusterConfiguration',
    break: (document) => (document.networking.podSubnet = '10.32.0.0/25'),
    write: (file) => (file.network.podCidr = '10.32.0.0/25'),
    rules: ['pod-cidr-has-room'],
  },
  {
    name: 'a file of an external etcd without its folder',
    kind: 'ClusterConfiguration',
    break: (document) =>
      (document.etcd = {
        external: { endpoints: ['https://etcd.example:2379'], caFile: 'ca.crt', certFile: '/etc/etcd/c.crt', keyFile: '/etc/etcd/c.key' },
      }),
    write: (file) =>
      (file.distribution.kubeadm.datastore = {
        etcd: ['https://etcd.example:2379'],
        caFile: 'ca.crt',
        certFile: '/etc/etcd/c.crt',
        keyFile: '/etc/etcd/c.key',
      }),
    rules: ['malformed-path', 'external-etcd-files'],
  },
  {
    name: 'a number for the value of an argument',
    kind: 'InitConfiguration',
    break: (document) => (document.nodeRegistration.kubeletExtraArgs = { v: 3 }),
    write: (file) => (file.distribution.kubeadm.extraArgs = { kubelet: { v: 3 } }),
    rules: ['wrong-type'],
  },
  {
    name: 'an address that is none',
    kind: 'InitConfiguration',
    break: (document) => (document.localAPIEndpoint.advertiseAddress = '10.31.80.300'),
    write: (file) => (Object.values<Loose>(file.nodes)[0].address = '10.31.80.300'),
    rules: ['malformed-address'],
  },
  {
    name: 'a port beyond the last',
    kind: 'InitConfiguration',
    break: (document) => (document.localAPIEndpoint.bindPort = 66443),
    write: (file) => (file.controlPlane.port = 66443),
    rules: ['out-of-range'],
  },
  {
    name: 'a name of a node with an underscore',
    kind: 'JoinConfiguration',
    break: (document) => (document.nodeRegistration.name = 'node_2'),
    write: (file) => (file.nodes.node_2 = { role: 'agent', address: '10.31.80.77', interface: 'eth0' }),
    rules: ['malformed-name', 'malformed-host'],
  },
];
