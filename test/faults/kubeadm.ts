import { type FaultFamily, gone, renamed } from './fault';

const helm = { apiVersion: 'helm.cattle.io/v1', metadata: { name: 'web', namespace: 'kube-system' } };

/** kubeadm: its configuration, its machines, and what it does not bring. */
export const kubeadm: FaultFamily = {
  name: 'kubeadm',
  errors: [
    ['kubeadm-cilium-bgp', 'network.clusterDns', '10.32.128.53', 'kubeadm-cluster-dns'],
    ['kubeadm-cilium-current', 'network.clusterDns', '10.32.128.2', 'kubeadm-cluster-dns'],
    [
      'kubeadm-cilium-current',
      'distribution.kubeadm.extraArgs',
      { controllerManager: { 'cluster-cidr': '10.0.0.0/8' } },
      'derived-setting',
      'distribution.kubeadm.extraArgs.controllerManager.cluster-cidr',
    ],
    [
      'kubeadm-bird-bgp',
      'distribution.kubeadm.extraArgs',
      { apiServer: { 'service-cluster-ip-range': '10.96.0.0/12' } },
      'derived-setting',
      'distribution.kubeadm.extraArgs.apiServer.service-cluster-ip-range',
    ],
    [
      'kubeadm-cilium-bgp',
      'distribution.kubeadm.kubelet',
      { cgroupDriver: 'cgroupfs' },
      'derived-setting',
      'distribution.kubeadm.kubelet.cgroupDriver',
    ],
    [
      'kubeadm-cilium-bgp-current',
      'distribution.kubeadm.kubelet',
      { clusterDomain: 'cluster.local' },
      'derived-setting',
      'distribution.kubeadm.kubelet.clusterDomain',
    ],
    [
      'kubeadm-cilium-bgp-current',
      'distribution.kubeadm.kubeProxy',
      { mode: 'ipvs' },
      'derived-setting',
      'distribution.kubeadm.kubeProxy.mode',
    ],
    ['kubeadm-cilium-current', 'addons.cilium', gone, 'pod-network-exists', 'addons'],
    ['kubeadm-bird-bgp', 'addons.cilium', gone, 'pod-network-exists', 'addons'],
    ['kubeadm-cilium-current', 'addons.system-upgrade-controller', { version: '0.20.1' }, 'addon-fits-distribution'],
    ['kubeadm-bird-bgp', 'addons.system-upgrade-controller', { version: '0.14.2' }, 'addon-fits-distribution'],
    [
      'kubeadm-cilium-current',
      'registries',
      { mirrors: { 'docker.io': { endpoints: ['https://mirror.lan'], rewrite: { '^(.*)$': 'proxy/$1' } } } },
      'mirror-fits-containerd',
      'registries.mirrors["docker.io"].rewrite',
    ],
    [
      'kubeadm-cilium-bgp',
      'registries',
      { mirrors: { 'https://docker.io': 'https://mirror.lan' } },
      'mirror-fits-containerd',
      'registries.mirrors["https://docker.io"]',
    ],
    [
      'kubeadm-cilium-current',
      'nodes.k8s-4.labels',
      { 'node-role.kubernetes.io/worker': '' },
      'node-label-allowed',
      'nodes.k8s-4.labels["node-role.kubernetes.io/worker"]',
    ],
    ['kubeadm-cilium-current', 'addons.metrics-server', { version: '0.9.0' }, 'metrics-kubelet-certificates'],
    ['kubeadm-bird-bgp', 'addons.metrics-server', { version: '0.7.2' }, 'metrics-kubelet-certificates'],
    [
      'kubeadm-cilium-current',
      'addons.manifests',
      { objects: [{ ...helm, kind: 'HelmChartConfig', spec: { valuesContent: 'debug: {enabled: true}' } }] },
      'helm-chart-lowers',
    ],
    [
      'kubeadm-cilium-current',
      'addons.manifests',
      {
        objects: [
          { ...helm, kind: 'HelmChart', spec: { repo: 'https://charts.example/', chart: 'web', version: '1.2.3', set: { replicas: '2' } } },
        ],
      },
      'helm-chart-lowers',
    ],
    [
      'kubeadm-cilium-bgp',
      'distribution.kubeadm.extraArgs',
      { apiServer: { 'anonymous-auth': 'false' } },
      'api-health-anonymous',
      'distribution.kubeadm.extraArgs.apiServer.anonymous-auth',
    ],
    [
      'kubeadm-bird-bgp-current',
      'distribution.kubeadm.extraArgs',
      { apiServer: { 'anonymous-auth': 'false' } },
      'api-health-anonymous',
      'distribution.kubeadm.extraArgs.apiServer.anonymous-auth',
    ],
    ['kubeadm-cilium-bgp', 'distribution.kubeadm.kubeProxyMode', 'nftables', 'nftables-kubernetes'],
    ['kubeadm-cilium-bgp-current', 'distribution.kubeadm.version', 'v1.30.14', 'nftables-kubernetes', 'distribution.kubeadm.kubeProxyMode'],
    ['kubeadm-cilium-current', 'distribution.kubeadm.kubeProxyMode', 'ipvs', 'kube-proxy-mode-in-use'],
    [
      'kubeadm-cilium-current',
      'distribution.kubeadm.datastore',
      { etcd: ['https://127.0.0.1:2379'] },
      'etcd-reachable-by-servers',
      'distribution.kubeadm.datastore.etcd[0]',
    ],
    ['kubeadm-cilium-current', 'nodes.k8s-4', renamed('K8s-1'), 'node-names-differ'],
  ],
  warnings: [
    ['kubeadm-cilium-current', 'registries', { mirrors: { 'quay.io': {} } }, 'mirror-fits-containerd', 'registries.mirrors["quay.io"]'],
    [
      'kubeadm-cilium-current',
      'distribution.kubeadm.datastore',
      { etcd: ['http://10.31.80.9:2379'] },
      'etcd-plain-text',
      'distribution.kubeadm.datastore.etcd[0]',
    ],
    ['kubeadm-bird-bgp', 'distribution.kubeadm.keepalived', gone, 'vip-has-carrier', 'controlPlane.vip'],
    ['kubeadm-cilium-current', 'addons.kube-vip', gone, 'vip-has-carrier', 'controlPlane.vip'],
    ['kubeadm-cilium-bgp', 'distribution.kubeadm.version', 'v1.35.2', 'ipvs-outdated', 'distribution.kubeadm.kubeProxyMode'],
    ['kubeadm-bird-bgp', 'distribution.kubeadm.version', 'v1.35.2', 'ipvs-outdated', 'distribution.kubeadm.kubeProxyMode'],
  ],
};
