import type { Mirror } from '../cluster';
import { defineHostFile, generatedBy } from '../host-file';
import { stringifyAll } from '../yaml';

/** Where containerd pulls from instead of the registries that image names state. */
export const k3sRegistries = defineHostFile({
  name: 'k3s-registries',
  summary: 'registry mirrors of k3s, /etc/rancher/k3s/registries.yaml',
  write({ cluster }) {
    if (!cluster.k3s || cluster.mirrors.length === 0) return undefined;
    const mirrors = Object.fromEntries(cluster.mirrors.map((mirror) => [mirror.registry, entryOf(mirror)]));
    return {
      path: 'etc/rancher/k3s/registries.yaml',
      content: stringifyAll([{ mirrors }], { header: generatedBy(cluster) }),
      // Endpoints may carry credentials.
      mode: 0o600,
    };
  },
});

/** An entry may be empty: it then only opens the registry to the embedded one. */
function entryOf({ endpoints, rewrite }: Mirror): Record<string, unknown> {
  return {
    ...(endpoints.length > 0 ? { endpoint: [...endpoints] } : {}),
    ...(Object.keys(rewrite).length > 0 ? { rewrite: { ...rewrite } } : {}),
  };
}
