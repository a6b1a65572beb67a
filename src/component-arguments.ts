import type { Cluster } from './cluster';
import type { Path } from './path';
import { listOf } from './scalar';

/** The components of Kubernetes that take arguments. */
export type Component = 'kube-apiserver' | 'kube-controller-manager' | 'kube-scheduler' | 'kube-proxy' | 'kubelet' | 'etcd';

/** One argument of a component as it is chosen. */
export interface ComponentArgument {
  readonly component: Component;
  readonly name: string;
  readonly value: string;
  readonly at: Path;
}

/** Every argument that the cluster file gives to a component of Kubernetes. */
export function componentArguments({ k3s, kubeadm }: Cluster): readonly ComponentArgument[] {
  const ofK3s = Object.entries(k3s?.config ?? {}).flatMap(([key, chosen]) => {
    const component = keysOfK3s[key.replace(/\+$/, '')];
    if (component === undefined) return [];
    return listOf(chosen).map((argument): ComponentArgument => {
      const [, name = '', value = ''] = /^-*([^=]*)=?([\s\S]*)$/.exec(String(argument)) ?? [];
      return { component, name, value, at: ['distribution', 'k3s', 'config', key] };
    });
  });
  const ofKubeadm = Object.entries(kubeadm?.extraArgs ?? {}).flatMap(([holder, chosen]) =>
    Object.entries(chosen).flatMap(([name, values]) =>
      values.map(
        (value): ComponentArgument => ({
          component: holdersOfKubeadm[holder as keyof typeof holdersOfKubeadm],
          name,
          value,
          at: ['distribution', 'kubeadm', 'extraArgs', holder, name],
        }),
      ),
    ),
  );
  return [...ofK3s, ...ofKubeadm];
}

const keysOfK3s: Readonly<Record<string, Component>> = {
  'etcd-arg': 'etcd',
  'kube-apiserver-arg': 'kube-apiserver',
  'kube-controller-arg': 'kube-controller-manager',
  'kube-controller-manager-arg': 'kube-controller-manager',
  'kube-proxy-arg': 'kube-proxy',
  'kube-scheduler-arg': 'kube-scheduler',
  'kubelet-arg': 'kubelet',
};

const holdersOfKubeadm = {
  apiServer: 'kube-apiserver',
  controllerManager: 'kube-controller-manager',
  etcd: 'etcd',
  kubelet: 'kubelet',
  scheduler: 'kube-scheduler',
} as const;
