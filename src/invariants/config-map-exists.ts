import { defineInvariant } from '../invariant';
import { podSpecOf, releaseNamespaces } from '../workload';

/** A ConfigMap that a pod needs is made. */
export const configMapExists = defineInvariant({
  name: 'config-map-exists',
  summary: 'a ConfigMap that a pod needs is made',
  why: 'The pod waits in ContainerCreating, or with CreateContainerConfigError, until somebody makes it by hand.',
  severity: 'warning',
  example: 'volumes: [{ name: config, configMap: { name: settings } }] without the ConfigMap settings',
  source: 'https://kubernetes.io/docs/concepts/configuration/configmap/#using-configmaps',
  onOutput: true,
  *check({ manifests }) {
    const all = [...manifests.values()].flat();
    const made = new Set(all.filter(({ kind }) => kind === 'ConfigMap').map(({ metadata }) => `${metadata.namespace}/${metadata.name}`));
    const elsewhere = releaseNamespaces(manifests);
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        const pod = podSpecOf(object);
        const space = object.metadata.namespace ?? 'default';
        // The distribution keeps some of its own in kube-system, and a chart in the namespace of its release.
        if (!pod || space === 'kube-system' || elsewhere.has(space)) continue;
        const named = [
          ...pod.volumes.map(({ configMap }) => configMap),
          ...pod.containers.flatMap(({ envFrom = [] }) => envFrom.map(({ configMapRef }) => configMapRef)),
          ...pod.containers.flatMap(({ env = [] }) => env.map(({ valueFrom }) => valueFrom?.configMapKeyRef)),
        ].flatMap((reference) => (reference?.name !== undefined && !reference.optional ? [reference.name] : []));
        for (const name of new Set(named)) {
          if (name === 'kube-root-ca.crt' || made.has(`${space}/${name}`)) continue;
          yield {
            at: ['addons', addon],
            problem: `makes ${object.kind} ${object.metadata.name}, which needs ConfigMap ${space}/${name}, and nothing makes that`,
            fix: `add ConfigMap ${name} in the namespace ${space}, or write optional: true where it is named`,
          };
        }
      }
    }
  },
});
