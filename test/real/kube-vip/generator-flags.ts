import { type BgpPeer, type Cluster, type Node, printClaim } from '../../../src/cluster';
import type { KubeVipOptions } from '../../../src/constructs/kube-vip-options';
import { atLeast } from '../../../src/version';

/** What a pod of kube-vip is asked to do. */
export interface Asked {
  readonly chosen: KubeVipOptions;
  readonly cluster: Cluster;
  /** The nodes that run the pod: one, where it is a static pod. */
  readonly nodes: readonly Node[];
  /** The kubeconfig of a static pod; a DaemonSet has a ServiceAccount. */
  readonly kubeconfig?: string;
}

/** The arguments by which `kube-vip manifest` of that tag is asked for the same. */
export function generatorArguments(asked: Asked): readonly string[] {
  const { cluster, kubeconfig } = asked;
  const chosen = withDefaults(asked);
  const own = Object.keys(translations).flatMap((name) => {
    const value = chosen[name as keyof KubeVipOptions];
    // biome-ignore lint/suspicious/noExplicitAny: a value goes to the translation of its own name
    return value === undefined ? [] : (translations[name as keyof KubeVipOptions] as any)(value, { ...asked, chosen });
  });
  return [
    'manifest',
    kubeconfig === undefined ? 'daemonset' : 'pod',
    kubeconfig === undefined ? '--inCluster' : `--k8sConfigPath=${kubeconfig}`,
    `--port=${cluster.controlPlane.port}`,
    // It was 32 whatever the address, until it was derived from it.
    ...(carriedFamilies(chosen, cluster)[0] === 6 && !atLeast(chosen.version, '0.8.1') ? ['--cidr=128'] : []),
    ...(chosen.mode === 'bgp' ? sessions(cluster) : []),
    ...lengthWithoutAddress(asked),
    ...own,
  ];
}

/** v0.8.1 prints nothing where it finds no address to derive a length from, unless it is told one. */
export function lengthWithoutAddress({ chosen: { controlPlane, version } }: Pick<Asked, 'chosen'>): readonly string[] {
  return controlPlane === false && version === 'v0.8.1' ? ['--cidr=32'] : [];
}

/** Passwords of peers, by the name of the variable that the kubelet sets. */
export function passwordVariables({ bgp }: Cluster): ReadonlyMap<string, string> {
  const secrets = [...new Set((bgp?.peers ?? []).flatMap(({ passwordSecret }) => passwordSecret ?? []))];
  return new Map(secrets.map((secret, index) => [`bgp_password_${index}`, secret]));
}

/** What kube-vip is told where the cluster file says nothing. Defaults that are its own are left to it. */
function withDefaults({ chosen, nodes, kubeconfig }: Asked): KubeVipOptions {
  const mode = chosen.mode ?? 'arp';
  const interfaces = new Set(nodes.map((node) => node.interface));
  const ofNodes = interfaces.size === 1 ? [...interfaces][0] : undefined;
  return {
    controlPlane: true,
    interface: mode === 'arp' ? ofNodes : mode === 'wireguard' ? undefined : 'lo',
    leaderElection: mode === 'arp' || mode === 'wireguard',
    ...chosen,
    mode,
    nodes: kubeconfig === undefined ? (chosen.nodes ?? 'servers') : undefined,
  };
}

type Translation<Value> = (value: Value, asked: Asked) => readonly string[];

const switchFlag =
  (flag: string): Translation<boolean> =>
  (on) =>
    on ? [`--${flag}`] : [];
const valueFlag =
  (flag: string): Translation<string | number> =>
  (value) => [`--${flag}=${value}`];
const noFlag = () => [];

/** Each option in the words of kube-vip; the compiler wants one for every option. */
const translations: { readonly [Name in keyof KubeVipOptions]-?: Translation<NonNullable<KubeVipOptions[Name]>> } = {
  version: noFlag,
  mode: (mode) => [`--${{ arp: 'arp', bgp: 'bgp', 'routing-table': 'table', wireguard: 'wireguard' }[mode]}`],
  controlPlane: (on, { cluster }) => {
    if (!on) return [];
    return ['--controlplane', `--address=${cluster.controlPlane.vip.map(printClaim).join(',')}`];
  },
  services: switchFlag('services'),
  nodes: (nodes) => (nodes === 'servers' ? ['--taint'] : []),
  interface: valueFlag('interface'),
  serviceInterface: valueFlag('serviceInterface'),
  allowInterfaceDown: switchFlag('allowInterfaceNotUp'),
  loGlobalScope: switchFlag('loInterfaceGlobalScope'),
  vipPrefix: ({ ipv4, ipv6 }, { cluster, chosen }) => {
    const carried = carriedFamilies(chosen, cluster);
    const families = [...new Set(carried)].sort();
    const length = { 4: ipv4 ?? 32, 6: ipv6 ?? 128 };
    if (atLeast(chosen.version, '0.9.0')) return [`--vipSubnet=${families.map((family) => length[family]).join(',')}`];
    const own = carried[0] === 6 ? ipv6 : ipv4;
    return [
      ...(own === undefined ? [] : [`--vipSubnet=/${own}`]),
      // What rules in ARP mode.
      ...(atLeast(chosen.version, '0.8.5') && chosen.controlPlane ? [`--cidr=${carried.map((family) => length[family]).join(',')}`] : []),
    ];
  },
  instanceName: valueFlag('instanceName'),
  dnsMode: valueFlag('dnsMode'),
  dhcpMode: valueFlag('dhcpMode'),
  dhcpBackoffAttempts: valueFlag('dhcpBackoffAttempts'),
  detectControlPlane: switchFlag('autodetectcp'),
  leaderElection: switchFlag('leaderElection'),
  leaseName: valueFlag('leaseName'),
  leaseDuration: valueFlag('leaseDuration'),
  leaseRenewDeadline: valueFlag('leaseRenewDuration'),
  leaseRetryPeriod: valueFlag('leaseRetry'),
  loseLeadership: switchFlag('loseLeadership'),
  loseLeadershipTimeout: valueFlag('loseLeadershiptTimeoutSeconds'),
  preserveVip: switchFlag('preserveVipOnLeadershipLoss'),
  servicesElection: switchFlag('servicesElection'),
  servicesLeaseName: valueFlag('servicesLeaseName'),
  lbClassOnly: switchFlag('lbClassOnly'),
  lbClassName: valueFlag('lbClassName'),
  lbClassLegacyHandling: (on) => [`--lbClassNameLegacyHandling=${on}`],
  onlyServicePorts: switchFlag('onlyAllowTrafficServicePorts'),
  serviceUpdates: (on) => (on ? [] : ['--disableServiceUpdates']),
  endpointSlices: (on, { chosen }) => {
    if (atLeast(chosen.version, '1.0.0')) return on ? [] : ['--enableEndpoints'];
    return on ? ['--enableEndpointSlices'] : [];
  },
  mirrorInterface: valueFlag('mirrorDestInterface'),
  nodeLabeling: switchFlag('enableNodeLabeling'),
  nodeAnnotations: valueFlag('annotations'),
  bgpSourceInterface: valueFlag('sourceIF'),
  bgpAttachToInterface: switchFlag('bgpAttachIPToInterface'),
  controlPlaneHealthCheck: (check, { cluster, kubeconfig }) => {
    const url = check.url ?? `https://localhost:${cluster.controlPlane.port}/${cluster.kubeadm ? 'livez' : 'ping'}`;
    const ca = kubeconfig === undefined ? '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt' : '/etc/kubernetes/pki/ca.crt';
    const caPath = check.caPath ?? (url.startsWith('https:') ? ca : undefined);
    const flags = {
      Address: url,
      PeriodSeconds: check.periodSeconds,
      TimeoutSeconds: check.timeoutSeconds,
      FailureThreshold: check.failureThreshold,
      CAPath: caPath,
    };
    return Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [`--controlPlaneHealthCheck${name}=${value}`]));
  },
  loadBalancer: ({ port, forwardingMethod }, { cluster }) => [
    '--enableLoadBalancer',
    `--lbPort=${port ?? cluster.controlPlane.port}`,
    ...(forwardingMethod === undefined ? [] : [`--lbForwardingMethod=${forwardingMethod}`]),
  ],
  metricsAddress: valueFlag('prometheusHTTPServer'),
  healthCheckPort: valueFlag('healthCheckPort'),
  arpRate: noFlag,
  logLevel: noFlag,
  egress: noFlag,
  env: noFlag,
};

/** Those of the VIPs, or of the Services. */
function carriedFamilies({ controlPlane }: KubeVipOptions, cluster: Cluster): readonly (4 | 6)[] {
  return controlPlane ? cluster.controlPlane.vip.map(({ span }) => span.family) : cluster.network.families;
}

function sessions(cluster: Cluster): readonly string[] {
  const { bgp } = cluster;
  if (!bgp) return [];
  const variables = new Map([...passwordVariables(cluster)].map(([variable, secret]) => [secret, variable]));
  const printed = bgp.peers.map(({ address, asn, passwordSecret, multihop, port }: BgpPeer) => {
    const host = address.span.family === 6 ? `[${printClaim(address)}]` : printClaim(address);
    const password = passwordSecret === undefined ? '' : `$(${variables.get(passwordSecret)})`;
    return [host, asn, password, multihop > 1, ...(port === 179 ? [] : [port])].join(':');
  });
  return [`--localAS=${bgp.asn}`, ...(printed.length > 0 ? [`--bgppeers=${printed.join(',')}`] : [])];
}
