import type { FileCase } from '../case';
import { toWrite } from '../examine';

/** What runs the nodes, and the choices of kubeadm. */
export const kubeadm: readonly FileCase[] = [
  {
    rule: 'one-distribution',
    story: 'a cluster without a distribution is run by nothing',
    of: 'single',
    change: (file) => (file.distribution = {}),
    at: 'distribution',
    repair: (file, fix) => (file.distribution.k3s = /k3s: ([^,]+)/.exec(fix)?.[1]),
  },
  {
    rule: 'one-distribution',
    story: 'k3s and kubeadm both want port 6443 and the kubelet',
    of: 'single',
    change: (file) => (file.distribution.kubeadm = 'v1.34.1'),
    at: 'distribution',
    repair: (file) => delete file.distribution.kubeadm,
  },
  {
    rule: 'unknown-version',
    story: 'a release of Kubernetes is exact, and the fix spells it',
    of: 'single',
    change: (file) => (file.distribution = { kubeadm: '1.34.1' }),
    at: 'distribution.kubeadm',
    repair: (file, fix) => (file.distribution.kubeadm = /write (\S+)/.exec(fix)?.[1]),
  },
  {
    rule: 'kubeadm-cluster-dns',
    story: 'kubeadm puts the DNS Service at the tenth address, wherever the kubelets look',
    of: 'kubeadm',
    change: (file) => (file.network.clusterDns = '10.32.128.53'),
    at: 'network.clusterDns',
    repair: (file, fix) => (file.network.clusterDns = toWrite(fix)),
  },
  {
    rule: 'derived-setting',
    story: 'an argument of a component that follows from the networks is not set by hand',
    of: 'kubeadm',
    change: (file) => (file.distribution.kubeadm.extraArgs = { controllerManager: { 'cluster-cidr': '10.0.0.0/8' } }),
    at: 'distribution.kubeadm.extraArgs.controllerManager.cluster-cidr',
    repair: (file) => delete file.distribution.kubeadm.extraArgs,
  },
  {
    rule: 'derived-setting',
    story: 'a kubelet on another cgroup driver than containerd kills pods under load',
    of: 'kubeadm',
    change: (file) => (file.distribution.kubeadm.kubelet = { cgroupDriver: 'cgroupfs' }),
    at: 'distribution.kubeadm.kubelet.cgroupDriver',
    repair: (file) => delete file.distribution.kubeadm.kubelet,
  },
  {
    rule: 'derived-setting',
    story: 'strict ARP follows from who answers for addresses',
    of: 'kubeadmKubeProxy',
    change: (file) => (file.distribution.kubeadm.kubeProxy = { ipvs: { strictARP: false } }),
    at: 'distribution.kubeadm.kubeProxy.ipvs.strictARP',
    repair: (file) => delete file.distribution.kubeadm.kubeProxy,
  },
  {
    rule: 'malformed-name',
    story: 'a patch of an unknown target would be left out in silence',
    of: 'kubeadm',
    change: (file) => (file.distribution.kubeadm.patches = { 'kube-api-server': { spec: {} } }),
    at: 'distribution.kubeadm.patches.kube-api-server',
    repair: (file) => delete file.distribution.kubeadm.patches,
  },
  {
    rule: 'malformed-name',
    story: 'a taint has an effect of Kubernetes',
    of: 'kubeadm',
    change: (file) => (file.nodes['k8s-4'].taints = ['dedicated=db:NoSched']),
    at: 'nodes.k8s-4.taints[0]',
    repair: (file) => (file.nodes['k8s-4'].taints = ['dedicated=db:NoSchedule']),
  },
  {
    rule: 'node-label-allowed',
    story: 'a kubelet that calls itself a worker does not start',
    of: 'kubeadm',
    change: (file) =>
      (file.nodes['k8s-4'].labels = { 'node-role.kubernetes.io/worker': '', 'topology.kubernetes.io/zone': 'a', rack: '3' }),
    at: 'nodes.k8s-4.labels["node-role.kubernetes.io/worker"]',
    repair: (file, fix) => (file.nodes['k8s-4'].labels = { [/name it ([^,]+),/.exec(fix)?.[1] ?? '']: '' }),
  },
  {
    rule: 'node-label-allowed',
    story: 'the kubelet in k3s is as strict',
    of: 'single',
    change: (file) => (file.nodes['k3s-1'].labels = { 'gpu.k8s.io/model': 'a' }),
    at: 'nodes.k3s-1.labels["gpu.k8s.io/model"]',
    repair: (file) => delete file.nodes['k3s-1'].labels,
  },
  {
    rule: 'kube-vip-static-pod-password',
    story: 'a static pod may not name the Secret of a BGP password',
    of: 'kubeadm',
    change: (file) => {
      file.addons['kube-vip'].mode = 'bgp';
      delete file.addons['cilium-bgp'];
      file.bgp.peers.core.passwordSecret = 'bgp-core';
      file.loadBalancer.pools = {};
      delete file.addons['cilium-lb-pool'];
    },
    at: 'bgp.peers.core.passwordSecret',
    also: ['bgp-addresses-off-node-network controlPlane.vip'],
    repair: (file) => delete file.bgp.peers.core.passwordSecret,
  },
  {
    rule: 'metrics-kubelet-certificates',
    story: 'kubelets of kubeadm sign their own certificates, which metrics-server does not trust',
    of: 'kubeadmKubeProxy',
    change: (file) => delete file.addons['metrics-server'].kubeletInsecureTls,
    at: 'addons.metrics-server',
    repair: (file) => (file.distribution.kubeadm.servingCertificates = 'cluster-ca'),
  },
  {
    rule: 'helm-chart-lowers',
    story: 'a HelmChartConfig is read by nobody on kubeadm',
    of: 'kubeadm',
    change: (file) =>
      (file.addons.manifests = {
        objects: [
          {
            apiVersion: 'helm.cattle.io/v1',
            kind: 'HelmChartConfig',
            metadata: { name: 'cilium', namespace: 'kube-system' },
            spec: { valuesContent: 'debug: {enabled: true}' },
          },
        ],
      }),
    at: 'addons.manifests',
    repair: (file) => delete file.addons.manifests,
  },
  {
    rule: 'helm-chart-lowers',
    story: 'what else a HelmChart says is not lost in silence',
    of: 'kubeadm',
    change: (file) =>
      (file.addons.manifests = {
        objects: [
          {
            apiVersion: 'helm.cattle.io/v1',
            kind: 'HelmChart',
            metadata: { name: 'web', namespace: 'kube-system' },
            spec: { repo: 'https://charts.example/', chart: 'web', version: '1.2.3', set: { replicas: '2' } },
          },
        ],
      }),
    at: 'addons.manifests',
    repair: (file, fix) => delete file.addons.manifests.objects[0].spec[/remove (\w+) from/.exec(fix)?.[1] ?? ''],
  },
  {
    rule: 'gitops-path-one-owner',
    story: 'what bootstrap.sh applies is not applied by Flux too',
    of: 'kubeadm',
    change: (file) =>
      (file.addons.flux = {
        version: '2.8.5',
        repository: { url: 'https://git.example/home.git', path: 'dist/kubeadm-cilium-current/bootstrap/70-resources', branch: 'main' },
      }),
    at: 'addons.flux.repository.path',
    repair: (file, fix) => (file.addons.flux.repository.path = /such as (\S+)/.exec(fix)?.[1]),
  },
];
