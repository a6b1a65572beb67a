import type { Addon, ReadFacts } from './addon';
import type { ManifestsOptions } from './addons/manifests';
import type { Cluster } from './cluster';
import { deliveries } from './deliveries';
import type { Delivery, FileTree, OutputFile } from './delivery';
import type { EncryptedFile, EncryptedSource } from './encrypted-file';
import { hostFiles } from './host-files';
import { canonical, type Manifest, manifestsOf } from './manifest';
import { type AddonRoles, type Order, orderOf } from './order/steps';
import { applyPatches, type FailedPatch, type ObjectPatch } from './patch';
import { type Rendered, recallFiles, recallObjects } from './recalled-rendering';
import { routerFiles } from './router-files';
import { listOf } from './scalar';
import type { WrittenObject } from './schema/object-faults';
import { announcements, bgpSpeaker, type ChosenAddon, hostNeeds } from './spec';

/** All that one cluster becomes. */
export interface Rendering {
  /** Objects by add-on, in alphabetical order of the add-ons. */
  readonly manifests: ReadonlyMap<string, readonly Manifest[]>;
  /** The order in which they are applied, and by which tier. */
  readonly order: Order;
  /** Every file of the cluster's folder, by path. */
  readonly files: FileTree;
  /** The objects of APIs in files of machines, by path of the file. */
  readonly hostObjects: ReadonlyMap<string, readonly WrittenObject[]>;
  /** Files that SOPS encrypted, in the order of the add-ons and of the cluster file. */
  readonly encrypted: readonly EncryptedSource[];
  /** Patches of the user's that match nothing or do not fit. */
  readonly failedPatches: readonly FailedPatch[];
}

/**
 * Turns a cluster and its add-ons into objects, files of nodes and trees of deliveries. Throws if an add-on cannot be built. `choices` are
 * the options of deliveries; objects and files that are equal to those of an earlier rendering are the very same.
 */
export function render(
  cluster: Cluster,
  addons: readonly ChosenAddon[],
  readFacts: ReadFacts,
  choices: Readonly<Record<string, unknown>> = {},
  earlier?: Rendered,
): Rendering {
  const declared = new Map(
    addons.map(({ addon, options }) => [
      addon.name,
      manifestsOf((app) => new addon.construct(app, addon.name, { ...options, cluster, readFacts })),
    ]),
  );
  const named = (deliveries as readonly Delivery[]).filter(({ name, tier }) => tier === 'gitops' && choices[name] !== undefined);
  for (const { name, root } of named) {
    const own = declared.get(name);
    if (root && own) declared.set(name, [...own, ...root(cluster, choices[name]).map((object) => canonical(object) as Manifest)]);
  }
  const { manifests: patched, failed: failedPatches } = applyPatches(declared, patchesOf(addons));
  const manifests = recallObjects(patched, earlier);
  const encrypted = addons.flatMap(({ addon, options }) =>
    (addon.encrypted?.(options) ?? []).map(
      ({ path, file }): EncryptedSource => ({
        ...(readFacts('sops', file) as EncryptedFile),
        addon: addon.name,
        at: ['addons', addon.name, ...path],
        path: file,
      }),
    ),
  );
  const order = orderOf(cluster, manifests, new Map(addons.map(({ addon }) => [addon.name, rolesOf(addon)])), encrypted);
  const files = new Map<string, OutputFile>();
  for (const delivery of deliveries as readonly Delivery[]) {
    if (delivery.tier === 'gitops' && !named.includes(delivery)) continue;
    const carried = named.length === 0 ? order.steps : order.steps.filter(({ tier }) => tier === delivery.tier);
    const steps = delivery.decrypts ? carried : carried.filter(({ objects }) => objects.length > 0);
    for (const [path, file] of delivery.deliver({ cluster, manifests, encrypted, steps }, choices[delivery.name]))
      files.set(`${delivery.name}/${path}`, file);
  }
  for (const [path, file] of routersOf(cluster, addons)) files.set(path, file);
  const options = (name: string) => addons.find(({ addon }) => addon.name === name)?.options;
  const hostObjects = new Map<string, readonly WrittenObject[]>();
  // A file that carries others finds them when all of them are there.
  for (const carries of [false, true]) {
    for (const node of cluster.nodes) {
      const needs = hostNeeds(addons, cluster, node);
      for (const kind of hostFiles.filter((candidate) => (candidate.carries ?? false) === carries)) {
        for (const file of listOf(kind.write({ cluster, node, needs, files, options }))) {
          const path = `host/${node.name}/${file.path}`;
          files.set(path, { content: file.content, mode: file.mode });
          if (file.objects) hostObjects.set(path, file.objects);
        }
      }
    }
  }
  const sorted = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { manifests, order, files: recallFiles(sorted, earlier), hostObjects, encrypted, failedPatches };
}

function rolesOf({ provides, requires = [] }: Addon): AddonRoles {
  return { provides, requires };
}

/** The other end of the sessions, for each router whose software is known. */
function routersOf(cluster: Cluster, addons: readonly ChosenAddon[]): [string, OutputFile][] {
  const { bgp } = cluster;
  const speaker = bgpSpeaker(addons, cluster);
  if (!bgp || !speaker) return [];
  return bgp.peers.flatMap((peer): [string, OutputFile][] => {
    const kind = routerFiles.find(({ name }) => name === peer.software);
    if (!kind) return [];
    const { path, content } = kind.write({ cluster, bgp, peer, speaker, announcements: announcements(addons, cluster) });
    return [[`routers/${peer.name}/${path}`, { content, mode: 0o644 }]];
  });
}

function patchesOf(addons: readonly ChosenAddon[]): readonly ObjectPatch[] {
  const options = addons.find(({ addon }) => addon.name === 'manifests')?.options as ManifestsOptions | undefined;
  return (options?.patches ?? []).map((patch, index) => ({ ...patch, at: ['addons', 'manifests', 'patches', index] }));
}
