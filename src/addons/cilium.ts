import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, type AddressRequest, defineAddon, type HostNeeds, type HostPort } from '../addon';
import type { AddonFacts, Cluster } from '../cluster';
import { announcementOptions, announcementValues } from '../constructs/cilium-announcements';
import { datapathOptions, datapathValues } from '../constructs/cilium-datapath';
import { encryptionOptions, encryptionValues } from '../constructs/cilium-encryption';
import { gatewayOptions, gatewayValues } from '../constructs/cilium-gateway';
import { hubbleOptions, hubbleValues } from '../constructs/cilium-hubble';
import { operationsOptions, operationsValues } from '../constructs/cilium-operations';
import { ciliumVersions } from '../constructs/cilium-version';
import { helmRelease } from '../constructs/helm-release';
import { kubeObject } from '../constructs/kube-object';
import { balancerFields, requestedAddresses } from '../constructs/load-balancer-service';
import { builtInNamespaces, privilegedNamespace } from '../constructs/privileged-namespace';
import { merge } from '../merge';
import type { Path } from '../path';
import { nameText } from '../scalar';
import { atLeast, minorOf } from '../version';
import { versionText } from '../version-table';

const options = z.strictObject({
  version: versionText('Cilium', ciliumVersions),
  namespace: z.optional(nameText('namespace of the release; default: kube-system')),
  ...datapathOptions,
  ...announcementOptions,
  ...encryptionOptions,
  ...gatewayOptions,
  ...hubbleOptions,
  ...operationsOptions,
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
  const { type = 'LoadBalancer', port = 80, nodePort, address } = hubble?.uiService ?? {};
  const addresses = address ? [address] : [];
  kubeObject(scope, 'Service', {
    metadata: {
      name: type === 'LoadBalancer' ? 'hubble-ui-lb' : 'hubble-ui-nodeport',
      namespace,
      annotations: requestedAddresses(cluster, addresses),
    },
    spec: {
      type,
      ...(type === 'LoadBalancer' ? balancerFields(cluster, addresses) : {}),
      selector: { 'k8s-app': 'hubble-ui' },
      ports: [{ name: 'http', port, protocol: 'TCP', targetPort: 8081, ...(nodePort ? { nodePort } : {}) }],
    },
  });
}

/** The values that follow from the cluster and from the choices, spelt for the pinned version. */
export function ciliumValues(chosen: CiliumOptions, cluster: Cluster): Record<string, unknown> {
  return [datapathValues, announcementValues, encryptionValues, gatewayValues, hubbleValues, operationsValues]
    .map((subject) => subject(chosen, cluster))
    .reduce((values, part) => merge(values, part));
}

function facts({ version, namespace, kubeProxyReplacement = true, gatewayApi, ingressController }: CiliumOptions): AddonFacts {
  return {
    version,
    namespace: namespace ?? 'kube-system',
    provides: [
      'cni',
      ...(gatewayApi ? (['gateway'] as const) : []),
      ...(ingressController ? (['ingress'] as const) : []),
      ...(kubeProxyReplacement ? (['kube-proxy'] as const) : []),
      'network-policy',
    ],
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
    kernel: kernelOf(chosen),
    modules: [
      'cls_bpf',
      'ip_tables',
      'sch_ingress',
      'xt_socket',
      ...(network.families.includes(6) ? ['ip6_tables'] : []),
      ...(chosen.encryption?.type === 'wireguard' ? ['wireguard'] : []),
      ...(chosen.encryption?.type === 'ipsec' ? ['xfrm_user', 'esp4'] : []),
      ...(chosen.bandwidthManager ? ['sch_fq'] : []),
      ...(chosen.bbr ? ['tcp_bbr'] : []),
    ],
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

/** The oldest kernel for the version and for what is asked of it. @see https://docs.cilium.io/en/v1.20/operations/system_requirements/ */
function kernelOf({ version, bbr, bpf, bigTcpIpv4, bigTcpIpv6, encryption }: CiliumOptions): string {
  const wanted = [
    kernels[minorOf(version)] ?? '5.10',
    ...(bbr ? ['5.18'] : []),
    ...(bpf?.datapathMode?.startsWith('netkit') ? ['6.8'] : []),
    ...(bigTcpIpv4 ? ['6.3'] : []),
    ...(bigTcpIpv6 ? ['5.19'] : []),
    ...(encryption?.type === 'wireguard' ? ['5.6'] : []),
  ];
  return wanted.reduce((newest, kernel) => (atLeast(kernel, newest) ? kernel : newest));
}

/** @see https://docs.cilium.io/en/v1.20/operations/system_requirements/#firewall-rules */
function ciliumPorts(chosen: CiliumOptions): readonly HostPort[] {
  const tcp = (port: number, purpose: string): HostPort => ({ port, protocol: 'tcp', purpose });
  const udp = (port: number, purpose: string): HostPort => ({ port, protocol: 'udp', purpose });
  const { prometheus, hubble, encryption, ingressController, kubeProxyReplacementHealthz } = chosen;
  return [
    tcp(4240, 'Cilium health'),
    tcp(4244, 'Hubble'),
    ...(chosen.routingMode === 'native' ? [] : [chosen.tunnelProtocol === 'geneve' ? udp(6081, 'Geneve') : udp(8472, 'VXLAN')]),
    ...(encryption?.type === 'wireguard' ? [udp(51871, 'WireGuard')] : []),
    ...(prometheus ? [tcp(prometheus.port ?? 9962, 'Cilium metrics'), tcp(9963, 'Cilium operator metrics')] : []),
    ...(prometheus && atLeast(chosen.version, '1.14') ? [tcp(9964, 'Envoy metrics')] : []),
    ...(hubble?.metrics ? [tcp(9965, 'Hubble metrics')] : []),
    ...(kubeProxyReplacementHealthz ? [tcp(10256, 'kube-proxy health')] : []),
    ...(ingressController?.hostNetwork ? [tcp(ingressController.hostNetworkPort ?? 8080, 'Cilium Ingress')] : []),
  ];
}

function requested(path: Path, address: string | undefined): AddressRequest[] {
  return address === undefined ? [] : [{ path, address }];
}

/** The catalogue entry. */
export const cilium = defineAddon({
  name: 'cilium',
  summary: 'Cilium: CNI, network policies, kube-proxy replacement and Hubble',
  options,
  source: { datasource: 'helm', packageName: 'cilium', registry: 'https://helm.cilium.io/', known: ciliumVersions },
  namesSecrets: ({ namespace = 'kube-system', encryption }) =>
    encryption?.type === 'ipsec'
      ? [
          {
            path: encryption.secret === undefined ? ['encryption'] : ['encryption', 'secret'],
            namespace,
            name: encryption.secret ?? 'cilium-ipsec-keys',
            keys: ['keys'],
          },
        ]
      : [],
  provides: ['cni', 'gateway', 'ingress', 'kube-proxy', 'network-policy'],
  facts,
  derivedValues: ciliumValues,
  chart: ({ version }) => ({ chart: 'cilium', version }),
  hostNeeds,
  requests: ({ hubble, ingressController }) => [
    ...requested(['hubble', 'uiService', 'address'], hubble?.uiService?.address),
    ...requested(['ingressController', 'address'], ingressController?.address),
  ],
  construct: Cilium,
});
