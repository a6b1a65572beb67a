import { isStaticPod, type KubeVipOptions } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';

/** As a static pod kube-vip has no BGP passwords. */
export const kubeVipStaticPodPassword = defineInvariant({
  name: 'kube-vip-static-pod-password',
  summary: 'as a static pod kube-vip has no BGP passwords',
  why: 'The kubelet refuses a static pod that names a Secret: nobody announces the VIP, and the cluster never starts.',
  severity: 'error',
  example: 'kube-vip: { mode: bgp } on kubeadm with bgp.peers.core.passwordSecret',
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/',
  *check({ cluster, options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    if (chosen?.mode !== 'bgp' || !isStaticPod(chosen, cluster)) return;
    for (const peer of cluster.bgp?.peers ?? []) {
      if (peer.passwordSecret === undefined) continue;
      yield {
        at: [...peer.at, 'passwordSecret'],
        also: [
          ['addons', 'kube-vip'],
          ['distribution', 'kubeadm'],
        ],
        problem: `names Secret ${peer.passwordSecret}, but on kubeadm kube-vip is a static pod, which may name none`,
        fix: 'remove the password on both ends, or carry the VIP by distribution.kubeadm.keepalived or by mode: arp',
      };
    }
  },
});
