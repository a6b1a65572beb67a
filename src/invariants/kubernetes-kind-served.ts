import { defineInvariant } from '../invariant';
import { apiLifeCycle, isServed, successorOf } from '../schema/api-life-cycle';
import { atLeast } from '../version';

/** Kubernetes serves the API that an object is written for. */
export const kubernetesKindServed = defineInvariant({
  name: 'kubernetes-kind-served',
  summary: 'the Kubernetes of the cluster serves the API that an object is written for',
  why: 'The API server knows no such kind, and k3s applies nothing else of its file either until it does.',
  severity: 'error',
  example: 'manifests.objects: { apiVersion: batch/v1beta1, kind: CronJob } on Kubernetes 1.29',
  source: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
  onOutput: true,
  *check({ cluster, manifests }) {
    for (const [addon, objects] of manifests) {
      for (const { apiVersion, kind, metadata } of objects) {
        const cycle = apiLifeCycle(apiVersion, kind);
        if (!cycle || isServed(cycle, cluster.kubernetes)) continue;
        const isEarly = !atLeast(cluster.kubernetes, `1.${cycle.introduced}`);
        const successor = successorOf(cycle, cluster.kubernetes);
        const instead =
          successor && `write apiVersion: ${successor.apiVersion}${successor.kind === kind ? '' : ` and kind: ${successor.kind}`}`;
        yield {
          at: ['addons', addon],
          also: [['distribution', cluster.distribution]],
          problem: `makes ${kind} ${metadata.name} of ${apiVersion}, which ${isEarly ? `came with Kubernetes 1.${cycle.introduced}` : `went with Kubernetes 1.${cycle.removed}`}, and the cluster has ${cluster.kubernetes}`,
          fix: isEarly
            ? `choose a release from 1.${cycle.introduced} on${instead ? `, or ${instead}` : ''}`
            : (instead ?? 'remove it; nothing took its place'),
        };
      }
    }
  },
});
