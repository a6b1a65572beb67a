import { type FaultFamily, gone, renamed } from './fault';

const configMap = (namespace: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace } });
const plan = (spec: object) => ({
  apiVersion: 'upgrade.cattle.io/v1',
  kind: 'Plan',
  metadata: { name: 'mine', namespace: 'system-upgrade' },
  spec: { ...spec, upgrade: { image: 'rancher/k3s-upgrade' } },
});
const pod = (image: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'debug', namespace: 'default', labels: { app: 'debug' } },
  spec: { containers: [{ name: 'debug', image }] },
});
const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'debug', namespace: 'default' },
  spec: { selector: { app: 'debgu' }, ports: [{ port: 80 }] },
};
const renamedPool = (name: string) => ({
  target: { addon: 'metallb', kind: 'IPAddressPool', name },
  ops: [{ op: 'replace', path: '/metadata/name', value: 'other' }],
});
const repository = { url: 'https://git.example/home.git', path: 'clusters/home', branch: 'main' };

/** Objects: the user's own, those of applications, routes, and what the GitOps engines are pointed at. */
export const objects: FaultFamily = {
  name: 'objects',
  errors: [
    ['k3s-metallb', 'addons.manifests.objects[1]', configMap('nowhere'), 'namespace-exists', 'addons.manifests'],
    ['kubeadm-cilium-current', 'addons.manifests', { objects: [configMap('argo-cd')] }, 'namespace-exists'],
    ['k3s-metallb', 'addons.workload.apps.web.image', 'nginx:latest', 'images-pinned', 'addons.workload'],
    ['kubeadm-bird-bgp', 'addons.workload.apps.nginx-quic.image', 'docker.io/tinychen777/nginx-quic', 'images-pinned', 'addons.workload'],
    ['k3s-metallb-current', 'addons.manifests.objects[1]', pod('registry.example:5000/team/debug'), 'images-pinned', 'addons.manifests'],
    ['k3s-metallb', 'addons.manifests.objects', [pod('nginx:1.25.5'), service], 'selectors-select', 'addons.manifests'],
    ['k3s-metallb-current', 'addons.manifests.objects', [service, pod('nginx:1.29.3')], 'selectors-select', 'addons.manifests'],
    ['k3s-metallb', 'addons.manifests.patches[0].target.name', 'wbe', 'patch-matches', 'addons.manifests.patches[0]'],
    ['k3s-metallb-current', 'addons.workload.apps.web', renamed('shop'), 'patch-matches', 'addons.manifests.patches[0]'],
    [
      'k3s-metallb',
      'addons.manifests.patches[0].ops[0].path',
      '/spec/tmplate/spec/priorityClassName',
      'patch-matches',
      'addons.manifests.patches[0]',
    ],
    ['k3s-metallb-current', 'addons.workload', gone, 'patch-matches', 'addons.manifests.patches[0]'],
    ['k3s-metallb', 'addons.apisix-routes.routes.web.paths', ['/*/cart'], 'malformed-path', 'addons.apisix-routes.routes.web.paths[0]'],
    ['k3s-metallb', 'addons.apisix-routes.routes.web.backends[0].port', 8080, 'apisix-backend-port'],
    ['k3s-metallb-current', 'addons.apisix-routes.routes.web.backends[0].port', 800, 'apisix-backend-port'],
    ['k3s-metallb', 'addons.apisix-routes.routes.web.pluginConfig', 'limits', 'apisix-references-exist'],
    ['k3s-metallb-current', 'addons.apisix-routes.routes.web.pluginConfig', 'limits', 'apisix-references-exist'],
    ['k3s-metallb', 'addons.apisix.adminKeySecret', 'apisix-admin', 'apisix-admin-key-secret'],
    ['k3s-cilium-apisix', 'addons.apisix.adminKeySecret', 'apisix-admin', 'apisix-admin-key-secret'],
    ['k3s-macvlan', 'addons.manifests', { objects: [plan({ version: 'v1.35.1+k3s1' })] }, 'upgrade-plan-version'],
    [
      'k3s-macvlan-current',
      'addons.manifests',
      { objects: [plan({ channel: 'https://update.k3s.io/v1-release/channels/stable' })] },
      'upgrade-plan-version',
    ],
    [
      'k3s-multicloud-wireguard',
      'addons.argo-cd',
      { version: '3.4.4', ha: true, repository },
      'unknown-key',
      'addons.argo-cd.repository.branch',
    ],
    [
      'k3s-cilium-apisix-current',
      'addons.argo-cd',
      { version: '3.4.4', ha: true, repository: { url: repository.url, path: 'apps' } },
      'argo-cd-ha-nodes',
      'addons.argo-cd.ha',
    ],
    [
      'k3s-cilium-apisix',
      'addons.argo-cd',
      { version: '3.0.12', ha: true, repository: { url: repository.url, path: 'apps' } },
      'argo-cd-ha-nodes',
      'addons.argo-cd.ha',
    ],
    ['k3s-metallb', 'addons.manifests.patches[0]', renamedPool('reserved'), 'pool-announced', 'addons.metallb'],
    ['k3s-metallb-current', 'addons.manifests.patches[0]', renamedPool('lan'), 'pool-announced', 'addons.metallb'],
    [
      'kubeadm-cilium-current',
      'addons.argo-cd.repository',
      { url: 'oci://registry.example/home', path: '.' },
      'argo-cd-oci-source',
      'addons.argo-cd.repository.url',
    ],
    [
      'kubeadm-cilium-current',
      'addons.argo-cd',
      { version: '3.0.12', repository: { url: 'oci://registry.example/home', path: '.', revision: '1.0.0' } },
      'argo-cd-oci-source',
      'addons.argo-cd.repository.url',
    ],
    ['kubeadm-bird-bgp-current', 'distribution.kubeadm.version', 'v1.30.14', 'flux-kubernetes', 'addons.flux.version'],
    ['k3s-dual-stack', 'addons.flux', { version: '2.8.5', repository }, 'flux-kubernetes', 'addons.flux.version'],
    ['kubeadm-bird-bgp-current', 'addons.flux.repository.tag', '1.0.0', 'flux-reference', 'addons.flux.repository.branch'],
    [
      'kubeadm-bird-bgp-current',
      'addons.flux.repository.url',
      'oci://registry.example/home',
      'flux-reference',
      'addons.flux.repository.branch',
    ],
    [
      'kubeadm-bird-bgp-current',
      'addons.flux.repository',
      { ...repository, url: 'ssh://git@git.example/home.git' },
      'ssh-repository-needs-secret',
      'addons.flux.repository.url',
    ],
    [
      'kubeadm-cilium-current',
      'addons.argo-cd.repository',
      { url: 'git@git.example:home.git', path: 'apps' },
      'ssh-repository-needs-secret',
      'addons.argo-cd.repository.url',
    ],
    ['kubeadm-cilium-current', 'addons.argo-cd.repository.path', '../home', 'malformed-path'],
    ['kubeadm-bird-bgp-current', 'addons.flux.repository.path', './clusters/bird/', 'malformed-path'],
    ['kubeadm-bird-bgp-current', 'addons.flux.repository.url', 'https://git:glpat-secret@git.example/home.git', 'malformed-url'],
  ],
  warnings: [
    ['k3s-multicloud-wireguard-current', 'nodes.cloud-c-1.externalAddress', gone, 'metrics-external-address'],
    ['kubeadm-bird-bgp-current', 'addons.flux.repository.branch', gone, 'flux-reference', 'addons.flux.repository'],
    ['kubeadm-bird-bgp-current', 'addons.flux.repository.url', 'http://git.example/cili-cluster.git', 'repository-plain-text'],
    ['kubeadm-cilium-current', 'addons.argo-cd.repository.url', 'http://git.example/cili-cluster.git', 'repository-plain-text'],
    ['kubeadm-cilium-current', 'addons.argo-cd.version', '2.14.11', 'argo-cd-kubernetes-tested'],
    ['k3s-metallb', 'addons.apisix-routes.routes.web.authentication', 'keyAuth', 'apisix-references-exist'],
    [
      'k3s-cilium-apisix',
      'addons.metrics-server',
      { version: '0.7.2', replicas: 2 },
      'metrics-replicas-fit',
      'addons.metrics-server.replicas',
    ],
    ['k3s-macvlan', 'addons.metrics-server.replicas', 4, 'metrics-replicas-fit'],
  ],
};
