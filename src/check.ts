import type { ReadFacts } from './addon';
import { readChart } from './chart/chart-facts';
import type { Cluster } from './cluster';
import { bundleOf } from './constructs/gateway-api-bundle';
import { deliveries } from './deliveries';
import type { Delivery } from './delivery';
import type { Finding } from './finding';
import { severities } from './finding';
import { fleetOf, fleetsAmong, memberOf } from './fleet';
import type { Fleet, FleetDraft } from './fleet-invariant';
import { fleetInvariants } from './fleet-invariants';
import type { Draft, Invariant, Subject } from './invariant';
import { invariants } from './invariants';
import type { Manifest } from './manifest';
import { once } from './once';
import { isWithin, type Path, printPath } from './path';
import type { Rendered } from './recalled-rendering';
import { type Rendering, render } from './render';
import { type SchemaSources, schemaFinder } from './schema/schema-finder';
import type { SchemaSet } from './schema/structural-schema';
import { hostNeeds, type Spec } from './spec';
import { minorOf } from './version';
import { idleWaivers, type WaivedFinding, waive } from './waiver';

/** A cluster that was looked at with every invariant. */
export interface Checked {
  readonly name: string;
  /** Sorted by path, errors first on one path. */
  readonly findings: readonly Finding[];
  /** What its waivers cover, which stops nothing; sorted alike. */
  readonly waived: readonly WaivedFinding[];
  /** Undefined while an error stands. */
  readonly rendering: Rendering | undefined;
}

/** What is found of a cluster beside the others of its fleet. */
export interface Beside {
  readonly findings: readonly Finding[];
  /** Nothing that the others say was left out, so that what is not found is not there. */
  readonly isWhole: boolean;
}

/**
 * Renders a cluster and holds every invariant against its facts and against what it became, and those of fleets against the others of its
 * project. `definitions` are those of kinds that come from outside.
 */
export function check(spec: Spec, readFacts: ReadFacts, project: readonly Spec[] = [], definitions: readonly Manifest[] = []): Checked {
  const ours = memberOf(spec);
  const fleet = ours && fleetOf(ours, fleetsAmong(project));
  return checkBeside(spec, readFacts, fleet && besideOthers(fleet), definitions);
}

/** Does the same with what was found beside the others already, so that they need not be there. */
export function checkBeside(
  spec: Spec,
  readAnew: ReadFacts,
  beside: Beside | undefined,
  definitions: readonly Manifest[] = [],
  earlier?: Rendered,
): Checked {
  const { cluster } = spec;
  if (!cluster) return { name: spec.name, findings: sort(spec.findings), waived: [], rendering: undefined };
  const readFacts = remembering(readAnew);
  const facts: Subject = {
    written: spec.written,
    input: spec.findings,
    cluster,
    options: (name) => spec.addons.find(({ addon }) => addon.name === name)?.options,
    deliveries: spec.deliveries,
    requirements: new Map(spec.addons.map(({ addon }) => [addon.name, addon.requires ?? []])),
    distributions: new Map(spec.addons.flatMap(({ addon }) => (addon.distributions ? [[addon.name, addon.distributions] as const] : []))),
    ports: once((node) => hostNeeds(spec.addons, cluster, node).ports),
    derivedValues: new Map(spec.addons.map(({ addon, options }) => [addon.name, addon.derivedValues?.(options, cluster) ?? {}])),
    installed: new Map(
      spec.addons.flatMap(({ addon, options }) => {
        const pin = addon.chart?.(options);
        return pin ? [[addon.name, pin] as const] : [];
      }),
    ),
    charts: (name) => readChart(readFacts, name),
    requests: spec.addons.flatMap(({ addon, options }) =>
      (addon.requests?.(options) ?? []).map(({ path, address }) => ({ at: ['addons', addon.name, ...path], address })),
    ),
    failedPatches: [],
    idleWaivers: [],
    manifests: new Map(),
    order: { steps: [], descents: [] },
    hostObjects: new Map(),
    fileObjects: [],
    encrypted: [],
    carriers: carriersOf(spec, cluster),
    namedSecrets: spec.addons.flatMap(({ addon, options }) =>
      (addon.namesSecrets?.(options) ?? []).map((named) => ({ ...named, addon: addon.name })),
    ),
    findSchema: undefined,
    files: new Map(),
  };
  const before = [...findingsOf(invariants, facts, spec), ...(beside?.findings ?? [])];
  const errors = waive(before, spec.waivers, mayBeWaived).standing.filter(isError);
  if (!errors.every(mayBeWaived)) return judged(spec, facts, before, undefined, beside);
  const rendering = render(cluster, spec.addons, readFacts, spec.deliveries, earlier);
  const output: Subject = {
    ...facts,
    ...rendering,
    fileObjects: ((facts.options('manifests')?.files ?? []) as readonly string[]).map(
      (file) => (readFacts('file', file) as readonly Manifest[]).length,
    ),
    findSchema: schemaFinder(schemaSources(cluster, rendering.manifests, readFacts, definitions)),
  };
  const onOutput = invariants.filter((invariant) => invariant.onOutput);
  const again = new Set(onOutput.map(({ name }) => name));
  const known = new Set(before.map(printFinding));
  const found = findingsOf(onOutput, output, spec).filter(
    (finding) => errors.length === 0 || isOfOwnObject(finding) || known.has(printFinding(finding)),
  );
  const all = [...before.filter(({ rule }) => !again.has(rule)), ...found];
  return judged(spec, facts, all, errors.length === 0 ? rendering : undefined, beside);
}

/** The deliveries that bring the GitOps tier: those that the cluster names, else that of its distribution. */
function carriersOf({ deliveries: named }: Spec, cluster: Cluster): Subject['carriers'] {
  const all = deliveries as readonly Delivery[];
  const chosen = all.filter(({ name, tier }) => tier === 'gitops' && named[name] !== undefined);
  const own = cluster.k3s ? 'k3s-manifests' : 'bootstrap';
  return (chosen.length > 0 ? chosen : all.filter(({ name }) => name === own)).map(({ name, decrypts = false }) => ({ name, decrypts }));
}

/** True for what the owner wrote as it is, which does not follow from another mistake as what an add-on makes of it may. */
function isOfOwnObject({ at: [root, name, statement] }: Finding): boolean {
  return root === 'addons' && (name === 'manifests' || (name === 'secrets' && statement !== undefined));
}

function printFinding({ rule, at, problem }: Finding): string {
  return `${rule} ${printPath(at)} ${problem}`;
}

/** Reads each document once, so that what is counted is what was rendered. */
function remembering(readFacts: ReadFacts): ReadFacts {
  const known = new Map<string, unknown>();
  return (kind, name) => {
    const key = `${kind} ${name}`;
    if (!known.has(key)) known.set(key, readFacts(kind, name));
    return known.get(key);
  };
}

/** Where the schemas of a cluster's objects come from: its own definitions, those from outside, and what its pinned versions are known to serve. */
export function schemaSources(
  cluster: Cluster,
  manifests: Rendering['manifests'],
  readFacts: ReadFacts,
  definitions: readonly Manifest[] = [],
): SchemaSources {
  return {
    readSet: (product) => readFacts('schemas', product) as SchemaSet,
    kubernetes: minorOf(cluster.kubernetes),
    versionOf: (product) => versionOf(cluster, product),
    definitions: [...[...manifests.values()].flat(), ...definitions],
  };
}

/** The version of a product that runs on the cluster; undefined for one that is not an add-on of it. */
function versionOf(cluster: Cluster, product: string): string | undefined {
  switch (product) {
    case 'gateway-api':
      return cluster.addons.has('gateway-api') ? bundleOf(cluster) : undefined;
    case 'k3s':
    case 'kubeadm':
      return cluster.distribution === product || product === 'kubeadm' ? cluster.kubernetes : undefined;
    case 'system-upgrade':
      return cluster.addons.get('system-upgrade-controller')?.version;
    default:
      return cluster.addons.get(product)?.version;
  }
}

/**
 * Lets stand what the waivers do not cover, and finds waivers that cover nothing. Where values were left out, or nothing was rendered,
 * what a waiver covers may come to light later.
 */
function judged(
  spec: Spec,
  facts: Subject,
  found: readonly Finding[],
  rendering: Rendering | undefined,
  beside: Beside | undefined,
): Checked {
  const { standing, waived } = waive(found, spec.waivers, mayBeWaived);
  const isWhole = spec.dropped.length === 0 && (beside?.isWhole ?? true);
  const idle = idleWaivers(spec.waivers, { standing, waived }).filter(
    ({ rule, refused }) => refused || (isWhole && (rendering !== undefined || !invariantOf(rule)?.onOutput)),
  );
  const onWaivers = invariants.filter((invariant) => invariant.onWaivers);
  const findings = sort([...standing, ...findingsOf(onWaivers, { ...facts, idleWaivers: idle }, spec)]);
  return { name: spec.name, findings, waived: sort(waived), rendering: findings.some(isError) ? undefined : rendering };
}

/** True unless nothing can be derived or rendered from what it is about. */
function mayBeWaived({ rule, severity }: Finding): boolean {
  const invariant = invariantOf(rule);
  return severity !== 'error' || !(invariant?.onInput || invariant?.vital);
}

function invariantOf(rule: string): Invariant | undefined {
  return invariants.find(({ name }) => name === rule);
}

/** True if the finding stops synth. */
export function isError(finding: Finding): boolean {
  return finding.severity === 'error';
}

function findingsOf(held: readonly Invariant[], subject: Subject, { dropped }: Spec): Finding[] {
  const found: Finding[] = [];
  for (const invariant of held) {
    for (const draft of invariant.check(subject)) {
      if (!invariant.onInput && restsOn(draft, dropped)) continue;
      found.push({ ...draft, rule: invariant.name, severity: draft.severity ?? invariant.severity });
    }
  }
  return found;
}

/** Holds our cluster against the others of its fleet. */
export function besideOthers(fleet: Fleet): Beside {
  const findings = fleetInvariants.flatMap((invariant) =>
    [...invariant.check(fleet)]
      .filter((draft) => !restsOn(draft, fleet.ours.dropped) && !restsOnTheirs(draft))
      .map(({ theirs: _, ...draft }) => ({ ...draft, rule: invariant.name, severity: draft.severity ?? invariant.severity })),
  );
  const incomplete = incompleteIn(fleet.members);
  return { findings, isWhole: incomplete.size === 0 || (incomplete.size === 1 && incomplete.has(fleet.ours.name)) };
}

/** Names of the members of which something was left out. */
const incompleteIn = once(
  (members: Fleet['members']): ReadonlySet<string> => new Set(members.filter(({ dropped }) => dropped.length > 0).map(({ name }) => name)),
);

function restsOnTheirs({ theirs, ...draft }: FleetDraft): boolean {
  return theirs !== undefined && restsOn({ ...draft, at: theirs.at, also: [] }, theirs.member.dropped);
}

/** True if a finding is drawn from a value that was left out because it is wrong, so that it would mislead. */
function restsOn({ at, also = [] }: Draft, dropped: readonly Path[]): boolean {
  return [at, ...also].some((path) => dropped.some((left) => isWithin(left, path) || isWithin(path, left)));
}

function sort<T extends Finding>(findings: readonly T[]): readonly T[] {
  return [...findings].sort((a, b) => {
    const [x, y] = [printPath(a.at), printPath(b.at)];
    if (x !== y) return compare(x, y);
    const bySeverity = severities.indexOf(a.severity) - severities.indexOf(b.severity);
    return bySeverity || compare(a.rule, b.rule) || compare(a.problem, b.problem);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
