import type { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as z from 'zod/mini';
import type { AddonFacts, BfdTimers, Capability, Cluster, Node } from './cluster';
import type { Span } from './net';
import type { Path } from './path';
import type { VersionSource } from './version-source';

/**
 * Reads a prebuilt document of `imports/` by kind and version, such as `('crds', 'apisix-1.7')`;
 * of the kind `file`, the objects of a YAML or JSON file beside the cluster file, and of the kind `sops` one that SOPS encrypted.
 */
export type ReadFacts = (kind: string, version: string) => unknown;

/** What every add-on's construct takes beside its own options. */
export interface AddonContext {
  /** The cluster that it is part of. */
  readonly cluster: Cluster;
  /** Reads bulky data, such as custom resource definitions. */
  readonly readFacts: ReadFacts;
}

/** A port that the distribution or an add-on opens in the host network. */
export interface HostPort {
  readonly port: number;
  readonly protocol: 'tcp' | 'udp';
  readonly purpose: string;
  /** Who reaches it; `routers` are the BGP peers. @default 'nodes' */
  readonly from?: 'nodes' | 'servers' | 'routers' | 'anywhere';
}

/** An IP protocol that no port rule lets in. @see https://www.iana.org/assignments/protocol-numbers */
export interface HostProtocol {
  /** Its number: 4 is IP in IP, which carries IPv4 only; 112 is VRRP. */
  readonly number: 4 | 112;
  readonly purpose: string;
  /** Who sends it. @default 'nodes' */
  readonly from?: 'nodes' | 'servers';
}

/** What an add-on needs to be true of every machine that it runs on. */
export interface HostNeeds {
  /** Kernel modules to load, by name. */
  readonly modules?: readonly string[];
  /** Kernel settings by sysctl name, with the value they need. */
  readonly sysctls?: Readonly<Record<string, string>>;
  /** Ports that other machines must reach. */
  readonly ports?: readonly HostPort[];
  /** IP protocols without ports that other machines send. */
  readonly protocols?: readonly HostProtocol[];
  /** The oldest kernel that will do: `5.10`. */
  readonly kernel?: string;
  /** systemd-networkd must leave routes and rules alone that it did not make. */
  readonly foreignRoutes?: boolean;
  /** Network drivers must support XDP on the node's interface. */
  readonly xdp?: boolean;
}

/** An address that a Service asks the load balancer for. */
export interface AddressRequest {
  readonly path: Path;
  readonly address: string;
}

/** Addresses that the cluster tells its BGP peers. */
export interface Announcement {
  /** What they are, in words: `pods`, `Services`, `pool lan`. */
  readonly what: string;
  readonly span: Span;
  /** Lengths of the prefixes that are told of it. */
  readonly shortest: number;
  readonly longest: number;
}

/** A Secret that the options of an add-on name. */
export interface NamedSecret {
  /** Below the options. */
  readonly path: Path;
  readonly namespace: string;
  readonly name: string;
  /** The keys that are read of it. @default - not known */
  readonly keys?: readonly string[];
}

/** How the nodes of the cluster speak to its BGP peers. */
export interface BgpSpeaker {
  /** Those that have sessions. */
  readonly nodes: readonly Node[];
  /** Where they take sessions that a router opens. @default - they open all sessions themselves */
  readonly port?: number | undefined;
  /** @default - they speak no BFD */
  readonly bfd?: BfdTimers | undefined;
  /** They ask the routers to keep routes while they restart. @default false */
  readonly gracefulRestart?: boolean | undefined;
}

/** A version of a chart. */
export interface ChartPin {
  readonly chart: string;
  readonly version: string;
}

/** The contract of an add-on: one catalogue member under `addons/`. */
export interface Addon<Name extends string = string, Options extends z.ZodMiniType = z.ZodMiniType> {
  /** File, catalogue key, construct id, output file and word in a cluster file. */
  readonly name: Name;
  /** One sentence for lists and docs. */
  readonly summary: string;
  /** Its choices; facts of the cluster are never repeated here. */
  readonly options: Options;
  /** Where the releases of its `version` are told. @default - it has no version of its own */
  readonly source?: VersionSource;
  /** All that it can be to a cluster. */
  readonly provides: readonly Capability[];
  /** What it is to a cluster with these options. */
  facts(options: z.output<Options>): AddonFacts;
  /** Add-ons that must be in the same cluster. */
  readonly requires?: readonly string[];
  /** Distributions that it is made for. @default all */
  readonly distributions?: readonly Cluster['distribution'][];
  /** Chart values that Keelson writes; `options.values` may add to them but not set one of them. */
  derivedValues?(options: z.output<Options>, cluster: Cluster): Readonly<Record<string, unknown>>;
  /** The chart that it installs, which takes those values. */
  chart?(options: z.output<Options>): ChartPin | undefined;
  /** Addresses that its Services ask the load balancer for, by path below the options. */
  requests?(options: z.output<Options>): readonly AddressRequest[];
  /** Secrets that its options name, and that no object of it does, or not so that the place is known. */
  namesSecrets?(options: z.output<Options>): readonly NamedSecret[];
  /** Files beside the cluster file that SOPS encrypted, by path below the options; they go out as they are. */
  encrypted?(options: z.output<Options>): readonly { readonly path: Path; readonly file: string }[];
  /** What it tells the BGP peers of the cluster, where it speaks BGP. */
  announces?(options: z.output<Options>, cluster: Cluster): readonly Announcement[];
  /** How it speaks to them. */
  speaks?(options: z.output<Options>, cluster: Cluster): BgpSpeaker;
  /** What it needs of the machines. */
  hostNeeds?(options: z.output<Options>, cluster: Cluster): HostNeeds;
  readonly construct: new (scope: Construct, id: string, props: z.output<Options> & AddonContext) => Chart;
}

/** Declares an add-on, keeping the type of its options. */
export function defineAddon<const Name extends string, Options extends z.ZodMiniType>(addon: Addon<Name, Options>): Addon<Name, Options> {
  return addon;
}

/** The facts of an add-on that only plays roles. */
export function roles(...provides: Capability[]): AddonFacts {
  return { provides };
}
