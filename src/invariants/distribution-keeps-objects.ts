import { type Capability, type Cluster, isPackaged, provides } from '../cluster';
import { defineInvariant } from '../invariant';
import type { packagedComponents } from '../k3s';

/** Objects of the distribution are left to it. */
export const distributionKeepsObjects = defineInvariant({
  name: 'distribution-keeps-objects',
  summary: 'no object of your own has the name of one that k3s or kubeadm makes',
  why: 'k3s writes its own again at every start, kubeadm at every upgrade: what was changed is lost on that day, and DNS or metrics with it.',
  severity: 'error',
  example: 'manifests.objects: a ConfigMap coredns in kube-system',
  source: 'https://docs.k3s.io/installation/packaged-components',
  onOutput: true,
  *check({ cluster, manifests }) {
    const kept = keptBy(cluster);
    for (const { kind, metadata } of manifests.get('manifests') ?? []) {
      const component = kept.get(`${kind} ${metadata.namespace ?? ''}/${metadata.name}`);
      if (component === undefined) continue;
      yield {
        at: ['addons', 'manifests'],
        also: [['distribution', cluster.distribution]],
        // kubeadm does so at an upgrade only.
        ...(cluster.kubeadm ? { severity: 'warning' as const } : {}),
        problem: `makes ${kind} ${metadata.name}, which ${cluster.distribution} makes for ${component}`,
        fix:
          cluster.k3s && component !== 'itself'
            ? `choose another name, or add ${component} to distribution.k3s.disable`
            : 'choose another name',
      };
    }
  },
});

function keptBy(cluster: Cluster): ReadonlyMap<string, string> {
  if (cluster.kubeadm) return new Map(ofKubeadm.map((object) => [object, 'itself']));
  const packaged = Object.entries(ofK3s).filter(
    ([component]) => isPackaged(cluster, component as Component) && !provides(cluster, replacing[component] ?? ('none' as Capability)),
  );
  return new Map([
    ['ConfigMap kube-system/cluster-dns', 'itself'],
    ...packaged.flatMap(([component, objects]) => objects.map((object): [string, string] => [object, component])),
  ]);
}

type Component = (typeof packagedComponents)[number];

/** Roles in which an add-on takes the place of a component. */
const replacing: Readonly<Record<string, Capability>> = { coredns: 'dns', 'metrics-server': 'metrics', traefik: 'ingress' };

/** @see https://github.com/k3s-io/k3s/tree/v1.34.1%2Bk3s1/manifests */
const ofK3s: Readonly<Record<string, readonly string[]>> = {
  coredns: ['ConfigMap', 'Deployment', 'ServiceAccount']
    .map((kind) => `${kind} kube-system/coredns`)
    .concat('Service kube-system/kube-dns'),
  'local-storage': ['ConfigMap kube-system/local-path-config', 'Deployment kube-system/local-path-provisioner', 'StorageClass /local-path'],
  'metrics-server': ['Deployment kube-system/metrics-server', 'Service kube-system/metrics-server', 'APIService /v1beta1.metrics.k8s.io'],
  traefik: ['HelmChart kube-system/traefik', 'HelmChart kube-system/traefik-crd'],
};

/** @see https://github.com/kubernetes/kubernetes/tree/v1.34.1/cmd/kubeadm/app/phases */
const ofKubeadm: readonly string[] = [
  'ConfigMap kube-public/cluster-info',
  ...['kubeadm-config', 'kubelet-config', 'kube-proxy', 'coredns'].map((name) => `ConfigMap kube-system/${name}`),
  'DaemonSet kube-system/kube-proxy',
  'Deployment kube-system/coredns',
  'Service kube-system/kube-dns',
];
