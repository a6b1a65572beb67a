import type { Cluster } from './cluster';
import type { OutputFile } from './delivery';
import { generatedBy } from './host-file';
import { stringifyAll } from './yaml';

/** The index of a folder of manifests, by which `kubectl kustomize` builds it; `resources` are names of files or folders in it. */
export function kustomizationFile(cluster: Cluster, resources: readonly string[]): OutputFile {
  const index = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources: [...resources].sort() };
  return { content: stringifyAll([index], { header: generatedBy(cluster) }), mode: 0o644 };
}
