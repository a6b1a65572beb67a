import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** kubeadm knows what a patch is for. */
export const kubeadmPatchTarget = defineInvariant({
  name: 'kubeadm-patch-target',
  summary: 'kubeadm knows what a patch is for',
  why: 'It leaves out a file whose name begins with no target that it knows, with a warning that scrolls by.',
  severity: 'error',
  example: 'distribution.kubeadm.patches: { corednsdeployment+strategic: … } on Kubernetes 1.30',
  source: 'https://github.com/kubernetes/kubernetes/blob/v1.34.0/cmd/kubeadm/app/util/patches/patches.go',
  *check({ cluster }) {
    for (const name of Object.keys(cluster.kubeadm?.patches ?? {})) {
      if (!name.startsWith('corednsdeployment') || atLeast(cluster.kubernetes, corednsSince)) continue;
      yield {
        at: ['distribution', 'kubeadm', 'patches', name],
        also: [['distribution', 'kubeadm', 'version']],
        problem: `is for a target that came with kubeadm ${corednsSince}, and the cluster has ${cluster.kubernetes}`,
        fix: `remove it, or choose a release from v${corednsSince}.0 on`,
      };
    }
  },
});

const corednsSince = '1.31';
