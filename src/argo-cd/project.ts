import { scopeOf } from '../kind-scope';
import { canonical, type Manifest } from '../manifest';
import type { Release } from '../manifest-releases';
import { groupOf } from '../schema/schema-finder';
import { chartRepository, makesNamespace, nameOf, type Surroundings, targetNamespace } from './application';
import { type GroupKind, namespacesOf, traitsOf } from './chart-traits';
import type { Part } from './parts';
import { cascade, waveAnnotation } from './sync-options';

/** What the projects of a cluster are put in place by: before all Applications. */
const wave = '0';

/**
 * The project of a part: one for all parts without charts, whose objects are known one by one, and one for each other, so that what a chart
 * may do nothing else may.
 */
export function projectNameOf(part: Part, surroundings: Surroundings): string {
  return part.releases.length > 0 ? nameOf(surroundings, part) : surroundings.cluster.name;
}

/** The projects of the parts of a cluster: each may do what its parts do, and no more. Without parts it is one that may do nothing. */
export function projectsOf(parts: readonly Part[], surroundings: Surroundings, all: readonly Manifest[]): readonly Manifest[] {
  const byName = new Map<string, Part[]>(parts.length === 0 ? [[surroundings.cluster.name, []]] : []);
  for (const part of parts) {
    const name = projectNameOf(part, surroundings);
    byName.set(name, [...(byName.get(name) ?? []), part]);
  }
  return [...byName].map(([name, members]) => projectOf(name, members, surroundings, all));
}

function projectOf(name: string, parts: readonly Part[], surroundings: Surroundings, all: readonly Manifest[]): Manifest {
  const { cluster, namespace, destination, repository, version } = surroundings;
  const releases = parts.flatMap((part) => part.releases);
  const objects = parts.flatMap((part) => [...part.objects.values()].flat());
  const clusterKinds = [
    ...objects.filter(isClusterScoped).map(kindOf),
    ...releases.flatMap((release) => knownTraits(release, parts)?.clusterKinds ?? [{ group: '*', kind: '*' }]),
    // Argo CD holds a namespace that it makes by itself against the project, too.
    ...(parts.some((part) => makesNamespace(part, all)) ? [{ group: '', kind: 'Namespace' }] : []),
  ];
  const namespaces = [
    ...objects.filter((object) => !isClusterScoped(object)).map(({ metadata }) => metadata.namespace ?? 'default'),
    ...releases.flatMap((release) => {
      const traits = knownTraits(release, parts);
      return traits ? namespacesOf(release, traits) : ['*'];
    }),
    // An Application is refused whose own namespace is not among them, if it is none.
    ...parts.map((part) => targetNamespace(part) ?? ''),
  ];
  const own = objects.filter((object) => !isClusterScoped(object)).flatMap((object) => [kindOf(object), ...(offspring[object.kind] ?? [])]);
  return canonical({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    // The finalizer keeps it until no Application needs it: without its project none can delete what it made.
    metadata: { name, namespace, annotations: { [waveAnnotation]: wave }, finalizers: [cascade] },
    spec: {
      description:
        releases.length > 0
          ? `What ${releases.map((release) => release.name).join(' and ')} may do to ${cluster.name}`
          : `What the objects of ${cluster.name} may be`,
      sourceRepos: distinct([
        ...(objects.length > 0 ? [repository.url] : []),
        ...releases.map((release) => chartRepository(release, version)),
      ]),
      destinations: minimal(namespaces).map((target) => ({ ...destination, ...(target === '' ? {} : { namespace: target }) })),
      ...(clusterKinds.length > 0 ? { clusterResourceWhitelist: distinctKinds(clusterKinds) } : {}),
      ...(releases.length === 0 && own.length > 0 ? { namespaceResourceWhitelist: distinctKinds(own) } : {}),
    },
  }) as Manifest;
}

/** What an add-on of Keelson asks of a chart is known; what the owner asks of it may be anything. */
function knownTraits(release: Release, parts: readonly Part[]) {
  return parts.some(({ releases, isOwn }) => isOwn && releases.includes(release)) ? undefined : traitsOf(release);
}

function isClusterScoped(object: Manifest): boolean {
  return (scopeOf(object) ?? (object.metadata.namespace ? 'namespace' : 'cluster')) === 'cluster';
}

function kindOf({ apiVersion, kind }: Manifest): GroupKind {
  return { group: groupOf(apiVersion), kind };
}

const pod = { group: '', kind: 'Pod' };
const revision = { group: 'apps', kind: 'ControllerRevision' };

/**
 * What the controllers of Kubernetes and k3s make of an object: who may make the one makes the other, and Argo CD shows and reads logs of
 * what the project permits alone.
 * @see https://github.com/argoproj/argo-cd/blob/v3.4.4/controller/appcontroller.go
 */
const offspring: Readonly<Record<string, readonly GroupKind[]>> = {
  CronJob: [{ group: 'batch', kind: 'Job' }, pod],
  DaemonSet: [revision, pod],
  Deployment: [{ group: 'apps', kind: 'ReplicaSet' }, pod],
  HelmChart: [{ group: 'batch', kind: 'Job' }, pod],
  Job: [pod],
  ReplicaSet: [pod],
  Service: [
    { group: '', kind: 'Endpoints' },
    { group: 'discovery.k8s.io', kind: 'EndpointSlice' },
  ],
  StatefulSet: [revision, { group: '', kind: 'PersistentVolumeClaim' }, pod],
};

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

/** Without the names that `*` takes in. */
function minimal(namespaces: readonly string[]): readonly string[] {
  return namespaces.includes('*') ? ['*'] : distinct(namespaces);
}

function distinctKinds(kinds: readonly GroupKind[]): readonly GroupKind[] {
  if (kinds.some(({ group, kind }) => group === '*' && kind === '*')) return [{ group: '*', kind: '*' }];
  const byKey = new Map(kinds.map((one) => [`${one.group}/${one.kind}`, one]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { group, kind }]) => ({ group, kind }));
}
