import type { Draft, Subject } from './invariant';
import type { Manifest } from './manifest';
import { isMap } from './merge';
import { type Owner, ownerOf, toldTo } from './object-owner';
import { once } from './once';
import { printPath } from './path';
import { type ObjectFault, objectFaults, type WrittenObject } from './schema/object-faults';

/** A fault of an object that the cluster becomes, told where its owner can change it. */
export type RenderedFault = Draft & { readonly rule: ObjectFault['rule']; readonly object: WrittenObject };

/** What the API server, or the program that it is for, would refuse of all objects of a cluster. */
export const renderedFaults = once((subject: Subject): readonly RenderedFault[] => {
  const { manifests, hostObjects, cluster, findSchema } = subject;
  if (!findSchema) return [];
  const faults: RenderedFault[] = [];
  for (const [addon, objects] of manifests) {
    for (const [index, object] of objects.entries()) {
      for (const fault of objectFaults(object, findSchema)) {
        if (isToldElsewhere(object, fault)) continue;
        faults.push(toldOf(object, fault, ownerOf(subject, addon, index, object, fault.at)));
      }
    }
  }
  const told = new Set<string>();
  for (const [file, objects] of hostObjects) {
    for (const object of objects) {
      for (const fault of objectFaults(object, findSchema)) {
        const found = toldOf(object, fault, hostOwnerOf(subject, file, object, fault));
        // Every node has the same mistake.
        const key = `${printPath(found.at)} ${found.problem}`;
        if (!told.has(key)) faults.push(found);
        told.add(key);
      }
    }
  }
  for (const [name, patch] of Object.entries(cluster.kubeadm?.patches ?? {})) {
    const target = patchTargets.find(([start]) => name.startsWith(start))?.[1];
    if (!target || !isMap(patch) || name.endsWith('+json')) continue;
    const object = { ...target, ...patch } as WrittenObject;
    const at = ['distribution', 'kubeadm', 'patches', name];
    for (const fault of objectFaults(object, findSchema, true)) faults.push(toldOf(object, fault, { at, isExact: true }));
  }
  return faults;
});

/** True for what a rule with more to say about it tells. */
function isToldElsewhere({ kind }: Manifest, { rule, at }: ObjectFault): boolean {
  if (rule !== 'object-value-fits') return false;
  const [above, last] = at.slice(-2);
  const isName = at.length === 2 && above === 'metadata' && last === 'name' && !/^(Cluster)?Role(Binding)?$|^APIService$/.test(kind);
  const isLabel = at[at.length - 3] === 'metadata' && above === 'labels';
  return isName || isLabel || at.some((step) => step === 'fromRequires' || step === 'toRequires');
}

/** What the patches of kubeadm are laid on. @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/util/patches/patches.go */
const patchTargets: readonly (readonly [start: string, target: { readonly apiVersion: string; readonly kind: string }])[] = [
  ['kubeletconfiguration', { apiVersion: 'kubelet.config.k8s.io/v1beta1', kind: 'KubeletConfiguration' }],
  ['corednsdeployment', { apiVersion: 'apps/v1', kind: 'Deployment' }],
  ['etcd', { apiVersion: 'v1', kind: 'Pod' }],
  ['kube-', { apiVersion: 'v1', kind: 'Pod' }],
];

function hostOwnerOf({ cluster, options }: Subject, file: string, { kind }: WrittenObject, { at }: ObjectFault): Owner {
  const passed = kind === 'KubeletConfiguration' ? 'kubelet' : kind === 'KubeProxyConfiguration' ? 'kubeProxy' : undefined;
  if (passed !== undefined && Object.hasOwn(cluster.kubeadm?.[passed] ?? {}, String(at[0]))) {
    return { at: ['distribution', 'kubeadm', passed], isExact: true };
  }
  const pod = /\/([\w-]+)\.yaml$/.exec(file)?.[1];
  if (kind === 'Pod' && pod !== undefined && options(pod)) return { at: ['addons', pod], isExact: false };
  if (kind === 'Pod' && (pod === 'haproxy' || pod === 'keepalived')) return { at: ['distribution', 'kubeadm', pod], isExact: false };
  return { at: ['distribution', cluster.distribution], isExact: false };
}

function toldOf(object: WrittenObject, { rule, severity, at, problem, fix }: ObjectFault, owner: Owner): RenderedFault {
  return { rule, severity, fix, object, ...toldTo(owner, object, at, problem) };
}
