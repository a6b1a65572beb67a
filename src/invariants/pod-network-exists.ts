import { provides } from '../cluster';
import { defineInvariant } from '../invariant';

/** Something brings the network of the pods of kubeadm. */
export const podNetworkExists = defineInvariant({
  name: 'pod-network-exists',
  summary: 'something brings the network of the pods of kubeadm',
  why: 'kubeadm brings none: nodes stay NotReady, and no pod but those of the host network starts.',
  severity: 'error',
  example: 'distribution: { kubeadm: v1.34.1 } without a CNI add-on',
  source: 'https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/create-cluster-kubeadm/#pod-network',
  *check({ cluster }) {
    if (!cluster.kubeadm || provides(cluster, 'cni')) return;
    yield {
      at: ['addons'],
      also: [['distribution', 'kubeadm']],
      problem: 'holds nothing that brings a network for pods',
      fix: 'add addons.cilium: { version: 1.20.0 }, or addons.calico: { version: 3.32.1 }',
    };
  },
});
