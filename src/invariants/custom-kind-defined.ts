import { isPackaged } from '../cluster';
import { defineInvariant } from '../invariant';
import { isCustomResource } from '../manifest';
import { dig } from '../workload';

/** Somebody defines the kind of a custom object. */
export const customKindDefined = defineInvariant({
  name: 'custom-kind-defined',
  summary: 'somebody defines the kind of a custom object',
  why: 'The API server knows no such kind: the object is refused until somebody brings the definition by hand.',
  severity: 'warning',
  example: 'manifests.objects: a ServiceMonitor without anything that brings its definition',
  source: 'https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/custom-resources/',
  onOutput: true,
  *check({ cluster, manifests }) {
    const own = manifests.get('manifests') ?? [];
    // A chart, or an engine, may bring definitions of its own.
    if (own.some(({ kind }) => /^(HelmChart|HelmRelease|Application|ApplicationSet|Kustomization)$/.test(kind))) return;
    const defined = [...manifests.values()]
      .flat()
      .filter(({ kind }) => kind === 'CustomResourceDefinition')
      .map(({ spec }) => String(dig(spec, 'group')));
    const traefik = cluster.k3s && isPackaged(cluster, 'traefik') ? ['traefik.io', 'traefik.containo.us', 'gateway.networking.k8s.io'] : [];
    const known = new Set([...defined, ...traefik, ...[...cluster.addons.keys()].flatMap((addon) => groups[addon] ?? [])]);
    for (const object of own) {
      const group = object.apiVersion.split('/')[0] ?? '';
      if (!isCustomResource(object) || known.has(group)) continue;
      yield {
        at: ['addons', 'manifests'],
        problem: `makes ${object.kind} ${object.metadata.name} of ${group}, a group that nothing of the cluster defines`,
        fix: `add the definitions of ${group} to addons.manifests.files, or what brings them`,
      };
    }
  },
});

/** Groups that charts and operators define on the cluster. */
const groups: Readonly<Record<string, readonly string[]>> = {
  apisix: ['apisix.apache.org'],
  'argo-cd': ['argoproj.io'],
  calico: ['crd.projectcalico.org', 'operator.tigera.io', 'projectcalico.org'],
  cilium: ['cilium.io'],
  flux: ['source', 'kustomize', 'helm', 'notification', 'image'].map((name) => `${name}.toolkit.fluxcd.io`),
  'gateway-api': ['gateway.networking.k8s.io'],
  metallb: ['metallb.io', 'frrk8s.metallb.io'],
  multus: ['k8s.cni.cncf.io'],
  purelb: ['purelb.io'],
  'system-upgrade-controller': ['upgrade.cattle.io'],
};
