import { defineDelivery, type OutputFile } from '../delivery';
import { generatedBy } from '../host-file';
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

/** One file per add-on for the k3s deploy controller, to be the same on every server. */
export const k3sManifests = defineDelivery({
  name: 'k3s-manifests',
  summary: 'the auto-deploy directory of k3s servers, /var/lib/rancher/k3s/server/manifests',
  deliver({ cluster, manifests }) {
    const files = new Map<string, OutputFile>();
    for (const [addon, objects] of manifests) {
      if (objects.length === 0) continue;
      files.set(addonFileName(addon), { content: stringifyAll(objects, { header: generatedBy(cluster) }), mode: 0o600 });
    }
    return files;
  },
});
