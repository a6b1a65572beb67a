import { defineInvariant } from '../invariant';
import { type PodSpec, podSpecOf } from '../workload';

/** A namespace lets in the pods that are made for it. */
export const podSecurityAllows = defineInvariant({
  name: 'pod-security-allows',
  summary: 'a namespace lets in the pods that are made for it',
  why: 'The API server refuses every pod that takes more of the machine than the Pod Security Standard of its namespace allows.',
  severity: 'error',
  example: 'a DaemonSet with hostNetwork in a namespace with pod-security.kubernetes.io/enforce: baseline',
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
  onOutput: true,
  *check({ manifests }) {
    const enforced = new Map(
      [...manifests.values()]
        .flat()
        .filter(({ kind }) => kind === 'Namespace')
        .map(({ metadata }) => [metadata.name, metadata.labels?.[label] ?? 'privileged']),
    );
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        const pod = podSpecOf(object);
        const level = enforced.get(object.metadata.namespace ?? 'default') ?? 'privileged';
        if (!pod || level === 'privileged') continue;
        const [taken] = takenOf(pod);
        if (taken === undefined) continue;
        yield {
          at: ['addons', addon],
          problem: `makes ${object.kind} ${object.metadata.name} with ${taken} in the namespace ${object.metadata.namespace}, which enforces ${level}`,
          fix: `write ${label}: privileged for the namespace, or do without ${taken}`,
        };
      }
    }
  },
});

const label = 'pod-security.kubernetes.io/enforce';

/** What a pod takes that the standard baseline refuses. */
function takenOf({ hostNetwork, hostPID, hostIPC, volumes, containers }: PodSpec): readonly string[] {
  return [
    ...(hostNetwork ? ['hostNetwork'] : []),
    ...(hostPID ? ['hostPID'] : []),
    ...(hostIPC ? ['hostIPC'] : []),
    ...(volumes.some(({ hostPath }) => hostPath !== undefined) ? ['a hostPath volume'] : []),
    ...(containers.some(({ securityContext }) => securityContext?.privileged === true) ? ['a privileged container'] : []),
    ...(containers.some(({ ports = [] }) => ports.some(({ hostPort = 0 }) => hostPort > 0)) ? ['a hostPort'] : []),
  ];
}
