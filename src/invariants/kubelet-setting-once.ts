import { print } from '../input';
import { defineInvariant } from '../invariant';

/** A setting of the kubelet is made in one place. */
export const kubeletSettingOnce = defineInvariant({
  name: 'kubelet-setting-once',
  summary: 'a setting of the kubelet is made as an argument or as a field, not as both',
  why: 'The argument wins in silence, and the field looks as if it did something.',
  severity: 'warning',
  example: 'distribution.kubeadm: { kubelet: { maxPods: 200 }, extraArgs: { kubelet: { max-pods: "110" } } }',
  source: 'https://kubernetes.io/docs/tasks/administer-cluster/kubelet-config-file/',
  *check({ cluster }) {
    const { kubelet = {}, extraArgs } = cluster.kubeadm ?? {};
    for (const [name, value] of Object.entries(extraArgs?.kubelet ?? {})) {
      const field = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      if (kubelet[field] === undefined) continue;
      yield {
        at: ['distribution', 'kubeadm', 'kubelet', field],
        also: [['distribution', 'kubeadm', 'extraArgs', 'kubelet', name]],
        problem: `is ${print(kubelet[field])}, and the argument ${name} says ${value.join(', ')}`,
        fix: `remove distribution.kubeadm.extraArgs.kubelet.${name}`,
      };
    }
  },
});
