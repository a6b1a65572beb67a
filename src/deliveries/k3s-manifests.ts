import * as z from 'zod/mini';
import { defineDelivery, type OutputFile } from '../delivery';
import { generatedBy } from '../host-file';
import { isCustomResource, type Manifest } from '../manifest';
import { text } from '../scalar';
import { stringifyAll } from '../yaml';

/**
 * Addon names that k3s gives to its own files, whether they are disabled or not.
 * @see https://github.com/k3s-io/k3s/tree/v1.34.1%2Bk3s1/manifests
 */
const packaged = new Set([
  'aggregated-metrics-reader',
  'auth-delegator',
  'auth-reader',
  'ccm',
  'coredns',
  'local-storage',
  'metrics-apiservice',
  'metrics-server-deployment',
  'metrics-server-service',
  'resource-reader',
  'rolebindings',
  'runtimes',
  'traefik',
]);

/** Words of `--disable`: k3s deletes a file of such a name. */
const disableable = new Set(['coredns', 'local-storage', 'metrics-server', 'runtimes', 'servicelb', 'traefik']);

/** The file of an add-on; its base name becomes the name of a k3s Addon, which must be nobody else's. */
export function addonFileName(addon: string): string {
  return packaged.has(addon) || disableable.has(addon) ? `keelson-${addon}.yaml` : `${addon}.yaml`;
}

/**
 * The objects of an add-on by file: custom resources lie apart from the chart or the definitions that bring their kinds.
 *
 * The controller handles a file again and again until all of it is applied, so kinds that arrive later must not share a file
 * with what brings them.
 * @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/deploy/controller.go
 */
function filesOf(addon: string, objects: readonly Manifest[]): [string, readonly Manifest[]][] {
  const custom = objects.filter(isCustomResource);
  const rest = objects.filter((object) => !isCustomResource(object));
  if (custom.length === 0 || !rest.some(({ kind }) => definers.has(kind))) return [[addonFileName(addon), objects]];
  return [
    [addonFileName(addon), rest],
    [addonFileName(`${addon}-resources`), custom],
  ];
}

/** Kinds of objects that bring further kinds. */
const definers = new Set(['CustomResourceDefinition', 'HelmChart']);

const options = z.strictObject({
  schemaModeline: z.optional(
    text('URL or path of a JSON Schema of the objects, which `keelson schema` prints; a comment leads editors to it', (value) =>
      /^\S+$/.test(value)
        ? undefined
        : { rule: 'malformed-url', problem: 'is not one word, as editors read it', fix: 'write a URL or a path without spaces' },
    ),
  ),
});

/** One file per add-on for the k3s deploy controller, or two, to be the same on every server. */
export const k3sManifests = defineDelivery({
  name: 'k3s-manifests',
  summary: 'the auto-deploy directory of k3s servers, /var/lib/rancher/k3s/server/manifests',
  options,
  deliver({ cluster, manifests }, chosen) {
    // Editors look for it in every document. @see https://github.com/redhat-developer/yaml-language-server/issues/946
    const opening = chosen?.schemaModeline && `yaml-language-server: $schema=${chosen.schemaModeline}`;
    const files = new Map<string, OutputFile>();
    if (!cluster.k3s) return files;
    for (const [addon, objects] of manifests) {
      for (const [file, part] of filesOf(addon, objects)) {
        if (part.length > 0) files.set(file, { content: stringifyAll(part, { header: generatedBy(cluster), opening }), mode: 0o600 });
      }
    }
    return files;
  },
});
