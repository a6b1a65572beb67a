import type { CiliumOptions } from '../addons/cilium';
import { componentArguments } from '../component-arguments';
import { defineInvariant } from '../invariant';

/** A node has an address for every pod that it may run. */
export const maxPodsFitShare = defineInvariant({
  name: 'max-pods-fit-share',
  summary: "a node's share of the pod CIDR has an address for every pod that the node may run",
  why: 'The scheduler sends pods to the node until the kubelet is full; those without an address stay in ContainerCreating.',
  severity: 'warning',
  example: 'distribution.k3s.config: { kubelet-arg: [max-pods=300] } with shares of /24',
  source: 'https://kubernetes.io/docs/setup/best-practices/cluster-large/',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    // Calico takes further blocks, and pools of Cilium further shares.
    if (cluster.addons.has('calico') || cilium?.ipam === 'multi-pool' || cilium?.ipam === 'crd') return;
    const argument = componentArguments(cluster).find(({ component, name }) => component === 'kubelet' && name === 'max-pods');
    const field = cluster.kubeadm?.kubelet.maxPods;
    const at = argument?.at ?? (field === undefined ? undefined : ['distribution', 'kubeadm', 'kubelet', 'maxPods']);
    const pods = Number(argument?.value ?? field ?? 110);
    // What is no number of pods is told by the schema of the kubelet's configuration.
    if (!Number.isSafeInteger(pods)) return;
    for (const family of cluster.network.families) {
      const prefix = cluster.network.nodePrefixes[family];
      // The network's own address and that of the node in it go to no pod, and in IPv4 the last one neither.
      const room = 2n ** BigInt((family === 4 ? 32 : 128) - prefix) - (family === 4 ? 3n : 2n);
      if (BigInt(pods) <= room) continue;
      const fitting = (family === 4 ? 32 : 128) - Math.ceil(Math.log2(pods + 3));
      yield {
        at: at ?? ['network', 'nodePrefix', `ipv${family}`],
        also: [['addons'], at ? ['network', 'nodePrefix'] : ['distribution', cluster.distribution]],
        problem: `gives a node ${room > 0n ? room : 0n} addresses of a /${prefix} for ${pods} pods${at ? '' : ' (the default of the kubelet)'}`,
        fix: `write network.nodePrefix.ipv${family}: ${fitting} or less, or at most ${room > 0n ? room : 0n} pods for the kubelet (max-pods)`,
      };
    }
  },
});
