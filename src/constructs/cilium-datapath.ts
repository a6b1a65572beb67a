import * as z from 'zod/mini';
import type { Claim, Cluster } from '../cluster';
import type { Family } from '../net';
import { cidrText, interfaceText } from '../scalar';
import { atLeast } from '../version';
import { when } from './cilium-version';

const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)));
const count = (description: string) => z.optional(z.int().check(z.minimum(1), z.describe(description)));

/** Sizes that the agent takes. @see https://docs.cilium.io/en/v1.20/network/kubernetes/kubeproxy-free/#maglev-consistent-hashing */
const maglevSizes = [251, 509, 1021, 2039, 4093, 8191, 16381, 32749, 65521, 131071] as const;

/** How packets travel: routes, tunnels, masquerade, and what eBPF does in place of the host. */
export const datapathOptions = {
  ipam: z.optional(
    z.enum(['cluster-pool', 'kubernetes', 'multi-pool', 'crd']).check(z.describe('who hands out pod CIDRs; default: cluster-pool')),
  ),
  routingMode: z.optional(z.enum(['tunnel', 'native']).check(z.describe('default: tunnel'))),
  tunnelProtocol: z.optional(z.enum(['vxlan', 'geneve']).check(z.describe('default: vxlan'))),
  autoDirectNodeRoutes: flag('route pods to nodes on the same link; native only; default: false'),
  directRoutingSkipUnreachable: flag('no direct routes to nodes on other links, which BGP reaches; since 1.16; default: false'),
  endpointRoutes: flag('a route per pod in place of one to cilium_host; default: false'),
  devices: z.optional(
    z
      .array(interfaceText('interface, or a prefix and +, such as eth+'))
      .check(z.minLength(1), z.describe('interfaces that eBPF attaches to; default: those with a default route or a node address')),
  ),
  directRoutingDevice: z.optional(interfaceText('interface between nodes; default: the one with the node address')),
  mtu: count('since 1.13; default: that of the interface'),
  masqueradeIpv4: flag('hide pods behind nodes towards other networks; default: true'),
  masqueradeIpv6: flag('hide pods behind nodes towards other networks; default: true'),
  bpfMasquerade: flag('masquerade in eBPF instead of iptables; default: false'),
  ipMasqAgent: z.optional(
    z
      .strictObject({
        nonMasqueradeCidrs: z.optional(
          z.array(cidrText('network that sees pods under their own addresses')).check(z.describe("since 1.13; default: the agent's list")),
        ),
        masqueradeLinkLocal: flag('since 1.13; default: false'),
      })
      .check(z.describe('networks towards which pods are not masqueraded')),
  ),
  installNoConntrackIptablesRules: flag('skip netfilter conntrack for pods; default: false'),
  bpf: z.optional(
    z
      .strictObject({
        datapathMode: z.optional(
          z.enum(['veth', 'netkit', 'netkit-l2', 'auto']).check(z.describe('pod interfaces; since 1.16, auto since 1.20; default: veth')),
        ),
        hostLegacyRouting: flag('route pods through the host stack; default: false'),
        tproxy: flag('redirect to the L7 proxy in eBPF; default: false'),
        externalClusterIp: flag('answer for ClusterIPs from outside; default: false'),
        vlanBypass: z.optional(
          z
            .array(z.int().check(z.minimum(0), z.maximum(4095)))
            .check(z.minLength(1), z.describe('VLAN ids to let through, 0 for all; default: none but those of devices')),
        ),
        preallocateMaps: flag('memory for less latency; default: false'),
        mapDynamicSizeRatio: z.optional(
          z.number().check(z.gt(0), z.maximum(1), z.describe('share of memory for the maps; default: 0.0025')),
        ),
        ctTcpMax: count('entries of the TCP conntrack map'),
        ctAnyMax: count('entries of the conntrack map of other protocols'),
        natMax: count('entries of the NAT map'),
        lbMapMax: count('entries of the service maps; default: 65536'),
        policyMapMax: count('entries of the policy map of a pod; default: 16384'),
        tcx: flag('attach by TCX links; since 1.16; default: true'),
        lbModeAnnotation: flag('let a Service choose its load-balancing mode; since 1.17; default: false'),
        distributedLru: flag('less contention in the maps, with mapDynamicSizeRatio; since 1.17.2; default: false'),
      })
      .check(z.describe('eBPF programs and maps')),
  ),
  kubeProxyReplacement: flag('eBPF instead of kube-proxy; default: true'),
  kubeProxyReplacementHealthz: flag('answer health checks on port 10256 of every address, as kube-proxy does; default: false'),
  nodePort: flag('node ports in eBPF beside kube-proxy, until 1.18; default: false, true with kubeProxyReplacement'),
  hostPort: flag('host ports in eBPF beside kube-proxy, until 1.17; default: false, true with kubeProxyReplacement'),
  externalIps: flag('external IPs in eBPF beside kube-proxy, until 1.16; default: false, true with kubeProxyReplacement'),
  sessionAffinity: flag('session affinity in eBPF beside kube-proxy, until 1.18; default: false, true with kubeProxyReplacement'),
  socketLb: flag('load-balance at the socket beside kube-proxy; default: false, true with kubeProxyReplacement'),
  socketLbHostNamespaceOnly: flag('load-balance per packet inside pods, for sidecars and virtual machines; default: false'),
  loadBalancer: z.optional(
    z.strictObject({
      mode: z.optional(z.enum(['snat', 'dsr', 'hybrid']).check(z.describe('how replies return; default: snat'))),
      algorithm: z.optional(z.enum(['random', 'maglev']).check(z.describe('default: random'))),
      acceleration: z.optional(z.enum(['disabled', 'native', 'best-effort']).check(z.describe('XDP; default: disabled'))),
      dsrDispatch: z.optional(z.enum(['opt', 'geneve']).check(z.describe('how DSR carries the Service address; default: opt'))),
      serviceTopology: flag('heed topology hints of EndpointSlices; default: false'),
    }),
  ),
  maglevTableSize: z.optional(z.literal(maglevSizes).check(z.describe('a prime far above 100 times the backends; default: 16381'))),
  bandwidthManager: flag('pods send at the rate of their annotation, by earliest departure time; default: false'),
  bbr: flag('BBR congestion control for pods; default: false'),
  bbrHostNamespaceOnly: flag('BBR for pods of the host network alone; since 1.18; default: false'),
  bigTcpIpv4: flag('packets above 64 KiB inside the host; since 1.14; default: false'),
  bigTcpIpv6: flag('packets above 64 KiB inside the host; since 1.13; default: false'),
  l2NeighborDiscovery: flag('resolve the link addresses of other nodes ahead; default: true, false since 1.18'),
};

const schema = z.strictObject(datapathOptions);

/** The choices of the datapath. */
export type DatapathOptions = z.output<typeof schema> & { readonly version: string };

/** Chart values of the datapath. */
export function datapathValues(chosen: DatapathOptions, cluster: Cluster): Record<string, unknown> {
  const native = chosen.routingMode === 'native';
  const kubeProxyReplacement = chosen.kubeProxyReplacement ?? true;
  const [pod4, pod6] = [4, 6].map((family) => cluster.network.pod.find(({ span }) => span.family === family));
  const { host, port } = cluster.controlPlane.local;
  const { bpf = {}, ipMasqAgent } = chosen;
  const bpfValues = {
    masquerade: chosen.bpfMasquerade || undefined,
    datapathMode: bpf.datapathMode,
    hostLegacyRouting: bpf.hostLegacyRouting,
    tproxy: bpf.tproxy,
    lbExternalClusterIP: bpf.externalClusterIp,
    vlanBypass: bpf.vlanBypass,
    preallocateMaps: bpf.preallocateMaps,
    mapDynamicSizeRatio: bpf.mapDynamicSizeRatio,
    ctTcpMax: bpf.ctTcpMax,
    ctAnyMax: bpf.ctAnyMax,
    natMax: bpf.natMax,
    lbMapMax: bpf.lbMapMax,
    policyMapMax: bpf.policyMapMax,
    enableTCX: bpf.tcx,
    lbModeAnnotation: bpf.lbModeAnnotation,
    distributedLRU: bpf.distributedLru === undefined ? undefined : { enabled: bpf.distributedLru },
  };
  return {
    ipam: ipamValues(chosen, cluster, pod4, pod6),
    ...when(!pod4, { ipv4: { enabled: false } }),
    ...when(pod6, { ipv6: { enabled: true } }),
    ...routingValues(chosen, native),
    ...when(native && pod4, { ipv4NativeRoutingCIDR: pod4?.text }),
    ...when(native && pod6, { ipv6NativeRoutingCIDR: pod6?.text }),
    ...when(chosen.autoDirectNodeRoutes, { autoDirectNodeRoutes: true }),
    ...when(chosen.directRoutingSkipUnreachable, { directRoutingSkipUnreachable: true }),
    ...when(chosen.endpointRoutes, { endpointRoutes: { enabled: true } }),
    ...when(chosen.devices, { devices: chosen.devices }),
    ...when(chosen.directRoutingDevice || chosen.nodePort !== undefined, {
      nodePort: { enabled: chosen.nodePort, directRoutingDevice: chosen.directRoutingDevice },
    }),
    ...when(chosen.hostPort !== undefined, { hostPort: { enabled: chosen.hostPort } }),
    ...when(chosen.externalIps !== undefined, { externalIPs: { enabled: chosen.externalIps } }),
    sessionAffinity: chosen.sessionAffinity,
    ...when(chosen.mtu, { MTU: chosen.mtu }),
    enableIPv4Masquerade: chosen.masqueradeIpv4,
    enableIPv6Masquerade: chosen.masqueradeIpv6,
    kubeProxyReplacement: atLeast(chosen.version, '1.14') ? kubeProxyReplacement : replacementWord(chosen),
    ...when(chosen.kubeProxyReplacementHealthz, {
      kubeProxyReplacementHealthzBindAddr: cluster.network.families.includes(4) ? '0.0.0.0:10256' : '[::]:10256',
    }),
    ...when(kubeProxyReplacement, { k8sServiceHost: host, k8sServicePort: port }),
    ...when(
      Object.values(bpfValues).some((value) => value !== undefined),
      { bpf: bpfValues },
    ),
    ...when(ipMasqAgent, { ipMasqAgent: { enabled: true, ...masqueradeValues(ipMasqAgent) } }),
    ...when(chosen.installNoConntrackIptablesRules, { installNoConntrackIptablesRules: true }),
    ...when(chosen.socketLb !== undefined || chosen.socketLbHostNamespaceOnly, {
      socketLB: { enabled: chosen.socketLb, hostNamespaceOnly: chosen.socketLbHostNamespaceOnly },
    }),
    ...when(chosen.loadBalancer, { loadBalancer: { ...chosen.loadBalancer } }),
    ...when(chosen.maglevTableSize, { maglev: { tableSize: chosen.maglevTableSize } }),
    ...when(chosen.bandwidthManager, {
      bandwidthManager: { enabled: true, ...when(chosen.bbr, { bbr: true, bbrHostNamespaceOnly: chosen.bbrHostNamespaceOnly }) },
    }),
    ...when(chosen.bigTcpIpv4, { enableIPv4BIGTCP: true }),
    ...when(chosen.bigTcpIpv6, { enableIPv6BIGTCP: true }),
    ...when(chosen.l2NeighborDiscovery !== undefined, { l2NeighDiscovery: { enabled: chosen.l2NeighborDiscovery } }),
  };
}

/** Families of pods that hide behind their nodes towards other networks. */
export function masqueradedFamilies({ masqueradeIpv4, masqueradeIpv6 }: DatapathOptions, families: readonly Family[]): readonly Family[] {
  return families.filter((family) => (family === 4 ? masqueradeIpv4 : masqueradeIpv6) !== false);
}

function masqueradeValues({ nonMasqueradeCidrs, masqueradeLinkLocal }: NonNullable<DatapathOptions['ipMasqAgent']> = {}) {
  if (nonMasqueradeCidrs === undefined && masqueradeLinkLocal === undefined) return {};
  return { config: { nonMasqueradeCIDRs: nonMasqueradeCidrs, masqLinkLocal: masqueradeLinkLocal } };
}

function ipamValues({ ipam = 'cluster-pool' }: DatapathOptions, cluster: Cluster, pod4?: Claim, pod6?: Claim): unknown {
  const prefix = (family: 4 | 6) => cluster.network.nodePrefixes[family];
  if (ipam === 'multi-pool') {
    const pool = {
      ...when(pod4, { ipv4: { cidrs: [pod4?.text], maskSize: prefix(4) } }),
      ...when(pod6, { ipv6: { cidrs: [pod6?.text], maskSize: prefix(6) } }),
    };
    return { mode: ipam, operator: { autoCreateCiliumPodIPPools: { default: pool } } };
  }
  if (ipam !== 'cluster-pool') return { mode: ipam };
  return {
    mode: ipam,
    operator: {
      ...when(pod4, { clusterPoolIPv4PodCIDRList: [pod4?.text], clusterPoolIPv4MaskSize: prefix(4) }),
      ...when(pod6, { clusterPoolIPv6PodCIDRList: [pod6?.text], clusterPoolIPv6MaskSize: prefix(6) }),
    },
  };
}

/** Words until 1.13, booleans since. @see https://docs.cilium.io/en/v1.14/operations/upgrade/ */
function replacementWord(chosen: DatapathOptions): string {
  if (chosen.kubeProxyReplacement ?? true) return 'strict';
  const parts = [chosen.nodePort, chosen.hostPort, chosen.externalIps, chosen.sessionAffinity, chosen.socketLb];
  return parts.includes(true) ? 'partial' : 'disabled';
}

/** One word until 1.13, a mode and a protocol since. */
function routingValues({ version, tunnelProtocol = 'vxlan' }: DatapathOptions, native: boolean): Record<string, unknown> {
  if (!atLeast(version, '1.14')) return { tunnel: native ? 'disabled' : tunnelProtocol };
  // DSR that carries addresses in Geneve asks for the protocol in native routing too.
  if (native) return { routingMode: 'native', ...when(tunnelProtocol === 'geneve', { tunnelProtocol }) };
  return { routingMode: 'tunnel', tunnelProtocol };
}
