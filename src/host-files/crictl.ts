import { defineHostFile, generatedBy } from '../host-file';
import { stringifyAll } from '../yaml';

/** Lets crictl find containerd without being told by flags. */
export const crictl = defineHostFile({
  name: 'crictl',
  summary: 'where crictl finds containerd on nodes of kubeadm, /etc/crictl.yaml',
  write({ cluster }) {
    if (!cluster.kubeadm) return undefined;
    const settings = { 'runtime-endpoint': socket, 'image-endpoint': socket, timeout: 10 };
    return { path: 'etc/crictl.yaml', content: stringifyAll([settings], { header: generatedBy(cluster) }), mode: 0o644 };
  },
});

const socket = 'unix:///run/containerd/containerd.sock';
