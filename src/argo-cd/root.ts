import { canonical, type Manifest } from '../manifest';
import { folderSource, inCluster, type Surroundings, syncPolicy } from './application';

/** Which clusters of a hub get what they are described to be. */
export interface ClusterSelection {
  readonly name: string;
  /** Labels of the Secrets by which Argo CD knows the clusters. */
  readonly labels: Readonly<Record<string, string>>;
}

const apiVersion = 'argoproj.io/v1alpha1';

/** The project of what makes Applications, and the Application that makes those of the cluster. */
export function rootObjects(surroundings: Surroundings): readonly Manifest[] {
  const { cluster, namespace } = surroundings;
  const project = `${cluster.name}-root`;
  const application = {
    apiVersion,
    kind: 'Application',
    metadata: { name: cluster.name, namespace },
    spec: rootSpec(project, surroundings),
  };
  return [rootProject(project, surroundings), canonical(application) as Manifest];
}

/**
 * The project and the ApplicationSet of a hub: for each of the clusters the Application that makes those of the cluster. The name of the
 * cluster in Argo CD is the one of its file.
 * @see https://github.com/argoproj/argo-cd/blob/v3.4.4/docs/operator-manual/applicationset/Generators-Cluster.md
 */
export function fleetObjects({ name, labels }: ClusterSelection, surroundings: Surroundings): readonly Manifest[] {
  const { cluster, namespace } = surroundings;
  const project = `${name}-root`;
  const folder = surroundings.folder
    .split('/')
    .map((step) => (step === cluster.name ? '{{ .name }}' : step))
    .join('/');
  const set = {
    apiVersion,
    kind: 'ApplicationSet',
    metadata: { name, namespace },
    spec: {
      generators: [{ clusters: { selector: { matchLabels: labels } } }],
      goTemplate: true,
      // Without it a misspelt field is a text of its own.
      goTemplateOptions: ['missingkey=error'],
      // Neither the end of the set nor of a cluster's Secret is to end what runs there.
      syncPolicy: { preserveResourcesOnDeletion: true },
      template: { metadata: { name: '{{ .name }}' }, spec: rootSpec(project, { ...surroundings, folder }) },
    },
  };
  return [rootProject(project, surroundings), canonical(set) as Manifest];
}

/** Whoever may write Applications and projects decides what runs, so this project may do that and no more. */
function rootProject(name: string, { namespace, repository }: Surroundings): Manifest {
  return canonical({
    apiVersion,
    kind: 'AppProject',
    metadata: { name, namespace },
    spec: {
      description: 'Makes Applications and their projects',
      sourceRepos: [repository.url],
      destinations: [{ server: inCluster, namespace }],
      namespaceResourceWhitelist: ['AppProject', 'Application'].map((kind) => ({ group: 'argoproj.io', kind })),
    },
  }) as Manifest;
}

function rootSpec(project: string, surroundings: Surroundings): Record<string, unknown> {
  const { namespace, repository } = surroundings;
  return {
    project,
    // Applications lie where Argo CD runs, wherever they lead.
    destination: { server: inCluster, namespace },
    source: folderSource(surroundings, 'applications'),
    ...(repository.secret ? { info: [{ name: 'Credentials', value: `Secret ${namespace}/${repository.secret}` }] } : {}),
    syncPolicy: syncPolicy(surroundings, true, ['ServerSideApply=true']),
  };
}
