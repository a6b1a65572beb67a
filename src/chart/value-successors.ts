/** What takes the place of a value that a chart reads no more. */
export interface Successor {
  /** The value that takes its place; undefined where nothing does. */
  readonly to?: string;
  /** What to do, in words of the chart. */
  readonly fix: string;
  /** What to do where the add-on of that name installs the chart, in words of a cluster file. */
  readonly option?: string;
  /** Left out, it is missed by nobody: what it switched on is on, or gone altogether. */
  readonly idle?: true;
}

/** The successor of the value at a path, or of the map that it lies in; undefined if none is known. */
export function successorOf(chart: string, path: string): Successor | undefined {
  const known = successors[chart] ?? {};
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const successor = known[path.slice(0, end)];
    if (successor) return successor;
  }
  return undefined;
}

function renamed(to: string, option?: string): Successor {
  return { to, fix: `write ${to} in its place`, ...(option === undefined ? {} : { option }) };
}

function idle(because?: string): Successor {
  return { fix: `remove it${because === undefined ? '' : `: ${because}`}`, idle: true };
}

/**
 * By chart, with the reason from its upgrade notes or from the comment that deprecated the value.
 * @see https://docs.cilium.io/en/v1.18/operations/upgrade/
 */
const successors: Readonly<Record<string, Readonly<Record<string, Successor>>>> = {
  cilium: {
    bgp: renamed('bgpControlPlane', 'add addons.cilium-bgp in its place'),
    'bpf.hostRouting': renamed('bpf.hostLegacyRouting'),
    'clustermesh.apiserver.tls.ca': renamed('tls.ca'),
    'clustermesh.enableMCSAPISupport': renamed('clustermesh.mcsapi.enabled'),
    containerRuntime: idle(),
    datapathMode: renamed('bpf.datapathMode'),
    enableCiliumEndpointSlice: renamed('ciliumEndpointSlice.enabled', 'write addons.cilium.endpointSlice in its place'),
    enableCnpStatusUpdates: idle(),
    enableK8sEndpointSlice: idle('EndpointSlices are watched always'),
    enableK8sEventHandover: idle(),
    enableK8sTerminatingEndpoint: idle('terminating endpoints are watched always'),
    enableRuntimeDeviceDetection: idle('devices are detected always'),
    'encryption.interface': renamed('encryption.ipsec.interface'),
    'encryption.keyFile': renamed('encryption.ipsec.keyFile'),
    'encryption.mountPath': renamed('encryption.ipsec.mountPath'),
    'encryption.secretName': renamed('encryption.ipsec.secretName', 'write addons.cilium.encryption.secret in its place'),
    'encryption.strictMode.allowRemoteNodeIdentities': renamed('encryption.strictMode.egress.allowRemoteNodeIdentities'),
    'encryption.strictMode.cidr': renamed('encryption.strictMode.egress.cidr', 'write addons.cilium.encryption.strictEgress in its place'),
    'encryption.strictMode.enabled': renamed(
      'encryption.strictMode.egress.enabled',
      'write addons.cilium.encryption.strictEgress in its place',
    ),
    'encryption.wireguard.userspaceFallback': idle('the kernel brings WireGuard'),
    'egressGateway.installRoutes': idle(),
    endpointStatus: idle(),
    'etcd.managed': idle(),
    externalIPs: idle('external IPs are served by Cilium as kube-proxy'),
    externalWorkloads: idle(),
    hostPort: idle('host ports are served by Cilium as kube-proxy'),
    'hubble.redact.kafka': idle('Kafka rules are gone'),
    'hubble.tls.ca': renamed('tls.ca'),
    'ipam.operator.clusterPoolIPv4PodCIDR': renamed('ipam.operator.clusterPoolIPv4PodCIDRList', 'remove it: the pool is network.podCidr'),
    'ipam.operator.clusterPoolIPv6PodCIDR': renamed('ipam.operator.clusterPoolIPv6PodCIDRList', 'remove it: the pool is network.podCidr'),
    'l2podAnnouncements.interface': renamed('l2podAnnouncements.interfacePattern'),
    'nodePort.enabled': idle('node ports are served by Cilium as kube-proxy'),
    'proxy.prometheus.enabled': renamed('envoy.prometheus.enabled', 'write addons.cilium.prometheus in its place'),
    'proxy.prometheus.port': renamed('envoy.prometheus.port'),
    remoteNodeIdentity: idle(),
    sessionAffinity: idle('session affinity is served by Cilium as kube-proxy'),
    tunnel: {
      to: 'routingMode',
      fix: 'write routingMode: native for disabled, or routingMode: tunnel with a tunnelProtocol, in its place',
      option: 'write addons.cilium.routingMode or tunnelProtocol in its place',
    },
  },
};
