import { defineInvariant } from '../invariant';

/** Objects of a chart are left to it. */
export const chartKeepsObjects = defineInvariant({
  name: 'chart-keeps-objects',
  summary: 'no object has the name of one that the chart of another add-on makes',
  why: 'Helm refuses to install over an object that is not its own, or each apply gives it to the other owner.',
  severity: 'error',
  example: 'manifests.objects: a ConfigMap cilium-config in kube-system',
  source: 'https://github.com/cilium/cilium/tree/v1.18.0/install/kubernetes/cilium/templates',
  onOutput: true,
  *check({ cluster, manifests }) {
    for (const [chart, names] of Object.entries(owned)) {
      if (!manifests.get(chart)?.some(({ kind }) => kind === 'HelmChart')) continue;
      const space = cluster.addons.get(chart)?.namespace ?? namespaces[chart];
      for (const [addon, objects] of manifests) {
        if (addon === chart) continue;
        for (const { kind, metadata } of objects) {
          if (metadata.namespace !== space || !names[kind]?.includes(metadata.name)) continue;
          yield {
            at: ['addons', addon],
            also: [['addons', chart]],
            problem: `makes ${kind} ${metadata.namespace}/${metadata.name}, which the chart of addons.${chart} makes too`,
            fix: `choose another name, or set what it is to hold by the options or values of addons.${chart}`,
          };
        }
      }
    }
  },
});

const namespaces: Readonly<Record<string, string>> = { 'argo-cd': 'argocd', cilium: 'kube-system', metallb: 'metallb-system' };

/** What charts make, by add-on and kind. */
const owned: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'argo-cd': {
    ConfigMap: [
      'argocd-cm',
      'argocd-cmd-params-cm',
      'argocd-gpg-keys-cm',
      'argocd-rbac-cm',
      'argocd-ssh-known-hosts-cm',
      'argocd-tls-certs-cm',
    ],
    Deployment: ['argocd-repo-server', 'argocd-server'],
    Secret: ['argocd-secret'],
    Service: ['argocd-repo-server', 'argocd-server'],
  },
  cilium: {
    ConfigMap: ['cilium-config', 'cilium-envoy-config', 'hubble-relay-config', 'hubble-ui-nginx'],
    DaemonSet: ['cilium', 'cilium-envoy'],
    Deployment: ['cilium-operator', 'hubble-relay', 'hubble-ui'],
    Service: ['hubble-peer', 'hubble-relay', 'hubble-ui'],
    ServiceAccount: ['cilium', 'cilium-envoy', 'cilium-operator', 'hubble-relay', 'hubble-ui'],
  },
  metallb: {
    ConfigMap: ['metallb-excludel2', 'metallb-frr-startup'],
    DaemonSet: ['metallb-speaker'],
    Deployment: ['metallb-controller'],
    Service: ['metallb-webhook-service'],
    ServiceAccount: ['metallb-controller', 'metallb-speaker'],
  },
};
