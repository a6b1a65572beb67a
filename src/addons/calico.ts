import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, type Announcement, defineAddon, type HostNeeds, type HostPort } from '../addon';
import type { AddonFacts, Capability, Cluster } from '../cluster';
import { calicoBgp } from '../constructs/calico-bgp';
import { CalicoManifest } from '../constructs/calico-manifest';
import { type CalicoDataplane, CalicoOperator, calicoOperatorValues, directApi } from '../constructs/calico-operator';
import { blockSizeOf, encapsulations } from '../constructs/calico-pool';
import { calicoManifestVersions, calicoVersions } from '../constructs/calico-version';
import type { Manifest } from '../manifest';
import { addressBits, type Span, toCidrs } from '../net';
import { atLeast, minorOf } from '../version';
import { versionText } from '../version-table';

const options = z.strictObject({
  version: versionText('Calico', calicoVersions),
  install: z.optional(
    z
      .enum(['operator', 'manifest'])
      .check(z.describe(`by tigera-operator, or as plain objects (${calicoManifestVersions.join(' or ')}); default: operator`)),
  ),
  encapsulation: z.optional(
    z
      .enum(encapsulations)
      .check(z.describe('how packets between nodes are wrapped; CrossSubnet: only where a router lies between; default: VXLANCrossSubnet')),
  ),
  natOutgoing: z.optional(z.boolean().check(z.describe('pods reach other networks under the address of their node; default: true'))),
  dataplane: z.optional(
    z.enum(['iptables', 'nftables', 'ebpf']).check(z.describe('nftables from 3.29 on; ebpf replaces kube-proxy; default: iptables')),
  ),
  bgp: z.optional(z.boolean().check(z.describe('run BIRD on every node; needed without encapsulation and with IPIP; default: true'))),
  peerWithRouters: z.optional(z.boolean().check(z.describe('peer every node with the routers of bgp.peers; default: false'))),
  nodeToNodeMesh: z.optional(z.boolean().check(z.describe('nodes peer with each other, beside the routers; default: true'))),
  advertiseLoadBalancerIps: z.optional(
    z.boolean().check(z.describe('tell the routers about Service addresses from pools; default: false')),
  ),
  advertiseClusterIps: z.optional(z.boolean().check(z.describe('tell the routers about the service CIDR; default: false'))),
  mtu: z.optional(
    z.int().check(z.minimum(576), z.maximum(9216), z.describe("MTU of pods; default: that of the nodes' interface less the encapsulation")),
  ),
  apiServer: z.optional(z.boolean().check(z.describe('serve projectcalico.org/v3 to kubectl; default: true; operator only'))),
  goldmane: z.optional(z.boolean().check(z.describe('collect flows; default: as whisker; operator only, from 3.30 on'))),
  whisker: z.optional(z.boolean().check(z.describe('show flows in a UI; default: false; operator only, from 3.30 on'))),
  values: z.optional(z.record(z.string(), z.json()).check(z.describe('further values of the chart tigera-operator'))),
});

/** The choices that the add-on takes. */
export type CalicoOptions = z.output<typeof options>;

/** Calico as CNI and network policy engine. */
export class Calico extends Chart {
  constructor(scope: Construct, id: string, props: CalicoOptions & AddonContext) {
    super(scope, id);
    const { cluster, version } = props;
    const common = {
      version,
      cluster,
      encapsulation: props.encapsulation ?? 'VXLANCrossSubnet',
      natOutgoing: props.natOutgoing ?? true,
      bgp: props.bgp ?? true,
      mtu: props.mtu,
    };
    if (props.install === 'manifest') {
      const { items } = props.readFacts('crds', `calico-${minorOf(version)}`) as { items: readonly Manifest[] };
      new CalicoManifest(this, 'manifest', { ...common, definitions: items });
    } else {
      new CalicoOperator(this, 'operator', {
        ...common,
        dataplane: dataplanes[props.dataplane ?? 'iptables'],
        api: props.dataplane === 'ebpf' ? directApi(cluster) : undefined,
        apiServer: props.apiServer ?? true,
        goldmane: props.goldmane ?? props.whisker ?? false,
        whisker: props.whisker ?? false,
        values: props.values ?? {},
      });
    }
    if (props.peerWithRouters) {
      calicoBgp(this, {
        version,
        cluster,
        namespace: props.install === 'manifest' ? 'kube-system' : 'calico-system',
        nodeToNodeMesh: props.nodeToNodeMesh ?? true,
        advertiseLoadBalancerIps: props.advertiseLoadBalancerIps ?? false,
        advertiseClusterIps: props.advertiseClusterIps ?? false,
      });
    }
  }
}

const dataplanes = { iptables: 'Iptables', nftables: 'Nftables', ebpf: 'BPF' } as const satisfies Readonly<Record<string, CalicoDataplane>>;

function facts({ version, install, dataplane, peerWithRouters }: CalicoOptions): AddonFacts {
  const provides: Capability[] = ['cni', 'network-policy'];
  if (peerWithRouters) provides.unshift('bgp');
  if (dataplane === 'ebpf') provides.push('kube-proxy');
  return { version, namespace: install === 'manifest' ? 'kube-system' : 'calico-system', provides };
}

/**
 * Blocks of pods, and single pods whose block is another node's; networks of Services as a whole, and single addresses of those
 * whose traffic stays on the node that takes it.
 * @see https://github.com/projectcalico/calico/blob/v3.32.1/confd/etc/calico/confd/templates/bird_aggr.cfg.template
 */
function announces(chosen: CalicoOptions, cluster: Cluster): readonly Announcement[] {
  if (!chosen.peerWithRouters) return [];
  const whole = (what: string, span: Span) =>
    toCidrs(span).map((cidr) => ({ what, span: cidr, shortest: cidr.prefix, longest: addressBits(span.family) }));
  return [
    ...cluster.network.pod.map(({ span }) => ({
      what: 'pods',
      span,
      shortest: blockSizeOf(cluster, span.family),
      longest: addressBits(span.family),
    })),
    ...(chosen.advertiseLoadBalancerIps
      ? cluster.pools.flatMap(({ name, blocks }) => blocks.flatMap(({ span }) => whole(`pool ${name}`, span)))
      : []),
    ...(chosen.advertiseClusterIps ? cluster.network.service.flatMap(({ span }) => whole('Services', span)) : []),
  ];
}

/** @see https://docs.tigera.io/calico/3.32/getting-started/kubernetes/requirements */
function hostNeeds(chosen: CalicoOptions, { network }: Cluster): HostNeeds {
  const { encapsulation = 'VXLANCrossSubnet', dataplane = 'iptables' } = chosen;
  const ipip = encapsulation.startsWith('IPIP');
  const vxlan = encapsulation.startsWith('VXLAN');
  const ports: (HostPort | false)[] = [
    (chosen.bgp ?? true) && { port: 179, protocol: 'tcp', purpose: 'BGP' },
    (chosen.peerWithRouters ?? false) && { port: 179, protocol: 'tcp', purpose: 'BGP of the routers', from: 'routers' },
    vxlan && { port: 4789, protocol: 'udp', purpose: 'VXLAN' },
    chosen.install !== 'manifest' && { port: 5473, protocol: 'tcp', purpose: 'Typha' },
  ];
  return {
    protocols: ipip ? [{ number: 4, purpose: 'IP in IP' }] : [],
    kernel: kernelOf(chosen.version, dataplane),
    modules: [
      'ip_set',
      'ip_tables',
      'xt_set',
      ...(ipip ? ['ipip'] : []),
      ...(vxlan ? ['vxlan'] : []),
      ...(network.families.includes(6) ? ['ip6_tables'] : []),
    ],
    ports: ports.filter((port) => port !== false),
    // Routes to pods are Calico's own.
    foreignRoutes: true,
  };
}

/** 3.10 until 3.28, where eBPF asks for 5.3; 5.10 since 3.29, 5.13 for nftables. */
function kernelOf(version: string, dataplane: NonNullable<CalicoOptions['dataplane']>): string {
  if (dataplane === 'nftables') return '5.13';
  if (atLeast(version, '3.29')) return '5.10';
  return dataplane === 'ebpf' ? '5.3' : '3.10';
}

/** The catalogue entry. */
export const calico = defineAddon({
  name: 'calico',
  summary: 'Calico: CNI, network policies and BGP',
  options,
  source: { datasource: 'github-releases', packageName: 'projectcalico/calico', prefixed: true, known: calicoVersions },
  provides: ['bgp', 'cni', 'kube-proxy', 'network-policy'],
  facts,
  derivedValues: ({ version, install }) => (install === 'manifest' ? {} : calicoOperatorValues(version)),
  chart: ({ version, install }) => (install === 'manifest' ? undefined : { chart: 'tigera-operator', version: `v${version}` }),
  announces,
  // Its BIRD speaks on every node, and both ends may open a session.
  speaks: (_, { nodes }) => ({ nodes, port: 179, gracefulRestart: true }),
  hostNeeds,
  construct: Calico,
});
