import type { FaultFamily } from './fault';

const object = (apiVersion: string, kind: string, metadata: object, rest: object = {}) => ({ apiVersion, kind, metadata, ...rest });
const added = (...objects: readonly object[]) => ({ objects });
const configMap = (name: string, namespace: string, data: object) => object('v1', 'ConfigMap', { name, namespace }, { data });
const helm = (kind: string, name: string, spec: object) => object('helm.cattle.io/v1', kind, { name, namespace: 'kube-system' }, { spec });
const autoscaler = (name: string, metrics?: readonly object[]) =>
  object(
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    { name, namespace: 'default' },
    { spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name }, metrics } },
  );
const memory = { type: 'Resource', resource: { name: 'memory', target: { type: 'Utilization', averageUtilization: 80 } } };
const inDefault = (name: string) => ({ name, namespace: 'default' });

/** The user's own objects beside those of charts, of the distribution and of operators, by what these serve. */
export const foreignObjects: FaultFamily = {
  name: 'objects beside those of others',
  errors: [
    [
      'k3s-cilium-apisix',
      'addons.manifests',
      added(object('apisix.apache.org/v1alpha1', 'BackendTrafficPolicy', inDefault('web'), { spec: { loadbalancer: { type: 'ewma' } } })),
      'apisix-kind-served',
    ],
    [
      'k3s-cilium-apisix-current',
      'addons.manifests',
      added(object('apisix.apache.org/v2beta3', 'ApisixRoute', inDefault('web'), { spec: { http: [] } })),
      'apisix-kind-served',
    ],
    ['kubeadm-cilium-current', 'addons.manifests', added(autoscaler('nginx-quic')), 'autoscaler-has-metrics'],
    ['k3s-cilium-apisix', 'addons.manifests', added(autoscaler('web', [memory])), 'autoscaler-has-metrics'],
    ['k3s-cilium-apisix', 'addons.manifests', added(configMap('cilium-config', 'cilium', { debug: 'true' })), 'chart-keeps-objects'],
    [
      'kubeadm-cilium-current',
      'addons.manifests',
      added(configMap('cilium-config', 'kube-system', { 'monitor-aggregation': 'none' })),
      'chart-keeps-objects',
    ],
    [
      'k3s-cilium-bgp',
      'addons.manifests',
      added(object('cilium.io/v2', 'CiliumCIDRGroup', { name: 'office' }, { spec: { externalCIDRs: ['198.18.0.0/24'] } })),
      'cilium-kind-served',
    ],
    [
      'kubeadm-cilium-current',
      'addons.manifests',
      added(object('cilium.io/v2alpha1', 'CiliumBGPPeeringPolicy', { name: 'tor' }, { spec: { virtualRouters: [] } })),
      'cilium-kind-served',
    ],
    [
      'k3s-cilium-apisix-current',
      'addons.manifests',
      added(object('cilium.io/v2alpha1', 'CiliumL2AnnouncementPolicy', { name: 'all' }, { spec: { interfaces: ['^ens192$'] } })),
      'cilium-object-effective',
    ],
    [
      'k3s-cilium-bgp',
      'addons.manifests',
      added(object('cilium.io/v2alpha1', 'CiliumLoadBalancerIPPool', { name: 'lab' }, { spec: { cidrs: [{ cidr: '10.61.0.0/24' }] } })),
      'cilium-object-effective',
    ],
    [
      'k3s-calico-current',
      'addons.manifests',
      added(configMap('coredns', 'kube-system', { Corefile: '.:53 {\n    forward . 192.168.60.1\n}\n' })),
      'distribution-keeps-objects',
    ],
    [
      'k3s-metallb',
      'addons.manifests',
      added(configMap('cluster-dns', 'kube-system', { clusterDNS: '10.43.0.10' })),
      'distribution-keeps-objects',
    ],
    [
      'k3s-macvlan',
      'addons.manifests',
      added(helm('HelmChart', 'web', { repo: 'https://charts.example/', chart: 'oci://registry.example/web', version: '1.2.3' })),
      'helm-chart-installable',
    ],
    [
      'k3s-calico',
      'addons.manifests',
      added(helm('HelmChart', 'web', { repo: 'https://charts.example/', version: '1.2.3' })),
      'helm-chart-installable',
    ],
    [
      'k3s-cilium-bgp',
      'addons.manifests',
      added(helm('HelmChartConfig', 'traefik', { valuesContent: 'logs: { access: { enabled: true } }\n' })),
      'helm-config-has-chart',
    ],
    [
      'k3s-calico',
      'addons.manifests',
      added(helm('HelmChartConfig', 'treafik', { valuesContent: 'deployment: { replicas: 2 }\n' })),
      'helm-config-has-chart',
    ],
  ],
  warnings: [
    [
      'kubeadm-bird-bgp',
      'addons.manifests',
      added(configMap('kubelet-config', 'kube-system', { kubelet: 'maxPods: 200\n' })),
      'distribution-keeps-objects',
    ],
  ],
};
