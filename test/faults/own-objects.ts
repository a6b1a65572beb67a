import type { FaultFamily } from './fault';

const at = 'addons.manifests';
const labels = { app: 'shop' };
const added = (...objects: readonly object[]) => ({ objects });

const object = (apiVersion: string, kind: string, name: string, rest: object = {}, metadata: object = {}) => ({
  apiVersion,
  kind,
  metadata: { name, namespace: 'default', ...metadata },
  ...rest,
});

/** A workload of one container. */
const workload = (kind: string, container: object = {}, pod: object = {}, metadata: object = {}) => {
  const template = { metadata: { labels }, spec: { ...pod, containers: [{ name: 'shop', image: 'nginx:1.29.3', ...container }] } };
  return object('apps/v1', kind, 'shop', { spec: { selector: { matchLabels: labels }, template } }, metadata);
};

const service = (name: string, ...ports: readonly object[]) => object('v1', 'Service', name, { spec: { selector: labels, ports } });
const balanced = (annotations: object, spec: object = {}) =>
  object('v1', 'Service', 'shop', { spec: { type: 'LoadBalancer', selector: labels, ports: [{ port: 80 }], ...spec } }, { annotations });

const ofCluster = { namespace: undefined };
const kubeSystem = { namespace: 'kube-system' };
const namespace = (level: string) =>
  object('v1', 'Namespace', 'edge', {}, { ...ofCluster, labels: { 'pod-security.kubernetes.io/enforce': level } });
const edge = { namespace: 'edge' };
const network = (config: string) => object('k8s.cni.cncf.io/v1', 'NetworkAttachmentDefinition', 'shop', { spec: { config } });
const namedPort = { ports: [{ name: 'web', containerPort: 80 }] };

/** Objects that a cluster file adds as they are: against each other, the cluster and its machines. */
export const ownObjects: FaultFamily = {
  name: 'objects of one’s own',
  errors: [
    ['k3s-calico', at, added(workload('Deployment', namedPort), service('shop', { port: 80, targetPort: 'http' })), 'service-port-on-pod'],
    [
      'kubeadm-cilium-current',
      at,
      added(
        workload('StatefulSet', { ports: [{ name: 'metrics', containerPort: 9100 }] }),
        service('shop', { port: 80, targetPort: 'web' }),
      ),
      'service-port-on-pod',
    ],
    [
      'k3s-calico-current',
      at,
      added(workload('Deployment', { ...namedPort, readinessProbe: { httpGet: { path: '/', port: 'http' } } })),
      'probe-port-exists',
    ],
    [
      'kubeadm-bird-bgp-current',
      at,
      added(workload('DaemonSet', { ...namedPort, livenessProbe: { tcpSocket: { port: 'metrics' } } })),
      'probe-port-exists',
    ],
    [
      'k3s-dual-stack',
      at,
      added(workload('Deployment', { volumeMounts: [{ name: 'data', mountPath: '/data' }] })),
      'object-value-fits',
      `${at}.objects[0].spec.template.spec.containers[0].volumeMounts[0].name`,
    ],
    [
      'k3s-macvlan-current',
      at,
      added(
        workload(
          'Deployment',
          { volumeMounts: ['cache', 'data'].map((name) => ({ name, mountPath: '/data' })) },
          { volumes: ['cache', 'data'].map((name) => ({ name, emptyDir: {} })) },
        ),
      ),
      'object-value-fits',
      `${at}.objects[0].spec.template.spec.containers[0].volumeMounts[1]`,
    ],
    ['k3s-ipv6', at, added(workload('Deployment', {}, { serviceAccountName: 'shop' })), 'service-account-exists'],
    [
      'kubeadm-cilium-bgp',
      at,
      added(object('v1', 'ServiceAccount', 'shop', {}, kubeSystem), workload('DaemonSet', {}, { serviceAccountName: 'shop' })),
      'service-account-exists',
    ],
    ['k3s-calico', at, added(namespace('baseline'), workload('DaemonSet', {}, { hostNetwork: true }, edge)), 'pod-security-allows'],
    [
      'kubeadm-cilium-bgp-current',
      at,
      added(namespace('restricted'), workload('Deployment', {}, { volumes: [{ name: 'logs', hostPath: { path: '/var/log' } }] }, edge)),
      'pod-security-allows',
    ],
    ['k3s-ipv6-current', at, added(workload('Deployment'), service('3shop', { port: 80 })), 'object-name-fits'],
    ['k3s-multicloud-wireguard', at, added(object('v1', 'ConfigMap', 'Shop_Settings', { data: { mode: 'fast' } })), 'object-name-fits'],
    ['k3s-dual-stack-current', at, added(object('v1', 'ConfigMap', 'shop', {}, { labels: { version: '1.2.3 (beta)' } })), 'label-fits'],
    ['kubeadm-bird-bgp', at, added(object('v1', 'ConfigMap', 'shop', {}, { labels: { 'home.example/team/web': 'shop' } })), 'label-fits'],
    ['k3s-calico', at, added(workload('DaemonSet', { ports: [{ containerPort: 10250 }] }, { hostNetwork: true })), 'host-port-free'],
    ['k3s-ipv6', at, added(workload('DaemonSet', { ports: [{ containerPort: 8080, hostPort: 443 }] })), 'host-port-free'],
    ['kubeadm-bird-bgp', at, added(workload('DaemonSet', { ports: [{ containerPort: 80, hostPort: 8443 }] })), 'host-port-free'],
    [
      'k3s-calico-current',
      at,
      added(
        workload('Deployment'),
        service('shop', { port: 80, nodePort: 30080 }),
        service('shop-admin', { port: 81, targetPort: 80, nodePort: 30080 }),
      ),
      'node-port-once',
    ],
    [
      'k3s-calico-current',
      at,
      added(object('policy/v1beta1', 'PodDisruptionBudget', 'shop', { spec: { maxUnavailable: 1, selector: { matchLabels: labels } } })),
      'kubernetes-kind-served',
    ],
    [
      'kubeadm-cilium-bgp',
      at,
      added(object('networking.k8s.io/v1', 'ServiceCIDR', 'more', { spec: { cidrs: ['10.44.0.0/16'] } }, ofCluster)),
      'kubernetes-kind-served',
    ],
    ['k3s-macvlan', at, added(network('{ type: macvlan }')), 'network-attachment-valid'],
    ['k3s-macvlan-current', at, added(network('{"cniVersion": "1.0.0", "master": "ens33"}')), 'network-attachment-valid'],
    [
      'k3s-cilium-apisix-current',
      at,
      added(
        object(
          'helm.toolkit.fluxcd.io/v2',
          'HelmRelease',
          'cilium',
          { spec: { chart: { spec: { chart: 'cilium' } } } },
          { namespace: 'cilium' },
        ),
      ),
      'release-once',
    ],
    [
      'k3s-cilium-bgp',
      at,
      added(
        object('argoproj.io/v1alpha1', 'Application', 'cilium', {
          spec: {
            project: 'default',
            source: { repoURL: 'https://helm.cilium.io', chart: 'cilium', targetRevision: '1.17.18' },
            destination: { server: 'https://kubernetes.default.svc', namespace: 'kube-system' },
          },
        }),
      ),
      'release-once',
    ],
    [
      'k3s-metallb',
      'addons.manifests.objects[1]',
      object(
        'metallb.io/v1beta1',
        'IPAddressPool',
        'more',
        { spec: { addresses: ['192.168.40.13-192.168.40.14'] } },
        { namespace: 'metallb-system' },
      ),
      'own-pool-clear',
      at,
    ],
    [
      'k3s-cilium-bgp-current',
      at,
      added(
        object(
          'cilium.io/v2',
          'CiliumLoadBalancerIPPool',
          'more',
          { spec: { blocks: [{ start: '10.43.0.1', stop: '10.43.0.9' }] } },
          ofCluster,
        ),
      ),
      'own-pool-clear',
    ],
    [
      'kubeadm-cilium-current',
      at,
      added(workload('Deployment'), balanced({ 'lbipam.cilium.io/ips': '10.31.81.50' })),
      'own-address-in-pool',
    ],
    ['k3s-cilium-bgp', at, added(workload('Deployment'), balanced({}, { loadBalancerIP: '10.60.1.10' })), 'own-address-in-pool'],
  ],
  warnings: [],
};
