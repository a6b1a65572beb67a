import type { Cluster, Node } from '../cluster';

/** Which nodes of a cluster an object is for. */
export const nodeRoles = ['all', 'servers', 'agents'] as const;

/** Which nodes of a cluster an object is for. */
export type NodeRole = (typeof nodeRoles)[number];

/** The nodes of a role. */
export function nodesOfRole(cluster: Cluster, role: NodeRole = 'all'): readonly Node[] {
  if (role === 'servers') return cluster.servers;
  return role === 'agents' ? cluster.agents : cluster.nodes;
}

/** Selects the nodes of a role by a label that k3s and kubeadm give to servers, with different values; undefined for all nodes. */
export function roleSelector(role: NodeRole = 'all') {
  if (role === 'all') return undefined;
  const operator = role === 'servers' ? 'Exists' : 'DoesNotExist';
  return { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator }] };
}
