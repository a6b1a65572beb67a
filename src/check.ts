import type { ReadFacts } from './addon';
import { readChart } from './chart/chart-facts';
import type { Finding } from './finding';
import { severities } from './finding';
import { fleetOf } from './fleet';
import type { Fleet, FleetDraft } from './fleet-invariant';
import { fleetInvariants } from './fleet-invariants';
import type { Draft, Invariant, Subject } from './invariant';
import { invariants } from './invariants';
import { once } from './once';
import { isWithin, type Path, printPath } from './path';
import { type Rendering, render } from './render';
import { hostNeeds, type Spec } from './spec';
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

/**
 * Renders a cluster and holds every invariant against its facts and against what it became, and those of fleets against the others of its
 * project.
 */
export function check(spec: Spec, readFacts: ReadFacts, project: readonly Spec[] = []): Checked {
  const { cluster } = spec;
  if (!cluster) return { name: spec.name, findings: sort(spec.findings), waived: [], rendering: undefined };
  const facts: Subject = {
    written: spec.written,
    input: spec.findings,
    cluster,
    options: (name) => spec.addons.find(({ addon }) => addon.name === name)?.options,
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
    files: new Map(),
  };
  const fleet = fleetOf(spec, project);
  const before = [...findingsOf(invariants, facts, spec), ...(fleet ? findingsBetween(fleet) : [])];
  if (waive(before, spec.waivers, mayBeWaived).standing.some(isError)) return judged(spec, facts, before, undefined, fleet);
  const rendering = render(cluster, spec.addons, readFacts);
  const onOutput = invariants.filter((invariant) => invariant.onOutput);
  const again = new Set(onOutput.map(({ name }) => name));
  const after = [...before.filter(({ rule }) => !again.has(rule)), ...findingsOf(onOutput, { ...facts, ...rendering }, spec)];
  return judged(spec, facts, after, rendering, fleet);
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
  fleet: Fleet | undefined,
): Checked {
  const { standing, waived } = waive(found, spec.waivers, mayBeWaived);
  const isWhole = [spec, ...(fleet?.others ?? [])].every(({ dropped }) => dropped.length === 0);
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
  return held.flatMap((invariant) =>
    [...invariant.check(subject)]
      .filter((draft) => invariant.onInput || !restsOn(draft, dropped))
      .map((draft) => ({ ...draft, rule: invariant.name, severity: draft.severity ?? invariant.severity })),
  );
}

/** What is found of our cluster beside the others of its fleet. */
function findingsBetween(fleet: Fleet): Finding[] {
  return fleetInvariants.flatMap((invariant) =>
    [...invariant.check(fleet)]
      .filter((draft) => !restsOn(draft, fleet.ours.dropped) && !restsOnTheirs(draft))
      .map(({ theirs: _, ...draft }) => ({ ...draft, rule: invariant.name, severity: draft.severity ?? invariant.severity })),
  );
}

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
