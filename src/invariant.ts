import type { ChartPin, HostPort, NamedSecret } from './addon';
import type { ChartFacts } from './chart/chart-facts';
import type { Cluster, Node } from './cluster';
import type { FileTree } from './delivery';
import type { EncryptedSource } from './encrypted-file';
import type { Finding, Severity } from './finding';
import type { Manifest } from './manifest';
import type { Order } from './order/steps';
import type { FailedPatch } from './patch';
import type { Path } from './path';
import type { WrittenObject } from './schema/object-faults';
import type { FindSchema } from './schema/schema-finder';
import type { IdleWaiver } from './waiver';

/** All that an invariant may look at. */
export interface Subject {
  /** The cluster file as it was written. */
  readonly written: unknown;
  /** What reading the cluster file found, before anything was derived. */
  readonly input: readonly Finding[];
  readonly cluster: Cluster;
  /** The options of an add-on of the cluster; undefined if the cluster does not run it. */
  options(addon: string): Readonly<Record<string, unknown>> | undefined;
  /** The choices made for deliveries, by name; those that are not named make none. */
  readonly deliveries: Readonly<Record<string, unknown>>;
  /** Add-ons that must be there for another: name → names that it requires. */
  readonly requirements: ReadonlyMap<string, readonly string[]>;
  /** Distributions that an add-on is made for, where it is not made for all. */
  readonly distributions: ReadonlyMap<string, readonly string[]>;
  /** Ports that the distribution and the add-ons open on a node. */
  ports(node: Node): readonly HostPort[];
  /** Chart values that follow from the cluster, by add-on. */
  readonly derivedValues: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Charts that add-ons of the cluster install. */
  readonly installed: ReadonlyMap<string, ChartPin>;
  /** What is known of the values of a chart; undefined for a chart that is not known. */
  charts(name: string): ChartFacts | undefined;
  /** Addresses that Services ask the load balancer for. */
  readonly requests: readonly { readonly at: Path; readonly address: string }[];
  /** Patches of the user's that match nothing or do not fit. */
  readonly failedPatches: readonly FailedPatch[];
  /** Waivers that cover nothing; empty until all is found. */
  readonly idleWaivers: readonly IdleWaiver[];
  /** Objects by add-on; empty where an earlier error keeps them from being made. */
  readonly manifests: ReadonlyMap<string, readonly Manifest[]>;
  /** The order in which they are applied; empty where an earlier error keeps them from being made. */
  readonly order: Order;
  /** The objects of APIs in files of machines, by path of the file; empty where an earlier error keeps them from being made. */
  readonly hostObjects: ReadonlyMap<string, readonly WrittenObject[]>;
  /** Files that SOPS encrypted; empty where an earlier error keeps them from being read. */
  readonly encrypted: readonly EncryptedSource[];
  /** The deliveries that carry what is not needed before the cluster runs, and whether they decrypt what SOPS encrypted. */
  readonly carriers: readonly { readonly name: string; readonly decrypts: boolean }[];
  /** Secrets that the options of add-ons name. */
  readonly namedSecrets: readonly (NamedSecret & { readonly addon: string })[];
  /** How many objects each file of `addons.manifests.files` holds, in their order. */
  readonly fileObjects: readonly number[];
  /** Finds the schema of a kind, for the pinned versions of the cluster; undefined where an earlier error keeps objects from being made. */
  readonly findSchema: FindSchema | undefined;
  /** Files of the cluster's folder; empty where an earlier error keeps them from being made. */
  readonly files: FileTree;
}

/** What `check` yields: a finding without the rule's name and usual severity. */
export type Draft = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

/** The contract of an invariant: one catalogue member under `invariants/`. */
export interface Invariant {
  /** File, catalogue key, rule name of its findings, anchor in docs/invariants.md. */
  readonly name: string;
  /** What holds in a sound cluster. */
  readonly summary: string;
  /** What happens on the machines where it does not hold. */
  readonly why: string;
  readonly severity: Severity;
  /** Some of its findings, if not all, carry a patch. @default false */
  readonly fixable?: boolean;
  /** Lines of a cluster file that break it. */
  readonly example: string;
  /** Where the consequence is documented or coded. */
  readonly source?: string;
  /** It looks at the file as written, so it holds whatever else is wrong with it. @default false */
  readonly onInput?: boolean;
  /** It looks at what was rendered, so it is held once more when that is there. @default false */
  readonly onOutput?: boolean;
  /** It looks at what the waivers cover, so it is held when all else is found. @default false */
  readonly onWaivers?: boolean;
  /** Nothing can be rendered where it does not hold, so that its errors cannot be waived. @default false */
  readonly vital?: boolean;
  check(subject: Subject): Iterable<Draft>;
}

/** Declares an invariant. */
export function defineInvariant(invariant: Invariant): Invariant {
  return invariant;
}

/** An invariant that is held while the cluster file is read: its findings are those of the same name. */
export function defineInputRule(invariant: Omit<Invariant, 'check' | 'onInput' | 'severity'>): Invariant {
  return {
    ...invariant,
    severity: 'error',
    onInput: true,
    check: ({ input }) => input.filter((finding) => finding.rule === invariant.name),
  };
}
