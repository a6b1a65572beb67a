import type { FileCase } from '../case';

/** What runs the nodes, and the choices of kubeadm. */
export const kubeadm: readonly FileCase[] = [
  {
    rule: 'one-distribution',
    story: 'a cluster without a distribution is run by nothing',
    of: 'single',
    change: (file) => (file.distribution = {}),
    at: 'distribution',
    repair: (file, fix) => (file.distribution.k3s = /k3s: ([^,]+)/.exec(fix)?.[1]),
  },
  {
    rule: 'one-distribution',
    story: 'k3s and kubeadm both want port 6443 and the kubelet',
    of: 'single',
    change: (file) => (file.distribution.kubeadm = 'v1.34.1'),
    at: 'distribution',
    repair: (file) => delete file.distribution.kubeadm,
  },
  {
    rule: 'unknown-version',
    story: 'a release of Kubernetes is exact, and the fix spells it',
    of: 'single',
    change: (file) => (file.distribution = { kubeadm: '1.34.1' }),
    at: 'distribution.kubeadm',
    repair: (file, fix) => (file.distribution.kubeadm = /write (\S+)/.exec(fix)?.[1]),
  },
];
