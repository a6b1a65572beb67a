import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { ApiError, type ApiServer } from './api-server';
import { type AutoDeployFolder, epoch, type FolderEntry } from './auto-deploy-folder';
import { applySet } from './desired-set';
import { gvkOf, type KubeObject, keyOf, parseGvk } from './kube-object';
import { manifestObjects } from './manifest-objects';

/** What the controller tells on an Addon. */
export interface AddonEvent {
  readonly addon: string;
  readonly reason: 'AppliedManifest' | 'ApplyManifestFailed' | 'DeletingManifest' | 'ParseManifestFailed' | 'ReadManifestFailed';
  readonly message: string;
}

const gvksAnnotation = 'addon.k3s.cattle.io/gvks';

/**
 * The deploy controller of one k3s server: what a folder does to a cluster, pass by pass.
 *
 * Left out: the rate limit of one apply per second and Addon, templates of packaged files, sizes that etcd refuses, discovery that fails.
 * @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/deploy/controller.go
 * @see https://github.com/k3s-io/k3s/blob/0301210fa15fe70ce8427a4b3dfef54b798d17fb/pkg/deploy/controller.go
 */
export class DeployController {
  readonly events: AddonEvent[] = [];
  readonly #disables: ReadonlySet<string>;
  readonly #mtimes = new Map<string, string>();
  readonly #seenKinds = new Set<string>();
  #force = true;

  constructor(
    readonly api: ApiServer,
    readonly folder: AutoDeployFolder,
    settings: { readonly disable?: readonly string[] } = {},
  ) {
    this.#disables = new Set(settings.disable);
  }

  /**
   * What k3s does every 15 s; the errors of it.
   * @param afterFile called after each file: a pass lists the folder once and takes its time
   */
  pass(afterFile: (path: string, failed: boolean) => void = () => undefined): readonly string[] {
    const errors = this.#listFiles(afterFile);
    if (errors.length === 0) this.#force = false;
    this.api.betweenPasses();
    return errors;
  }

  /** Starts k3s anew: it forgets what it saw of the folder and which kinds are served, and takes every file again. */
  restart(): void {
    this.#mtimes.clear();
    this.#seenKinds.clear();
    this.#force = true;
  }

  #listFiles(afterFile: (path: string, failed: boolean) => void): readonly string[] {
    let entries: readonly FolderEntry[];
    try {
      entries = this.folder.walk();
    } catch (error) {
      return [(error as Error).message];
    }
    const skips = new Set(entries.flatMap(({ name }) => (name.endsWith('.skip') ? [name.slice(0, -'.skip'.length)] : [])));
    const errors: string[] = [];
    for (const entry of [...entries].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))) {
      if (entry.isFolder) continue;
      let failed: readonly string[];
      if (this.#isDisabled(entry)) {
        failed = this.#delete(entry);
      } else {
        if (isSkipped(entry.name, skips)) continue;
        if (!this.#force && entry.mtime !== epoch && this.#mtimes.get(entry.path) === entry.mtime) continue;
        failed = this.#deploy(entry.path);
        if (failed.length === 0) this.#mtimes.set(entry.path, entry.mtime);
      }
      errors.push(...failed);
      this.api.betweenFiles();
      afterFile(entry.path, failed.length > 0);
    }
    return errors;
  }

  #deploy(path: string): readonly string[] {
    const addon = addonName(path);
    if (!this.#addon(addon)) {
      try {
        this.api.create({
          apiVersion: 'k3s.cattle.io/v1',
          kind: 'Addon',
          metadata: { name: addon, namespace: 'kube-system' },
          spec: { source: path },
        });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return [error.message];
      }
    }
    let content: string;
    try {
      content = this.folder.read(path);
    } catch (error) {
      return this.#told(addon, 'ReadManifestFailed', (error as Error).message);
    }
    const checksum = createHash('sha256').update(content).digest('hex');
    if (!this.#force && checksum === this.#addon(addon)?.spec?.checksum) return [];
    let objects: readonly KubeObject[];
    try {
      objects = manifestObjects(content);
    } catch (error) {
      return this.#told(addon, 'ParseManifestFailed', (error as Error).message);
    }
    const gvks = [...new Set(objects.map(gvkOf))];
    const known = [...gvks, ...this.#recordedKinds(addon)].filter((gvk) => this.#serverHas(gvk));
    const errors = applySet(this.api, addon, objects, known);
    if (errors.length > 0) return this.#told(addon, 'ApplyManifestFailed', errors.join('; '));
    this.events.push({ addon, reason: 'AppliedManifest', message: path });
    const current = this.#addon(addon) as KubeObject;
    this.api.replace(keyOf('k3s.cattle.io/v1', 'Addon', 'kube-system', addon), {
      ...current,
      metadata: { ...current.metadata, annotations: { [gvksAnnotation]: gvks.join(';') } },
      spec: { source: path, checksum },
    });
    return [];
  }

  #delete({ path, linked }: FolderEntry): readonly string[] {
    const addon = addonName(path);
    let inFile: readonly KubeObject[] = [];
    try {
      inFile = manifestObjects(this.folder.read(path));
    } catch (error) {
      this.#told(addon, 'ParseManifestFailed', (error as Error).message);
    }
    const gvks = [...this.#recordedKinds(addon), ...inFile.map(gvkOf)].filter((gvk) => this.#serverHas(gvk));
    const errors = applySet(this.api, addon, [], gvks);
    if (errors.length > 0) return errors;
    if (!linked) this.folder.remove(path);
    this.events.push({ addon, reason: 'DeletingManifest', message: path });
    if (this.#addon(addon)) this.api.remove(keyOf('k3s.cattle.io/v1', 'Addon', 'kube-system', addon));
    return [];
  }

  #addon(name: string): (KubeObject & { readonly spec?: { readonly checksum?: string } }) | undefined {
    return this.api.get(keyOf('k3s.cattle.io/v1', 'Addon', 'kube-system', name));
  }

  /** Kinds of the version that was applied without an error last. */
  #recordedKinds(addon: string): readonly string[] {
    const text = this.#addon(addon)?.metadata.annotations?.[gvksAnnotation] ?? '';
    return text.split(';').filter((gvk) => parseGvk(gvk) !== undefined);
  }

  /** Kinds that were served once count as served until k3s starts anew. */
  #serverHas(gvk: string): boolean {
    if (this.api.serves(parseGvk(gvk) as { apiVersion: string; kind: string })) this.#seenKinds.add(gvk);
    return this.#seenKinds.has(gvk);
  }

  #isDisabled({ path, name }: FolderEntry): boolean {
    const folders = path.split('/').slice(0, -1);
    if (folders.some((_, index) => this.#disables.has(folders.slice(0, index + 1).join('/')))) return true;
    return isManifest(name) && this.#disables.has(name.slice(0, -extname(name).length));
  }

  #told(addon: string, reason: AddonEvent['reason'], message: string): readonly string[] {
    this.events.push({ addon, reason, message });
    return [message];
  }
}

/** The name of the Addon of a file. */
export function addonName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).split('.', 1)[0] as string;
}

function isSkipped(name: string, skips: ReadonlySet<string>): boolean {
  return name.startsWith('.') || skips.has(name) || !isManifest(name);
}

function isManifest(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name);
}
