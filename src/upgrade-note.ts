import type { Cluster } from './cluster';
import type { Manifest } from './manifest';

/**
 * What a change asks of the owner of a cluster: a decision before the version may be written, something to do beside it, or to know
 * of it.
 */
export type Urgency = 'decide' | 'do' | 'know';

/** The cluster that is to be upgraded, as it is written now. */
export interface UpgradeSubject<Options> {
  readonly cluster: Cluster;
  /** The choices for what is to be upgraded. */
  readonly chosen: Options;
  /** The choices for another add-on of the cluster. */
  options(addon: string): Readonly<Record<string, unknown>> | undefined;
  /** All objects that the cluster becomes; none where an error keeps them from being made. */
  readonly objects: readonly Manifest[];
  /** Those of them that the owner wrote: what stands in `addons.manifests`. */
  readonly own: readonly Manifest[];
  readonly from: string;
  readonly to: string;
}

/** One change of behaviour between two releases. */
export interface UpgradeNote<Options> {
  /** Its word for `--decided`, unique among those of its component. */
  readonly name: string;
  /** The first release that has it: `1.16`, `1.16.4`. */
  readonly since: string;
  readonly urgency: Urgency;
  /** What is other than before. */
  readonly change: string;
  readonly source: string;
  /** What it means to a cluster, and what to do there; undefined where it does not concern it. */
  concerns(subject: UpgradeSubject<Options>): string | undefined;
}

/** The contract of what is known of a component's upgrades: one catalogue member under `upgrade-notes/`. */
export interface UpgradeNotes<Options = unknown> {
  /** The add-on, or the part of the distribution. */
  readonly name: string;
  /** Where upstream says that no minor may be skipped. @default - it does not say so */
  readonly stepwise?: string;
  /** Options that not every release knows, by path below its own: the first that does. */
  readonly optionsSince?: Readonly<Record<string, string>>;
  /** Options that releases ceased to know: the first without them. */
  readonly optionsUntil?: Readonly<Record<string, string>>;
  /** The Kubernetes minors that a release is made for, first and last. @default - upstream names none */
  kubernetes?(version: string): KubernetesRange | undefined;
  /** How a new release comes to the machines, in order. @default - with its file, like any other change */
  rollout?(subject: UpgradeSubject<Options>): string;
  /** In the order of the releases that have them. */
  readonly notes: readonly UpgradeNote<Options>[];
}

/** Kubernetes minors that a release is made for. */
export interface KubernetesRange {
  readonly from?: string;
  readonly to?: string;
  /** Upstream tests with them, or accepts no others. */
  readonly kind: 'tested' | 'required';
}

/** Declares what is known of a component's upgrades, keeping the type of its options. */
export function defineUpgradeNotes<Options>(notes: UpgradeNotes<Options>): UpgradeNotes<Options> {
  return notes;
}

/** Names objects in a sentence: `Plan agents and Plan servers`. */
export function namesOf(objects: readonly Manifest[]): string {
  const names = [...new Set(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`))].sort();
  const last = names.pop() as string;
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
