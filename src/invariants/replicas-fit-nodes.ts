import { defineInvariant } from '../invariant';
import type { Manifest } from '../manifest';
import { isMap } from '../merge';
import { dig, podLabelsOf, podSpecOf, selects } from '../workload';

/** There is a node for every replica that wants one to itself. */
export const replicasFitNodes = defineInvariant({
  name: 'replicas-fit-nodes',
  summary: 'there is a node for every replica that wants one to itself',
  why: 'A replica too many stays Pending, and a rolling update that starts a new pod before it stops an old one never ends.',
  severity: 'warning',
  example: 'a Deployment of three replicas with a hostPort on two nodes',
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity',
  onOutput: true,
  *check({ cluster, manifests }) {
    for (const [addon, objects] of manifests) {
      // Replicas of the other add-ons are chosen by options, which have rules of their own.
      if (addon !== 'manifests' && addon !== 'workload') continue;
      for (const object of objects) {
        if (object.kind !== 'Deployment' && object.kind !== 'StatefulSet') continue;
        const apart = apartBy(object);
        if (apart === undefined) continue;
        const wanted = podSpecOf(object)?.nodeSelector ?? {};
        // Labels that a machine gets by itself are not known here.
        const nodes = cluster.nodes.filter(({ labels }) =>
          Object.entries(wanted).every(([key, value]) => (labels[key] ?? value) === value),
        );
        const replicas = Number(dig(object, 'spec', 'replicas') ?? 1);
        if (replicas <= nodes.length || nodes.length === 0) continue;
        yield {
          at: ['addons', addon],
          also: [['nodes']],
          problem: `makes ${object.kind} ${object.metadata.name} of ${replicas} replicas, which ${apart} keeps apart, with ${nodes.length === 1 ? 'one node' : `${nodes.length} nodes`} for them`,
          fix: `write replicas: ${nodes.length}, or do without ${apart}`,
        };
      }
    }
  },
});

/** What keeps the pods of an object on different nodes. */
function apartBy(object: Manifest): string | undefined {
  const [pod, labels] = [podSpecOf(object), podLabelsOf(object) ?? {}];
  if (!pod) return undefined;
  if (pod.containers.some(({ ports = [] }) => ports.some(({ hostPort = 0 }) => hostPort > 0 || pod.hostNetwork)))
    return 'a port of the host';
  const terms = dig(pod.affinity, 'podAntiAffinity', 'requiredDuringSchedulingIgnoredDuringExecution');
  const own = (Array.isArray(terms) ? terms : []).some((term) => {
    const selector = dig(term, 'labelSelector', 'matchLabels');
    return dig(term, 'topologyKey') === 'kubernetes.io/hostname' && isMap(selector) && selects(selector, labels);
  });
  return own ? 'podAntiAffinity' : undefined;
}
