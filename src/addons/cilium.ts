import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, defineAddon, type HostNeeds, type HostPort } from '../addon';
import type { AddonFacts, Claim, Cluster } from '../cluster';
import { helmRelease } from '../constructs/helm-release';
import { kubeObject } from '../constructs/kube-object';
import { requestedAddresses } from '../constructs/load-balancer-service';
import { builtInNamespaces, privilegedNamespace } from '../constructs/privileged-namespace';
import { merge } from '../merge';
import { addressText, nameText, portNumber } from '../scalar';
import { atLeast, minorOf } from '../version';
import { versionText } from '../version-table';

/** Cilium minors with the newest patch seen. @see https://github.com/cilium/charts */
export const ciliumVersions = {
  '1.12': 19,
  '1.13': 18,
  '1.14': 19,
  '1.15': 19,
  '1.16': 19,
  '1.17': 18,
  '1.18': 13,
  '1.19': 7,
  '1.20': 2,
} as const;

const options = z.strictObject({
  version: versionText('Cilium', ciliumVersions),
  namespace: z.optional(nameText('namespace of the release; default: kube-system')),
  operatorReplicas: z.optional(z.int().check(z.minimum(1), z.describe('default: 2, or 1 on a single node'))),
  ipam: z.optional(z.enum(['cluster-pool', 'kubernetes']).check(z.describe('who hands out pod CIDRs; default: cluster-pool'))),
  routingMode: z.optional(z.enum(['tunnel', 'native']).check(z.describe('default: tunnel'))),
  tunnelProtocol: z.optional(z.enum(['vxlan', 'geneve']).check(z.describe('default: vxlan'))),
  autoDirectNodeRoutes: z.optional(z.boolean().check(z.describe('route pods to nodes on the same link; native only; default: false'))),
  kubeProxyReplacement: z.optional(z.boolean().check(z.describe('eBPF instead of kube-proxy; default: true'))),
  bpfMasquerade: z.optional(z.boolean().check(z.describe('masquerade in eBPF instead of iptables; default: false'))),
  installNoConntrackIptablesRules: z.optional(z.boolean().check(z.describe('skip netfilter conntrack for pods; default: false'))),
  loadBalancer: z.optional(
    z.strictObject({
      mode: z.optional(z.enum(['snat', 'dsr', 'hybrid']).check(z.describe('how replies return; default: snat'))),
      algorithm: z.optional(z.enum(['random', 'maglev']).check(z.describe('default: random'))),
      acceleration: z.optional(z.enum(['disabled', 'native', 'best-effort']).check(z.describe('XDP; default: disabled'))),
      dsrDispatch: z.optional(z.enum(['opt', 'geneve']).check(z.describe('how DSR carries the Service address; default: opt'))),
    }),
  ),
  hubble: z.optional(
    z.strictObject({
      relay: z.optional(z.boolean().check(z.describe('cluster-wide flows; default: as ui'))),
      ui: z.optional(z.boolean().check(z.describe('default: false'))),
      uiService: z.optional(
        z
          .strictObject({
            port: z.optional(portNumber('default: 80')),
            address: z.optional(addressText('fixed address from a load-balancer pool')),
          })
          .check(z.describe('a Service of type LoadBalancer for the UI')),
      ),
    }),
  ),
  clientRateLimit: z.optional(
    z
      .strictObject({ qps: z.int().check(z.minimum(1)), burst: z.int().check(z.minimum(1)) })
      .check(z.describe("the agent's API requests per second; default: 20 and 40 with L2 announcements, else the chart's")),
  ),
  values: z.optional(z.record(z.string(), z.json()).check(z.describe('further values of the chart'))),
});

/** The choices that the add-on takes. */
export type CiliumOptions = z.output<typeof options>;

/** Cilium as CNI, network policy engine and, unless told otherwise, kube-proxy. */
export class Cilium extends Chart {
  constructor(scope: Construct, id: string, props: CiliumOptions & AddonContext) {
    super(scope, id);
    const namespace = props.namespace ?? 'kube-system';
    if (!builtInNamespaces.includes(namespace)) privilegedNamespace(this, namespace);
    helmRelease(this, 'cilium', {
      repo: 'https://helm.cilium.io/',
      chart: 'cilium',
      version: props.version,
      namespace,
      bootstrap: true,
      // A hook that makes certificates waits for the agent, whose images a slow line may take long to bring;
      // a release that fails for lateness is uninstalled and begun anew.
      timeout: '15m',
      values: merge(ciliumValues(props, props.cluster), props.values ?? {}),
    });
    if (props.hubble?.uiService) hubbleUiService(this, namespace, props);
  }
}

/** The chart's own `hubble-ui` is a ClusterIP Service; this one, under its own name, is the way in from outside. */
function hubbleUiService(scope: Construct, namespace: string, { cluster, hubble }: CiliumOptions & AddonContext): void {
  const { port = 80, address } = hubble?.uiService ?? {};
  kubeObject(scope, 'Service', {
    metadata: { name: 'hubble-ui-lb', namespace, annotations: requestedAddresses(cluster, address ? [address] : []) },
    spec: {
      type: 'LoadBalancer',
      selector: { 'k8s-app': 'hubble-ui' },
      ports: [{ name: 'http', port, protocol: 'TCP', targetPort: 8081 }],
    },
  });
}

/** The values that follow from the cluster and from the choices, spelt for the pinned version. */
export function ciliumValues(chosen: CiliumOptions, cluster: Cluster): Record<string, unknown> {
  const since = (minor: string) => atLeast(chosen.version, minor);
  const native = chosen.routingMode === 'native';
  const kubeProxyReplacement = chosen.kubeProxyReplacement ?? true;
  const [pod4, pod6] = [4, 6].map((family) => cluster.network.pod.find(({ span }) => span.family === family));
  const { host, port } = cluster.controlPlane.local;
  const relay = chosen.hubble?.relay ?? chosen.hubble?.ui ?? false;
  const l2 = cluster.addons.has('cilium-l2');
  const rateLimit = chosen.clientRateLimit ?? (l2 ? { qps: 20, burst: 40 } : undefined);
  return {
    operator: { replicas: chosen.operatorReplicas ?? Math.min(2, cluster.nodes.length) },
    ipam: ipamValues(chosen, cluster, pod4, pod6),
    ...(pod4 ? {} : { ipv4: { enabled: false } }),
    ...(pod6 ? { ipv6: { enabled: true } } : {}),
    ...routingValues(chosen, native),
    ...(native && pod4 ? { ipv4NativeRoutingCIDR: pod4.text } : {}),
    ...(native && pod6 ? { ipv6NativeRoutingCIDR: pod6.text } : {}),
    ...(chosen.autoDirectNodeRoutes ? { autoDirectNodeRoutes: true } : {}),
    // Words until 1.13, booleans since. @see https://docs.cilium.io/en/v1.14/operations/upgrade/
    kubeProxyReplacement: since('1.14') ? kubeProxyReplacement : kubeProxyReplacement ? 'strict' : 'disabled',
    ...(kubeProxyReplacement ? { k8sServiceHost: host, k8sServicePort: port } : {}),
    ...(chosen.bpfMasquerade ? { bpf: { masquerade: true } } : {}),
    ...(chosen.installNoConntrackIptablesRules ? { installNoConntrackIptablesRules: true } : {}),
    ...(chosen.loadBalancer ? { loadBalancer: { ...chosen.loadBalancer } } : {}),
    ...(l2 ? { l2announcements: { enabled: true } } : {}),
    ...(rateLimit ? { k8sClientRateLimit: rateLimit } : {}),
    hubble: {
      ...(relay ? { relay: { enabled: true } } : {}),
      ...(chosen.hubble?.ui ? { ui: { enabled: true } } : {}),
      ...(relay && cluster.network.domain !== 'cluster.local' ? { peerService: { clusterDomain: cluster.network.domain } } : {}),
      // `helm` would make other certificates at every render, and let them run out between renders.
      tls: { auto: { method: 'cronJob' } },
    },
  };
}

function ipamValues({ ipam = 'cluster-pool' }: CiliumOptions, cluster: Cluster, pod4?: Claim, pod6?: Claim): unknown {
  if (ipam === 'kubernetes') return { mode: 'kubernetes' };
  const prefix = (family: 4 | 6) => cluster.network.nodePrefixes[family];
  return {
    mode: 'cluster-pool',
    operator: {
      ...(pod4 ? { clusterPoolIPv4PodCIDRList: [pod4.text], clusterPoolIPv4MaskSize: prefix(4) } : {}),
      ...(pod6 ? { clusterPoolIPv6PodCIDRList: [pod6.text], clusterPoolIPv6MaskSize: prefix(6) } : {}),
    },
  };
}

/** One word until 1.13, a mode and a protocol since. */
function routingValues({ version, tunnelProtocol = 'vxlan' }: CiliumOptions, native: boolean): Record<string, unknown> {
  if (!atLeast(version, '1.14')) return { tunnel: native ? 'disabled' : tunnelProtocol };
  return native ? { routingMode: 'native' } : { routingMode: 'tunnel', tunnelProtocol };
}

function facts({ version, namespace, kubeProxyReplacement = true }: CiliumOptions): AddonFacts {
  return {
    version,
    namespace: namespace ?? 'kube-system',
    provides: kubeProxyReplacement ? ['cni', 'kube-proxy', 'network-policy'] : ['cni', 'network-policy'],
  };
}

/** Oldest kernels. @see https://docs.cilium.io/en/v1.20/operations/system_requirements/ */
const kernels: Readonly<Record<string, string>> = {
  '1.12': '4.9.17',
  '1.13': '4.19.57',
  '1.14': '4.19.57',
  '1.15': '4.19.57',
  '1.16': '5.4',
  '1.17': '5.4',
  '1.18': '5.10',
  '1.19': '5.10',
  '1.20': '5.10',
};

function hostNeeds(chosen: CiliumOptions, { network }: Cluster): HostNeeds {
  return {
    kernel: kernels[minorOf(chosen.version)] ?? '5.10',
    modules: ['cls_bpf', 'ip_tables', 'sch_ingress', 'xt_socket', ...(network.families.includes(6) ? ['ip6_tables'] : [])],
    // The kernel takes the larger of `all` and the interface's own value; strict filtering drops what eBPF redirects.
    // @see https://docs.cilium.io/en/v1.20/operations/system_requirements/#systemd-based-distributions
    sysctls: {
      'net.ipv4.conf.all.rp_filter': '0',
      'net.ipv4.conf.default.rp_filter': '0',
    },
    ports: ciliumPorts(chosen),
    foreignRoutes: true,
    xdp: chosen.loadBalancer?.acceleration === 'native',
  };
}

/** @see https://docs.cilium.io/en/v1.20/operations/system_requirements/#firewall-rules */
function ciliumPorts({ routingMode, tunnelProtocol }: CiliumOptions): readonly HostPort[] {
  const tunnel: HostPort =
    tunnelProtocol === 'geneve' ? { port: 6081, protocol: 'udp', purpose: 'Geneve' } : { port: 8472, protocol: 'udp', purpose: 'VXLAN' };
  return [
    { port: 4240, protocol: 'tcp', purpose: 'Cilium health' },
    { port: 4244, protocol: 'tcp', purpose: 'Hubble' },
    ...(routingMode === 'native' ? [] : [tunnel]),
  ];
}

/** The catalogue entry. */
export const cilium = defineAddon({
  name: 'cilium',
  summary: 'Cilium: CNI, network policies, kube-proxy replacement and Hubble',
  options,
  provides: ['cni', 'kube-proxy', 'network-policy'],
  facts,
  derivedValues: ciliumValues,
  hostNeeds,
  requests: ({ hubble }) =>
    hubble?.uiService?.address === undefined ? [] : [{ path: ['hubble', 'uiService', 'address'], address: hubble.uiService.address }],
  construct: Cilium,
});
