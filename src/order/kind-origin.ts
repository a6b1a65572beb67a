/** API groups that charts and operators of add-ons define on the cluster, by add-on. */
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

/** The groups that an add-on defines beside those of which it writes the definitions. */
export function definedBy(addon: string): readonly string[] {
  return groups[addon] ?? [];
}
