import { isStaticPod, type KubeVipOptions } from '../constructs/kube-vip-options';
import { kubeVipKubeconfig, kubeVipStaticPodManifest } from '../constructs/kube-vip-static-pod';
import { defineHostFile, generatedBy, type HostFile } from '../host-file';
import { initPodDirectory, staticPodDirectory } from '../kubeadm-host';
import { canonical } from '../manifest';
import type { WrittenObject } from '../schema/object-faults';
import { stringifyAll } from '../yaml';

/** kube-vip as a static pod of a server, and in the form that starts the first one. */
export const kubeVipPod = defineHostFile({
  name: 'kube-vip-pod',
  summary: 'kube-vip beside the API server that kubeadm makes, /etc/kubernetes/manifests/kube-vip.yaml',
  write({ cluster, node, options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    if (!chosen || node.role === 'agent' || !isStaticPod(chosen, cluster)) return undefined;
    const file = (folder: string, phase: 'init' | 'running'): HostFile => {
      const pod = canonical(kubeVipStaticPodManifest({ cluster, node, options: chosen, phase })) as WrittenObject;
      return {
        path: `${folder}/kube-vip.yaml`,
        content: stringifyAll([pod], { header: generatedBy(cluster) }),
        mode: 0o600,
        objects: [pod],
      };
    };
    const differs = kubeVipKubeconfig(cluster.kubernetes, 'init') !== kubeVipKubeconfig(cluster.kubernetes);
    return [file(staticPodDirectory, 'running'), ...(node === cluster.servers[0] && differs ? [file(initPodDirectory, 'init')] : [])];
  },
});
