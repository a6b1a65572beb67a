import type { ReadFacts } from './addon';
import type { Checked } from './check';
import { isError } from './check';
import type { Finding } from './finding';
import { identityOf, type Manifest } from './manifest';
import { isWithin, printPath } from './path';
import type { Pin } from './pins';
import type { Rendering } from './render';
import type { Change } from './repair';
import { hostNeeds, type Spec } from './spec';
import type { KubernetesRange, UpgradeNotes, UpgradeSubject, Urgency } from './upgrade-note';
import { upgradeNotes } from './upgrade-notes';
import { compareValues, type ValueChanges } from './value-changes';
import { compareVersions, parseVersion, version } from './version';
import { dig } from './workload';

/** A cluster in one state of its file. */
export interface State {
  readonly spec: Spec;
  readonly checked: Checked;
}

/** A change to the cluster file that an upgrade takes. */
export interface FileChange {
  readonly change: Change;
  /** What stands there now; undefined where nothing does. */
  readonly was: unknown;
  /** The rule that asks for it; undefined of the version itself. */
  readonly rule?: string;
}

/** A change of behaviour between the two releases, held against the cluster. */
export interface JudgedNote {
  readonly name: string;
  readonly since: string;
  readonly urgency: Urgency;
  readonly change: string;
  readonly source: string;
  /** What it means to the cluster and what to do; undefined where it does not concern it. */
  readonly advice: string | undefined;
}

/** Objects of one kind whose API is another. */
export interface ApiChange {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly names: readonly string[];
}

/** What comes, goes and changes of one set of things, by name. */
export interface SetChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Something that somebody has to decide before the version may be written. */
export interface Decision {
  /** The word for `--decided`; of an error, which has to be repaired, the place of it. */
  readonly name: string;
  readonly what: string;
  readonly fix: string;
  readonly source?: string;
}

/** What changes for one cluster between the pinned and the wanted version of one thing. */
export interface Upgrade {
  readonly cluster: string;
  readonly pin: string;
  readonly from: string;
  readonly to: string;
  readonly direction: 'up' | 'down' | 'none';
  /** Releases to stop at, where no minor may be skipped, the wanted one last; empty where it is one step. */
  readonly steps: readonly string[];
  /** Where upstream says so. */
  readonly stepwise: string | undefined;
  readonly rollout: string | undefined;
  readonly changes: readonly FileChange[];
  readonly notes: readonly JudgedNote[];
  /** Options that one of the two releases knows alone. */
  readonly options: { readonly gained: readonly string[]; readonly lost: readonly string[] };
  readonly apis: readonly ApiChange[];
  /** Of each Helm release that the add-on makes; empty where an error keeps it from being rendered. */
  readonly values: readonly ValueChanges[];
  readonly kubernetes: { readonly runs: string; readonly before?: KubernetesRange; readonly after?: KubernetesRange };
  /** The oldest kernel that will do on every node. */
  readonly kernel: { readonly before: string; readonly after: string };
  readonly findings: { readonly appearing: readonly Finding[]; readonly leaving: readonly Finding[]; readonly standing: number };
  /** Undefined where an error keeps one of the two from being rendered. */
  readonly output: { readonly files: SetChange; readonly objects: SetChange } | undefined;
  readonly decisions: readonly Decision[];
}

/** Holds a cluster as it is against the same cluster with the wanted version. `decided` are the words of decisions that were made. */
export function upgradeOf(
  pin: Pin,
  versions: { readonly from: string; readonly to: string },
  changes: readonly FileChange[],
  [before, after]: readonly [State, State],
  readFacts: ReadFacts,
  decided: readonly string[] = [],
): Upgrade {
  const { from, to } = versions;
  const direction = directionOf(from, to);
  const known = upgradeNotes.find(({ name }) => name === pin.name);
  const subject = subjectOf(pin, versions, before);
  const notes = direction === 'up' && known && subject ? judge(known, subject) : [];
  const steps = direction === 'up' && known?.stepwise ? stepsBetween(pin, from, to) : [];
  const findings = compareFindings(before.checked.findings, after.checked.findings);
  const open: Decision[] = [
    ...(direction === 'down' ? [downgradeOf(pin, from, to)] : []),
    ...(steps.length > 0 ? [skippedOf(pin, steps, known?.stepwise)] : []),
    ...notes.flatMap(({ name, urgency, change, advice, source }) =>
      urgency === 'decide' && advice !== undefined ? [{ name, what: change, fix: advice, source }] : [],
    ),
  ];
  const isWhole = before.checked.rendering !== undefined && after.checked.rendering !== undefined;
  const values = isWhole
    ? compareValues(manifestsOf(pin, before), manifestsOf(pin, after), dig(before.spec.written, ...pin.at, 'values'), readFacts)
    : [];
  const errors = findings.appearing
    .filter(isError)
    .map(({ at, problem, fix, rule }): Decision => ({ name: printPath(at), what: `${problem} (${rule})`, fix }));
  // What a rule finds too is told by it.
  const unread = values
    .flatMap(({ faults }) => faults.filter(({ idle }) => !idle))
    .map((fault) => ({ ...fault, at: [...pin.at, 'values', ...fault.at] }))
    .filter(({ at }) => !after.checked.findings.some((finding) => isWithin(finding.at, at) || isWithin(at, finding.at)))
    .map(({ at, problem, fix }): Decision => ({ name: printPath(at), what: problem, fix }));
  return {
    cluster: before.checked.name,
    pin: pin.name,
    from,
    to,
    direction,
    steps,
    stepwise: steps.length > 0 ? known?.stepwise : undefined,
    rollout: direction === 'up' && subject ? known?.rollout?.(subject) : undefined,
    changes,
    notes,
    options: known ? compareOptions(known, from, to) : { gained: [], lost: [] },
    apis: compareApis(before.checked.rendering, after.checked.rendering),
    values,
    kubernetes: {
      runs: before.spec.cluster?.kubernetes ?? '',
      ...present('before', known?.kubernetes?.(from)),
      ...present('after', known?.kubernetes?.(to)),
    },
    kernel: { before: kernelOf(before.spec), after: kernelOf(after.spec) },
    findings,
    output: compareOutput(before.checked.rendering, after.checked.rendering),
    decisions: [...open.filter(({ name }) => !decided.includes(name)), ...errors, ...unread],
  };
}

/** The words that `--decided` takes for an upgrade. */
export function decisionNames({ pin }: Pick<Upgrade, 'pin'>): readonly string[] {
  const notes = upgradeNotes.find(({ name }) => name === pin)?.notes ?? [];
  return ['downgrade', 'minors-skipped', ...notes.filter(({ urgency }) => urgency === 'decide').map(({ name }) => name)];
}

/** Finds by rule and path what is in one list alone. */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): Upgrade['findings'] {
  const key = ({ rule, at }: Finding) => `${rule} ${printPath(at)}`;
  const [old, now] = [new Set(before.map(key)), new Set(after.map(key))];
  return {
    appearing: after.filter((finding) => !old.has(key(finding))),
    leaving: before.filter((finding) => !now.has(key(finding))),
    standing: after.filter((finding) => old.has(key(finding))).length,
  };
}

function manifestsOf({ name }: Pin, { checked }: State): readonly Manifest[] {
  return checked.rendering?.manifests.get(name) ?? [];
}

function present<K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: V });
}

function directionOf(from: string, to: string): Upgrade['direction'] {
  if (from === to) return 'none';
  const [old, wanted] = [parseVersion(from), parseVersion(to)];
  if (!old || !wanted) return 'up';
  const order = compareVersions(wanted, old) || wanted.suffix.localeCompare(old.suffix, 'en', { numeric: true });
  return order < 0 ? 'down' : 'up';
}

function downgradeOf({ name, alone }: Pin, from: string, to: string): Decision {
  return {
    name: 'downgrade',
    what: `${to} is older than ${from}`,
    fix: alone
      ? 'restore a snapshot of the datastore from before: Kubernetes supports no way back, as the old release may not read what the new one has stored'
      : `see upstream whether ${name} has a way back: it may not read what the newer release has stored, and nothing that is said here tells what breaks`,
  };
}

function skippedOf({ name }: Pin, steps: readonly string[], source: string | undefined): Decision {
  return {
    name: 'minors-skipped',
    what: `no minor of ${name} may be skipped in a running cluster`,
    fix: `go by ${steps.join(', ')}, each rolled out before the next`,
    ...(source ? { source } : {}),
  };
}

/** Undefined where so much is missing in the file that nothing follows, or nothing of what is to be upgraded. */
function subjectOf(
  pin: Pin,
  versions: { readonly from: string; readonly to: string },
  { spec, checked }: State,
): UpgradeSubject<unknown> | undefined {
  const { cluster, addons } = spec;
  if (!cluster) return undefined;
  const options = (name: string) => addons.find(({ addon }) => addon.name === name)?.options;
  const chosen = pin.at[0] === 'addons' ? options(pin.name) : {};
  if (!chosen) return undefined;
  const manifests = checked.rendering?.manifests;
  return {
    cluster,
    chosen,
    options,
    objects: [...(manifests?.values() ?? [])].flat(),
    own: manifests?.get('manifests') ?? [],
    ...versions,
  };
}

function judge({ notes }: UpgradeNotes, subject: UpgradeSubject<unknown>): JudgedNote[] {
  const [from, to] = [version(subject.from), version(subject.to)];
  return notes
    .filter(({ since }) => compareVersions(version(since), from) > 0 && compareVersions(version(since), to) <= 0)
    .map(({ concerns, ...note }) => ({ ...note, advice: concerns(subject) }));
}

/** The newest patch of each minor between two versions; empty where none is between. */
function stepsBetween({ source: { known }, alone }: Pin, from: string, to: string): string[] {
  const [old, wanted] = [version(from), version(to)];
  if (old.major !== wanted.major || wanted.minor - old.minor < 2) return [];
  const between = Object.entries(known as Readonly<Record<string, number>>).filter(([minor]) => {
    const { major, minor: number } = version(minor);
    return major === old.major && number >= old.minor && number < wanted.minor;
  });
  const steps = between
    .map(([minor, patch]) => (alone ? `v${minor}.x` : `${minor}.${patch}`))
    // Where the newest patch of its own minor is known and not there yet, it comes first.
    .filter((step, index) => index > 0 || (!alone && compareVersions(version(step), old) > 0));
  return [...steps, to];
}

function compareOptions({ optionsSince = {}, optionsUntil = {} }: UpgradeNotes, from: string, to: string): Upgrade['options'] {
  const knows = (text: string, since: string) => compareVersions(version(text), version(since)) >= 0;
  const crossed = (table: Readonly<Record<string, string>>, [lower, upper]: readonly [string, string]) =>
    Object.entries(table).flatMap(([option, since]) => (!knows(lower, since) && knows(upper, since) ? [option] : []));
  if ([from, to].some((text) => !parseVersion(text))) return { gained: [], lost: [] };
  return {
    gained: [...crossed(optionsSince, [from, to]), ...crossed(optionsUntil, [to, from])].sort(),
    lost: [...crossed(optionsUntil, [from, to]), ...crossed(optionsSince, [to, from])].sort(),
  };
}

function objectsOf(rendering: Rendering | undefined): ReadonlyMap<string, Manifest> {
  return new Map([...(rendering?.manifests.values() ?? [])].flat().map((object) => [identityOf(object), object]));
}

/** Objects of one kind and name are taken for the same, also where their namespace is another. */
function compareApis(before: Rendering | undefined, after: Rendering | undefined): ApiChange[] {
  const key = ({ apiVersion, kind, metadata }: Manifest) => `${groupOf(apiVersion)} ${kind} ${metadata.name}`;
  const old = new Map([...objectsOf(before).values()].map((object) => [key(object), object.apiVersion]));
  const changes = new Map<string, { kind: string; from: string; to: string; names: string[] }>();
  for (const object of objectsOf(after).values()) {
    const { apiVersion: to, kind, metadata } = object;
    const from = old.get(key(object));
    if (from === undefined || from === to) continue;
    const change = changes.get(`${kind} ${from} ${to}`) ?? { kind, from, to, names: [] };
    change.names.push(metadata.name);
    changes.set(`${kind} ${from} ${to}`, change);
  }
  return [...changes.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

function kernelOf({ cluster, addons }: Spec): string {
  const kernels = cluster?.nodes.map((node) => hostNeeds(addons, cluster, node).kernel) ?? [];
  return kernels.reduce((newest, kernel) => (compareVersions(version(kernel), version(newest)) > 0 ? kernel : newest), '0.0');
}

function compareOutput(before: Rendering | undefined, after: Rendering | undefined): Upgrade['output'] {
  if (!before || !after) return undefined;
  const text = (objects: ReadonlyMap<string, Manifest>) => new Map([...objects].map(([name, object]) => [name, JSON.stringify(object)]));
  const files = ({ files }: Rendering) => new Map([...files].map(([path, { content, mode }]) => [path, `${mode} ${content}`]));
  return { files: compareSets(files(before), files(after)), objects: compareSets(text(objectsOf(before)), text(objectsOf(after))) };
}

function compareSets(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): SetChange {
  return {
    added: [...after.keys()].filter((name) => !before.has(name)).sort(),
    removed: [...before.keys()].filter((name) => !after.has(name)).sort(),
    changed: [...after].flatMap(([name, text]) => (before.has(name) && before.get(name) !== text ? [name] : [])).sort(),
  };
}
