import * as z from 'zod/mini';
import { annotatedObjects, applicationOf, inCluster, nameOf, type Surroundings } from '../argo-cd/application';
import { argoCdVersions } from '../argo-cd/charts';
import { type Part, partsOf } from '../argo-cd/parts';
import { projectNameOf, projectsOf } from '../argo-cd/project';
import { fleetObjects, rootObjects } from '../argo-cd/root';
import type { Cluster } from '../cluster';
import { argoCdHealth } from '../constructs/argo-cd-health';
import { repositoryPathText, repositoryUrlText } from '../constructs/repository';
import { defineDelivery, type OutputFile } from '../delivery';
import { generatedBy } from '../host-file';
import { kustomizationFile } from '../kustomization';
import { isHelm } from '../order/stage';
import { nameText, text } from '../scalar';
import { listedVersionText } from '../version-table';
import { stringifyAll } from '../yaml';

const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)));

const urlText = (description: string) => repositoryUrlText(description, { scpLike: true });

const options = z.strictObject({
  repository: z.union([
    urlText('https, ssh or oci URL without credentials, or git@host:path; oci from 3.1.9 on'),
    z.strictObject({
      url: urlText('https, ssh or oci URL without credentials, or git@host:path; oci from 3.1.9 on'),
      revision: z.optional(text('branch, tag or commit, and of oci the tag or digest; default: HEAD, the default branch')),
      secret: z.optional(
        nameText(
          "existing Secret in the engine's namespace with the same url and the credentials, labelled argocd.argoproj.io/secret-type: repository, by which Argo CD finds it; default: a repository that everybody may read",
        ),
      ),
    }),
  ]),
  path: z.optional(
    repositoryPathText("folder of the repository that holds the cluster's folder as Keelson writes it; default: dist/<cluster>"),
  ),
  // Renovate takes every `version` under this name for one that it is to raise, and this one says what runs elsewhere.
  engineVersion: z.optional(
    listedVersionText('Argo CD', argoCdVersions).check(
      z.describe('the Argo CD that runs there, where it is not the add-on; default: the oldest that is known'),
    ),
  ),
  namespace: z.optional(nameText('where Argo CD runs; default: that of the add-on argo-cd, else argocd')),
  project: z.optional(
    nameText('existing AppProject of all Applications; default: projects of their own, which may do what they do and no more'),
  ),
  destination: z.optional(
    z
      .strictObject({
        server: z.optional(text('URL of its API server as Argo CD knows it')),
        name: z.optional(text('its name as Argo CD knows it')),
      })
      .check(
        z.describe(
          'the cluster as Argo CD knows it, by one of both; default: the one in which Argo CD runs, and of a hub the one of the same name',
        ),
      ),
  ),
  sync: z.optional(
    z.union([
      z.literal('manual').check(z.describe('manual: nothing is applied until somebody says so')),
      z.strictObject({
        prune: flag('delete what left the repository, but for namespaces, definitions and volumes; default: true'),
        selfHeal: flag('undo changes that others make in the cluster; default: true'),
      }),
    ]),
  ),
  applicationSet: z.optional(
    z
      .strictObject({
        name: nameText('name of the ApplicationSet'),
        labels: z.record(z.string(), z.string()).check(z.describe('labels of the Secrets by which Argo CD knows the clusters of the set')),
      })
      .check(
        z.describe('for a hub of many clusters: the ApplicationSet that makes the root Application of each; default: one root Application'),
      ),
  ),
});

/** The choices that the delivery takes. */
export type ArgoCdDeliveryOptions = z.output<typeof options>;

const addonName = 'argo-cd';

/** What the choices and the add-on, where there is one, say of Argo CD. */
function surroundingsOf(cluster: Cluster, chosen: ArgoCdDeliveryOptions): Surroundings {
  const addon = cluster.addons.get(addonName);
  const { repository, path = `dist/${cluster.name}`, sync = {} } = chosen;
  // What steers a cluster from outside knows it by its name.
  const elsewhere = chosen.applicationSet && !addon;
  return {
    cluster,
    version: addon?.version ?? chosen.engineVersion ?? (argoCdVersions[0] as string),
    namespace: addon?.namespace ?? chosen.namespace ?? 'argocd',
    repository: typeof repository === 'string' ? { url: repository } : repository,
    folder: path === '.' ? addonName : `${path}/${addonName}`,
    destination: chosen.destination ?? (elsewhere ? { name: cluster.name } : { server: inCluster }),
    sync,
  };
}

/** One Application per product, in waves, and what makes them. */
export const argoCd = defineDelivery({
  name: addonName,
  summary: 'Applications of Argo CD, with projects, waves and the root Application that makes them',
  tier: 'gitops',
  options,
  root(cluster, chosen) {
    const surroundings = surroundingsOf(cluster, chosen);
    return [...rootObjects(surroundings), ...(chosen.applicationSet ? fleetObjects(chosen.applicationSet, surroundings) : [])];
  },
  deliver({ cluster, manifests, steps }, chosen) {
    const files = new Map<string, OutputFile>();
    if (!chosen) return files;
    const surroundings = surroundingsOf(cluster, chosen);
    const all = [...manifests.values()].flat();
    const parts = partsOf(steps, all, cluster.k3s !== undefined);
    const write = (path: string, objects: readonly unknown[], ...comments: readonly string[]) => {
      const header = [generatedBy(cluster), ...comments].join('\n');
      files.set(path, { content: stringifyAll(objects, { header }), mode: 0o644 });
    };
    // The root Application needs something to apply, even where nothing is left for it to make.
    if (!chosen.project || parts.length === 0) write('applications/projects.yaml', projectsOf(parts, surroundings, all));
    for (const part of parts) {
      const project = chosen.project ?? projectNameOf(part, surroundings);
      write(`applications/${nameOf(surroundings, part)}.yaml`, [applicationOf(part, project, surroundings, all)]);
      for (const step of part.objects.keys()) {
        write(`addons/${part.name}/${step.stage.rank}-${step.addon}.yaml`, annotatedObjects(part, step));
      }
    }
    for (const [folder, names] of foldersOf(files)) files.set(`${folder}/kustomization.yaml`, kustomizationFile(cluster, names));
    if (cluster.addons.has(addonName)) return files;
    const apply = (file: string) => `To be applied once, where Argo CD runs: kubectl apply --server-side -f ${file}`;
    if (chosen.applicationSet) {
      write('applicationset.yaml', fleetObjects(chosen.applicationSet, surroundings), apply('applicationset.yaml'));
    } else {
      write('root.yaml', rootObjects(surroundings), apply('root.yaml'));
    }
    write(
      'argocd-cm-patch.yaml',
      [{ data: healthOf(parts) }],
      'Waves wait for Applications only where Argo CD is told how they are. To be laid once on its ConfigMap, beside what that holds:',
      `kubectl -n ${surroundings.namespace} patch configmap argocd-cm --type merge --patch-file argocd-cm-patch.yaml`,
    );
    return files;
  },
});

/** The names of the files in each folder. */
function foldersOf(files: ReadonlyMap<string, OutputFile>): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of files.keys()) {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, slash);
    folders.set(folder, [...(folders.get(folder) ?? []), path.slice(slash + 1)]);
  }
  return folders;
}

/** What an Argo CD that others installed has to be told of kinds, for what is there of them. */
function healthOf(parts: readonly Part[]): Readonly<Record<string, string>> {
  const charts = parts.some(({ objects }) => [...objects.values()].flat().some((object) => isHelm(object, 'HelmChart')));
  return Object.fromEntries(Object.entries(argoCdHealth).filter(([key]) => charts || !key.endsWith('_HelmChart')));
}
