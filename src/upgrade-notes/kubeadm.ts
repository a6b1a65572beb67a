import { kubernetesChanges } from '../kubernetes-changes';
import { defineUpgradeNotes } from '../upgrade-note';

/** What changes between releases of Kubernetes as kubeadm installs it. */
export const kubeadm = defineUpgradeNotes({
  name: 'kubeadm',
  stepwise: 'https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-upgrade/',
  rollout: () => 'run install.sh on the servers one after the other in the order of the file, then on the agents',
  notes: [
    {
      name: 'super-admin',
      since: '1.29',
      urgency: 'know',
      change: 'admin.conf has no rights of its own before kubeadm init is done; super-admin.conf has',
      source: 'https://github.com/kubernetes/kubeadm/issues/2414',
      concerns: ({ options }) =>
        options('kube-vip') ? 'nothing to do: the static pod of kube-vip on a server that is there keeps its admin.conf' : undefined,
    },
    {
      name: 'configuration-v1beta4',
      since: '1.31',
      urgency: 'know',
      change: 'kubeadm.k8s.io/v1beta4 takes the place of v1beta3, whose arguments are maps in place of lists',
      source: 'https://kubernetes.io/blog/2024/08/23/kubernetes-1-31-kubeadm-v1beta4/',
      concerns: () => 'nothing to do: Keelson writes kubeadm.yaml so',
    },
    ...kubernetesChanges,
    {
      name: 'containerd-1',
      since: '1.36',
      urgency: 'do',
      change: 'the kubelet works with containerd 2 alone; 1.35 was the last with 1.7',
      source: 'https://kubernetes.io/blog/2025/11/26/kubernetes-v1-35-sneak-peek/',
      concerns: () => 'see on every node that containerd --version says 2, and upgrade it before the kubelet',
    },
  ],
});
