import type { Manifest } from '../manifest';
import { controllerOnlyFields, type Release, releasesOf } from '../manifest-releases';
import { isBag } from '../order/stage';
import type { Step } from '../order/steps';
import { dig } from '../workload';
import { traitsOf } from './chart-traits';

/** What one Application applies. */
export interface Part {
  /** Unique in the cluster, without the cluster's own name. */
  readonly name: string;
  /** It holds what all others stand on, and goes last of all. */
  readonly isFoundation: boolean;
  /** The owner of the cluster asks for it, and no add-on that knows what it brings. */
  readonly isOwn: boolean;
  /** What it applies as it is, by step, in order; steps of which nothing is left are not there. */
  readonly objects: ReadonlyMap<Step, readonly Manifest[]>;
  /** What it renders from charts, all into one namespace. */
  readonly releases: readonly Release[];
  /** The rank that counts as the wave 0 within it: objects of charts have that one. */
  readonly base: number;
  /** Its place among the Applications of the cluster. */
  readonly wave: number;
}

/** A part while it is put together. */
interface Draft {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly releases: readonly Release[];
  /** It applies what its steps hold beside releases. */
  readonly takesObjects: boolean;
}

const foundation = 'foundation';

/**
 * Divides steps among Applications: one for all foundations, one for each product, one for each step and each chart of what belongs to no
 * product. Where products need each other in turn, each of their steps has its own.
 */
export function partsOf(steps: readonly Step[], all: readonly Manifest[], canRunJobs: boolean): readonly Part[] {
  const releases = new Map(
    releasesOf(all)
      .filter((release) => isSource(release, all, canRunJobs))
      .map((release) => [release.owner as unknown as Manifest, release] as const),
  );
  const apart = new Set<string>();
  for (;;) {
    const drafts = draftsOf(steps, releases, apart);
    const needs = needsBetween(drafts);
    const cyclic = drafts.filter((draft) => draft.steps.length > 1 && reaches(draft, draft, needs));
    if (cyclic.length === 0) return withWaves(drafts, needs, releases);
    for (const { steps: joined } of cyclic) for (const { addon } of joined) apart.add(addon);
  }
}

/** True for a release that Argo CD is told to render; what only the helm-controller can honour stays with it. */
function isSource(release: Release, all: readonly Manifest[], canRunJobs: boolean): boolean {
  if (release.owner.kind !== 'HelmChart' || release.objects.length > 1 || controllerOnlyFields(release.owner).length > 0) return false;
  return canRender(release) && !(canRunJobs && ownedElsewhere(release, all).length > 0);
}

/** True for a chart of a pinned version in a repository or a registry, with values that are all there. */
export function canRender({ chart, reference, repository = '', version, isWhole, parts }: Release): boolean {
  if (chart === '' || version === undefined || !isWhole || parts().some(({ malformed }) => malformed)) return false;
  return reference.startsWith('oci://') || (/^https?:/.test(repository) && !reference.includes('/'));
}

/**
 * The definitions among the objects that a chart brings, too. Helm lets those be that are there, and Argo CD would take them over.
 * @see https://helm.sh/docs/chart_best_practices/custom_resource_definitions/
 */
export function ownedElsewhere(release: Release, all: readonly Manifest[]): readonly Manifest[] {
  const foreign = traitsOf(release)?.foreignDefinitions ?? [];
  return all.filter(({ kind, spec }) => kind === 'CustomResourceDefinition' && foreign.includes(String(dig(spec, 'group'))));
}

function draftsOf(steps: readonly Step[], releases: ReadonlyMap<Manifest, Release>, apart: ReadonlySet<string>): readonly Draft[] {
  const joined = new Map<string, Step[]>();
  for (const step of steps) {
    const key = isFoundation(step) ? foundation : isBag(step.addon) || apart.has(step.addon) ? step.name : step.addon;
    joined.set(key, [...(joined.get(key) ?? []), step]);
  }
  return [...joined].flatMap(([name, of]): readonly Draft[] => {
    const own = of.flatMap(({ objects }) => objects.flatMap((object) => releases.get(object) ?? []));
    const [first] = own;
    const inside = own.filter(({ namespace }) => namespace === first?.namespace && !of.some(({ addon }) => isBag(addon)));
    const outside = own.filter((release) => !inside.includes(release));
    const main = { name, steps: of, releases: inside, takesObjects: true };
    const rest = outside.map((release) => {
      const holds = of.filter(({ objects }) => objects.some((object) => releases.get(object) === release));
      return { name: `${of[0]?.addon}-${release.name}`, steps: holds, releases: [release], takesObjects: false };
    });
    const isEmpty = inside.length === 0 && of.every(({ objects }) => objects.every((object) => releases.has(object)));
    return [...(isEmpty ? [] : [main]), ...rest];
  });
}

function isFoundation({ stage }: Step): boolean {
  return stage.name === foundation;
}

type Needs = ReadonlyMap<Draft, ReadonlySet<Draft>>;

function needsBetween(drafts: readonly Draft[]): Needs {
  const holders = new Map<Step, Draft[]>();
  for (const draft of drafts) for (const step of draft.steps) holders.set(step, [...(holders.get(step) ?? []), draft]);
  return new Map(
    drafts.map((draft) => {
      const needed = draft.steps.flatMap(({ needs }) => needs.flatMap((step) => holders.get(step) ?? []));
      return [draft, new Set(needed.filter((other) => other !== draft))] as const;
    }),
  );
}

function reaches(from: Draft, to: Draft, needs: Needs): boolean {
  // A set is walked on while it grows.
  const seen = new Set(needs.get(from));
  for (const one of seen) for (const other of needs.get(one) ?? []) seen.add(other);
  return seen.has(to);
}

function withWaves(drafts: readonly Draft[], needs: Needs, releases: ReadonlyMap<Manifest, Release>): readonly Part[] {
  const waves = new Map<Draft, number>();
  const open = new Set(drafts);
  while (open.size > 0) {
    for (const draft of open) {
      const needed = [...(needs.get(draft) ?? [])];
      if (needed.some((other) => open.has(other))) continue;
      const after = needed.map((other) => (waves.get(other) as number) + 1);
      waves.set(draft, Math.max(...after, Math.min(...draft.steps.map(({ stage }) => stage.rank))));
      open.delete(draft);
    }
  }
  return drafts.map((draft) => {
    const { name, steps, releases: charts, takesObjects } = draft;
    const left = steps.map((step) => [step, takesObjects ? step.objects.filter((object) => !releases.has(object)) : []] as const);
    const base = steps.find(({ objects }) => objects.some((object) => charts.some(({ owner }) => owner === object)))?.stage.rank ?? 0;
    return {
      name,
      isFoundation: name === foundation,
      isOwn: steps.every(({ addon }) => isBag(addon)),
      objects: new Map(left.filter(([, objects]) => objects.length > 0)),
      releases: charts,
      base,
      wave: waves.get(draft) as number,
    };
  });
}
