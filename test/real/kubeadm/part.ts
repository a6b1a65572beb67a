import { kubernetesProgram } from '../kubernetes-program';
import { definePart } from '../part';

/** The newest release of each minor whose module can be had, beside that of the main run, with staging modules that are to be had of another release only. */
const releases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '1.29.6': {},
  '1.30.14': {},
  '1.31.14': { 'k8s.io/kube-proxy': 'v0.31.11' },
  '1.32.13': {},
  '1.33.13': {},
  '1.35.4': {},
  '1.36.3': {},
};

export const kubeadm = definePart({
  name: 'kubeadm',
  real: 'kubeadm of each minor, since each takes its own configuration and that of the minor before',
  holds:
    'It takes every kubeadm.yaml of its minor without a word, reads the v1beta3 of a cluster as its v1beta4, refuses what the check refuses, and makes certificates, static pods and the configuration of the kubelet of it, with patches laid on.',
  tools: { kubeadm: kubernetesProgram('kubeadm') },
  more: Object.fromEntries(
    Object.entries(releases).map(([release, staged]) => [release, { kubeadm: kubernetesProgram('kubeadm', release, staged) }]),
  ),
  minutes: 10,
  unseen:
    'Kubernetes 1.25 to 1.28, of which no module of kubeadm with its staging modules can be had: the clusters that are frozen on 1.25.4 are looked at as they would be on the minors above. `kubeadm config migrate` prints no KubeletConfiguration and no KubeProxyConfiguration, so these are validated only. kubeadm 1.31.14 is built with the types of kube-proxy of 1.31.11, since those of 1.31.14 cannot be had.',
});
