import type { CiliumOptions } from '../addons/cilium';
import type { KubeRouterOptions } from '../constructs/kube-router-options';
import { defineInvariant } from '../invariant';
import { write } from '../repair';

/** kube-router announces the pod CIDRs that Cilium uses. */
export const kubeRouterPodCidrs = defineInvariant({
  name: 'kube-router-pod-cidrs',
  summary: 'kube-router announces the pod CIDRs that Cilium uses',
  why: 'It tells of those that Kubernetes gave the nodes, and Cilium hands out others: packets to pods go to the wrong node.',
  severity: 'error',
  fixable: true,
  example: 'cilium: { ipam: cluster-pool } beside kube-router: {}',
  source: 'https://docs.cilium.io/en/v1.20/network/kube-router/',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    const chosen = options('kube-router') as KubeRouterOptions | undefined;
    if (!cilium || !chosen || chosen.podCidrs === false || cilium.ipam === 'kubernetes') return;
    const at = ['addons', 'cilium', 'ipam'];
    yield {
      at,
      also: [['addons', 'kube-router', 'podCidrs']],
      problem: `is ${cilium.ipam ?? 'cluster-pool'}, and addons.kube-router announces the pod CIDRs of Kubernetes`,
      ...write(at, 'kubernetes'),
    };
  },
});
