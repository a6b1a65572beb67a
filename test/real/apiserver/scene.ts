import { isDeepStrictEqual } from 'node:util';
import * as clusters from '../../../clusters';
import { check, schemaSources } from '../../../src/check';
import type { Cluster } from '../../../src/cluster';
import type { Manifest } from '../../../src/manifest';
import { isMap } from '../../../src/merge';
import { type Rendering, render } from '../../../src/render';
import { productOf, type SchemaSources } from '../../../src/schema/schema-finder';
import { readSpec } from '../../../src/spec';
import { dig } from '../../../src/workload';
import { readFacts } from '../../facts';
import type { Answer, ApiClient } from '../api-client';
import type { ApiServer } from '../api-server';
import { committedFiles } from '../committed';
import { until } from '../network-lab';
import { customKind, definedKind, isDefinition, ownDefinitions, type Upstream } from './definitions';
import { type DeliveredTree, treesOf } from './delivered-trees';

/** Trees that one cluster is given together, and where their schemas come from. */
export interface Scene {
  readonly name: string;
  readonly cluster: Cluster;
  /** What the server is told of the addresses of Services. */
  readonly range: string;
  readonly objects: readonly Manifest[];
  readonly sources: SchemaSources;
}

const repository = 'https://git.example/fleet.git';

/** Every cluster of the catalogue as it is committed. */
export function committedScenes(): readonly Scene[] {
  return Object.values(clusters).map((file) => {
    const files = committedFiles((name) => name.startsWith(`${file.name}/`));
    const tree = new Map(files.map(({ name, content }) => [name.slice(file.name.length + 1), { content, mode: 0 }]));
    return sceneOf(file.name, rendered(file), treesOf(tree));
  });
}

/** Every cluster of the catalogue with each delivery of the GitOps tier. */
export function deliveredScenes(): readonly Scene[] {
  return Object.values(clusters).flatMap((file) =>
    Object.entries({ 'argo-cd': { repository }, flux: { repository }, kubectl: {} }).map(([delivery, choices]) => {
      const found = rendered({ ...file, deliveries: { [delivery]: choices } });
      return sceneOf(`${file.name} by ${delivery}`, found, treesOf(found.rendering.files));
    }),
  );
}

/** Every cluster of the catalogue as it is for the minor of a release, of those that take it with what else they pin. */
export function scenesAt(release: string): readonly Scene[] {
  return Object.values(clusters).flatMap((file: ClusterFile) => {
    const { k3s, kubeadm } = file.distribution as { readonly k3s?: unknown; readonly kubeadm?: unknown };
    const [name, choice, version] =
      k3s === undefined ? (['kubeadm', kubeadm, `v${release}`] as const) : (['k3s', k3s, `v${release}+k3s1`] as const);
    const distribution = { [name]: isMap(choice) ? { ...choice, version } : version };
    const spec = readSpec({ ...file, distribution });
    const { rendering } = check(spec, readFacts);
    return rendering && spec.cluster ? [sceneOf(file.name, { cluster: spec.cluster, rendering }, treesOf(rendering.files))] : [];
  });
}

interface ClusterFile {
  readonly name: string;
  readonly distribution: object;
}

interface Rendered {
  readonly cluster: Cluster;
  readonly rendering: Rendering;
}

function rendered(file: object): Rendered {
  const { cluster, addons, deliveries } = readSpec(file);
  if (!cluster) throw new Error('not sound');
  return { cluster, rendering: render(cluster, addons, readFacts, deliveries) };
}

function sceneOf(name: string, { cluster, rendering }: Rendered, trees: readonly DeliveredTree[]): Scene {
  const sources = schemaSources(cluster, rendering.manifests, readFacts);
  const range = cluster.network.service.map(({ text }) => text).join(',');
  return { name, cluster, range, objects: trees.flatMap(({ objects }) => objects), sources };
}

/** Where the definitions come from that the objects of a scene do not bring. */
export interface Defining {
  /** Definitions to install before, for kinds that a chart or the distribution defines. */
  readonly before: readonly Manifest[];
  /** True for a definition of the trees in whose place one of those was installed. */
  readonly replaced: (definition: Manifest) => boolean;
}

/** Definitions made of our schemas, for kinds that the trees do not define themselves; of the releases that the cluster pins, or of the newest that we know. */
export function definedByUs({ objects, sources }: Scene, ofNewest = false): Defining {
  const own = new Set(objects.filter(isDefinition).map(definedKind));
  const from = ofNewest ? { ...sources, versionOf: () => undefined } : sources;
  return { before: ownDefinitions(objects, from).filter((definition) => !own.has(definedKind(definition))), replaced: () => false };
}

/** Definitions of upstream, and what there is none for. */
export interface DefinedByUpstream extends Defining {
  readonly upstream: readonly Manifest[];
  /** Kinds of objects, `group Kind`, that upstream publishes no definition of for the release. */
  readonly lacking: readonly string[];
  /** Kinds, `apiVersion Kind`, whose definition gives the status a default. */
  readonly defaultsStatus: ReadonlySet<string>;
}

/** Definitions of upstream for all kinds that there are such of, ours for the others. */
export function definedByUpstream(scene: Scene, upstream: Upstream): DefinedByUpstream {
  const used = new Set(scene.objects.flatMap((object) => customKind(object) ?? []));
  const found = new Map<string, Manifest>();
  for (const kind of [...used, ...scene.objects.filter(isDefinition).map(definedKind)]) {
    const product = productOf(`${kind.split(' ')[0]}/v1`);
    const definition = upstream.find(kind, product === undefined ? undefined : scene.sources.versionOf(product));
    const apiVersions = scene.objects.filter((object) => customKind(object) === kind).map(({ apiVersion }) => apiVersion);
    if (definition && apiVersions.every((apiVersion) => serves(definition, apiVersion))) found.set(kind, definition);
  }
  const ours = definedByUs(scene).before.filter((definition) => !found.has(definedKind(definition)));
  return {
    before: [...found.values(), ...ours],
    upstream: [...found.values()],
    replaced: (definition) => found.has(definedKind(definition)),
    lacking: [...used].filter((kind) => !found.has(kind)).sort(),
    defaultsStatus: new Set([...found.values()].flatMap(withStatusDefault)),
  };
}

function withStatusDefault({ spec }: Manifest): readonly string[] {
  const { group, names, versions } = spec as {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly name: string }[];
  };
  return versions
    .filter((version) => dig(version, 'schema', 'openAPIV3Schema', 'properties', 'status', 'default') !== undefined)
    .map(({ name }) => `${group}/${name} ${names.kind}`);
}

function serves({ spec }: Manifest, apiVersion: string): boolean {
  const { group, versions } = spec as {
    readonly group: string;
    readonly versions: readonly { readonly name: string; readonly served: boolean }[];
  };
  return versions.some(({ name, served }) => served && `${group}/${name}` === apiVersion);
}

/** Puts a server into a clean state that has these definitions and no other; those that it had before from here, and are the same, it keeps. */
export async function startClean(server: ApiServer, definitions: readonly Manifest[]): Promise<void> {
  const had = installed.get(server) ?? new Map<string, Manifest>();
  const isSame = (definition: Manifest) => isDeepStrictEqual(had.get(definition.metadata.name), definition);
  installed.set(server, new Map());
  const [kept, missing] = [definitions.filter(isSame), definitions.filter((definition) => !isSame(definition))];
  await server.reset(new Set(kept.map(({ metadata }) => metadata.name)));
  for (const definition of missing) accept(definition, await server.client.create(definition));
  for (const definition of missing) await isServed(server.client, definition);
  installed.set(server, new Map(definitions.map((definition) => [definition.metadata.name, definition])));
}

const installed = new WeakMap<ApiServer, ReadonlyMap<string, Manifest>>();

/** Waits until a definition is served, as every delivery does before it goes on. */
export async function isServed(client: ApiClient, definition: Manifest): Promise<void> {
  const { group, names, versions } = definition.spec as {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly name: string; readonly served: boolean }[];
  };
  let looks = 0;
  await until(
    async () => {
      let isServed = true;
      for (const { name } of versions.filter(({ served }) => served)) {
        isServed &&= (await client.resource(`${group}/${name}`, names.kind)) !== undefined;
      }
      if (isServed || looks++ % 50 < 49) return isServed;
      const conditions = (await client.get(definition)).body.status?.conditions as readonly Condition[] | undefined;
      const refused = conditions?.find(({ type, status }) => type === 'NamesAccepted' && status === 'False');
      if (refused) throw new Error(`${definition.metadata.name}: ${refused.message}`);
      return false;
    },
    { what: `${definition.metadata.name} is served`, seconds: 120, every: 20 },
  );
}

interface Condition {
  readonly type: string;
  readonly status: string;
  readonly message: string;
}

/** The answer to an object that must be taken. */
export function accept(object: Manifest, answer: Answer): Answer {
  if (answer.status !== 200 && answer.status !== 201) {
    const { apiVersion, kind, metadata } = object;
    throw new Error(
      `${apiVersion} ${kind} ${metadata.namespace ?? ''}/${metadata.name}: ${answer.status} ${answer.body.message ?? answer.body}`,
    );
  }
  return answer;
}

/** Makes the namespaces that others make, such as a GitOps engine that is there already or Helm: in which objects lie, and which no object before them is. */
export async function makeNamespaces(client: ApiClient, { objects }: Scene): Promise<number> {
  const existing = new Set((await client.list('v1', 'Namespace')).map(({ metadata }) => metadata.name));
  const own = new Set(objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name));
  const named = new Set(objects.flatMap(({ metadata }) => metadata.namespace ?? []));
  const missing = [...named].filter((name) => !existing.has(name) && !own.has(name));
  for (const name of missing) {
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
    accept(namespace, await client.create(namespace));
  }
  return missing.length;
}

/** Makes the account that a controller makes in every namespace, without which the server takes no pod. */
export async function makeAccount(client: ApiClient): Promise<void> {
  const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: 'default' } };
  accept(account, await client.create(account));
}

/** Applies the objects of a scene in their order, each of which must be taken. @returns what the server answered to each */
export async function applyAll({ client }: ApiServer, { objects }: Scene, { replaced }: Defining): Promise<readonly Manifest[]> {
  const answers: Manifest[] = [];
  for (const object of objects) {
    if (isDefinition(object) && replaced(object)) continue;
    answers.push(accept(object, await client.apply(object)).body);
    if (isDefinition(object)) await isServed(client, object);
  }
  return answers;
}
