import type { Claim, Cluster } from '../cluster';
import type { Family } from '../net';

/** How packets between nodes are wrapped, in the words of the operator. */
export const encapsulations = ['IPIP', 'IPIPCrossSubnet', 'VXLAN', 'VXLANCrossSubnet', 'None'] as const;

/** One of the ways to wrap packets between nodes. */
export type Encapsulation = (typeof encapsulations)[number];

/** What both forms of Calico make of the cluster and of the choices. */
export interface CalicoProps {
  /** Without a leading v. */
  readonly version: string;
  readonly cluster: Cluster;
  readonly encapsulation: Encapsulation;
  readonly natOutgoing: boolean;
  /** BIRD runs on every node. */
  readonly bgp: boolean;
  /** MTU of the pods' interfaces. @default - Calico finds it by the interfaces of the node */
  readonly mtu?: number | undefined;
}

/**
 * The size of a block that Calico takes by itself, and the sizes that it can.
 * @see https://github.com/projectcalico/calico/blob/v3.32.1/libcalico-go/lib/clientv3/ippool.go
 */
export const blockSizes: Readonly<Record<Family, { readonly usual: number; readonly from: number; readonly to: number }>> = {
  4: { usual: 26, from: 20, to: 32 },
  6: { usual: 122, from: 116, to: 128 },
};

/** The size of the blocks that nodes claim: a node's share of the pod CIDR where the cluster file states it. */
export function blockSizeOf({ network }: Cluster, family: Family): number {
  return network.statedNodePrefixes[family] ?? blockSizes[family].usual;
}

/** The pod CIDR of a family: the pool is as large, so that kube-proxy and Calico agree on what a pod is. */
export function podCidrOf({ network }: Cluster, family: Family): Claim | undefined {
  return network.pod.find(({ span }) => span.family === family);
}
