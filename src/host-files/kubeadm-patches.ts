import { defineHostFile, generatedBy } from '../host-file';
import { patchesDirectory } from '../kubeadm-host';
import { stringifyAll } from '../yaml';

/**
 * Patches of the static pods that kubeadm writes, and of the kubelet's configuration.
 * @see https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/control-plane-flags/#patches
 */
export const kubeadmPatches = defineHostFile({
  name: 'kubeadm-patches',
  summary: 'patches of what kubeadm writes, /etc/kubernetes/patches/*.yaml',
  write({ cluster }) {
    return Object.entries(cluster.kubeadm?.patches ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, patch]) => ({
        path: `${patchesDirectory}/${name}.yaml`,
        content: stringifyAll([patch], { header: generatedBy(cluster) }),
        mode: 0o600,
      }));
  },
});
