import { type FaultFamily, gone } from './fault';

const fluxOfArgo = { url: 'https://git.example/cili-cluster.git', path: 'apps/web', branch: 'main' };

/** What a cluster has once: a CNI, a speaker, an owner of each address, object and folder. */
export const exclusiveRoles: FaultFamily = {
  name: 'exclusive roles',
  errors: [
    ['k3s-calico', 'addons.cilium', { version: '1.14.19' }, 'one-provider', 'addons.cilium'],
    ['k3s-cilium-bgp', 'addons.calico', { version: '3.28.5' }, 'one-provider', 'addons.cilium'],
    ['k3s-metallb', 'addons.purelb', { version: '0.16.6' }, 'one-provider', 'addons.purelb'],
    ['k3s-kube-vip-ha', 'addons.metallb', { version: '0.13.12' }, 'one-provider', 'addons.metallb'],
    ['kubeadm-cilium-current', 'addons.metallb', { version: '0.16.1' }, 'one-provider', 'addons.metallb'],
    ['k3s-cilium-apisix', 'addons.kube-vip', { version: 'v0.7.0', services: true, controlPlane: false }, 'one-provider'],
    ['k3s-cilium-bgp', 'addons.kube-router', { version: '2.11.1' }, 'one-bgp-speaker'],
    ['k3s-cilium-bgp-current', 'bgp.bird', {}, 'one-bgp-speaker', 'addons.cilium-bgp'],
    ['kubeadm-cilium-bgp', 'bgp.bird', {}, 'one-bgp-speaker', 'addons.kube-router'],
    ['kubeadm-bird-bgp-current', 'addons.kube-router', { version: '2.11.1' }, 'one-bgp-speaker'],
    ['kubeadm-bird-bgp-current', 'addons.cilium-bgp', {}, 'one-bgp-speaker'],
    ['kubeadm-bird-bgp', 'addons.kube-vip', { version: 'v0.7.0' }, 'one-vip-carrier', 'distribution.kubeadm.keepalived'],
    ['kubeadm-cilium-current', 'distribution.kubeadm.keepalived', { version: '2.0.20', routerId: 51 }, 'one-vip-carrier'],
    ['k3s-calico', 'distribution.kubeadm', 'v1.28.15', 'one-distribution', 'distribution'],
    ['kubeadm-cilium-current', 'distribution.k3s', 'v1.34.12+k3s1', 'one-distribution', 'distribution'],
    ['k3s-calico', 'distribution.k3s', gone, 'one-distribution', 'distribution'],
    ['k3s-cilium-bgp-current', 'distribution.k3s.disable', gone, 'gateway-api-one-owner', 'addons.gateway-api'],
    ['k3s-cilium-bgp-current', 'distribution.k3s.disable', ['servicelb'], 'gateway-api-one-owner', 'addons.gateway-api'],
    ['k3s-kube-vip-ha', 'addons.kube-vip-cloud-provider', gone, 'kube-vip-services-alone', 'addons.kube-vip.services'],
    [
      'k3s-metallb',
      'addons.kube-vip',
      { version: 'v0.7.0', services: true, controlPlane: false },
      'kube-vip-services-alone',
      'addons.kube-vip.services',
    ],
    ['k3s-cilium-apisix', 'addons.cilium.namespace', 'ingress-apisix', 'object-identity-unique', 'addons.cilium'],
    [
      'k3s-metallb',
      'addons.manifests.objects[1]',
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'metallb-system' } },
      'object-identity-unique',
      'addons.metallb',
    ],
    [
      'k3s-metallb',
      'addons.manifests.objects[1]',
      { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name: 'home' }, value: 500 },
      'object-identity-unique',
      'addons.manifests',
    ],
    ['kubeadm-cilium-current', 'addons.argo-cd.repository.path', 'dist/kubeadm-cilium-current/bootstrap', 'gitops-path-one-owner'],
    ['kubeadm-bird-bgp-current', 'addons.flux.repository.path', 'dist/kubeadm-bird-bgp-current', 'gitops-path-one-owner'],
  ],
  warnings: [
    [
      'kubeadm-cilium-current',
      'addons.flux',
      { version: '2.8.5', repository: fluxOfArgo },
      'gitops-engines-apart',
      'addons.flux.repository.path',
    ],
    [
      'kubeadm-bird-bgp-current',
      'addons.argo-cd',
      { version: '3.4.4', repository: { url: 'https://git.example/cili-cluster.git', path: 'clusters' } },
      'gitops-engines-apart',
      'addons.flux.repository.path',
    ],
  ],
};
