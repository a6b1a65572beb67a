import { parse, parseAllDocuments } from 'yaml';
import type { FileTree } from '../../src/delivery';
import { withNamespace } from '../../src/kind-scope';
import { canonical, identityOf, type Manifest } from '../../src/manifest';
import { controllerOnlyFields, type Release, releasesOf, valuesOf } from '../../src/manifest-releases';
import { isMap } from '../../src/merge';

/** A release, however it is asked for. */
interface PlainRelease {
  readonly name: string;
  readonly namespace: string;
  readonly repository: string;
  readonly chart: string;
  readonly version: string;
  readonly values: unknown;
}

/** What comes of objects in a cluster: each once, without what only its delivery says to it, and a release for each chart. */
export function effective(objects: readonly Manifest[], releases: readonly PlainRelease[] = []): readonly string[] {
  const configured = new Set(objects.flatMap(({ kind, metadata }) => (kind === 'HelmChartConfig' ? [metadata.name] : [])));
  const charts = releasesOf(objects).filter(({ owner }) => isLowered(owner as Manifest, configured));
  const owners = new Set<unknown>(charts.map(({ owner }) => owner));
  return [
    ...objects.filter((object) => !owners.has(object) && !isOfEngine(object)).map((object) => JSON.stringify(canonical(bare(object)))),
    ...[...charts.map(plainRelease), ...releases].map((release) => JSON.stringify(canonical({ release }))),
  ].sort();
}

/** A HelmChart that only the helm-controller can honour stays as it is. */
function isLowered(owner: Manifest, configured: ReadonlySet<string>): boolean {
  return owner.kind !== 'HelmChart' || (controllerOnlyFields(owner).length === 0 && !configured.has(owner.metadata.name));
}

function plainRelease(release: Release): PlainRelease {
  const { name, namespace, repository = '', chart, version = '' } = release;
  return { name, namespace, repository: bareUrl(repository), chart, version, values: valuesOf(release) };
}

function bareUrl(url: string): string {
  return url.replace(/^oci:\/\//, '').replace(/\/+$/, '');
}

/** Kinds by which a delivery says what it brings, which are no part of it. */
const ofEngines: readonly RegExp[] = [
  /^argoproj\.io\/\w+ (Application|AppProject|ApplicationSet)$/,
  /^kustomize\.(config\.k8s\.io|toolkit\.fluxcd\.io)\/\w+ Kustomization$/,
  /^source\.toolkit\.fluxcd\.io\/\w+ (GitRepository|HelmRepository|OCIRepository)$/,
  /^helm\.toolkit\.fluxcd\.io\/\w+ HelmRelease$/,
];

function isOfEngine({ apiVersion, kind }: Manifest): boolean {
  return ofEngines.some((pattern) => pattern.test(`${apiVersion} ${kind}`));
}

const marks = /^(argocd\.argoproj\.io|kustomize\.toolkit\.fluxcd\.io|keelson)\//;

function bare(given: Manifest): unknown {
  const { metadata, ...object } = withNamespace(given);
  const { labels, annotations, ...rest } = metadata;
  const kept = (map: Readonly<Record<string, string>> = {}) => {
    const own = Object.fromEntries(Object.entries(map).filter(([key]) => !marks.test(key)));
    return Object.keys(own).length > 0 ? own : undefined;
  };
  return { ...object, metadata: { ...rest, labels: kept(labels), annotations: kept(annotations) } };
}

/** The files of a delivery in the order of their names, as what reads them sees them. */
export function objectsOf(files: FileTree, folder: string): readonly Manifest[] {
  return [...files]
    .filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith('.yaml') && !path.endsWith('.values.yaml'))
    .flatMap(([, { content }]) => parseAllDocuments(content).map((document) => document.toJS() as Manifest))
    .filter((object) => isMap(object) && object.apiVersion !== undefined);
}

/** What a script applies, in its order. */
export interface Applied {
  readonly objects: readonly Manifest[];
  readonly releases: readonly PlainRelease[];
  /** Identities of objects, and `release <namespace>/<name>`, one after the other. */
  readonly order: readonly string[];
}

/** Reads the lines of a script of ours that apply something. */
export function appliedBy(files: FileTree, folder: string, script: string): Applied {
  const text = files.get(`${folder}/${script}`)?.content ?? '';
  const objects: Manifest[] = [];
  const releases: PlainRelease[] = [];
  const order: string[] = [];
  for (const line of (/apply_all\(\) \{\n([\s\S]*?)\n\}/.exec(text)?.[1] ?? '').split('\n')) {
    const [name = '', namespace = '', repository = '', reference = '', version = '', values = ''] = [...line.matchAll(/'([^']*)'/g)].map(
      ([, word = '']) => word,
    );
    const [command] = line.trim().split(' ');
    if (command === 'apply') {
      const found = parseAllDocuments(files.get(`${folder}/${name}`)?.content ?? '').map((document) => document.toJS() as Manifest);
      objects.push(...found);
      order.push(...found.map(identityOf));
    }
    if (command !== 'release') continue;
    const isWhole = repository === '-';
    const slash = reference.lastIndexOf('/');
    releases.push({
      name,
      namespace,
      repository: bareUrl(isWhole ? reference.slice(0, slash) : repository),
      chart: reference.slice(slash + 1),
      version,
      values: parse(files.get(`${folder}/${values}`)?.content ?? '') ?? {},
    });
    order.push(`release ${namespace}/${name}`);
  }
  return { objects, releases, order };
}
