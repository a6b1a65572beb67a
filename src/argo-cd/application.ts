import type { Cluster } from '../cluster';
import { withNamespace } from '../kind-scope';
import { canonical, isCustomResource, type Manifest } from '../manifest';
import { lostOnTheWay, type Release, valuesOf } from '../manifest-releases';
import { isMap } from '../merge';
import { isHelm } from '../order/stage';
import type { Step } from '../order/steps';
import { groupOf } from '../schema/schema-finder';
import { atLeast } from '../version';
import { dig } from '../workload';
import { stringify } from '../yaml';
import { traitsOf } from './chart-traits';
import { type Difference, differencesOf } from './differences';
import type { Part } from './parts';
import { type ApplicationOption, annotated, cascade, type ObjectOption, retry, waveAnnotation } from './sync-options';

/** Where objects go: a cluster as Argo CD knows it, by one of both. */
export interface Destination {
  readonly server?: string | undefined;
  readonly name?: string | undefined;
}

/** The cluster in which Argo CD runs. */
export const inCluster = 'https://kubernetes.default.svc';

/** What is applied by itself, and what of it: `manual` is nothing. */
export type Sync = 'manual' | { readonly prune?: boolean | undefined; readonly selfHeal?: boolean | undefined };

/** All that the Applications of a cluster have in common. */
export interface Surroundings {
  readonly cluster: Cluster;
  /** Version of Argo CD. */
  readonly version: string;
  /** Namespace of Argo CD. */
  readonly namespace: string;
  /** The repository of the cluster, and the folder in it that holds the delivery. */
  readonly repository: { readonly url: string; readonly revision?: string | undefined; readonly secret?: string | undefined };
  readonly folder: string;
  readonly destination: Destination;
  readonly sync: Sync;
}

/** The source of a folder of the repository. */
export function folderSource({ repository, folder }: Surroundings, path: string): Record<string, unknown> {
  return { repoURL: repository.url, path: `${folder}/${path}`, targetRevision: repository.revision ?? 'HEAD' };
}

/**
 * What is applied when; `isWhole` deletes what left the repository, too. What is off is left out, as Argo CD leaves it out when it writes.
 * @see https://github.com/argoproj/argo-cd/blob/v3.4.4/pkg/apis/application/v1alpha1/types.go
 */
export function syncPolicy(
  { sync, version }: Surroundings,
  isWhole: boolean,
  options: readonly ApplicationOption[],
): Record<string, unknown> {
  const automated =
    sync === 'manual'
      ? undefined
      : { ...(isWhole && (sync.prune ?? true) ? { prune: true } : {}), ...((sync.selfHeal ?? true) ? { selfHeal: true } : {}) };
  return { ...(automated ? { automated } : {}), syncOptions: [...options].sort(), retry: retry(version) };
}

/** The name of what belongs to a part. */
export function nameOf({ cluster }: Pick<Surroundings, 'cluster'>, part: Part): string {
  return `${cluster.name}-${part.name}`;
}

/**
 * The API server says what an object would be, so that what it and admission add by default is no difference.
 * @see https://github.com/argoproj/argo-cd/blob/v2.14.11/docs/user-guide/diff-strategies.md
 */
const serverSideDiff = { 'argocd.argoproj.io/compare-options': 'ServerSideDiff=true' };

/** The Application of a part; `all` are the objects of the whole cluster. */
export function applicationOf(part: Part, project: string, surroundings: Surroundings, all: readonly Manifest[]): Manifest {
  const { namespace, destination, version } = surroundings;
  const sources = [
    ...(part.objects.size > 0 ? [folderSource(surroundings, `addons/${part.name}`)] : []),
    ...part.releases.map((release) => chartSource(release, version)),
  ];
  const target = targetNamespace(part);
  const differences = [...differencesOf([...part.objects.values()].flat(), all), ...part.releases.flatMap(chartDifferences)];
  const options: ApplicationOption[] = [
    'ServerSideApply=true',
    ...(differences.length > 0 ? (['RespectIgnoreDifferences=true'] as const) : []),
    ...(makesNamespace(part, all) ? (['CreateNamespace=true'] as const) : []),
  ];
  return canonical({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: nameOf(surroundings, part),
      namespace,
      annotations: { ...serverSideDiff, [waveAnnotation]: String(part.wave) },
      // Who deletes all Applications deletes what stands on namespaces and definitions, and neither of the two.
      ...(part.isFoundation ? {} : { finalizers: [cascade] }),
    },
    spec: {
      project,
      destination: { ...destination, ...(target ? { namespace: target } : {}) },
      ...(sources.length === 1 ? { source: sources[0] } : { sources }),
      ...(differences.length > 0 ? { ignoreDifferences: differences.map(withoutCoreGroup) } : {}),
      syncPolicy: syncPolicy(surroundings, !part.isFoundation, options),
    },
  }) as Manifest;
}

/** The group of the oldest kinds has no name, and Argo CD leaves it out. */
function withoutCoreGroup({ group, ...rest }: Difference): object {
  return group === '' ? rest : { group, ...rest };
}

function chartDifferences(release: Release): readonly Difference[] {
  return traitsOf(release)?.differences(release) ?? [];
}

/**
 * A chart of a registry is named without scheme up to 3.0; from 3.1 on `oci://` is any artifact, and a chart one of its kinds.
 * @see https://github.com/argoproj/argo-cd/blob/v3.4.4/docs/user-guide/oci.md
 * @see https://github.com/argoproj/argo-cd/blob/v2.14.11/util/helm/client.go
 */
export function chartRepository({ reference, repository = '' }: Release, version: string): string {
  if (!reference.startsWith('oci://')) return repository;
  return atLeast(version, '3.1') ? reference : repository.replace(/^oci:\/\//, '');
}

function chartSource(release: Release, version: string): Record<string, unknown> {
  const values = valuesOf(release);
  const isArtifact = release.reference.startsWith('oci://') && atLeast(version, '3.1');
  return {
    repoURL: chartRepository(release, version),
    ...(isArtifact ? { path: '.' } : { chart: release.chart }),
    targetRevision: release.version,
    helm: {
      releaseName: release.name,
      ...(Object.keys(values).length === 0 ? {} : needsText(values) ? { values: stringify(canonical(values)) } : { valuesObject: values }),
    },
  };
}

/** Null takes a default of the chart away, and an API server may take the null away; Argo CD loses other things itself. */
function needsText(values: Readonly<Record<string, unknown>>): boolean {
  return hasNull(values) || lostOnTheWay(values) !== undefined;
}

function hasNull(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasNull);
  return value === null || (isMap(value) && Object.values(value).some(hasNull));
}

/** The namespace of what names none: that of the charts, else the first of the objects; undefined where all lie in none. */
export function targetNamespace({ releases, objects }: Part): string | undefined {
  return releases[0]?.namespace ?? [...objects.values()].flat().find(({ metadata }) => metadata.namespace)?.metadata.namespace;
}

/** True for charts into a namespace that no object makes. */
export function makesNamespace({ releases }: Part, all: readonly Manifest[]): boolean {
  return releases.some(
    ({ owner, namespace }) =>
      isMap(owner.spec) &&
      owner.spec.createNamespace === true &&
      !all.some(({ kind, metadata }) => kind === 'Namespace' && metadata.name === namespace),
  );
}

/** Kinds that take what they hold with them when they go. */
const precious: ReadonlySet<string> = new Set(['CustomResourceDefinition', 'Namespace', 'PersistentVolume', 'PersistentVolumeClaim']);

/** The objects of a step as Argo CD gets them: each with its wave and with what it needs to be told of it. */
export function annotatedObjects(part: Part, step: Step): readonly Manifest[] {
  const definitions = [...part.objects.values()].flat().filter(({ kind }) => kind === 'CustomResourceDefinition');
  const defined = new Set(definitions.map(({ spec }) => `${dig(spec, 'group')}/${dig(spec, 'names', 'kind')}`));
  return (part.objects.get(step) ?? []).map((object) => {
    const { kind } = object;
    const options: readonly ObjectOption[] = precious.has(kind)
      ? ['Delete=false', 'Prune=false']
      : isDefinedElsewhere(object) && !defined.has(`${groupOf(object.apiVersion)}/${kind}`)
        ? ['SkipDryRunOnMissingResource=true']
        : [];
    return canonical(annotated(withNamespace(object), step.stage.rank - part.base, options)) as Manifest;
  });
}

/** True for a kind that somebody has to define first, and nothing in its Application need be it. */
function isDefinedElsewhere(object: Manifest): boolean {
  return isCustomResource(object) || isHelm(object, 'HelmChart') || isHelm(object, 'HelmChartConfig');
}
