import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ApiClient } from '../api-client';
import { endpointOf } from '../kubeconfig';
import type { Tool } from '../tool';

/** The environment variable by which `--cluster` tells the path of the kubeconfig to use. */
export const askedVariable = 'KEELSON_REAL_CLUSTER';

/** The API server of a cluster that runs already, at the path of its kubeconfig; there with `--cluster` alone. */
export const askedCluster: Tool = {
  name: 'cluster',
  async find() {
    const path = process.env[askedVariable];
    if (path === undefined) return { missing: 'a cluster that runs is asked with --cluster alone' };
    try {
      const client = clientOf(path);
      try {
        const { status, body } = await client.request('GET', '/version');
        if (status !== 200) return { missing: `the cluster of ${path} answers ${status} to GET /version` };
        return { path, version: String(body.gitVersion).replace(/^v/, '') };
      } finally {
        client.close();
      }
    } catch (error) {
      return { missing: `the cluster of ${path} cannot be asked: ${(error as Error).message}` };
    }
  },
};

/** Speaks to the cluster of a kubeconfig. Throws for one that cannot be used. */
export function clientOf(kubeconfig: string): ApiClient {
  return new ApiClient(endpointOf(readFileSync(kubeconfig, 'utf8'), dirname(kubeconfig)));
}
