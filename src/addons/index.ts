/** Every add-on, in alphabetical order; each is loaded when it is asked for, and not before. */
const catalogue = {
  apisix: () => (require('./apisix') as typeof import('./apisix')).apisix,
  'apisix-routes': () => (require('./apisix-routes') as typeof import('./apisix-routes')).apisixRoutes,
  'argo-cd': () => (require('./argo-cd') as typeof import('./argo-cd')).argoCd,
  calico: () => (require('./calico') as typeof import('./calico')).calico,
  cilium: () => (require('./cilium') as typeof import('./cilium')).cilium,
  'cilium-bgp': () => (require('./cilium-bgp') as typeof import('./cilium-bgp')).ciliumBgp,
  'cilium-l2': () => (require('./cilium-l2') as typeof import('./cilium-l2')).ciliumL2,
  'cilium-lb-pool': () => (require('./cilium-lb-pool') as typeof import('./cilium-lb-pool')).ciliumLbPool,
  'cilium-network-policy': () => (require('./cilium-network-policy') as typeof import('./cilium-network-policy')).ciliumNetworkPolicy,
  coredns: () => (require('./coredns') as typeof import('./coredns')).coredns,
  flux: () => (require('./flux') as typeof import('./flux')).flux,
  'gateway-api': () => (require('./gateway-api') as typeof import('./gateway-api')).gatewayApi,
  'kube-router': () => (require('./kube-router') as typeof import('./kube-router')).kubeRouter,
  'kube-vip': () => (require('./kube-vip') as typeof import('./kube-vip')).kubeVip,
  'kube-vip-cloud-provider': () =>
    (require('./kube-vip-cloud-provider') as typeof import('./kube-vip-cloud-provider')).kubeVipCloudProvider,
  manifests: () => (require('./manifests') as typeof import('./manifests')).manifests,
  metallb: () => (require('./metallb') as typeof import('./metallb')).metallb,
  'metrics-server': () => (require('./metrics-server') as typeof import('./metrics-server')).metricsServer,
  multus: () => (require('./multus') as typeof import('./multus')).multus,
  purelb: () => (require('./purelb') as typeof import('./purelb')).purelb,
  secrets: () => (require('./secrets') as typeof import('./secrets')).secrets,
  'system-upgrade-controller': () =>
    (require('./system-upgrade-controller') as typeof import('./system-upgrade-controller')).systemUpgradeController,
  workload: () => (require('./workload') as typeof import('./workload')).workload,
} as const;

/** An add-on of the catalogue, with the type of its options. */
export type KnownAddon = ReturnType<(typeof catalogue)[keyof typeof catalogue]>;

/** The names of all add-ons, in alphabetical order. */
export const addonNames = Object.keys(catalogue) as readonly (keyof typeof catalogue)[];

/** The add-on of a name that is in the catalogue. */
export function addonNamed(name: keyof typeof catalogue): KnownAddon {
  return catalogue[name]();
}

/** Every add-on, in alphabetical order, which loads them all. */
export function allAddons(): readonly KnownAddon[] {
  return addonNames.map(addonNamed);
}
