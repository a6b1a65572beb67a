import { type FaultFamily, gone, merged } from './fault';

const helm = (name: string, spec: object) => ({
  apiVersion: 'helm.cattle.io/v1',
  kind: 'HelmChart',
  metadata: { name, namespace: 'kube-system' },
  spec,
});
const archive = (name: string) => helm(name, { chart: `https://charts.example/${name}-1.2.3.tgz` });
const released = (name: string) =>
  helm(name, { repo: 'https://charts.example', chart: name, version: '1.2.3', targetNamespace: 'default' });
const added = (...objects: readonly object[]) => ({ objects });
const ciliRepository = 'https://git.example/cili-cluster.git';
const flux = {
  version: '2.8.5',
  helm: false,
  repository: { url: ciliRepository, path: 'clusters/bird', branch: 'main', secret: 'cili-cluster-repository' },
  sops: { secret: 'sops-age' },
};

/** A pod network whose values an operator is to make, whose pods wait for the pod network. */
const antrea = added(
  helm('antrea', {
    repo: 'https://charts.antrea.io',
    chart: 'antrea',
    version: '2.4.0',
    bootstrap: true,
    valuesSecrets: [{ name: 'antrea', keys: ['values.yaml'] }],
  }),
  {
    apiVersion: 'bitnami.com/v1alpha1',
    kind: 'SealedSecret',
    metadata: { name: 'antrea', namespace: 'kube-system' },
    spec: { encryptedData: { 'values.yaml': `AgB${'x1Y2'.repeat(100)}` } },
  },
);
const secretInClear = added({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'login', namespace: 'default' },
  stringData: { password: 'correct-horse' },
});
const stated = 'addons.secrets.secrets.x';

/** Who brings the objects, where they are taken from, and where secrets come from. */
export const deliveries: FaultFamily = {
  name: 'deliveries and secrets',
  errors: [
    ['kubeadm-cilium-current', 'addons.manifests', added(archive('web')), 'argo-cd-chart-renders'],
    [
      'kubeadm-cilium-current',
      'addons',
      merged({ apisix: { version: '2.0.1' }, 'gateway-api': {} }),
      'argo-cd-chart-renders',
      'addons.apisix',
    ],
    ['kubeadm-cilium-current', 'deliveries.argo-cd.engineVersion', '3.1.9', 'argo-cd-delivery-fits'],
    ['kubeadm-cilium-current', 'deliveries.argo-cd.namespace', 'gitops', 'argo-cd-delivery-fits'],
    ['k3s-macvlan-current', 'deliveries.argo-cd.destination', {}, 'argo-cd-delivery-fits'],
    ['kubeadm-bird-bgp-current', 'deliveries.flux.engineVersion', '2.2.3', 'flux-delivery-engine'],
    ['k3s-metallb-current', 'deliveries.flux.engineVersion', '2.1.2', 'flux-delivery-engine', 'deliveries.flux.driftDetection'],
    ['kubeadm-bird-bgp-current', 'addons', merged({ flux, apisix: { version: '2.0.1' } }), 'flux-helm-controller', 'addons.flux.helm'],
    ['kubeadm-bird-bgp-current', 'addons', merged({ flux, manifests: added(released('web')) }), 'flux-helm-controller', 'addons.flux.helm'],
    ['kubeadm-bird-bgp-current', 'addons.manifests', added(archive('web')), 'flux-release-source'],
    ['kubeadm-bird-bgp-current', 'addons.manifests', added(released('web'), archive('api')), 'flux-release-source'],
    ['k3s-dual-stack-current', 'addons.flux', { version: '2.8.5' }, 'gitops-engine-has-source'],
    ['k3s-cilium-apisix-current', 'addons.argo-cd', { version: '3.4.4' }, 'gitops-engine-has-source'],
    ['k3s-dual-stack', 'addons.manifests', antrea, 'objects-in-order', 'addons.manifests.objects[0]'],
    ['k3s-dual-stack-current', 'addons.manifests', antrea, 'objects-in-order', 'addons.manifests.objects[0]'],
    [
      'kubeadm-cilium-current',
      'addons.secrets.secrets.cili-cluster-repository',
      { namespace: 'argocd', external: { password: 'kv/git' }, store: { name: 'vault' } },
      'secret-before-operator',
    ],
    [
      'kubeadm-bird-bgp-current',
      'addons.secrets.secrets.cili-cluster-repository',
      { namespace: 'flux-system', external: { password: 'kv/git' }, store: { name: 'vault' } },
      'secret-before-operator',
    ],
    ['kubeadm-cilium-current', stated, { namespace: 'default', sealed: { user: 'hunter2' } }, 'secret-encrypted', `${stated}.sealed.user`],
    ['kubeadm-bird-bgp-current', stated, { namespace: 'default', sealed: { key: 'clear' } }, 'secret-encrypted', `${stated}.sealed.key`],
    ['k3s-dual-stack', 'addons.manifests', secretInClear, 'secret-in-clear', 'addons.manifests.objects[0].stringData.password'],
    ['k3s-ipv6-current', 'addons.manifests', secretInClear, 'secret-in-clear', 'addons.manifests.objects[0].stringData.password'],
    ['kubeadm-cilium-current', stated, { namespace: 'default' }, 'secret-one-source'],
    ['kubeadm-bird-bgp-current', stated, { namespace: 'default', type: 'Opaque' }, 'secret-one-source'],
    ['kubeadm-cilium-current', stated, { namespace: 'argocd', name: 'cili-cluster-repository', exists: true }, 'secret-stated-once'],
    ['kubeadm-bird-bgp-current', stated, { namespace: 'flux-system', name: 'sops-age', exists: true }, 'secret-stated-once'],
    [
      'kubeadm-cilium-current',
      stated,
      { namespace: 'default', external: { password: 'kv/x' } },
      'secret-store-named',
      `${stated}.external`,
    ],
    [
      'kubeadm-bird-bgp-current',
      stated,
      { namespace: 'default', external: { password: 'kv/x' } },
      'secret-store-named',
      `${stated}.external`,
    ],
  ],
  warnings: [
    ['k3s-metallb-current', 'deliveries.flux.engineVersion', gone, 'flux-delivery-engine', 'deliveries.flux'],
    ['kubeadm-bird-bgp-current', 'addons.secrets.secrets.sops-age', gone, 'secret-stated', 'addons.flux.sops.secret'],
  ],
};
