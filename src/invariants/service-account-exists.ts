import { defineInvariant } from '../invariant';
import { podSpecOf, releaseNamespaces } from '../workload';

/** The account of a pod is made. */
export const serviceAccountExists = defineInvariant({
  name: 'service-account-exists',
  summary: 'the ServiceAccount of a pod is made',
  why: 'The API server refuses the pod, and says so only in an event of its owner.',
  severity: 'error',
  example: 'serviceAccountName: web without a ServiceAccount web',
  source: 'https://github.com/kubernetes/kubernetes/blob/v1.34.0/plugin/pkg/admission/serviceaccount/admission.go',
  onOutput: true,
  *check({ manifests }) {
    const all = [...manifests.values()].flat();
    const made = new Set(
      all.filter(({ kind }) => kind === 'ServiceAccount').map(({ metadata }) => `${metadata.namespace}/${metadata.name}`),
    );
    const elsewhere = releaseNamespaces(manifests);
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        const account = podSpecOf(object)?.serviceAccountName;
        const space = object.metadata.namespace ?? 'default';
        // Those of kube-system and of a chart may be somebody else's.
        if (account === undefined || account === 'default' || space === 'kube-system' || elsewhere.has(space)) continue;
        if (made.has(`${space}/${account}`)) continue;
        yield {
          at: ['addons', addon],
          problem: `makes ${object.kind} ${object.metadata.name} with ServiceAccount ${space}/${account}, which nothing makes`,
          fix: `add ServiceAccount ${account} in the namespace ${space}, or remove serviceAccountName`,
        };
      }
    }
  },
});
