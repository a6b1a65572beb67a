import * as z from 'zod/mini';
import type { Datastore } from './datastore';
import { type K3s, k3sSchema, type packagedComponents, resolveK3s } from './k3s';
import { type Kubeadm, kubeadmSchema, resolveKubeadm } from './kubeadm';
import type { KubeProxyMode } from './kubernetes';
import {
  type Address,
  addressOf,
  type Family,
  nthAddress,
  parseAddress,
  parseCidr,
  parseRange,
  printAddress,
  type Span,
  sizeOf,
} from './net';
import type { Path } from './path';
import {
  addressText,
  asnNumber,
  cidrText,
  hostText,
  interfaceText,
  listOf,
  nameText,
  oneOrMore,
  portNumber,
  rangeText,
  text,
  urlText,
} from './scalar';
import { minorOf } from './version';

/** What an add-on can be to a cluster; host files and exclusivity follow from the sum of these. */
export const capabilities = [
  'bgp',
  'cni',
  'control-plane-vip',
  'dns',
  'dns-settings',
  'gateway',
  'gitops',
  'ingress',
  'kube-proxy',
  'l2-announcement',
  'load-balancer',
  'metrics',
  'network-policy',
] as const;

/** One of the things that an add-on can be to a cluster. */
export type Capability = (typeof capabilities)[number];

/** Daemons of routers whose configuration Keelson writes. */
export const routerSoftware = ['bird', 'frr'] as const;

const peerSchema = z.strictObject({
  address: addressText('address of the router'),
  asn: asnNumber('AS number of the router'),
  port: z.optional(portNumber('TCP port of its BGP daemon; default: 179')),
  multihop: z.optional(
    z.int().check(z.minimum(1), z.maximum(255), z.describe('hops that its packets may take; default: 1, a shared link')),
  ),
  holdTime: z.optional(z.int().check(z.minimum(3), z.maximum(65535), z.describe('seconds; default: 90'))),
  keepalive: z.optional(z.int().check(z.minimum(1), z.maximum(65535), z.describe('seconds; default: a third of holdTime'))),
  passwordSecret: z.optional(nameText('Secret with the key password; default: no password')),
  software: z.optional(
    z.enum(routerSoftware).check(z.describe("its BGP daemon, to write the router's end to routers/; default: that end is not written")),
  ),
  multipath: z.optional(
    z.int().check(z.minimum(1), z.maximum(255), z.describe('nodes over which it spreads what goes to one prefix; default: 16')),
  ),
  defaultRoute: z.optional(
    z.boolean().check(z.describe('it tells the nodes a default route, which BIRD on them installs; default: false')),
  ),
});

const milliseconds = (description: string) =>
  z.optional(z.int().check(z.minimum(10), z.maximum(60000), z.describe(`milliseconds; ${description}`)));

const bfdSchema = z.strictObject({
  receive: milliseconds('shortest interval between packets of the other end; default: 300'),
  transmit: milliseconds('interval between own packets; default: 300'),
  idle: milliseconds('interval between own packets while the other end is silent; default: 1000'),
  multiplier: z.optional(
    z.int().check(z.minimum(2), z.maximum(255), z.describe('packets that may be missing before the other end is dead; default: 3')),
  ),
});

const birdSchema = z.strictObject({
  pods: z.optional(z.boolean().check(z.describe('announce the whole pod CIDR, which every node leads to; default: true'))),
  pools: z.optional(
    z.union([
      z.boolean().check(z.describe('announce all pools as a whole, or none; default: the routed ones')),
      z.array(nameText('name of a pool')).check(z.minLength(1), z.describe('pools to announce')),
    ]),
  ),
  services: z.optional(
    z.boolean().check(z.describe('announce the service CIDR, so that other networks reach every Service; default: false')),
  ),
  bfd: z.optional(
    z.union([
      z.boolean().check(z.describe('detect dead routers within a second; they must speak BFD too; default: false')),
      bfdSchema.check(z.describe('the same with these timers')),
    ]),
  ),
  gracefulRestart: z.optional(
    z
      .boolean()
      .check(z.describe('routers keep the routes while BIRD comes back from a crash; with bfd not all of them do; default: false')),
  ),
  multipath: z.optional(
    z
      .int()
      .check(
        z.minimum(1),
        z.maximum(255),
        z.describe('routers over which a node spreads what it sends by their default routes; default: 16'),
      ),
  ),
  refuseUnroutedPods: z.optional(
    z
      .boolean()
      .check(
        z.describe('refuse packets to pod addresses that no node has, which else go back to the router and come again; default: false'),
      ),
  ),
  routerIds: z.optional(
    z
      .record(nameText('node'), addressText('router id, written as an IPv4 address'))
      .check(z.describe('default: the IPv4 address of the node; on an IPv6-only node 10 and the end of its address')),
  ),
});

const taintText = text('key=value:Effect, or key:Effect', (value) =>
  /^([a-z0-9A-Z.-]+\/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?(=([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?)?:(NoSchedule|PreferNoSchedule|NoExecute)$/.test(
    value,
  )
    ? undefined
    : {
        rule: 'malformed-name',
        problem: 'is not a taint',
        fix: 'write key=value:Effect or key:Effect, with the effect NoSchedule, PreferNoSchedule or NoExecute',
      },
);

const nodeSchema = z.strictObject({
  role: z.enum(['server', 'agent']).check(z.describe('server: runs the control plane; agent: runs workloads only')),
  address: oneOrMore(addressText('address on the node network; in dual stack one of each family, the preferred first')),
  interface: z.optional(interfaceText('network interface that carries the address')),
  externalAddress: z.optional(oneOrMore(addressText('address under which other networks reach the node'))),
  labels: z.optional(z.record(z.string(), z.string()).check(z.describe('node labels, set at registration'))),
  taints: z.optional(
    z
      .array(taintText)
      .check(z.describe("node taints, set at registration; default: none, but of kubeadm on servers beside agents the control plane's")),
  ),
});

const poolSchema = z.union([
  rangeText('addresses of the pool: a CIDR, or first-last'),
  z.strictObject({
    addresses: oneOrMore(rangeText('a CIDR, or first-last')),
    routed: z.optional(
      z.boolean().check(z.describe('a router has a route to the pool, so it may lie off the node network; default: false')),
    ),
    namespaces: z.optional(
      z.array(nameText('name of a namespace')).check(z.minLength(1), z.describe('whose Services alone get its addresses; default: all')),
    ),
  }),
]);

const mirrorSchema = z.union([
  urlText('mirror to try first'),
  z.array(urlText('mirror, tried in order')).check(z.minLength(1)),
  z.strictObject({
    endpoints: z.optional(z.array(urlText('mirror, tried in order'))),
    rewrite: z.optional(z.record(z.string(), z.string()).check(z.describe('regular expression on the repository name → replacement'))),
  }),
]);

/** The facts of a cluster as they are written: the part of a cluster file that no add-on owns. */
export const factsSchema = z.strictObject({
  $schema: z.optional(text('where an editor finds the schema of this file')),
  name: nameText('name of the cluster, and of its folder under dist/', 40),
  fleet: z.optional(
    nameText('name that it shares with the other clusters of the project that share routers with it or reach it; default: it stands alone'),
  ),
  distribution: z
    .strictObject({ k3s: z.optional(k3sSchema), kubeadm: z.optional(kubeadmSchema) })
    .check(z.describe('what runs the nodes: k3s or kubeadm')),
  network: z.strictObject({
    nodeCidr: z.optional(oneOrMore(cidrText('network of the nodes; leave out when they share none'))),
    gateway: z.optional(oneOrMore(addressText('router on the node network'))),
    dhcp: z.optional(oneOrMore(rangeText('addresses on the node network that a DHCP server hands out'))),
    podCidr: z.optional(oneOrMore(cidrText('network of the pods; default: 10.42.0.0/16, fd00:42::/56 for IPv6'))),
    nodePrefix: z.optional(
      z
        .strictObject({
          ipv4: z.optional(z.int().check(z.minimum(1), z.maximum(32), z.describe('default: 24'))),
          ipv6: z.optional(z.int().check(z.minimum(1), z.maximum(128), z.describe('default: 64, or 120 of a pod CIDR longer than /63'))),
        })
        .check(z.describe("prefix length of each node's share of the pod CIDR")),
    ),
    serviceCidr: z.optional(oneOrMore(cidrText('network of ClusterIPs; default: 10.43.0.0/16, fd00:43::/112 for IPv6'))),
    clusterDns: z.optional(oneOrMore(addressText('ClusterIP of the DNS Service; default: the tenth address of each service CIDR'))),
    clusterDomain: z.optional(hostText('DNS suffix of Services; default: cluster.local')),
  }),
  controlPlane: z.optional(
    z.strictObject({
      vip: z.optional(oneOrMore(addressText('virtual address of the API server'))),
      names: z.optional(z.array(hostText('DNS name of the API server')).check(z.describe('further names in its certificate'))),
      // Its neighbour above is where host-network pods reach the API.
      port: z.optional(z.int().check(z.minimum(1), z.maximum(65534), z.describe('port of the API server; default: 6443'))),
    }),
  ),
  nodes: z
    .record(nameText('Kubernetes name of the machine'), nodeSchema)
    .check(z.describe('machines by their Kubernetes name; the first server starts the cluster')),
  bgp: z.optional(
    z.strictObject({
      asn: asnNumber('AS number of the cluster'),
      peers: z.record(nameText('name of the router'), peerSchema).check(z.describe('routers that every node peers with, by name')),
      bird: z.optional(
        birdSchema.check(z.describe('BIRD 2 on every node as the speaker, in place of an add-on; default: an add-on, or none')),
      ),
    }),
  ),
  loadBalancer: z.optional(
    z.strictObject({
      pools: z
        .record(nameText('name of the pool'), poolSchema)
        .check(z.describe('addresses for Services of type LoadBalancer, by pool name')),
    }),
  ),
  registries: z.optional(
    z.strictObject({
      mirrors: z.record(z.string(), mirrorSchema).check(z.describe('registry, or "*" → where to pull from instead')),
    }),
  ),
});

/** The facts of a cluster as written. */
export type Facts = z.output<typeof factsSchema>;

/** Addresses, and who in the cluster file claims them. */
export interface Claim {
  /** Path of the owner, as written. */
  readonly at: Path;
  /** The owner in words: `the pod CIDR`, `node k3s-1`. */
  readonly what: string;
  /** The addresses as written, or their default. */
  readonly text: string;
  /** True for a default: nothing is written at its path. */
  readonly implied?: boolean;
  readonly span: Span;
}

/** A machine of the cluster. */
export interface Node {
  readonly name: string;
  readonly at: Path;
  readonly role: 'server' | 'agent';
  /** One address, or one per family with the preferred first. */
  readonly addresses: readonly Claim[];
  readonly externalAddresses: readonly Claim[];
  readonly interface: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  /** Undefined where the file says nothing, so that the distribution decides. */
  readonly taints: readonly string[] | undefined;
}

/** Addresses for Services of type LoadBalancer. */
export interface Pool {
  readonly name: string;
  readonly at: Path;
  readonly blocks: readonly Claim[];
  /** A router has a route to it, so clients need not be on its link. */
  readonly routed: boolean;
  /** Namespaces whose Services alone get its addresses; none stands for all. */
  readonly namespaces: readonly string[];
}

/** A router that every node peers with. */
export interface BgpPeer {
  readonly name: string;
  readonly at: Path;
  readonly address: Claim;
  readonly asn: number;
  readonly port: number;
  readonly multihop: number;
  /** Seconds. */
  readonly holdTime: number;
  /** Seconds. */
  readonly keepalive: number;
  readonly passwordSecret: string | undefined;
  /** Its daemon, where the router's end is to be written. */
  readonly software: (typeof routerSoftware)[number] | undefined;
  /** Equal paths that it uses at once. */
  readonly multipath: number;
  /** It tells the nodes a default route. */
  readonly defaultRoute: boolean;
}

/** How fast BFD finds the other end dead. Intervals are milliseconds. */
export interface BfdTimers {
  readonly receive: number;
  readonly transmit: number;
  /** Between packets while the other end is silent. */
  readonly idle: number;
  /** Packets that may be missing. */
  readonly multiplier: number;
}

/** BIRD on the nodes, as the speaker of the cluster. */
export interface Bird {
  readonly at: Path;
  readonly pods: boolean;
  /** Names of the pools that it announces, as written or the routed ones. */
  readonly pools: readonly string[];
  readonly services: boolean;
  readonly bfd: BfdTimers | undefined;
  readonly gracefulRestart: boolean;
  /** Equal paths that a node uses at once. */
  readonly multipath: number;
  readonly refuseUnroutedPods: boolean;
  /** By the name of the node. */
  readonly routerIds: Readonly<Record<string, string>>;
}

/** What the cluster is to the routers around it. */
export interface Bgp {
  readonly asn: number;
  readonly peers: readonly BgpPeer[];
  /** Undefined where an add-on speaks, or nothing. */
  readonly bird: Bird | undefined;
}

/** Where a registry's images are pulled from instead. */
export interface Mirror {
  readonly registry: string;
  readonly endpoints: readonly string[];
  readonly rewrite: Readonly<Record<string, string>>;
}

/** What the rest of the cluster may know of an add-on: its pins and roles, not its options. */
export interface AddonFacts {
  readonly version?: string | undefined;
  readonly namespace?: string | undefined;
  /** The class under which it serves Ingresses. */
  readonly ingressClass?: string | undefined;
  /** The pool that a load balancer with named pools takes for Services that name none; false for none of them. */
  readonly defaultPool?: string | false | undefined;
  /** It acts with no rights but those of an account that an object names. */
  readonly lockdown?: boolean | undefined;
  readonly provides: readonly Capability[];
}

/** A host and port. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** One cluster: the facts of its file, parsed, and what follows from them. */
export interface Cluster {
  readonly name: string;
  /** Shared by clusters that share routers or reach each other; undefined for one that stands alone. */
  readonly fleet: string | undefined;
  /** `major.minor` of its Kubernetes: `1.34`. */
  readonly kubernetes: string;
  /** The word in the cluster file for what runs the nodes. */
  readonly distribution: 'k3s' | 'kubeadm';
  /** The exact release of the distribution: `v1.34.1+k3s1`, `v1.34.1`. */
  readonly release: string;
  /** The choices for k3s, where it runs the nodes. */
  readonly k3s: K3s | undefined;
  /** The choices for kubeadm, where it runs the nodes. */
  readonly kubeadm: Kubeadm | undefined;
  readonly datastore: Datastore;
  /** How kube-proxy works, where no add-on replaces it. */
  readonly kubeProxyMode: KubeProxyMode;
  /** Each node gets user-data. */
  readonly cloudInit: boolean;
  readonly network: {
    readonly node: readonly Claim[];
    readonly gateway: readonly Claim[];
    readonly dhcp: readonly Claim[];
    readonly pod: readonly Claim[];
    readonly service: readonly Claim[];
    readonly dns: readonly Claim[];
    readonly domain: string;
    /** Prefix length of each node's share of the pod CIDR, by family. */
    readonly nodePrefixes: Readonly<Record<Family, number>>;
    /** The same as far as the cluster file states it. */
    readonly statedNodePrefixes: Readonly<Partial<Record<Family, number>>>;
    /** Families of the pods, the primary first. */
    readonly families: readonly Family[];
  };
  readonly controlPlane: {
    readonly vip: readonly Claim[];
    readonly names: readonly string[];
    /** Port of the API servers themselves. */
    readonly port: number;
    /** Where clients and joining nodes find the API. */
    readonly endpoint: Endpoint;
    /** Where host-network pods of every node reach the API before any Service works. */
    readonly local: Endpoint;
  };
  /** In the order of the file. */
  readonly nodes: readonly Node[];
  readonly servers: readonly Node[];
  readonly agents: readonly Node[];
  readonly bgp: Bgp | undefined;
  readonly pools: readonly Pool[];
  readonly mirrors: readonly Mirror[];
  /** By name, in alphabetical order. */
  readonly addons: ReadonlyMap<string, AddonFacts>;
}

/** Derives a cluster from its facts and from what each of its add-ons is to it. */
export function resolve(facts: Facts, addons: ReadonlyMap<string, AddonFacts>): Cluster {
  const nodes = Object.entries(facts.nodes).map(([name, node]) => resolveNode(name, node));
  const servers = nodes.filter((node) => node.role === 'server');
  const families = familiesOf(facts, nodes);
  const service = networks(facts.network.serviceCidr, families, serviceDefault, ['network', 'serviceCidr'], 'the service CIDR');
  const pod = networks(facts.network.podCidr, families, podDefault, ['network', 'podCidr'], 'the pod CIDR');
  const distribution = resolveDistribution(facts, servers.length);
  const pools = Object.entries(facts.loadBalancer?.pools ?? {}).map(([name, pool]) => resolvePool(name, pool));
  return {
    name: facts.name,
    fleet: facts.fleet,
    ...distribution,
    network: {
      node: claims(facts.network.nodeCidr, ['network', 'nodeCidr'], 'the node network', cidrSpan),
      gateway: claims(facts.network.gateway, ['network', 'gateway'], 'the gateway', addressSpan),
      dhcp: claims(facts.network.dhcp, ['network', 'dhcp'], 'the DHCP range', rangeSpan),
      pod,
      service,
      dns: facts.network.clusterDns
        ? claims(facts.network.clusterDns, ['network', 'clusterDns'], 'the cluster DNS', addressSpan)
        : // The DNS Service of kubeadm has one family, the preferred one.
          (distribution.kubeadm ? service.slice(0, 1) : service).flatMap(defaultDns),
      domain: facts.network.clusterDomain ?? 'cluster.local',
      nodePrefixes: { 4: facts.network.nodePrefix?.ipv4 ?? 24, 6: facts.network.nodePrefix?.ipv6 ?? nodePrefixOf(pod) },
      statedNodePrefixes: {
        ...(facts.network.nodePrefix?.ipv4 === undefined ? {} : { 4: facts.network.nodePrefix.ipv4 }),
        ...(facts.network.nodePrefix?.ipv6 === undefined ? {} : { 6: facts.network.nodePrefix.ipv6 }),
      },
      families,
    },
    controlPlane: resolveControlPlane(facts, distribution, servers, service),
    nodes,
    servers,
    agents: nodes.filter((node) => node.role === 'agent'),
    bgp: facts.bgp && {
      asn: facts.bgp.asn,
      peers: Object.entries(facts.bgp.peers).flatMap(([name, peer]) => resolvePeer(name, peer)),
      bird: facts.bgp.bird && resolveBird(facts.bgp.bird, pools),
    },
    pools,
    mirrors: Object.entries(facts.registries?.mirrors ?? {}).map(([registry, mirror]) => resolveMirror(registry, mirror)),
    addons,
  };
}

/** What runs the nodes. Without a word of it k3s stands in, so that the rest of the file can be looked at. */
function resolveDistribution({ distribution: { k3s, kubeadm } }: Facts, servers: number) {
  if (kubeadm !== undefined && k3s === undefined) {
    const resolved = resolveKubeadm(kubeadm);
    return { distribution: 'kubeadm', k3s: undefined, kubeadm: resolved, ...sharedBy(resolved) } as const;
  }
  const resolved = resolveK3s(k3s ?? 'v1.34.1+k3s1', servers);
  return { distribution: 'k3s', k3s: resolved, kubeadm: undefined, ...sharedBy(resolved) } as const;
}

function sharedBy({ version, datastore, kubeProxyMode, cloudInit }: K3s | Kubeadm) {
  return { kubernetes: minorOf(version), release: version, datastore, kubeProxyMode, cloudInit };
}

function resolveControlPlane(
  { controlPlane = {} }: Facts,
  { kubeadm }: { readonly kubeadm: Kubeadm | undefined },
  servers: readonly Node[],
  service: readonly Claim[],
): Cluster['controlPlane'] {
  const vip = claims(controlPlane.vip, ['controlPlane', 'vip'], 'the control plane VIP', addressSpan);
  const names = controlPlane.names ?? [];
  const port = controlPlane.port ?? 6443;
  const [address] = vip.length > 0 ? vip : (servers[0]?.addresses ?? []);
  const reached = address ? printClaim(address) : '127.0.0.1';
  const [name] = names;
  const outer = kubeadm?.haproxy?.port ?? port;
  return {
    vip,
    names,
    port,
    // Certificates and kubeconfigs of kubeadm hold it for good, and a name can be led elsewhere later.
    endpoint: { host: kubeadm ? (name ?? reached) : vip.length === 0 && name !== undefined ? name : reached, port: outer },
    local: kubeadm
      ? // By address where there is one: a name has to be looked up first, and that may take the DNS of the cluster.
        { host: vip.length > 0 ? reached : (name ?? reached), port: outer }
      : // The API server of a server and the load balancer of an agent both listen there.
        // @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/daemons/control/server.go
        { host: service[0]?.span.family === 6 ? '::1' : '127.0.0.1', port: port + 1 },
  };
}

/** Prints an endpoint as the authority of a URL: IPv6 in brackets. */
export function printEndpoint({ host, port }: Endpoint): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** True if pods without tolerations stay off a node: by its taints, or by those that kubeadm gives to servers beside agents. */
export function isClosed({ kubeadm, agents }: Cluster, { role, taints }: Node): boolean {
  if (taints === undefined) return kubeadm !== undefined && role === 'server' && agents.length > 0;
  return taints.some((taint) => /:(NoSchedule|NoExecute)$/.test(taint));
}

/** True if the distribution brings a component of its own, and no choice leaves it out. */
export function isPackaged({ k3s }: Cluster, component: (typeof packagedComponents)[number]): boolean {
  return k3s ? !k3s.disable.includes(component) : component === 'coredns';
}

/** Names of the add-ons that provide a capability, in alphabetical order. */
export function providersOf(cluster: Cluster, capability: Capability): readonly string[] {
  return [...cluster.addons].filter(([, addon]) => addon.provides.includes(capability)).map(([name]) => name);
}

/** True if some add-on provides the capability. */
export function provides(cluster: Cluster, capability: Capability): boolean {
  return providersOf(cluster, capability).length > 0;
}

/** The addresses under which the other nodes reach a node, the preferred first. */
export function reachedAt({ k3s }: Cluster, { addresses, externalAddresses }: Node): readonly Claim[] {
  return k3s?.flannel.externalIp && externalAddresses.length > 0 ? externalAddresses : addresses;
}

const podDefault: Readonly<Record<Family, string>> = { 4: '10.42.0.0/16', 6: 'fd00:42::/56' };
const serviceDefault: Readonly<Record<Family, string>> = { 4: '10.43.0.0/16', 6: 'fd00:43::/112' };

/** The networks as written, else the default of each family. */
function networks(
  written: string | readonly string[] | undefined,
  families: readonly Family[],
  byFamily: Readonly<Record<Family, string>>,
  at: Path,
  what: string,
): readonly Claim[] {
  if (written !== undefined) return claims(written, at, what, cidrSpan);
  return families.flatMap((family) => claims(byFamily[family], at, what, cidrSpan)).map((claim) => ({ ...claim, implied: true }));
}

/** The families of the pods: those of the pod CIDR, else of the service CIDR, else of the first node. */
function familiesOf(facts: Facts, nodes: readonly Node[]): readonly Family[] {
  const written = facts.network.podCidr ?? facts.network.serviceCidr;
  const spans = written
    ? claims(written, [], '', cidrSpan).map((claim) => claim.span)
    : (nodes[0]?.addresses.map((claim) => claim.span) ?? []);
  const families = [...new Set(spans.map((span) => span.family))];
  return families.length > 0 ? families : [4];
}

function resolveNode(name: string, node: Facts['nodes'][string]): Node {
  const at = ['nodes', name];
  return {
    name,
    at,
    role: node.role,
    addresses: claims(node.address, [...at, 'address'], `node ${name}`, addressSpan),
    externalAddresses: claims(node.externalAddress, [...at, 'externalAddress'], `the external address of node ${name}`, addressSpan),
    interface: node.interface,
    labels: node.labels ?? {},
    taints: node.taints,
  };
}

function resolvePeer(name: string, peer: NonNullable<Facts['bgp']>['peers'][string]): BgpPeer[] {
  const at = ['bgp', 'peers', name];
  const holdTime = peer.holdTime ?? 90;
  return claims(peer.address, [...at, 'address'], `BGP peer ${name}`, addressSpan).map((address) => ({
    name,
    at,
    address,
    asn: peer.asn,
    port: peer.port ?? 179,
    multihop: peer.multihop ?? 1,
    holdTime,
    keepalive: peer.keepalive ?? Math.floor(holdTime / 3),
    passwordSecret: peer.passwordSecret,
    software: peer.software,
    multipath: peer.multipath ?? 16,
    defaultRoute: peer.defaultRoute ?? false,
  }));
}

function resolveBird(bird: NonNullable<NonNullable<Facts['bgp']>['bird']>, pools: readonly Pool[]): Bird {
  const timers = typeof bird.bfd === 'object' ? bird.bfd : {};
  const chosen = bird.pools === undefined ? pools.filter(({ routed }) => routed) : bird.pools === true ? pools : [];
  return {
    at: ['bgp', 'bird'],
    pods: bird.pods ?? true,
    pools: Array.isArray(bird.pools) ? bird.pools : chosen.map(({ name }) => name),
    services: bird.services ?? false,
    bfd: bird.bfd
      ? {
          receive: timers.receive ?? 300,
          transmit: timers.transmit ?? 300,
          idle: timers.idle ?? 1000,
          multiplier: timers.multiplier ?? 3,
        }
      : undefined,
    gracefulRestart: bird.gracefulRestart ?? false,
    multipath: bird.multipath ?? 16,
    refuseUnroutedPods: bird.refuseUnroutedPods ?? false,
    routerIds: bird.routerIds ?? {},
  };
}

function resolvePool(name: string, pool: NonNullable<Facts['loadBalancer']>['pools'][string]): Pool {
  const at = ['loadBalancer', 'pools', name];
  const written = typeof pool === 'string' ? { addresses: pool } : pool;
  return {
    name,
    at,
    blocks: claims(written.addresses, typeof pool === 'string' ? at : [...at, 'addresses'], `pool ${name}`, rangeSpan),
    routed: written.routed ?? false,
    namespaces: written.namespaces ?? [],
  };
}

function resolveMirror(registry: string, mirror: NonNullable<Facts['registries']>['mirrors'][string]): Mirror {
  if (typeof mirror === 'string') return { registry, endpoints: [mirror], rewrite: {} };
  if (Array.isArray(mirror)) return { registry, endpoints: mirror, rewrite: {} };
  return { registry, endpoints: mirror.endpoints ?? [], rewrite: mirror.rewrite ?? {} };
}

/** 64 as in kube-controller-manager, unless the pod CIDR is too small for shares of that size. */
function nodePrefixOf(pod: readonly Claim[]): number {
  const ipv6 = pod.find(({ span }) => span.family === 6);
  return ipv6 && sizeOf(ipv6.span) <= 1n << 64n ? 120 : 64;
}

/** The tenth address of a service CIDR, where k3s and kubeadm put the DNS Service. */
function defaultDns(service: Claim): Claim[] {
  const tenth = nthAddress(service.span, 10);
  if (!tenth) return [];
  return [{ at: ['network', 'clusterDns'], what: 'the cluster DNS', text: printAddress(tenth), implied: true, span: spanOf(tenth) }];
}

function claims(
  written: string | readonly string[] | undefined,
  at: Path,
  what: string,
  read: (value: string) => Span | undefined,
): readonly Claim[] {
  const isList = Array.isArray(written);
  return listOf(written as string | readonly string[] | undefined).flatMap((value, index) => {
    const span = read(value);
    return span ? [{ at: isList ? [...at, index] : at, what, text: value, span }] : [];
  });
}

function spanOf({ family, value }: Address): Span {
  return { family, first: value, last: value };
}

function addressSpan(value: string): Span | undefined {
  const parsed = parseAddress(value);
  return parsed.ok ? spanOf(parsed.value) : undefined;
}

function cidrSpan(value: string): Span | undefined {
  const parsed = parseCidr(value);
  return parsed.ok ? parsed.value : undefined;
}

function rangeSpan(value: string): Span | undefined {
  const parsed = parseRange(value);
  return parsed.ok ? parsed.value : undefined;
}

/** Prints a one-address claim canonically: IPv6 in lower case and compressed. */
export function printClaim({ span }: Claim): string {
  return printAddress(addressOf(span.family, span.first));
}

/** Prints a one-address claim as the host of a URL: IPv6 in brackets. */
export function urlHost(claim: Claim): string {
  return claim.span.family === 6 ? `[${printClaim(claim)}]` : printClaim(claim);
}
