import type { k8s } from 'cdk8s-plus-28';
import type { Cluster } from '../cluster';
import { fingerprint } from '../fingerprint';
import { generatedBy, type HostFile } from '../host-file';
import { stringifyAll } from '../yaml';
import type { Plain } from './kube-object';

/** What a static pod runs: it reads nothing from the API, so no ServiceAccount, ConfigMap or Secret. */
export interface StaticPodProps {
  readonly name: string;
  readonly container: Plain<Omit<k8s.Container, 'name' | 'envFrom'>>;
  /** Files of the machine that it reads, each mounted read-only at one path of the container. */
  readonly reads: readonly { readonly file: HostFile; readonly mountPath: string }[];
}

/**
 * The manifest of a pod that the kubelet of a machine runs by itself, on the network of the machine.
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/
 */
export function staticPod(cluster: Cluster, { name, container, reads }: StaticPodProps): HostFile {
  const volumes = reads.map(({ file, mountPath }) => ({ name: volumeName(file), path: `/${file.path}`, mountPath }));
  const spec: Plain<k8s.PodSpec> = {
    hostNetwork: true,
    priorityClassName: 'system-node-critical',
    containers: [
      {
        name,
        ...container,
        imagePullPolicy: 'IfNotPresent',
        volumeMounts: volumes.map((volume) => ({ name: volume.name, mountPath: volume.mountPath, readOnly: true })),
      },
    ],
    volumes: volumes.map((volume) => ({ name: volume.name, hostPath: { path: volume.path, type: 'File' } })),
  };
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: 'kube-system',
      labels: { 'app.kubernetes.io/name': name },
      // A mounted file stays the one that was there at start, so the kubelet has to see that it is another.
      annotations: { 'keelson/files': fingerprint(reads.map(({ file }) => file.content).join('\n')) },
    },
    spec,
  };
  return {
    path: `etc/kubernetes/manifests/${name}.yaml`,
    content: stringifyAll([pod], { header: generatedBy(cluster) }),
    // As kubeadm writes its own.
    mode: 0o600,
    objects: [pod],
  };
}

/** Named after its file, as a DNS label. */
function volumeName({ path }: HostFile): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/[^a-z0-9]+/g, '-');
}
