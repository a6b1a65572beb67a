import type { k8s } from 'cdk8s-plus-28';
import { type BgpPeer, type Claim, type Cluster, type Node, printClaim } from '../cluster';
import { atLeast } from '../version';
import type { Plain } from './kube-object';
import { electsLeader, isStaticPod, type KubeVipOptions, leaseTimings } from './kube-vip-options';

type EnvVar = Plain<k8s.EnvVar>;

/** How the pod gets to the API: by a ServiceAccount, or by a kubeconfig of the node as a static pod must. */
export type KubeVipAccess = { readonly serviceAccount: string } | { readonly kubeconfig: string };

/**
 * The pod of kube-vip, field for field what `kube-vip manifest` prints for the same choices.
 * @see https://github.com/kube-vip/kube-vip/blob/v1.2.3/pkg/kubevip/config_generator.go
 */
export function kubeVipPodSpec(
  chosen: KubeVipOptions,
  cluster: Cluster,
  nodes: readonly Node[],
  access: KubeVipAccess,
): Plain<k8s.PodSpec> {
  const kubeconfig = 'kubeconfig' in access ? access.kubeconfig : undefined;
  // A static pod has no ServiceAccount, whose volume holds the CA elsewhere.
  const checked = chosen.controlPlaneHealthCheck !== undefined && chosen.controlPlaneHealthCheck.caPath === undefined;
  const container: Plain<k8s.Container> = {
    name: 'kube-vip',
    image: `ghcr.io/kube-vip/kube-vip:${chosen.version}`,
    imagePullPolicy: atLeast(chosen.version, '0.8.0') ? 'IfNotPresent' : 'Always',
    args: ['manager'],
    env: kubeVipEnv(chosen, cluster, nodes),
    resources: {},
    securityContext: securityContext(chosen),
    ...(kubeconfig
      ? {
          volumeMounts: [
            { name: 'kubeconfig', mountPath: '/etc/kubernetes/admin.conf' },
            ...(checked ? [{ name: 'ca', mountPath: nodeCa, readOnly: true }] : []),
          ],
        }
      : {}),
  };
  return {
    hostNetwork: true,
    containers: [container],
    ...('serviceAccount' in access ? { serviceAccountName: access.serviceAccount } : {}),
    ...(kubeconfig
      ? {
          hostAliases: [{ ip: '127.0.0.1', hostnames: ['kubernetes'] }],
          volumes: [
            { name: 'kubeconfig', hostPath: { path: kubeconfig } },
            ...(checked ? [{ name: 'ca', hostPath: { path: nodeCa, type: 'File' } }] : []),
          ],
        }
      : {}),
  };
}

/** The CA of the cluster on a server of kubeadm. */
const nodeCa = '/etc/kubernetes/pki/ca.crt';

/** IPVS masquerading writes kernel settings, for which the capabilities are not enough. */
function securityContext({ version, loadBalancer }: KubeVipOptions): Plain<k8s.SecurityContext> {
  if (loadBalancer?.forwardingMethod === 'masquerade' && atLeast(version, '0.8.0')) return { privileged: true };
  return {
    capabilities: { add: ['NET_ADMIN', 'NET_RAW'], ...(atLeast(version, '0.8.10') ? { drop: ['ALL'] } : {}) },
  };
}

/** The interface that carries the addresses on these nodes; undefined if kube-vip has to take that of the default route. */
export function kubeVipInterface({ mode, interface: chosen }: KubeVipOptions, nodes: readonly Node[]): string | undefined {
  if (chosen !== undefined) return chosen;
  if (mode === 'bgp' || mode === 'routing-table') return 'lo';
  if (mode === 'wireguard') return undefined;
  const names = new Set(nodes.map((node) => node.interface));
  return names.size === 1 ? nodes[0]?.interface : undefined;
}

/** Its environment, in the order of the generator; what the generator does not print but the binary reads comes last. */
export function kubeVipEnv(chosen: KubeVipOptions, cluster: Cluster, nodes: readonly Node[]): readonly EnvVar[] {
  const since = (floor: string) => atLeast(chosen.version, floor);
  const mode = chosen.mode ?? 'arp';
  const carried = kubeVipInterface(chosen, nodes);
  const dnsMode = chosen.dnsMode ?? 'first';
  const vips = chosen.controlPlane === false ? [] : cluster.controlPlane.vip;
  return [
    ...env('vip_arp', mode === 'arp'),
    ...env('port', cluster.controlPlane.port),
    ...(since('0.8.0') ? [fromField('vip_nodename', 'spec.nodeName')] : []),
    ...env('instance_name', chosen.instanceName),
    ...env('vip_interface', carried),
    ...env('vip_interfaceloglobal', carried ? chosen.loGlobalScope || undefined : undefined),
    ...env('vip_servicesinterface', chosen.serviceInterface),
    ...env('vip_allow_interface_not_up', chosen.allowInterfaceDown || undefined),
    ...prefixEnv(chosen, cluster, vips),
    ...env('dns_mode', dnsMode),
    ...(since('1.0.3') ? env('dhcp_mode', chosen.dhcpMode ?? (dnsMode === 'first' ? 'ipv4' : dnsMode)) : []),
    ...env('dhcp_backoff_attempts', chosen.dhcpBackoffAttempts === 3 ? undefined : chosen.dhcpBackoffAttempts),
    ...(chosen.controlPlane === false ? [] : [...env('cp_enable', true), ...env('cp_namespace', 'kube-system')]),
    ...(chosen.controlPlane === false ? [] : env('cp_detect', chosen.detectControlPlane || undefined)),
    ...servicesEnv(chosen),
    ...electionEnv(chosen),
    ...env('enable_node_labeling', chosen.nodeLabeling || undefined),
    ...env('annotation', chosen.nodeAnnotations),
    ...env('vip_wireguard', mode === 'wireguard' || undefined),
    ...env('vip_routingtable', mode === 'routing-table' || undefined),
    ...(mode === 'bgp' ? bgpEnv(chosen, cluster) : []),
    ...healthEnv(chosen, cluster),
    ...loadBalancerEnv(chosen, cluster),
    ...(vips.length > 0 ? env('address', vips.map(printClaim).join(',')) : env('vip_address', '')),
    ...env('prometheus_server', chosen.metricsAddress ?? ':2112'),
    ...endpointsEnv(chosen),
    ...env('disable_service_updates', chosen.serviceUpdates === false || undefined),
    ...env('mirror_dest_interface', chosen.mirrorInterface),
    ...env('health_check_port', chosen.healthCheckPort),
    ...env('vip_preserve_on_leadership_loss', chosen.preserveVip || undefined),
    ...ungeneratedEnv(chosen, cluster),
    ...Object.entries(chosen.env ?? {}).flatMap(([name, value]) => env(name, value)),
  ];
}

/**
 * The prefix length of addresses: `vip_cidr` with a `vip_subnet` that begins with a slash until 0.8, `vip_subnet` alone since 0.9.
 * The length for IPv4 comes first whatever the order of the addresses; from v0.8.5 to v0.8.10 that of `vip_cidr` rules in ARP mode.
 * @see https://github.com/kube-vip/kube-vip/blob/v0.8.5/pkg/cluster/service.go#L57
 */
function prefixEnv({ version, vipPrefix }: KubeVipOptions, cluster: Cluster, vips: readonly Claim[]): readonly EnvVar[] {
  const families = vips.length > 0 ? vips.map(({ span }) => span.family) : cluster.network.families;
  const length = { 4: vipPrefix?.ipv4 ?? 32, 6: vipPrefix?.ipv6 ?? 128 };
  if (atLeast(version, '0.9.0')) {
    if (vips.length === 0 && !vipPrefix) return [];
    return env(
      'vip_subnet',
      [...new Set(families)]
        .sort()
        .map((family) => length[family])
        .join(','),
    );
  }
  const [first = 4] = families;
  const host = atLeast(version, '0.8.5')
    ? [...families].sort().map((family) => length[family])
    : families.map((family) => (family === 4 ? 32 : 128));
  const stated = first === 4 ? vipPrefix?.ipv4 : vipPrefix?.ipv6;
  return [
    ...(atLeast(version, '0.8.1') ? env('vip_cidr', vips.length > 0 ? host.join(',') : undefined) : env('vip_cidr', host[0])),
    ...env('vip_subnet', stated === undefined ? undefined : `/${stated}`),
  ];
}

/** kube-vip reads what concerns Services only where they are enabled. */
function servicesEnv(chosen: KubeVipOptions): readonly EnvVar[] {
  if (!chosen.services) return [];
  return [
    ...env('svc_enable', true),
    ...env('svc_leasename', chosen.servicesLeaseName ?? 'plndr-svcs-lock'),
    ...env('svc_election', chosen.servicesElection || undefined),
    ...env('lb_class_only', chosen.lbClassOnly || undefined),
    ...env('enable_service_security', chosen.onlyServicePorts || undefined),
  ];
}

function electionEnv(chosen: KubeVipOptions): readonly EnvVar[] {
  const { duration, renewDeadline, retryPeriod } = leaseTimings(chosen, atLeast(chosen.version, '1.1.0'));
  return [
    ...(electsLeader(chosen)
      ? [
          ...env('vip_leaderelection', true),
          ...env('vip_leasename', chosen.leaseName ?? 'plndr-cp-lock'),
          ...env('vip_leaseduration', duration),
          ...env('vip_renewdeadline', renewDeadline),
          ...env('vip_retryperiod', retryPeriod),
        ]
      : []),
    ...env('vip_loseleadership', chosen.loseLeadership || undefined),
    // The generator writes the seconds under the name above, where they do not parse.
    // @see https://github.com/kube-vip/kube-vip/blob/v1.2.3/pkg/kubevip/config_generator.go#L411
    ...env('vip_loseleadership_timeout_seconds', chosen.loseLeadership ? chosen.loseLeadershipTimeout : undefined),
  ];
}

/** The sessions with the routers of the cluster; the identity of the speaker is that of its node, because one constant would be all of theirs. */
function bgpEnv(chosen: KubeVipOptions, { bgp }: Cluster): readonly EnvVar[] {
  const peers = bgp?.peers ?? [];
  const [first] = peers;
  const passwords = [...new Set(peers.flatMap((peer) => peer.passwordSecret ?? []))];
  const variable = (secret: string) => `bgp_password_${passwords.indexOf(secret)}`;
  return [
    ...env('bgp_enable', true),
    ...env('bgp_attach_ip_to_interface', chosen.bgpAttachToInterface || undefined),
    fromField('bgp_routerid', 'status.podIP'),
    ...env('bgp_as', bgp?.asn ?? 65000),
    ...env('bgp_peeraddress', ''),
    ...env('bgp_peerpass', ''),
    ...env('bgp_peeras', 65000),
    ...env('bgp_sourceif', chosen.bgpSourceInterface),
    // The kubelet expands $(…) of variables that stand above.
    ...passwords.map((secret) => ({ name: variable(secret), valueFrom: { secretKeyRef: { name: secret, key: 'password' } } })),
    ...env('bgp_peers', peers.map((peer) => printPeer(peer, peer.passwordSecret && `$(${variable(peer.passwordSecret)})`)).join(',')),
    ...env('bgp_hold_time', first?.holdTime === 30 ? undefined : first?.holdTime),
    ...env('bgp_keepalive_interval', first?.keepalive === 10 ? undefined : first?.keepalive),
  ];
}

/** `address:AS:password:multihop`, and the port where it is another than 179. @see https://github.com/kube-vip/kube-vip/blob/v1.2.3/pkg/kubevip/config_bgp.go */
function printPeer({ address, asn, multihop, port }: BgpPeer, password = ''): string {
  const host = address.span.family === 6 ? `[${printClaim(address)}]` : printClaim(address);
  return `${host}:${asn}:${password}:${multihop > 1}${port === 179 ? '' : `:${port}`}`;
}

/**
 * k3s serves /ping to anybody from the process that is the API server too, while the API server's own pages answer 401;
 * that of kubeadm answers /livez to anybody.
 * @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/server/handlers/router.go
 */
function healthEnv(chosen: KubeVipOptions, cluster: Cluster): readonly EnvVar[] {
  const { controlPlaneHealthCheck: check } = chosen;
  if (!check) return [];
  const url = check.url ?? `https://localhost:${cluster.controlPlane.port}/${cluster.kubeadm ? 'livez' : 'ping'}`;
  const ca = isStaticPod(chosen, cluster) ? nodeCa : '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt';
  return [
    ...env('control_plane_health_check_address', url),
    ...env('control_plane_health_check_period_seconds', check.periodSeconds ?? 5),
    ...env('control_plane_health_check_timeout_seconds', check.timeoutSeconds ?? 3),
    ...env('control_plane_health_check_failure_threshold', check.failureThreshold ?? 3),
    ...env('control_plane_health_check_ca_path', check.caPath ?? (url.startsWith('https:') ? ca : undefined)),
  ];
}

function loadBalancerEnv({ loadBalancer }: KubeVipOptions, { controlPlane }: Cluster): readonly EnvVar[] {
  if (!loadBalancer) return [];
  return [
    ...env('lb_enable', true),
    ...env('lb_port', loadBalancer.port ?? controlPlane.port),
    ...env('lb_fwdmethod', loadBalancer.forwardingMethod ?? 'local'),
  ];
}

/** The switch turned round in 1.0. */
function endpointsEnv({ version, endpointSlices }: KubeVipOptions): readonly EnvVar[] {
  if (atLeast(version, '1.0.0')) return env('enable_endpoints', endpointSlices === false || undefined);
  return env('enable_endpointslices', endpointSlices || undefined);
}

/** What the binary reads and its generator has no flag for. @see https://github.com/kube-vip/kube-vip/blob/v1.2.3/pkg/kubevip/config_environment.go */
function ungeneratedEnv(chosen: KubeVipOptions, { network }: Cluster): readonly EnvVar[] {
  // logrus until 0.8.9, slog since.
  const levels = atLeast(chosen.version, '0.8.10') ? { info: 0, debug: -4 } : { info: 4, debug: 5 };
  const own = (networks: readonly Claim[]) => (chosen.egress ? networks.map(({ text }) => text).join(',') : undefined);
  return [
    ...env('vip_loglevel', chosen.logLevel && levels[chosen.logLevel]),
    ...env('vip_arpRate', chosen.arpRate),
    ...(chosen.services ? env('lb_class_name', chosen.lbClassName) : []),
    ...(chosen.services ? env('lb_class_legacy_handling', chosen.lbClassLegacyHandling) : []),
    ...env('egress_podcidr', own(network.pod)),
    ...env('egress_servicecidr', own(network.service)),
  ];
}

/** Empty text is no value, as an API server stores it: stating it would be a difference that never goes. */
function env(name: string, value: string | number | boolean | undefined): EnvVar[] {
  if (value === undefined) return [];
  return value === '' ? [{ name }] : [{ name, value: String(value) }];
}

function fromField(name: string, fieldPath: string): EnvVar {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}
