import { type Capability, type Cluster, providersOf } from '../cluster';
import type { EncryptedSource } from '../encrypted-file';
import type { Manifest } from '../manifest';
import { dig } from '../workload';
import { needsOf, type PlacedObject, podOf } from './needs';
import { inOrder } from './sort';
import { isBag, isHelm, networkRoles, programStages, type Stage, stageOf, stages } from './stage';

/** What has to be there before a GitOps engine runs, and what the engine brings. */
export type Tier = 'bootstrap' | 'gitops';

/** What an add-on can be to any cluster, and which others it wants beside it. */
export interface AddonRoles {
  readonly provides: readonly Capability[];
  readonly requires: readonly string[];
}

/** The objects of one add-on at one stage of one tier, which are applied together. */
export interface Step {
  readonly addon: string;
  readonly stage: Stage;
  readonly tier: Tier;
  /** The add-on where it is its programs, else `<add-on>-<stage>`; unique within its tier. */
  readonly name: string;
  /** In an order in which they can be applied. */
  readonly objects: readonly Manifest[];
  /** Files whose Secrets SOPS encrypted, as they must stay. */
  readonly encrypted: readonly EncryptedSource[];
  /** The steps that must be there first, of both tiers, in order. */
  readonly needs: readonly Step[];
}

/** An object that needs one which the ladder puts after it. */
export interface Descent {
  readonly from: PlacedObject;
  readonly to: PlacedObject;
}

/** The order in which all objects of a cluster are applied. */
export interface Order {
  /** The bootstrap tier first; in each tier, every step after those that it needs. */
  readonly steps: readonly Step[];
  /** What no order by stages can honour; empty unless the user's own objects ask for it. */
  readonly descents: readonly Descent[];
}

type Draft = Omit<Step, 'encrypted' | 'needs' | 'objects'> & {
  readonly objects: Manifest[];
  readonly encrypted: EncryptedSource[];
  readonly needs: Set<Draft>;
};

/** Derives the order of all objects from what they are and what they refer to. */
export function orderOf(
  cluster: Cluster,
  manifests: ReadonlyMap<string, readonly Manifest[]>,
  roles: ReadonlyMap<string, AddonRoles>,
  encrypted: readonly EncryptedSource[] = [],
): Order {
  const own = [...manifests].flatMap(([addon, objects]) => objects.map((object): PlacedObject => ({ addon, object })));
  const sources = new Map(encrypted.flatMap((source) => namesIn(source).map((named) => [named, source] as const)));
  const all = [...own, ...sources.keys()];
  const needs = memo(withRest(needsOf(all, cluster), sources));
  const bootstrap = closure(
    all.filter((placed) => isBootstrap(placed, cluster)),
    needs,
  );
  const drafts = new Map<string, Draft>();
  const stepOf = new Map<PlacedObject, Draft>();
  for (const placed of inOrder(all, needs, byClass)) {
    const { addon, object } = placed;
    const stage = stageOf(addon, roles.get(addon)?.provides ?? [], object);
    const tier = bootstrap.has(placed) ? 'bootstrap' : 'gitops';
    const key = `${tier} ${stage.rank} ${addon}`;
    const draft = drafts.get(key) ?? { addon, stage, tier, name: nameOf(addon, stage), objects: [], encrypted: [], needs: new Set() };
    drafts.set(key, draft);
    const source = sources.get(placed);
    if (source === undefined) draft.objects.push(object);
    else if (!draft.encrypted.includes(source)) draft.encrypted.push(source);
    stepOf.set(placed, draft);
  }
  const descents: Descent[] = [];
  for (const placed of all) {
    const own = stepOf.get(placed) as Draft;
    for (const needed of needs(placed)) {
      const other = stepOf.get(needed) as Draft;
      if (other === own) continue;
      if (other.stage.rank > own.stage.rank) descents.push({ from: placed, to: needed });
      else own.needs.add(other);
    }
  }
  const steps = [...drafts.values()];
  for (const step of steps) for (const other of neededByAll(step, steps, roles)) if (isBefore(other, step)) step.needs.add(other);
  const sorted = inOrder(steps, ({ needs: found }) => [...found], byPlace);
  const finished = new Map<Draft, Step>();
  // Those that a step needs come before it, so they are finished when it is.
  for (const draft of sorted) {
    const needed = sorted.filter((other) => draft.needs.has(other)).flatMap((other) => finished.get(other) ?? []);
    finished.set(draft, { ...draft, needs: needed });
  }
  return { steps: [...finished.values()], descents };
}

/** The Secrets of a file by name alone, for the order to go by. */
function namesIn({ addon, documents }: EncryptedSource): readonly PlacedObject[] {
  return documents.map(({ apiVersion, kind, name, namespace }) => ({ addon, object: { apiVersion, kind, metadata: { name, namespace } } }));
}

/** What needs one Secret of a file needs all of it, for a file is applied whole. */
function withRest(
  needs: (of: PlacedObject) => readonly PlacedObject[],
  sources: ReadonlyMap<PlacedObject, EncryptedSource>,
): (of: PlacedObject) => readonly PlacedObject[] {
  if (sources.size === 0) return needs;
  const all = [...sources];
  return (of) =>
    needs(of).flatMap((placed) => {
      const source = sources.get(placed);
      return source === undefined ? [placed] : all.flatMap(([other, its]) => (its === source ? [other] : []));
    });
}

/** Steps that all of a kind need, whatever their objects say. */
function neededByAll(step: Draft, steps: readonly Draft[], roles: ReadonlyMap<string, AddonRoles>): readonly Draft[] {
  const required = roles.get(step.addon)?.requires ?? [];
  const runs = step.objects.some((object) => isHelm(object, 'HelmChart') || podOf(object) !== undefined);
  const asksForAddress = step.objects.some((object) => isHelm(object, 'HelmChart') || dig(object.spec, 'type') === 'LoadBalancer');
  return steps.filter(
    ({ addon, stage }) =>
      (required.includes(addon) && programStages.has(stage)) ||
      // No pod starts before there is a pod network.
      (runs && (stage === stages.network || stage === stages.networkResources)) ||
      // A Service of type LoadBalancer is not healthy before it has its address.
      (asksForAddress && (stage === stages.addresses || stage === stages.addressResources)),
  );
}

function isBootstrap({ addon, object }: PlacedObject, cluster: Cluster): boolean {
  const roles: readonly Capability[] = [...networkRoles, 'gitops'];
  return (
    roles.some((role) => providersOf(cluster, role).includes(addon)) ||
    (isHelm(object, 'HelmChart') && dig(object.spec, 'bootstrap') === true)
  );
}

/** Things and all that they need, and so on. */
function closure<T>(start: readonly T[], needs: (of: T) => readonly T[]): ReadonlySet<T> {
  const found = new Set(start);
  // A set is walked on while it grows.
  for (const one of found) for (const other of needs(one)) found.add(other);
  return found;
}

function nameOf(addon: string, stage: Stage): string {
  return programStages.has(stage) && !isBag(addon) ? addon : `${addon}-${stage.name}`;
}

const tiers: readonly Tier[] = ['bootstrap', 'gitops'];

function byPlace(a: Draft, b: Draft): number {
  return (
    tiers.indexOf(a.tier) - tiers.indexOf(b.tier) || a.stage.rank - b.stage.rank || (a.addon < b.addon ? -1 : Number(a.addon > b.addon))
  );
}

function isBefore(other: Draft, own: Draft): boolean {
  return other.stage.rank < own.stage.rank && tiers.indexOf(other.tier) <= tiers.indexOf(own.tier);
}

/** Kinds in the order in which an API server wants them, within one step. */
const classes: readonly (readonly string[])[] = [
  ['CustomResourceDefinition'],
  ['Namespace'],
  ['PriorityClass', 'RuntimeClass', 'StorageClass', 'IngressClass'],
  ['LimitRange', 'ResourceQuota', 'NetworkPolicy'],
  ['ServiceAccount'],
  ['Secret', 'ConfigMap'],
  ['ClusterRole', 'Role'],
  ['ClusterRoleBinding', 'RoleBinding'],
  ['PersistentVolume', 'PersistentVolumeClaim'],
  ['HelmChartConfig'],
  ['HelmChart'],
  ['Service'],
];
const last: readonly string[] = ['APIService', 'MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];
const rankOfKind = new Map(classes.flatMap((kinds, rank) => kinds.map((kind) => [kind, rank] as const)));

function byClass(a: PlacedObject, b: PlacedObject): number {
  return classOf(a) - classOf(b);
}

function classOf({ object: { kind } }: PlacedObject): number {
  return last.includes(kind) ? classes.length + 1 : (rankOfKind.get(kind) ?? classes.length);
}

function memo<K, V>(answer: (of: K) => V): (of: K) => V {
  const known = new Map<K, V>();
  return (of) => {
    if (!known.has(of)) known.set(of, answer(of));
    return known.get(of) as V;
  };
}
