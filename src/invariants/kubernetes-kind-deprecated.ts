import type { Cluster } from '../cluster';
import { componentArguments } from '../component-arguments';
import { defineInvariant } from '../invariant';
import { type ApiLifeCycle, apiLifeCycle, isDeprecated, isServed, successorOf } from '../schema/api-life-cycle';

/** An object is written for an API that stays, and that the API server serves by itself. */
export const kubernetesKindDeprecated = defineInvariant({
  name: 'kubernetes-kind-deprecated',
  summary: 'the API that an object is written for is not deprecated, and the API server serves it without being told to',
  why: 'A deprecated API goes with a later upgrade, and the object cannot be applied any more; alpha and new beta APIs are off unless the API server is told to serve them.',
  severity: 'warning',
  example: 'manifests.objects: { apiVersion: v1, kind: Endpoints } on Kubernetes 1.33',
  source: 'https://kubernetes.io/docs/reference/using-api/deprecation-policy/',
  onOutput: true,
  *check({ cluster, manifests }) {
    for (const [addon, objects] of manifests) {
      for (const { apiVersion, kind, metadata } of objects) {
        const cycle = apiLifeCycle(apiVersion, kind);
        if (!cycle || !isServed(cycle, cluster.kubernetes)) continue;
        const isOff = cycle.isOffByDefault && !isTurnedOn(cluster, apiVersion);
        if (!isOff && !isDeprecated(cycle, cluster.kubernetes)) continue;
        const successor = successorOf(cycle, cluster.kubernetes);
        const instead =
          successor && `write apiVersion: ${successor.apiVersion}${successor.kind === kind ? '' : `, kind: ${successor.kind}`}`;
        const words = isOff ? `the API server serves only with runtime-config ${apiVersion}=true` : whenDeprecated(cycle);
        const otherwise = isOff
          ? `give kube-apiserver the argument runtime-config=${apiVersion}=true`
          : 'do without it; nothing took its place';
        yield {
          at: ['addons', addon],
          also: [['distribution', cluster.distribution]],
          problem: `makes ${kind} ${metadata.name} of ${apiVersion}, which ${words}, and the cluster has ${cluster.kubernetes}`,
          fix: instead === undefined ? otherwise : isOff ? `${instead}, or ${otherwise}` : instead,
        };
      }
    }
  },
});

function whenDeprecated({ deprecated, removed }: ApiLifeCycle): string {
  return `is deprecated since Kubernetes 1.${deprecated}${removed === undefined ? '' : ` and goes with 1.${removed}`}`;
}

/** @see https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/ */
function isTurnedOn(cluster: Cluster, apiVersion: string): boolean {
  const scopes = [apiVersion, 'api/all', ...(apiVersion.includes('alpha') ? ['api/alpha'] : ['api/beta'])];
  return componentArguments(cluster)
    .filter(({ component, name }) => component === 'kube-apiserver' && name === 'runtime-config')
    .flatMap(({ value }) => value.split(','))
    .some((entry) => {
      const [scope = '', state = 'true'] = entry.split('=');
      return state === 'true' && scopes.some((known) => scope === known || scope.startsWith(`${known}/`));
    });
}
