import * as z from 'zod/mini';
import type { Cluster } from '../cluster';
import { type FluxKustomizationContext, fluxKustomization, protectedFromPruning } from '../constructs/flux-kustomization';
import { type FluxReleaseContext, fluxRelease, isFluxRelease } from '../constructs/flux-release';
import {
  type FluxRepository,
  fluxDuration,
  fluxRepositoryFields,
  fluxRepositoryUrl,
  fluxRoot,
  fluxSourceKind,
} from '../constructs/flux-root';
import { fluxCharts } from '../constructs/flux-version';
import { isOci, repositoryPathText } from '../constructs/repository';
import { type Delivered, defineDelivery, type OutputFile } from '../delivery';
import { encryptedFiles } from '../encrypted-file';
import { generatedBy } from '../host-file';
import { withNamespace } from '../kind-scope';
import { kustomizationFile } from '../kustomization';
import { canonical, type Manifest } from '../manifest';
import { releasesOf } from '../manifest-releases';
import { isBag, stages } from '../order/stage';
import type { Step } from '../order/steps';
import { nameText, text } from '../scalar';
import { listedVersionText } from '../version-table';
import { stringifyAll } from '../yaml';

const versions = Object.keys(fluxCharts);

const interval = (description: string) => z.optional(fluxDuration(description));

const options = z.strictObject({
  repository: z
    .union([
      fluxRepositoryUrl(),
      z.strictObject({
        ...fluxRepositoryFields('branch to follow; default: main, as of flux bootstrap'),
      }),
    ])
    .check(z.describe('where this folder is pushed to')),
  path: z.optional(repositoryPathText('folder in the repository where the folder of the cluster lies; default: dist/<cluster>')),
  // Not `version`, which Renovate raises: what runs elsewhere is not raised by it.
  engineVersion: z.optional(
    listedVersionText('Flux', versions).check(z.describe('the Flux that runs there, where it is not the add-on `flux`')),
  ),
  lockdown: z.optional(
    z.boolean().check(z.describe('that Flux is locked down for tenants, where it is not the add-on `flux`; default: false')),
  ),
  interval: interval('how often changes that others make in the cluster are undone; default: 10m'),
  timeout: interval('how long objects may take until they are healthy, that of releases not counted; default: 5m'),
  prune: z.optional(
    z.boolean().check(z.describe('delete what left the repository, but no namespaces, definitions and volumes; default: true')),
  ),
  sops: z.optional(
    z
      .strictObject({ secret: nameText('existing Secret in flux-system with a key in an entry that ends in .agekey or .asc') })
      .check(z.describe('decrypt what SOPS encrypted; default: no decryption')),
  ),
  driftDetection: z.optional(
    z
      .strictObject({
        mode: z.enum(['enabled', 'warn']).check(z.describe('undo what others change in objects of releases, or tell of it')),
        ignore: z.optional(
          z
            .array(
              z.strictObject({
                paths: z.array(text('JSON pointer of a field')).check(z.minLength(1)),
                target: z.optional(
                  z.strictObject({
                    group: z.optional(z.string()),
                    version: z.optional(z.string()),
                    kind: z.optional(z.string()),
                    name: z.optional(z.string()),
                    namespace: z.optional(z.string()),
                    labelSelector: z.optional(z.string()),
                    annotationSelector: z.optional(z.string()),
                  }),
                ),
              }),
            )
            .check(z.describe('fields that controllers of the cluster own')),
        ),
      })
      .check(z.describe('look after the objects of Helm releases between upgrades, from 2.2 on; default: releases are left alone')),
  ),
});

/** The choices that the delivery takes. */
export type FluxDeliveryOptions = z.output<typeof options>;

/** What is applied as one: a step, or all foundations. */
interface Folder {
  readonly name: string;
  readonly steps: readonly Step[];
  /** Folders that come before it, by name. */
  readonly needs: readonly string[];
}

const { foundation } = stages;

/** A Kustomization per step, each after those that it needs. */
export const flux = defineDelivery({
  name: 'flux',
  summary: 'a folder per step for Flux, each with a Kustomization that waits for those that it needs',
  decrypts: true,
  tier: 'gitops',
  options,
  root: (cluster, chosen) => rootOf(cluster, chosen),
  deliver(delivered, chosen) {
    const files = new Map<string, OutputFile>();
    if (!chosen) return files;
    const { cluster } = delivered;
    const write = (path: string, objects: readonly Manifest[]) =>
      files.set(path, {
        content: stringifyAll(
          objects.map((object) => canonical(object) as Manifest),
          { header: generatedBy(cluster) },
        ),
        mode: 0o644,
      });
    const [addons, steps] = [`addons/${cluster.name}`, `clusters/${cluster.name}/steps`];
    const context = kustomizationContext(cluster, chosen);
    const lower = lowering(delivered, chosen);
    for (const folder of foldersOf(delivered.steps)) {
      const path = `${addons}/${folder.name}`;
      const inside = new Map(folder.steps.filter(({ objects }) => objects.length > 0).map((step) => [`${step.addon}.yaml`, lower(step)]));
      for (const [file, objects] of inside) write(`${path}/${file}`, objects);
      const sealed = encryptedFiles(folder.steps.flatMap(({ encrypted }) => encrypted));
      for (const [file, content] of sealed) files.set(`${path}/${file}`, { content, mode: 0o644 });
      files.set(`${path}/kustomization.yaml`, kustomizationFile(cluster, [...inside.keys(), ...sealed.keys()]));
      const objects = [...inside.values()].flat();
      const keeps = folder.name === foundation.name;
      const applied = { name: folder.name, path: inRepository(cluster, chosen, path), dependsOn: folder.needs, objects, keeps };
      write(`${steps}/${folder.name}.yaml`, [fluxKustomization(applied, context)]);
    }
    // The folder above has no index: Flux makes one of all that is there, so of flux-system too, which `flux bootstrap` writes beside it.
    // @see https://github.com/fluxcd/pkg/blob/kustomize/v1.41.0/kustomize/kustomize_generator.go
    const indexed = foldersOf(delivered.steps).map(({ name }) => `${name}.yaml`);
    // Where the bootstrap tier brings everything it names nothing: a root whose folder is not there never gets ready.
    files.set(`${steps}/kustomization.yaml`, kustomizationFile(cluster, indexed));
    if (!cluster.addons.has('flux')) write('root.yaml', rootOf(cluster, chosen));
    return files;
  },
});

/** The steps with all foundations in one. */
function foldersOf(steps: readonly Step[]): readonly Folder[] {
  const nameOf = ({ stage, name }: Step) => (stage === foundation ? foundation.name : name);
  const carried = new Set(steps);
  const byName = new Map<string, Step[]>();
  for (const step of steps) byName.set(nameOf(step), [...(byName.get(nameOf(step)) ?? []), step]);
  return [...byName].map(([name, members]) => {
    // What the bootstrap tier brings is there when Flux runs.
    const needed = members.flatMap(({ needs }) => needs.filter((need) => carried.has(need)).map(nameOf));
    return { name, steps: members, needs: [...new Set(needed)].filter((other) => other !== name) };
  });
}

/** The objects of a step as Flux is to apply them: releases in place of the HelmCharts that Flux can install. */
function lowering({ cluster, manifests }: Delivered, chosen: FluxDeliveryOptions): (step: Step) => readonly Manifest[] {
  const all = [...manifests.values()].flat();
  const releases = new Map(releasesOf(all).map((release) => [release.owner as unknown, release]));
  const namespaces = new Set(all.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name));
  const context: Omit<FluxReleaseContext, 'sharesDefinitions'> = {
    version: engineOf(cluster, chosen).version,
    interval: chosen.interval ?? '10m',
    driftDetection: chosen.driftDetection,
    lockdown: engineOf(cluster, chosen).lockdown,
    namespaces,
  };
  return ({ addon, objects }) => {
    const sharesDefinitions = bringsGatewayApi.has(addon) || (isBag(addon) && all.some(({ kind }) => kind === 'CustomResourceDefinition'));
    return objects.flatMap((object) => {
      const release = releases.get(object);
      return release && isFluxRelease(release)
        ? fluxRelease(release, { ...context, sharesDefinitions })
        : [protectedFromPruning(withNamespace(object))];
    });
  };
}

/**
 * Add-ons whose chart carries the definitions of the Gateway API, which a cluster has from elsewhere.
 * @see https://github.com/apache/apisix-helm-chart/tree/apisix-ingress-controller-1.1.1/charts/apisix-ingress-controller/crds
 */
const bringsGatewayApi: ReadonlySet<string> = new Set(['apisix']);

function kustomizationContext(cluster: Cluster, chosen: FluxDeliveryOptions): FluxKustomizationContext {
  return {
    ...engineOf(cluster, chosen),
    source: { kind: fluxSourceKind(repositoryOf(chosen)), name: rootName(cluster) },
    interval: chosen.interval ?? '10m',
    timeout: chosen.timeout ?? '5m',
    prune: chosen.prune ?? true,
    sops: chosen.sops,
  };
}

/** The Flux that applies it: the add-on, or the one that the cluster file describes. */
function engineOf(
  cluster: Cluster,
  { engineVersion, lockdown }: FluxDeliveryOptions,
): { readonly version: string; readonly lockdown: boolean } {
  const addon = cluster.addons.get('flux');
  return {
    version: addon?.version ?? engineVersion ?? (versions[versions.length - 1] as string),
    lockdown: (addon ? addon.lockdown : lockdown) ?? false,
  };
}

function rootOf(cluster: Cluster, chosen: FluxDeliveryOptions): readonly Manifest[] {
  return fluxRoot({
    ...engineOf(cluster, chosen),
    name: rootName(cluster),
    repository: repositoryOf(chosen),
    path: inRepository(cluster, chosen, `clusters/${cluster.name}`).slice('./'.length),
    interval: chosen.interval,
    prune: chosen.prune,
    orphans: true,
  });
}

/**
 * What applies the Kustomizations: as `flux bootstrap` calls it, so that either finds the other. Beside the add-on that name is of the
 * user's own repository, and may not depend on whether there is one: a root of another name deletes what the old one applied.
 */
function rootName(cluster: Cluster): string {
  return cluster.addons.has('flux') ? 'keelson' : 'flux-system';
}

/** The path of a file of the delivery, as Flux writes paths in a repository. */
function inRepository(cluster: Cluster, { path = `dist/${cluster.name}` }: FluxDeliveryOptions, file: string): string {
  return `./${path === '.' ? '' : `${path}/`}flux/${file}`;
}

function repositoryOf({ repository }: FluxDeliveryOptions): FluxRepository {
  const told: FluxRepository = typeof repository === 'string' ? { url: repository } : repository;
  const { branch, tag, semver } = told;
  if ((branch ?? tag ?? semver) !== undefined || isOci({ ...told, path: '.', secret: told.secret })) return told;
  // Flux alone would follow master. @see https://github.com/fluxcd/flux2/blob/v2.8.5/cmd/flux/bootstrap.go
  return { ...told, branch: 'main' };
}
