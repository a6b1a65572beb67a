import { type Component, componentArguments } from '../component-arguments';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** Components of Kubernetes know their arguments. */
export const componentArgumentKnown = defineInvariant({
  name: 'component-argument-known',
  summary: 'the components of Kubernetes know the arguments that they are given',
  why: 'A component ends as soon as it starts: unknown flag. Without the kubelet or the API server there is no cluster.',
  severity: 'error',
  example: 'distribution.kubeadm.extraArgs.kubelet: { container-runtime: remote } on Kubernetes 1.29',
  source: 'https://github.com/kubernetes/kubernetes/blob/v1.27.0/CHANGELOG/CHANGELOG-1.27.md',
  *check({ cluster }) {
    for (const { component, name, at } of componentArguments(cluster)) {
      const row = ends.find(
        ([components, minor, names]) => components.includes(component) && names.includes(name) && atLeast(cluster.kubernetes, minor),
      );
      if (!row) continue;
      yield {
        at,
        also: [['distribution', cluster.distribution]],
        problem: `holds ${name}, which ${component} does not know from Kubernetes ${row[1]} on, and the cluster has ${cluster.kubernetes}`,
        fix: row[3] ?? `remove ${name}`,
      };
    }
  },
});

const servers: readonly Component[] = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kube-proxy', 'kubelet'];

/** Arguments with the first minor without them, by the sources of each minor. @see https://github.com/kubernetes/kubernetes/tree/v1.36.0/cmd */
const ends: readonly (readonly [components: readonly Component[], minor: string, names: readonly string[], fix?: string])[] = [
  [
    ['kubelet'],
    '1.24',
    [
      'network-plugin',
      'cni-bin-dir',
      'cni-cache-dir',
      'cni-conf-dir',
      'network-plugin-mtu',
      'docker-endpoint',
      'image-pull-progress-deadline',
    ],
  ],
  [['kube-apiserver'], '1.24', ['insecure-bind-address', 'insecure-port', 'kubelet-https']],
  [['kube-controller-manager', 'kube-scheduler'], '1.24', ['address', 'port'], 'write bind-address and secure-port, or remove it'],
  [
    servers,
    '1.26',
    [
      'add-dir-header',
      'alsologtostderr',
      'log-backtrace-at',
      'log-dir',
      'log-file',
      'log-file-max-size',
      'logtostderr',
      'one-output',
      'skip-headers',
      'skip-log-headers',
      'stderrthreshold',
    ],
  ],
  [['kube-proxy'], '1.26', ['udp-timeout'], 'remove udp-timeout'],
  [
    ['kubelet'],
    '1.27',
    ['container-runtime'],
    'remove container-runtime: there is one kind of runtime, and container-runtime-endpoint leads to it',
  ],
  [['kubelet'], '1.27', ['master-service-namespace']],
  [
    ['kube-controller-manager'],
    '1.27',
    ['enable-taint-manager', 'pod-eviction-timeout'],
    'remove it, and give pods tolerationSeconds, or kube-apiserver default-not-ready-toleration-seconds',
  ],
  [
    ['kube-scheduler'],
    '1.28',
    ['lock-object-name', 'lock-object-namespace'],
    'write leader-elect-resource-name and leader-elect-resource-namespace',
  ],
  [['kubelet'], '1.31', ['iptables-drop-bit', 'iptables-masquerade-bit', 'keep-terminated-pod-volumes']],
  [['kube-proxy'], '1.31', ['proxy-port-range']],
  [
    ['kube-controller-manager'],
    '1.31',
    [
      'horizontal-pod-autoscaler-downscale-delay',
      'horizontal-pod-autoscaler-upscale-delay',
      'volume-host-allow-local-loopback',
      'volume-host-cidr-denylist',
    ],
  ],
  [['kube-apiserver'], '1.33', ['cloud-config', 'cloud-provider']],
  [['kubelet'], '1.34', ['cloud-config', 'register-schedulable'], 'remove it, and write nodes.<name>.taints'],
  [['kubelet'], '1.35', ['pod-infra-container-image'], 'remove it: the sandbox image is containerd’s'],
];
