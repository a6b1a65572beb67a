/** Where a node keeps what kubeadm is told. */
export const kubeadmConfigPath = 'etc/keelson/kubeadm.yaml';

/** Where kubeadm finds patches of the static pods and of the kubelet. */
export const patchesDirectory = 'etc/kubernetes/patches';

/** Where the kubelet finds static pods. */
export const staticPodDirectory = 'etc/kubernetes/manifests';

/** Where the static pods wait that start the first server, and give way to those above when it runs. */
export const initPodDirectory = 'etc/keelson/init';
