import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { BfdProfile, BgpAdvertisement, BgpPeerV1Beta2, IpAddressPool, L2Advertisement } from '../../imports/metallb-metallb.io';
import { type AddonContext, type Announcement, type BgpSpeaker, defineAddon, type HostNeeds, type HostPort } from '../addon';
import { type BgpPeer, type Capability, type Cluster, type Node, type Pool, printClaim } from '../cluster';
import { helmRelease } from '../constructs/helm-release';
import { privilegedNamespace } from '../constructs/privileged-namespace';
import { merge } from '../merge';
import { addressBits } from '../net';
import { interfaceText, nameText, text } from '../scalar';
import { atLeast } from '../version';
import { versionText } from '../version-table';

/** MetalLB minors with the newest patch seen; the chart has the same version. @see https://metallb.github.io/metallb/index.yaml */
export const metallbVersions = { '0.13': 12, '0.14': 9, '0.15': 3, '0.16': 1 } as const;

const options = z.strictObject({
  version: versionText('MetalLB', metallbVersions),
  namespace: z.optional(nameText('default: metallb-system')),
  announce: z.optional(
    z
      .enum(['l2', 'bgp', 'l2-and-bgp'])
      .check(z.describe('how pools are announced; l2-and-bgp: routed pools by BGP, the others on the link; default: l2')),
  ),
  nodes: z.optional(z.enum(['all', 'servers', 'agents']).check(z.describe('which nodes announce; default: all'))),
  interfaces: z.optional(
    z
      .array(interfaceText('interface that announces'))
      .check(z.minLength(1), z.describe('default: of each announcing node its own interface; from 0.13.6 on')),
  ),
  bgpBackend: z.optional(
    z.enum(['native', 'frr', 'frr-k8s']).check(z.describe('who speaks BGP; default: frr-k8s from 0.16 on, frr before; native without BGP')),
  ),
  bfd: z.optional(
    z.boolean().check(z.describe('detect dead BGP peers within a second by BFD, which the routers must speak too; default: false')),
  ),
  reservedPools: z.optional(
    z.array(nameText('name of a pool')).check(z.describe('pools that serve only Services that ask for them by name; default: none')),
  ),
  avoidBuggyIps: z.optional(
    z.boolean().check(z.describe('do not hand out IPv4 addresses that end in .0 or .255; from 0.13.4 on; default: false')),
  ),
  loadBalancerClass: z.optional(
    text('serve only Services of this spec.loadBalancerClass; default: serve those without a class', (value) =>
      /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/.test(value)
        ? undefined
        : {
            rule: 'malformed-name',
            problem: 'is not the name of a load balancer class',
            fix: 'write a name with an optional prefix, such as metallb.io/metallb',
          },
    ),
  ),
  values: z.optional(z.record(z.string(), z.json()).check(z.describe('further values of the chart'))),
});

/** The choices that the add-on takes. */
export type MetallbOptions = z.output<typeof options>;

/** Hands out the addresses of the cluster's pools, and announces them on the link or by BGP. */
export class Metallb extends Chart {
  constructor(scope: Construct, id: string, props: MetallbOptions & AddonContext) {
    super(scope, id);
    const namespace = props.namespace ?? 'metallb-system';
    privilegedNamespace(this, namespace);
    helmRelease(this, 'metallb', {
      repo: 'https://metallb.github.io/metallb',
      chart: 'metallb',
      version: props.version,
      namespace,
      values: merge(metallbValues(props), props.values ?? {}),
    });
    for (const pool of props.cluster.pools) declarePool(this, pool, namespace, props);
    const { l2, bgp } = announcedPools(props, props.cluster);
    if (l2.length > 0) declareL2(this, l2, namespace, props);
    if (bgp.length > 0 && props.cluster.bgp) declareBgp(this, bgp, namespace, props.cluster.bgp, props);
  }
}

/** The values that follow from the choices, spelt for the pinned version. */
export function metallbValues(chosen: MetallbOptions): Record<string, unknown> {
  const backend = backendOf(chosen);
  return {
    ...(chosen.loadBalancerClass ? { loadBalancerClass: chosen.loadBalancerClass } : {}),
    // The chart's own default is FRR from 0.13.10 to 0.15, native before, FRR-K8s since 0.16.
    // @see https://github.com/metallb/metallb/blob/v0.16.1/charts/metallb/values.yaml
    speaker: { frr: { enabled: backend === 'frr' } },
    ...(atLeast(chosen.version, '0.14') ? { frrk8s: { enabled: backend === 'frr-k8s' } } : {}),
  };
}

/** What speaks BGP; where nothing does, native is the speaker without further containers. */
export function backendOf({ version, announce = 'l2', bgpBackend }: MetallbOptions): 'native' | 'frr' | 'frr-k8s' {
  if (bgpBackend) return bgpBackend;
  if (announce === 'l2') return 'native';
  return atLeast(version, '0.16') ? 'frr-k8s' : 'frr';
}

/** Which pools are announced how. */
export function announcedPools({ announce = 'l2' }: MetallbOptions, { pools }: Cluster): { l2: readonly Pool[]; bgp: readonly Pool[] } {
  if (announce === 'l2') return { l2: pools, bgp: [] };
  if (announce === 'bgp') return { l2: [], bgp: pools };
  return { l2: pools.filter(({ routed }) => !routed), bgp: pools.filter(({ routed }) => routed) };
}

function declarePool(
  scope: Construct,
  { name, blocks, namespaces }: Pool,
  namespace: string,
  { reservedPools, avoidBuggyIps }: MetallbOptions,
): void {
  new IpAddressPool(scope, `pool-${name}`, {
    metadata: { name, namespace },
    spec: {
      addresses: blocks.map(({ text: addresses, span }) =>
        /[-/]/.test(addresses) ? addresses : `${addresses}/${span.family === 4 ? 32 : 128}`,
      ),
      autoAssign: !reservedPools?.includes(name),
      ...(avoidBuggyIps ? { avoidBuggyIPs: true } : {}),
      ...(namespaces.length > 0 ? { serviceAllocation: { namespaces: [...namespaces] } } : {}),
    },
  });
}

/**
 * One advertisement per interface: the interfaces of an advertisement do not sway which of its nodes is elected.
 * @see https://metallb.io/configuration/_advanced_l2_configuration/#specify-network-interfaces-that-lb-ip-can-be-announced-from
 */
function declareL2(scope: Construct, pools: readonly Pool[], namespace: string, props: MetallbOptions & AddonContext): void {
  const ipAddressPools = pools.map(({ name }) => name);
  const declare = (name: string, spec: object) =>
    new L2Advertisement(scope, name, { metadata: { name, namespace }, spec: { ipAddressPools, ...spec } });
  const nodes = announcing(props.cluster, props.nodes);
  const named = atLeast(props.version, '0.13.6') && nodes.every((node) => node.interface !== undefined);
  const own = [...new Set(nodes.flatMap((node) => node.interface ?? []))].sort();
  if (props.interfaces || !named || own.length < 2) {
    const interfaces = props.interfaces ?? (named ? own : []);
    declare('l2', { ...nodeSelectors(props.nodes), ...(interfaces.length > 0 ? { interfaces } : {}) });
    return;
  }
  for (const name of own) {
    const values = nodes.filter((node) => node.interface === name).map((node) => node.name);
    declare(`l2-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`, {
      nodeSelectors: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values }] }],
      interfaces: [name],
    });
  }
}

function declareBgp(
  scope: Construct,
  pools: readonly Pool[],
  namespace: string,
  { asn, peers }: NonNullable<Cluster['bgp']>,
  props: MetallbOptions & AddonContext,
): void {
  if (props.bfd) {
    const { receive, transmit, multiplier } = bfdTimers;
    new BfdProfile(scope, 'bfd', {
      metadata: { name: 'bfd', namespace },
      spec: { receiveInterval: receive, transmitInterval: transmit, detectMultiplier: multiplier },
    });
  }
  const native = backendOf(props) === 'native';
  for (const peer of peers) {
    const { name, address, port, passwordSecret } = peer;
    new BgpPeerV1Beta2(scope, `peer-${name}`, {
      metadata: { name, namespace },
      spec: {
        myAsn: asn,
        peerAsn: peer.asn,
        peerAddress: printClaim(address),
        peerPort: port,
        holdTime: `${peer.holdTime}s`,
        // The native speaker refuses it and takes a third of the hold time.
        ...(native ? {} : { keepaliveTime: `${peer.keepalive}s` }),
        ...(isEbgpMultihop(peer, asn) ? { ebgpMultiHop: true } : {}),
        ...(passwordSecret ? { passwordSecret: { name: passwordSecret, namespace } } : {}),
        ...(props.bfd ? { bfdProfile: 'bfd' } : {}),
      },
    });
  }
  new BgpAdvertisement(scope, 'bgp', {
    metadata: { name: 'bgp', namespace },
    spec: { ipAddressPools: pools.map(({ name }) => name), ...nodeSelectors(props.nodes) },
  });
}

/** MetalLB's own defaults. */
const bfdTimers = { receive: 300, transmit: 300, idle: 1000, multiplier: 3 };

function isEbgpMultihop(peer: BgpPeer, asn: number): boolean {
  return peer.multihop > 1 && peer.asn !== asn;
}

function announcing(cluster: Cluster, nodes: MetallbOptions['nodes'] = 'all'): readonly Node[] {
  if (nodes === 'servers') return cluster.servers;
  return nodes === 'agents' ? cluster.agents : cluster.nodes;
}

function nodeSelectors(nodes: MetallbOptions['nodes'] = 'all') {
  if (nodes === 'all') return {};
  const operator = nodes === 'servers' ? 'Exists' : 'DoesNotExist';
  return { nodeSelectors: [{ matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator }] }] };
}

/** With a class of its own it leaves Services without one to others. */
function roles({ announce = 'l2', loadBalancerClass }: MetallbOptions): readonly Capability[] {
  const announcement: Readonly<Record<string, readonly Capability[]>> = {
    l2: ['l2-announcement'],
    bgp: ['bgp'],
    'l2-and-bgp': ['bgp', 'l2-announcement'],
  };
  return [...(announcement[announce] as readonly Capability[]), ...(loadBalancerClass ? [] : (['load-balancer'] as const))];
}

function hostNeeds(chosen: MetallbOptions): HostNeeds {
  const memberlist = (protocol: 'tcp' | 'udp'): HostPort => ({ port: 7946, protocol, purpose: 'MetalLB memberlist' });
  const bgp = (chosen.announce ?? 'l2') !== 'l2';
  return {
    ports: [
      memberlist('tcp'),
      memberlist('udp'),
      // Speakers open the BGP sessions themselves and listen on no port; BFD packets come unasked.
      ...(bgp && chosen.bfd
        ? ([
            { port: 3784, protocol: 'udp', purpose: 'BFD', from: 'routers' },
            { port: 4784, protocol: 'udp', purpose: 'BFD over several hops', from: 'routers' },
          ] as const)
        : []),
      // Since chart frr-k8s 0.0.20 its webhook runs in the host network of one node, and every API server calls it.
      ...(backendOf(chosen) === 'frr-k8s' && atLeast(chosen.version, '0.15')
        ? ([{ port: 19443, protocol: 'tcp', purpose: 'FRR-K8s webhook' }] as const)
        : []),
    ],
  };
}

/** Each address by itself: that is how MetalLB aggregates unless told otherwise. */
function announces(chosen: MetallbOptions, cluster: Cluster): readonly Announcement[] {
  return announcedPools(chosen, cluster).bgp.flatMap(({ name, blocks }) =>
    blocks.map(({ span }) => ({
      what: `pool ${name}`,
      span,
      shortest: addressBits(span.family),
      longest: addressBits(span.family),
    })),
  );
}

/** Every speaker has the sessions, also where its node announces nothing. */
function speaks({ bfd }: MetallbOptions, { nodes }: Cluster): BgpSpeaker {
  return { nodes, bfd: bfd ? bfdTimers : undefined };
}

/** The catalogue entry. */
export const metallb = defineAddon({
  name: 'metallb',
  summary: 'MetalLB: addresses from the pools, announced on the link or by BGP',
  options,
  source: { datasource: 'helm', packageName: 'metallb', registry: 'https://metallb.github.io/metallb', known: metallbVersions },
  provides: ['bgp', 'l2-announcement', 'load-balancer'],
  facts: (chosen) => ({ version: chosen.version, namespace: chosen.namespace ?? 'metallb-system', provides: roles(chosen) }),
  derivedValues: metallbValues,
  chart: ({ version }) => ({ chart: 'metallb', version }),
  announces,
  speaks,
  hostNeeds,
  construct: Metallb,
});
