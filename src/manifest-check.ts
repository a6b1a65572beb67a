import type { ReadFacts } from './addon';
import { readChart } from './chart/chart-facts';
import { type Finding, severities } from './finding';
import { identityOf, type Manifest } from './manifest';
import type { ManifestDocument, ManifestFile } from './manifest-document';
import { itemsOf } from './manifest-list';
import { type Release, releasesOf } from './manifest-releases';
import { isMap } from './merge';
import { unmistakable } from './nearest';
import { type Path, printPath } from './path';
import { isFrom, releaseFaults, versionsOf } from './release-faults';
import { ruleFaults } from './schema/definition-rules';
import { lifeCycleFault } from './schema/life-cycle-fault';
import { objectFaults, type WrittenObject } from './schema/object-faults';
import { schemaFinder } from './schema/schema-finder';
import type { SchemaSet } from './schema/structural-schema';
import { dig } from './workload';

/** A finding of a file that Keelson did not write. */
export interface ManifestFinding extends Finding {
  readonly file: string;
  /** The document of the file, from 1. */
  readonly document: number;
  /** The line of the file, from 1. */
  readonly line: number;
}

/** What came of looking at a folder of manifests. */
export interface CheckedManifests {
  /** By file, line and path. */
  readonly findings: readonly ManifestFinding[];
  readonly documents: number;
  /** Objects that were held against a schema. */
  readonly objects: number;
  /** Objects of kinds without a schema. */
  readonly unknown: number;
  /** Documents that are no objects of Kubernetes. */
  readonly others: readonly { readonly file: string; readonly document: number }[];
}

/** What manifests are held against. */
export interface ManifestTarget {
  /** The minor of Kubernetes: `1.34`. */
  readonly kubernetes: string;
  /** Definitions from outside of the folder. */
  readonly definitions: readonly Manifest[];
  readonly readFacts: ReadFacts;
}

/** One object of a document. */
interface PlacedObject {
  readonly file: ManifestFile;
  readonly document: ManifestDocument;
  /** Where it stands in the document: a List has several. */
  readonly at: Path;
  readonly object: WrittenObject;
}

type Draft = Omit<Finding, 'severity'> & { readonly severity?: Finding['severity'] };

/** Holds every object of a folder against the schema of its kind, and against the other objects. */
export function checkManifests(files: readonly ManifestFile[], target: ManifestTarget): CheckedManifests {
  const { kubernetes, definitions, readFacts } = target;
  const findings: ManifestFinding[] = [];
  const others: { file: string; document: number }[] = [];
  const placed: PlacedObject[] = [];
  const report = (file: string, document: number, line: number, draft: Draft) =>
    findings.push({ severity: 'error', ...draft, file, document, line });
  for (const file of files) {
    const { unreadable } = file;
    if (unreadable) {
      const { problem, fix, line, isTemplate } = unreadable;
      report(file.file, 1, line, { rule: 'manifest-readable', severity: isTemplate ? 'warning' : 'error', at: [], problem, fix });
    }
    for (const document of file.documents) {
      for (const { line, ...draft } of document.problems) report(file.file, document.number, line, draft);
      for (const part of partsOf(document.value)) {
        if (part.kind === 'object') placed.push({ file, document, at: part.at, object: part.object });
        else if (part.kind === 'other') others.push({ file: file.file, document: document.number });
        else report(file.file, document.number, document.lineAt(part.draft.at), part.draft);
      }
    }
  }
  const placeOf = new Map(placed.map((one) => [one.object, one]));
  const releases = releasesOf(placed.map(({ object }) => object));
  const versions = new Map<string, string | undefined>();
  const pinned = (product: string) => {
    if (!versions.has(product)) versions.set(product, versionOf(product, releases, readFacts));
    return versions.get(product);
  };
  const find = schemaFinder({
    readSet: (product) => readFacts('schemas', product) as SchemaSet,
    kubernetes,
    versionOf: pinned,
    definitions: [...definitions, ...placed.map(({ object }) => object as unknown as Manifest)],
  });
  const kustomizations = kustomizationsOf(files);
  let unknown = 0;
  for (const { file, document, at, object } of placed) {
    const lifeCycle = lifeCycleFault(object, kubernetes);
    const isGone = lifeCycle?.rule === 'kubernetes-kind-served';
    const faults = isGone
      ? []
      : objectFaults(object, find, kustomizations.patches.has(file.file)).filter((fault) => !isFilledIn(object, fault.at));
    if (lifeCycle) report(file.file, document.number, document.lineAt([...at, 'apiVersion']), { ...lifeCycle, at: [...at, 'apiVersion'] });
    if (faults.some(({ rule }) => rule === 'object-kind-known')) unknown++;
    // The rules take fields for granted that the schema asks for.
    const broken = isGone || faults.length > 0 ? [] : ruleFaults(object, pinned);
    for (const fault of [...faults, ...broken.map((one) => ({ ...one, rule: 'definition-rule-holds' }))]) {
      const path = [...at, ...fault.at];
      report(file.file, document.number, document.lineAt(path), { ...fault, at: path });
    }
  }
  const charts = (name: string) => readChart(readFacts, name);
  for (const release of releases) {
    for (const { object, at: path, inText, rule, severity, problem, fix } of releaseFaults(release, charts)) {
      const { file, document, at } = placeOf.get(object) as PlacedObject;
      const start = inText && document.textLineAt([...at, ...inText.text]);
      const line = inText && start !== undefined ? start + inText.line - 1 : document.lineAt([...at, ...(inText?.text ?? path)]);
      report(file.file, document.number, line, { rule, severity, at: [...at, ...path], problem, fix });
    }
  }
  for (const { one, draft } of repeated(placed, kustomizations)) {
    const at = [...one.at, ...draft.at];
    report(one.file.file, one.document.number, one.document.lineAt(at), { ...draft, at });
  }
  return {
    findings: findings.sort(byPlace),
    documents: files.reduce((sum, file) => sum + file.documents.filter(({ value }) => value !== undefined).length, 0),
    objects: placed.length - unknown,
    unknown,
    others,
  };
}

type Part =
  | { readonly kind: 'object'; readonly at: Path; readonly object: WrittenObject }
  | { readonly kind: 'other' }
  | { readonly kind: 'broken'; readonly draft: Draft };

/** The objects of a document: itself, or those of a list. */
function partsOf(value: unknown, at: Path = []): readonly Part[] {
  if (value === undefined) return [];
  if (!isMap(value)) return [{ kind: 'other' }];
  const { apiVersion, kind } = value;
  if (typeof apiVersion === 'string' && typeof kind === 'string') {
    const items = itemsOf(value);
    if (items) return items.flatMap((item, index) => partsOf(item, [...at, 'items', index]));
    return isClientFile(apiVersion, kind) ? [{ kind: 'other' }] : [{ kind: 'object', at, object: { ...value, apiVersion, kind } }];
  }
  const missing = [...(typeof apiVersion === 'string' ? [] : ['apiVersion']), ...(typeof kind === 'string' ? [] : ['kind'])];
  const near = missing.map((key) => unmistakable(key, Object.keys(value)));
  const isObject =
    missing.length === 1 && (isMap(value.metadata) || near[0] !== undefined || /^[a-z0-9.-]+\.[a-z0-9.-]+\/v\d/.test(String(apiVersion)));
  if (!isObject) return [{ kind: 'other' }];
  const key = missing[0] as string;
  return [
    {
      kind: 'broken',
      draft: {
        rule: 'object-field-missing',
        at: [...at, near[0] ?? key],
        problem: near[0] === undefined ? `${key} is required of every object` : `is no field of an object; did you mean ${key}?`,
        fix: near[0] === undefined ? `add ${key}` : `rename it to ${key}`,
      },
    },
  ];
}

/** True for files of programs that use the form of an object and are never sent to an API server. */
function isClientFile(apiVersion: string, kind: string): boolean {
  return (apiVersion === 'v1' && kind === 'Config') || clientGroups.test(apiVersion) || !/\/|^v\d/.test(apiVersion);
}

const clientGroups =
  /^(?:kustomize\.config\.k8s\.io|config\.k8s\.io|kind\.x-k8s\.io|k3d\.io|skaffold|apiserver\.config\.k8s\.io|audit\.k8s\.io)\//;

/** Charts whose releases say which version of a product serves its kinds. */
const products: Readonly<Record<string, string>> = {
  'apisix-ingress-controller': 'apisix',
  'argo-cd': 'argo-cd',
  cilium: 'cilium',
  flux2: 'flux',
  metallb: 'metallb',
  purelb: 'purelb',
  'tigera-operator': 'calico',
};

/** The version of a product that the releases of a folder install; undefined if none does, or several that are not the same. */
function versionOf(product: string, releases: readonly Release[], readFacts: ReadFacts): string | undefined {
  const found = releases
    .filter(({ chart }) => Object.hasOwn(products, chart) && products[chart] === product)
    .flatMap((release) => {
      const chart = readChart(readFacts, release.chart);
      const versions = chart && isFrom(chart, release.repository) ? versionsOf(release, chart) : [];
      const [version] = versions.length === 1 ? versions : [];
      return version === undefined ? [undefined] : [chart?.at(version)?.appVersion ?? version];
    });
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** What the kustomizations of a folder say of its files. */
interface Kustomizations {
  /** Files that are laid on objects, and say only what they change. */
  readonly patches: ReadonlySet<string>;
  /** Folders that are built one by one. */
  readonly folders: ReadonlySet<string>;
}

function kustomizationsOf(files: readonly ManifestFile[]): Kustomizations {
  const patches = new Set<string>();
  const folders = new Set<string>();
  for (const { file, documents } of files) {
    for (const { value } of documents) {
      const isKustomization =
        /^kustomization\.ya?ml$/i.test(nameOf(file)) || String(dig(value, 'apiVersion')).startsWith('kustomize.config.k8s.io/');
      if (!isKustomization || !isMap(value)) continue;
      folders.add(folderOf(file));
      const named = [value.patches, value.patchesStrategicMerge, value.patchesJson6902].flatMap((list) =>
        Array.isArray(list) ? list : [],
      );
      for (const patch of named) {
        const path = typeof patch === 'string' ? patch : dig(patch, 'path');
        if (typeof path === 'string') patches.add(joined(folderOf(file), path));
      }
    }
  }
  return { patches, folders };
}

function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** A path that is written beside another, as the files are shown. */
function joined(folder: string, path: string): string {
  const steps = folder === '.' ? [] : folder.split('/');
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps[steps.length - 1] !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** True for a value that is put in later: a variable of Flux or envsubst, what a template makes, or one that SOPS has encrypted. */
function isFilledIn(object: WrittenObject, at: Path): boolean {
  if (at[0] === 'sops') return true;
  const value = dig(object, ...at);
  return typeof value === 'string' && /\$\{\w|\{\{|^ENC\[/.test(value);
}

/**
 * Objects that another document makes too: beside it, or in a folder below, which tools that read folders whole take too. What kustomizations
 * build, and the pods of machines, are apart.
 */
function* repeated(placed: readonly PlacedObject[], { patches, folders }: Kustomizations): Iterable<{ one: PlacedObject; draft: Draft }> {
  const isApart = ({ file: { file } }: PlacedObject) =>
    [...folders].some((folder) => isBelow(folderOf(file), folder)) || folderOf(file).endsWith('/etc/kubernetes/manifests');
  const owners = new Map<string, PlacedObject[]>();
  const repeats: { readonly one: PlacedObject; readonly draft: Draft; readonly pair: string }[] = [];
  const pairs = new Map<string, { readonly one: PlacedObject; readonly draft: Draft; count: number }>();
  for (const one of placed) {
    if (patches.has(one.file.file) || typeof dig(one.object, 'metadata', 'name') !== 'string') continue;
    const key = identityOf(one.object as unknown as Manifest);
    const others = owners.get(key) ?? [];
    owners.set(key, [...others, one]);
    const folder = folderOf(one.file.file);
    const beside = others.find((other) => folderOf(other.file.file) === folder);
    const owner = beside ?? others.find((other) => !isApart(other) && !isApart(one) && isNested(folderOf(other.file.file), folder));
    if (!owner) continue;
    const place = `${owner.file.file}:${owner.document.lineAt([...owner.at, 'metadata', 'name'])}`;
    const draft: Draft = {
      rule: 'object-identity-unique',
      severity: beside ? 'error' : 'warning',
      at: ['metadata', 'name'],
      problem: `${key.replace(/^\//, '')} is in ${place} too`,
      fix: 'rename or remove one of the two',
    };
    const pair = `${owner.file.file}\n${one.file.file}`;
    const known = owner.file === one.file ? undefined : pairs.get(pair);
    if (known) known.count++;
    else if (owner.file !== one.file) pairs.set(pair, { one, draft, count: 1 });
    repeats.push({ one, draft, pair });
  }
  for (const { one, draft, pair } of repeats) {
    const shared = pairs.get(pair);
    if (!shared || shared.count < variantsShare) yield { one, draft };
    else if (shared.one === one) {
      const problem = `${draft.problem}, and so are ${shared.count - 1} more objects of the file, as if the two were variants`;
      yield { one, draft: { ...draft, severity: 'warning', problem, fix: 'apply one of the two files alone, or remove one' } };
    }
  }
}

/** So many objects in common have files of which one is to be chosen. */
const variantsShare = 5;

function isNested(a: string, b: string): boolean {
  return isBelow(a, b) || isBelow(b, a);
}

/** True for a folder itself and for all in it. */
function isBelow(path: string, folder: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`);
}

function byPlace(a: ManifestFinding, b: ManifestFinding): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    compare(printPath(a.at), printPath(b.at)) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compare(a.rule, b.rule)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
